/* What pages can be narrowed by: which values each facet has on which page, and how many pages each would leave. */

/** Makes the test whether a page has the chosen values: one for each facet, or several of which any will do. */
export function filterOf({ shards, size }, filters) {
  const tests = Object.entries(filters).filter(([, value]) => value?.length).map(([facet, value]) => {
    const has = new Uint8Array(size);
    const values = [value].flat().map(String);
    for (const shard of shards) {
      for (const each of values) for (const page of shard.filters[facet]?.[each] ?? []) has[shard.first + page] = 1;
    }
    return has;
  });
  return (page) => tests.every((has) => has[page]);
}

/** Counts for each facet the pages with each value, and all of them, while the filters of the other facets hold. */
export function countFacets(collection, pages, filters) {
  const names = new Set(collection.shards.flatMap((shard) => Object.keys(shard.filters)));
  return Object.fromEntries([...names].map((facet) => [facet, countFacet(collection, pages, facet, filters)]));
}

function countFacet(collection, pages, facet, { [facet]: _own, ...others }) {
  const passes = filterOf(collection, others);
  const counted = new Uint8Array(collection.size);
  let all = 0;
  for (const { page } of pages) {
    if (!passes(page)) continue;
    counted[page] = 1;
    all += 1;
  }
  const values = {};
  for (const shard of collection.shards) {
    for (const [value, having] of Object.entries(shard.filters[facet] ?? {})) {
      const count = having.reduce((sum, page) => sum + counted[shard.first + page], 0);
      if (count) values[value] = (values[value] ?? 0) + count;
    }
  }
  return { all, values };
}
