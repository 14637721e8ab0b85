/* The pages of one language as the index holds them. Pagefind has made the files; what they say is read here. */
import { makeAnalyser } from "./analyser.js";
import { decode } from "./cbor.js";
import { once, readJson, readText, unpack } from "./files.js";
import { readForms, readVocabulary } from "./vocabulary.js";
import { fold } from "./words.js";

const STAMP = /^\d{12}/;

const contents = once((base) => readJson(`${base}index.json`, { cache: "no-cache" }));

/** Tells which languages an index has; `base` is the address of its folder. */
export async function languagesOf(base) {
  return Object.keys((await contents(base)).languages);
}

/** Opens the collection of a language. Everything that a first search needs is fetched side by side. */
export const openCollection = once(async (base, language) => {
  const own = (await contents(base)).languages[language];
  if (!own) throw new Error(`${base} has no index of the language ${language}`);
  const [catalogue, vocabulary] = await Promise.all([
    readJson(base + own.catalogue),
    readText(base + own.vocabulary).then((text) => readVocabulary(text, language)),
  ]);
  const shards = placed(catalogue.shards);
  const pages = shards.flatMap((shard) => shard.pages);
  return {
    base,
    language,
    vocabulary,
    analyser: makeAnalyser(vocabulary),
    forms: once(() => readText(base + own.forms).then(foldedForms)),
    chunk: once((address) => unpack(base + address).then(entries)),
    fragment: once((page) => readFragment(base, shardOf(shards, page), page)),
    shards,
    size: pages.length,
    stamps: pages.map((name) => Number(STAMP.exec(name)?.[0] ?? 0)),
  };
});

/** Reads the forms in use, and keeps them in folded letters as well, since each slip is looked for among all. */
function foldedForms(text) {
  const forms = readForms(text);
  return { forms, folded: forms.map(fold) };
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

function entries(bytes) {
  return new Map(decode(bytes)[0].map(([word, pages, variants]) => [word, { pages, variants }]));
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
export async function occurrences(collection, term, exact) {
  const found = new Map();
  await Promise.all(collection.shards.map(async (shard) => {
    const entry = await entryOf(collection, shard, term);
    if (!entry) return;
    gather(found, shard, entry.pages, false);
    for (const [form, pages] of entry.variants) gather(found, shard, pages, form === exact);
  }));
  return found;
}

async function entryOf(collection, shard, term) {
  const chunk = shard.chunks.findLast(([first]) => first <= term);
  return chunk && (await collection.chunk(`${shard.folder}index/${chunk[1]}.pf_index`)).get(term);
}

function gather(found, shard, pages, exact) {
  let page = shard.first;
  for (const [step, places, inMeta] of pages) {
    page += step;
    const here = found.get(page) ?? { places: [], exact: [], title: [], exactTitle: [] };
    found.set(page, here);
    read(places, (_weight, place) => keep(here, "places", "exact", place, exact));
    read(inMeta, (field, place) => field === shard.title && keep(here, "title", "exactTitle", place, exact));
  }
}

function keep(here, any, form, place, exact) {
  if (!here[any].includes(place)) here[any].push(place);
  if (exact) here[form].push(place);
}

/** Reads places, each told by its distance from the one before; a number below zero begins anew with another kind. */
function read(numbers, tell) {
  let kind = 0;
  let place = 0;
  for (const number of numbers) {
    if (number < 0) [kind, place] = [-number - 1, 0];
    else tell(kind, (place += number));
  }
}
