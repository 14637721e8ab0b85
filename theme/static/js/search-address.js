/* What is searched for, as the address of the search page says it. */

/** Reads what an address asks for: words, a value for some of the facets, an order. */
export function asked(facets, address = location.search) {
  const given = new URLSearchParams(address);
  const filters = facets.map((facet) => [facet, given.get(facet)]).filter(([, value]) => value);
  return { query: given.get("q") ?? "", filters: Object.fromEntries(filters), sort: given.get("sort") ?? "" };
}

/** Writes the address, relative to the page's own, that asks for it. */
export function address({ query, filters, sort }) {
  const given = Object.entries({ q: query, ...filters, sort }).filter(([, value]) => value);
  return `?${new URLSearchParams(given)}`;
}
