/* The search page. What is searched for stands in its address; what is found appears while it is typed. */
import { address, asked } from "./search-address.js";
import { facetNames, part, root, showAnswer, showFailure, showStart, showWaiting, showWanted } from "./search-view.js";
import { open, search } from "./search.js";

const STEP = 10;
const PAUSE = 250;
const PATIENCE = 500;

const place = { base: root.dataset.base, language: document.documentElement.lang };
const form = root.querySelector("form");
const input = form.elements.q;
const wantedNow = () => asked(facetNames);

let turn = 0;
let limit = STEP;
let timer;
/* Whether the reader has come to rest at what the address says: then the next search is a step that Back undoes. */
let settled;

function arrive() {
  const wanted = wantedNow();
  clearTimeout(timer);
  input.value = wanted.query;
  settled = Boolean(wanted.query);
  show(wanted, history.state?.limit);
}

function go(wanted, step = true) {
  const to = address(wanted);
  if (to !== address(wantedNow())) history[step ? "pushState" : "replaceState"](null, "", to);
  show(wanted);
}

async function show(wanted, count = STEP) {
  const mine = ++turn;
  limit = count;
  showWanted(wanted);
  if (!wanted.query && !Object.keys(wanted.filters).length) return showStart(wanted);
  part.results.setAttribute("aria-busy", "true");
  const sort = wanted.query ? wanted.sort : "date";
  const slow = setTimeout(showWaiting, PATIENCE);
  const answer = await search(wanted.query, { ...place, ...wanted, sort, limit }).catch(() => null);
  clearTimeout(slow);
  if (mine !== turn) return;
  part.results.removeAttribute("aria-busy");
  if (answer) showAnswer(wanted, answer);
  else showFailure();
}

function typed() {
  clearTimeout(timer);
  go({ ...wantedNow(), query: input.value.trim() }, settled);
  settled = false;
}

input.addEventListener("focus", () => open(place).catch(() => {}), { once: true });
input.addEventListener("blur", () => { settled = true; });
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(typed, PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  typed();
  settled = true;
  /* The keyboard of a phone covers what has been found. */
  if (matchMedia("(pointer: coarse)").matches) input.blur();
});

part.more.addEventListener("click", async () => {
  const first = limit;
  history.replaceState({ limit: limit + STEP }, "");
  await show(wantedNow(), limit + STEP);
  part.results.querySelectorAll("a")[first]?.focus();
});

root.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="?"]');
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  clearTimeout(timer);
  go({ ...asked(facetNames, link.search), query: input.value.trim() });
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
/* On a slow line words are typed before this script is there. */
if (input.value && !wantedNow().query) typed();
else arrive();
