/* The pages of one language as the index holds them. Pagefind has made the files; what they say is read here. */
import { makeAnalyser } from "./analyser.js";
import { decode } from "./cbor.js";
import { once, readJson, readText, unpack } from "./files.js";
import { readForms, readVocabulary } from "./vocabulary.js";
import { fold } from "./words.js";

const RECENT = 24;
const STAMP = /^\d{12}/;

const contents = once((base) => readJson(`${base}index.json`, { cache: "no-cache" }));

/** Tells which languages an index has; `base` is the address of its folder. */
export async function languagesOf(base) {
  return Object.keys((await contents(base)).languages);
}

/**
 * Opens the collection of a language, or gives null where the index has no page in it. Everything that a first search
 * needs is fetched side by side.
 */
export const openCollection = once(async (base, language) => {
  if (!language) throw new TypeError("a search needs a language, as { language: \"kk\" }");
  const own = (await contents(base)).languages[language];
  if (!own) return null;
  const [catalogue, vocabulary] = await Promise.all([
    readJson(base + own.catalogue),
    readText(base + own.vocabulary).then((text) => readVocabulary(text, language)),
  ]);
  const shards = placed(catalogue.shards);
  const pages = shards.flatMap((shard) => shard.pages);
  const collection = {
    base,
    language,
    vocabulary,
    analyser: makeAnalyser(vocabulary),
    forms: once(() => readText(base + own.forms).then(foldedForms)),
    chunk: once((name) => unpack(`${base}${language}/index/${name}.pf_index`).then(entries)),
    fragment: once((page) => readFragment(base, shardOf(shards, page), page)),
    shards,
    volumes: catalogue.volumes,
    size: pages.length,
    stamps: pages.map((name) => Number(STAMP.exec(name)?.[0] ?? 0)),
    /** Who types on, or asks for more, asks for the same words again. */
    occurrences: once((term, exact) => occurrences(collection, term, exact), RECENT),
  };
  return collection;
});

/** Reads the forms in use, and keeps them in folded letters as well, since each slip is looked for among all. */
function foldedForms(text) {
  const { forms, right } = readForms(text);
  return { forms, folded: forms.map(fold), right };
}

/** Gives each shard the number that its first page has among all, and its filters the numbers of their pages. */
function placed(shards) {
  let first = 0;
  return shards.map((shard) => {
    const here = first;
    first += shard.pages.length;
    const filters = mapValues(shard.filters, (values) => mapValues(values, summed));
    return { ...shard, first: here, filters, title: shard.meta.indexOf("title") };
  });
}

function mapValues(object, work) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, work(value)]));
}

/** Numbers of pages are told by their distance from the one before. */
function summed(steps) {
  let page = 0;
  return steps.map((step) => (page += step));
}

/** Reads a chunk: for each shard of its volume the words by name. */
function entries(bytes) {
  return decode(bytes).map((words) => new Map(words.map(([word, pages, variants]) => [word, { pages, variants }])));
}

function shardOf(shards, page) {
  return shards.findLast((shard) => shard.first <= page);
}

async function readFragment(base, shard, page) {
  const name = shard.pages[page - shard.first];
  return JSON.parse(new TextDecoder().decode(await unpack(`${base}${shard.folder}fragment/${name}.pf_fragment`)));
}

/**
 * Finds where a term stands: for each page the places of its words in the text and in the title, of any form and of
 * the `exact` one. Pagefind lists a form that has marks of its own apart.
 */
async function occurrences(collection, term, exact) {
  const found = new Map();
  await Promise.all(collection.volumes.map(async ({ shards, chunks }) => {
    const chunk = chunks.findLast(([first]) => first <= term);
    const held = chunk ? await collection.chunk(chunk[1]) : [];
    for (const [place, words] of held.entries()) gatherAll(found, collection.shards[shards[place]], words.get(term), exact);
  }));
  return found;
}

/** Gathers the forms of a word; Pagefind lists the word itself only where it has no marked form. */
function gatherAll(found, shard, entry, exact) {
  if (!entry) return;
  gather(found, shard, entry.pages, false);
  for (const [form, pages] of entry.variants) gather(found, shard, pages, form === exact);
}

function gather(found, shard, pages, exact) {
  let page = shard.first;
  for (const [step, places, inMeta] of pages) {
    page += step;
    let here = found.get(page);
    if (!here) found.set(page, (here = { places: [], exact: [], title: [], exactTitle: [], cost: 0 }));
    read(places, here.places, exact && here.exact);
    if (inMeta.length) read(inMeta, here.title, exact && here.exactTitle, shard.title);
  }
}

/**
 * Adds places to one list or two, each told by its distance from the one before. A number below zero begins anew with
 * another kind, which is a weight or a field of the metadata; all kinds are read but where one is named.
 */
function read(numbers, list, exactList, wanted = -1) {
  let kind = 0;
  let place = 0;
  for (const number of numbers) {
    if (number < 0) [kind, place] = [-number - 1, 0];
    else {
      place += number;
      if (wanted >= 0 && kind !== wanted) continue;
      list.push(place);
      if (exactList) exactList.push(place);
    }
  }
}
