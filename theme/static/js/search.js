/* The search without a page: what a query finds in the index of one language. It knows no document. */
import { describe } from "./search-excerpt.js";

const opened = new Map();

/** Loads the index of a language, once; `base` is the address of the folder that holds the indexes of all. */
export function open({ base, language }) {
  const folder = `${base}${language}/`;
  if (!opened.has(folder)) {
    const index = load(folder);
    index.catch(() => opened.delete(folder));
    opened.set(folder, index);
  }
  return opened.get(folder);
}

async function load(folder) {
  const { createInstance } = await import(`${folder}pagefind.js`);
  const index = createInstance({ basePath: folder });
  return { index, facets: Object.keys(await index.filters()) };
}

/**
 * Finds a query; an empty one finds every page. `filters` gives a facet one value, `sort: "date"` puts the newest
 * first, `limit` is how many of the `total` results are described. For each facet the answer tells how many pages
 * there would be with each value, and with all, while the other filters hold.
 */
export async function search(query, { base, language, filters = {}, sort = "", limit = 10 }) {
  const { index, facets } = await open({ base, language });
  const words = query.trim() || null;
  const found = await index.search(words, { filters, sort: sort ? { [sort]: "desc" } : {} });
  const pages = await Promise.all(found.results.slice(0, limit).map((result) => result.data()));
  const root = base.replace(/[^/]+\/$/, "");
  return {
    total: found.results.length,
    results: pages.map((page) => describe(page, root)),
    facets: await count({ index, facets, found, words, filters }),
  };
}

async function count({ index, facets, found, words, filters }) {
  const counted = facets.map(async (facet) => {
    const { [facet]: chosen, ...others } = filters;
    const wide = chosen ? await index.search(words, { filters: others }) : found;
    return [facet, { all: wide.results.length, values: wide.filters[facet] ?? {} }];
  });
  return Object.fromEntries(await Promise.all(counted));
}
