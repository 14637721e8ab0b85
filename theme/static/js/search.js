/* The search without a page: what a query finds on this site. It knows no document. */
import { languagesOf, openCollection } from "./search/collection.js";
import { describe } from "./search/excerpt.js";
import { countFacets, filterOf } from "./search/facets.js";
import { match, placesOf } from "./search/matching.js";
import { explain } from "./search/explanation.js";
import { understand } from "./search/understanding.js";
import { wordsOf } from "./search/words.js";

/**
 * Finds a query; an empty one finds every page, the newest first. `base` is the address of the index's folder, which where
 * there is no page, as in Node.js, has to name the host; `filters` give a facet one value or several, `limit` is how many of the `total` results are described, in rank order, with addresses
 * from the root of the site.
 *
 * `readings` tell words that were read otherwise than they were typed, `corrections` those that were mended, `begun` those
 * of an unfinished query of which only the beginning is known, `unknown` those that the site does not have; `shown` is the query as it was understood. Results are `complete` if they have all
 * the words. `facets` count the pages with each value of each facet while the other filters hold, `other` those that the query finds in the other language.
 *
 * Interfaces may also ask for `sort: "date"`, for words in their `exact` form only, for a `literal` query that is not
 * read otherwise, for an `unfinished` last word, and for an answer that does not wait for the `other` language.
 */
export async function search(query, { language, base: given = "/search/", filters = {}, limit = 10, sort = "", other = true, ...how }) {
  const base = addressOf(given);
  const elsewhere = other ? countElsewhere(query, { language, base, filters, how }) : null;
  /* What fails there fails here as well, and the caller is told once. */
  elsewhere?.catch(() => {});
  const collection = await openCollection(base, language);
  if (!collection) return { ...nothing(query), other: await elsewhere };
  const { understood, pages, complete } = await find(collection, query, how);
  const passes = filterOf(collection, filters);
  const kept = pages.filter(({ page }) => passes(page));
  if (sort === "date") kept.sort((a, b) => collection.stamps[b.page] - collection.stamps[a.page]);
  const root = new URL("..", base).pathname;
  const described = kept.slice(0, limit).map(async (hit) => describe(await collection.fragment(hit.page), placesOf(hit), root));
  const results = await Promise.all(described);
  return {
    results,
    total: kept.length,
    ...explain(understood, results.flatMap(({ words }) => words)),
    complete,
    facets: countFacets(collection, pages, filters),
    other: await elsewhere,
  };
}

/** What a language has of which the index has no page: no word of the query, and no error. */
function nothing(query) {
  const unknown = wordsOf(query).map(({ text }) => text);
  return { results: [], total: 0, ...explain({ clauses: [], unknown }, []), complete: true, facets: {} };
}

/** Gives the whole address of a folder, which ends with a slash. */
function addressOf(folder) {
  return new URL(folder.replace(/\/?$/, "/"), globalThis.location?.href).href;
}

async function find(collection, query, how) {
  const understood = await understand(query, collection, how);
  const { clauses, unknown } = understood;
  if (clauses.length) return { understood, ...await match(collection, clauses, how) };
  const all = unknown.length || query.trim() ? [] : collection.stamps.map((_stamp, page) => ({ page, parts: [] }));
  return { understood, pages: all.sort((a, b) => collection.stamps[b.page] - collection.stamps[a.page]), complete: true };
}

/** Counts what the query finds in the first other language that has an index; null where there is none. */
async function countElsewhere(query, { language, base, filters, how }) {
  const others = (await languagesOf(base)).filter((each) => each !== language);
  if (!others.length || !query.trim()) return null;
  const collection = await openCollection(base, others[0]);
  const { pages } = await find(collection, query, how);
  const passes = filterOf(collection, filters);
  return { language: others[0], total: pages.filter(({ page }) => passes(page)).length };
}
