/* Which pages a query finds, and in which order. */
/* What a word of a query is worth on a page: its form in the title, another form there, its form in the text … */
const WORTH = { exactTitle: 4, title: 3, exact: 2, places: 1 };
const KINDS = Object.keys(WORTH);
/* A page that has a word twice, four times or more goes before one that has it once, but not before an exact form. */
const MOST_OFTEN = 3;
const NEIGHBOURS = 1;
const NO_ROW = [];
/* Few pages have more words. */
const PLACES = 4096;

/**
 * Finds the pages that have all clauses; if none has, those that have most, which `complete` tells. Better pages come
 * first, of equal ones the newer; `placesOf` tells where the hits are on each. `exact` takes words only in
 * the form that was meant. Senses of words that turn out to be wrong guesses are struck from the clauses.
 */
export async function match(collection, clauses, { exact = false } = {}) {
  const found = await Promise.all(clauses.map((clause) => matchClause(collection, clause, exact)));
  const counts = countPages(found);
  const most = Math.max(0, ...new Set(counts.values()));
  const order = (a, b) => b.score - a.score || collection.stamps[b.page] - collection.stamps[a.page] || a.page - b.page;
  const pages = found.length === 1 ? alone(found[0]) : join(found, counts, most);
  return { pages: pages.sort(order), complete: !found.length || most === found.length };
}

function countPages(found) {
  const counts = new Map();
  for (const pages of found) for (const page of pages.keys()) counts.set(page, (counts.get(page) ?? 0) + 1);
  return counts;
}

function alone(found) {
  return Array.from(found, ([page, here]) => ({ page, score: here.score, parts: [here] }));
}

/** Joins what the clauses have found on the pages that have so many of them; it is better to have them side by side. */
function join(found, counts, most) {
  const joined = [];
  const marks = makeMarks();
  for (const [page, count] of counts) {
    if (count < most) continue;
    const here = found.map((pages) => pages.get(page)).filter(Boolean);
    const near = here.slice(1).filter((each, index) => follows(here[index].places, each.places, marks)).length;
    const score = here.reduce((sum, each) => sum + each.score, near * NEIGHBOURS);
    joined.push({ page, score, parts: here });
  }
  return joined;
}

/** Lists the places of the hits on a page that was found, which only those that are shown are asked for. */
export function placesOf({ parts }) {
  return parts.flatMap(({ places }) => places);
}

function follows(before, after, marks) {
  marks.set(after);
  return before.some((place) => marks.has(place + 1));
}

/** Remembers places, those of one list at a time: common words stand on a page so often that to search a list is slow. */
function makeMarks() {
  let rounds = new Uint32Array(PLACES);
  let round = 0;
  return {
    set(places) {
      round += 1;
      for (const place of places) {
        if (place >= rounds.length) rounds = grown(rounds, place);
        rounds[place] = round;
      }
    },
    has: (place) => rounds[place] === round,
  };
}

function grown(rounds, place) {
  const more = new Uint32Array(2 * place);
  more.set(rounds);
  return more;
}

async function matchClause(collection, { words, quoted }, exact) {
  const strict = exact || (quoted && words.length === 1);
  const found = await Promise.all(words.map((word) => matchWord(collection, word)));
  const pages = words.length === 1 ? found[0] : sideBySide(found, words.map(sharesWithBefore));
  return valued(pages, strict, words.length);
}

/** Finds a word in any of its senses. Of several guesses only those are kept whose very form stands on the site. */
async function matchWord(collection, word) {
  const found = await Promise.all(word.senses.map((sense) => collection.occurrences(sense.term, sense.exact)));
  keepProven(word, found);
  if (found.length === 1) return withCost(found[0], word.senses[0].cost);
  const pages = new Map();
  for (const [rank, { cost }] of word.senses.entries()) {
    for (const [page, here] of withCost(found[rank], cost)) pages.set(page, merged(pages.get(page), here));
  }
  return pages;
}

/** Strikes wrong guesses. Of those that are left the one that most pages have comes first: it is what the answer is for. */
function keepProven(word, found) {
  const guessed = word.senses.every(({ how }) => !["typed", "completed", "begun"].includes(how));
  if (!guessed) return;
  const proves = (pages) => [...pages.values()].some((here) => here.exact.length || here.exactTitle.length);
  const proven = new Set(word.senses.filter((_sense, rank) => proves(found[rank])).map(({ read }) => read));
  const both = word.senses.map((sense, rank) => ({ sense, pages: found[rank] }));
  const kept = both.filter(({ sense }) => !proven.size || proven.has(sense.read)).sort((a, b) => b.pages.size - a.pages.size);
  word.senses.splice(0, Infinity, ...kept.map(({ sense }) => sense));
  found.splice(0, Infinity, ...kept.map(({ pages }) => pages));
}

/** Says what it costs to read a word so; it costs nothing as it was typed. */
function withCost(pages, cost) {
  if (!cost) return pages;
  return new Map(Array.from(pages, ([page, here]) => [page, { ...here, cost }]));
}

/** Joins what two senses of a word have found on a page. The likelier sense comes first, and its price is paid. */
function merged(one, other) {
  if (!one) return other;
  const lists = KINDS.map((kind) => [kind, [...new Set([...one[kind], ...other[kind]])]]);
  return { ...Object.fromEntries(lists), cost: one.cost };
}

/** Tells whether a word of a clause may be the same as the one before it. */
function sharesWithBefore({ senses }, place, words) {
  const before = new Set(place ? words[place - 1].senses.map(({ term }) => term) : []);
  return senses.some(({ term }) => before.has(term));
}

/** Keeps the places where all words stand one behind the other; `alike` tells which are the same as the one before. */
function sideBySide(found, alike) {
  const pages = new Map();
  const marks = found.slice(1).map(makeMarks);
  for (const page of found[0].keys()) {
    const words = found.map((each) => each.get(page));
    if (!words.every(Boolean)) continue;
    const here = Object.fromEntries(KINDS.map((kind) => [kind, rows(words.map((word) => word[kind]), alike, marks)]));
    const cost = words.reduce((sum, word) => sum + word.cost, 0);
    if (KINDS.some((kind) => here[kind].length)) pages.set(page, { ...here, cost });
  }
  return pages;
}

/** Lists the places of rows that begin at a place of the first word. */
function rows([first, ...others], alike, marks) {
  const found = [];
  if (!others.every((places) => places.length)) return found;
  others.forEach((places, word) => marks[word].set(places));
  for (const place of first) found.push(...rowFrom(place, marks, alike));
  return found;
}

/** Follows a row to its end; the parts of a hyphenated word share a place, but no word follows itself there. */
function rowFrom(place, marks, alike, at = 0) {
  if (at === marks.length) return [place];
  const step = (next) => (marks[at].has(next) ? rowFrom(next, marks, alike, at + 1) : NO_ROW);
  const behind = step(place + 1);
  const rest = behind.length || alike[at + 1] ? behind : step(place);
  return rest.length ? [place, ...rest] : NO_ROW;
}

/** Says what a clause of so many words is worth on each page, leaving out those without the exact form if that is asked for. */
function valued(pages, exact, words) {
  const worths = new Map();
  for (const [page, here] of pages) {
    const kind = KINDS.find((each) => here[each].length);
    if (exact && !kind.startsWith("exact")) continue;
    const places = exact ? here.exact : here.places;
    const often = Math.min(MOST_OFTEN, Math.floor(Math.log2(Math.max(1, places.length / words)))) / (MOST_OFTEN + 1);
    worths.set(page, { score: (words * (WORTH[kind] + often)) / (1 + here.cost), places });
  }
  return worths;
}
