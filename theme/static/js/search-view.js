/* The parts of the search page in each of its states: at rest, with results, without any, without an index. */
import { address } from "./search-address.js";
import { grouped, readCounts, setCurrent, showFacets, showResults } from "./search-results.js";

export const root = document.getElementById("search");
export const part = Object.fromEntries([...root.querySelectorAll("[data-part]")].map((each) => [each.dataset.part, each]));

const facets = [...root.querySelectorAll("[data-facet]")];
const months = root.dataset.months.split("|");
const plural = new Intl.PluralRules(document.documentElement.lang);
const title = document.title;
const everything = readCounts(facets);

export const facetNames = facets.map((facet) => facet.dataset.facet);

/** Shows what the address alone tells, before anything is found. */
export function showWanted({ query, filters, sort }) {
  const chosen = Object.keys(filters).length;
  document.title = query ? root.dataset.title.replace("{query}", () => query) : title;
  part.chosen.textContent = chosen ? ` (${chosen})` : "";
  part.clear.hidden = !chosen;
  part.clear.firstElementChild.href = address({ query, filters: {}, sort });
  for (const link of part.order.querySelectorAll("a")) {
    link.href = address({ query, filters, sort: link.dataset.sort });
    setCurrent(link, link.dataset.sort === sort);
  }
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;
}

export function showStart(wanted) {
  show("", [], everything, wanted);
  reveal("start", "ways");
}

export function showWaiting() {
  part.count.textContent = part.count.dataset.waiting;
}

export function showAnswer(wanted, { total, results, facets: counts }) {
  show(total ? found(total, results.length) : nothing(wanted), results, counts, wanted);
  if (!total) reveal("empty", "ways");
  else reveal(wanted.query && total > 1 ? "order" : "", total > results.length ? "more" : "");
}

export function showFailure() {
  part.count.textContent = part.count.dataset.failed;
  part.results.replaceChildren();
  reveal("failed", "ways");
}

function found(total, shown) {
  const { dataset } = part.count;
  const words = dataset[plural.select(total)].replace("{count}", grouped(total));
  return total > shown ? dataset.shown.replace("{found}", words).replace("{count}", grouped(shown)) : words;
}

function nothing({ query }) {
  const { dataset } = part.count;
  return query ? dataset.nothing.replace("{query}", () => query) : dataset.none;
}

function show(words, results, counts, { query, filters, sort }) {
  const narrowed = (facet, value) => address({ query, filters: { ...filters, [facet]: value }, sort });
  part.count.textContent = words;
  showResults(part.results, part.result, results, months);
  showFacets(facets, counts, filters, narrowed);
}

function reveal(...names) {
  for (const name of ["order", "more", "start", "empty", "failed", "ways"]) part[name].hidden = !names.includes(name);
}
