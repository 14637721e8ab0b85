/* The search page. What is searched for stands in its address; what is found appears while it is typed. */
import { open, search } from "./search.js";
import { grouped, readCounts, showFacets, showResults } from "./search-results.js";

const STEP = 10;
const PAUSE = 250;

const root = document.getElementById("search");
const part = Object.fromEntries([...root.querySelectorAll("[data-part]")].map((each) => [each.dataset.part, each]));
const facets = [...root.querySelectorAll("[data-facet]")];
const form = root.querySelector("form");
const input = form.elements.q;
const place = { base: root.dataset.base, language: document.documentElement.lang };
const plural = new Intl.PluralRules(place.language);
const months = root.dataset.months.split("|");
const title = document.title;
const everything = readCounts(facets);

let turn = 0;
let limit = STEP;
let timer;
/* Whether the reader has stopped at what the address says, so that the next search is a new step of history. */
let settled;

function asked(address = location.search) {
  const given = new URLSearchParams(address);
  const filters = facets.map(({ dataset }) => [dataset.facet, given.get(dataset.facet)]).filter(([, value]) => value);
  return { query: given.get("q") ?? "", filters: Object.fromEntries(filters), sort: given.get("sort") ?? "" };
}

function address({ query, filters, sort }) {
  const given = Object.entries({ q: query, ...filters, sort }).filter(([, value]) => value);
  return `?${new URLSearchParams(given)}`;
}

function go(wanted, replace) {
  const to = address(wanted);
  if (to !== address(asked())) history[replace ? "replaceState" : "pushState"](null, "", to);
  show(wanted);
}

async function show(wanted, count = STEP) {
  const mine = ++turn;
  limit = count;
  showWanted(wanted);
  if (!wanted.query && !Object.keys(wanted.filters).length) return showStart(wanted);
  part.results.ariaBusy = "true";
  const sort = wanted.query ? wanted.sort : "date";
  const answer = await search(wanted.query, { ...place, ...wanted, sort, limit }).catch(() => null);
  if (mine !== turn) return;
  part.results.ariaBusy = "false";
  if (answer) showAnswer(wanted, answer);
  else showFailure();
}

/** Shows what depends on the address alone. */
function showWanted({ query, filters, sort }) {
  const chosen = Object.keys(filters).length;
  document.title = query ? root.dataset.title.replace("{query}", () => query) : title;
  part.chosen.textContent = chosen ? ` (${chosen})` : "";
  part.clear.hidden = !chosen;
  part.clear.firstElementChild.href = address({ query, filters: {}, sort });
  for (const link of part.order.querySelectorAll("a")) {
    link.href = address({ query, filters, sort: link.dataset.sort });
    link.ariaCurrent = link.dataset.sort === sort ? "true" : null;
  }
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;
}

function showStart(wanted) {
  showList("", [], everything, wanted);
  reveal("start", "ways");
}

function showAnswer(wanted, { total, results, facets: counts }) {
  const { dataset } = part.count;
  const found = dataset[plural.select(total)].replace("{count}", grouped(total));
  const shown = dataset.shown.replace("{found}", found).replace("{count}", grouped(results.length));
  const none = wanted.query ? dataset.nothing.replace("{query}", () => wanted.query) : dataset.none;
  showList(total ? (total > results.length ? shown : found) : none, results, counts, wanted);
  if (!total) reveal("empty", "ways");
  else reveal(wanted.query && total > 1 ? "order" : "", total > results.length ? "more" : "");
}

function showFailure() {
  part.count.textContent = part.count.dataset.failed;
  part.results.replaceChildren();
  reveal("failed", "ways");
}

function showList(words, results, counts, { query, filters, sort }) {
  part.count.textContent = words;
  showResults(part.results, part.result, results, months);
  showFacets(facets, counts, filters, (facet, value) =>
    address({ query, filters: { ...filters, [facet]: value }, sort }),
  );
}

function reveal(...names) {
  for (const name of ["order", "more", "start", "empty", "failed", "ways"]) part[name].hidden = !names.includes(name);
}

function typed() {
  clearTimeout(timer);
  go({ ...asked(), query: input.value.trim() }, !settled);
}

input.addEventListener("focus", () => open(place).catch(() => {}), { once: true });
input.addEventListener("blur", () => { settled = true; });
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => { typed(); settled = false; }, PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  typed();
  settled = true;
  /* The keyboard of a phone covers the results. */
  if (matchMedia("(pointer: coarse)").matches) input.blur();
});

part.more.addEventListener("click", async () => {
  const first = limit;
  history.replaceState({ limit: limit + STEP }, "");
  await show(asked(), limit + STEP);
  part.results.querySelectorAll("a")[first]?.focus();
});

root.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="?"]');
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go({ ...asked(link.search), query: input.value.trim() });
});

root.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [input, ...part.results.querySelectorAll("a")];
  const here = stops.indexOf(document.activeElement);
  const next = stops[here + step];
  if (here < 0 || !next || event.altKey) return;
  event.preventDefault();
  next.focus();
});

addEventListener("popstate", arrive);
arrive();

function arrive() {
  const wanted = asked();
  clearTimeout(timer);
  input.value = wanted.query;
  settled = Boolean(wanted.query);
  show(wanted, history.state?.limit);
}
