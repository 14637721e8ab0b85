/* The parts of the search page in each of its states: at rest, with results, without any, without an index. */
import { address } from "./search-address.js";
import { grouped, readCounts, setCurrent, showFacets, showResults } from "./search-results.js";

export const root = document.getElementById("search");
export const part = Object.fromEntries([...root.querySelectorAll("[data-part]")].map((each) => [each.dataset.part, each]));

const facets = [...root.querySelectorAll("[data-facet]")];
/* Parts that are there in some states only. What the other language has is told later. */
const PARTS = ["reading", "exact", "order", "more", "start", "empty", "failed", "ways", "other"];
const months = root.dataset.months.split("|");
const plural = new Intl.PluralRules(document.documentElement.lang);
const title = document.title;
const everything = readCounts(facets);

export const facetNames = facets.map((facet) => facet.dataset.facet);

/** Shows what the address alone tells, before anything is found. */
export function showWanted(wanted) {
  const { query, filters, sort, exact } = wanted;
  const chosen = Object.keys(filters).length;
  document.title = query ? root.dataset.title.replace("{query}", () => query) : title;
  part.chosen.textContent = chosen ? ` (${chosen})` : "";
  part.clear.hidden = !chosen;
  part.clear.firstElementChild.href = address({ ...wanted, filters: {} });
  for (const link of part.order.querySelectorAll("a")) {
    link.href = address({ ...wanted, sort: link.dataset.sort });
    setCurrent(link, link.dataset.sort === sort);
  }
  const form = part.exact.firstElementChild;
  form.href = address({ ...wanted, exact: !exact });
  form.textContent = exact ? form.dataset.any : form.dataset.exact;
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;
}

export function showStart(wanted) {
  show("", [], everything, wanted);
  reveal("start", "ways");
}

export function showWaiting() {
  part.count.textContent = part.count.dataset.waiting;
}

/**
 * Shows an answer of which so many results are `shown` already. More may follow, up to a `limit`, which changes
 * nothing of what is told.
 */
export function showAnswer(wanted, answer, limit, shown = 0) {
  const { total, results, facets: counts } = answer;
  show(total ? found(total, Math.min(total, limit)) : nothing(wanted), results, counts, wanted, shown);
  const read = showReading(wanted, answer) ? "reading" : "";
  const exact = wanted.query && (total || wanted.exact) ? "exact" : "";
  if (!total) reveal("empty", "ways", read, exact);
  else reveal(wanted.query && total > 1 ? "order" : "", total > limit ? "more" : "", read, exact);
}

/** Tells how the words were understood, with a way back to them as they were typed; whether there is anything to tell. */
function showReading(wanted, { readings, corrections, unknown, shown, complete, total }) {
  const read = readings.length + corrections.length > 0;
  const missing = total ? unknown.map((word) => `«${word}»`).join(", ") : "";
  const [meant, lost, partly] = part.reading.children;
  fillIn(meant.firstElementChild, read && { query: shown });
  const literal = meant.lastElementChild;
  fillIn(literal, read && { query: wanted.query });
  literal.href = address({ ...wanted, literal: true });
  fillIn(lost, missing && { words: missing });
  partly.hidden = complete || !total;
  meant.hidden = !read;
  return read || missing || !partly.hidden;
}

/** Offers what the same words find in the other language. */
export function showOther(wanted, total) {
  part.other.hidden = !total;
  const link = part.other.firstElementChild;
  link.search = address(wanted);
  link.textContent = part.other.dataset.words.replace("{found}", counted(total));
}

function fillIn(element, values) {
  element.hidden = !values;
  const told = Object.entries(values || {});
  element.textContent = told.reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), element.dataset.words);
}

export function showFailure() {
  part.count.textContent = part.count.dataset.failed;
  part.results.replaceChildren();
  reveal("failed", "ways");
}

function found(total, shown) {
  const words = counted(total);
  return total > shown ? part.count.dataset.shown.replace("{found}", words).replace("{count}", grouped(shown)) : words;
}

function counted(total) {
  return part.count.dataset[plural.select(total)].replace("{count}", grouped(total));
}

function nothing({ query }) {
  const { dataset } = part.count;
  return query ? dataset.nothing.replace("{query}", () => query) : dataset.none;
}

function show(words, results, counts, wanted, shown = 0) {
  const { filters } = wanted;
  const narrowed = (facet, value) => address({ ...wanted, filters: { ...filters, [facet]: value } });
  part.count.textContent = words;
  showResults(part.results, part.result, results, months, shown);
  showFacets(facets, counts, filters, narrowed);
}

function reveal(...names) {
  for (const name of PARTS) part[name].hidden = !names.includes(name);
}
