/* What is searched for, as the address of the search page says it. */

const SWITCHES = ["exact", "literal"];

/** Reads what an address asks for: words, a value for some of the facets, an order, and how words are to be taken. */
export function asked(facets, address = location.search) {
  const given = new URLSearchParams(address);
  const filters = facets.map((facet) => [facet, given.get(facet)]).filter(([, value]) => value);
  const [exact, literal] = SWITCHES.map((name) => given.has(name));
  return { query: given.get("q") ?? "", filters: Object.fromEntries(filters), sort: given.get("sort") ?? "", exact, literal };
}

/** Writes the address, relative to the page's own, that asks for it. */
export function address({ query, filters, sort, exact, literal }) {
  const switches = { exact: exact && 1, literal: literal && 1 };
  const given = Object.entries({ q: query, ...filters, sort, ...switches }).filter(([, value]) => value);
  return `?${new URLSearchParams(given)}`;
}
