/* The search page. What is searched for stands in its address; what is found appears while it is typed. */
import { address, asked } from "./search-address.js";
import { facetNames, part, root, showAnswer, showFailure, showOther, showStart, showWaiting, showWanted } from "./search-view.js";
import { search } from "./search.js";

const STEP = 10;
/* So many results are shown before the others: browsers ask a host for no more than six files at a time. */
const FIRST = 5;
const PAUSE = 150;
const PATIENCE = 500;
const WHOLE = 3;
/* When the reader has stopped typing, a word of which no more than a beginning is known is complete and can be mended, and the index of the other
   language, which is as large as the one of this, may be fetched. */
const REST = 1000;

const place = { base: root.dataset.base, language: document.documentElement.lang };
const form = root.querySelector("form");
const input = form.elements.q;
const wantedNow = () => asked(facetNames);

let turn = 0;
let limit = STEP;
let timer;
let resting;
/* Whether the reader has come to rest at what the address says: then the next search is a step that Back undoes. */
let settled;

function arrive() {
  const wanted = wantedNow();
  clearTimeout(timer);
  input.value = wanted.query;
  settled = Boolean(wanted.query);
  show(wanted, { count: history.state?.limit });
}

function go(wanted, { step = true, ...how } = {}) {
  const to = address(wanted);
  if (to !== address(wantedNow())) history[step ? "pushState" : "replaceState"](null, "", to);
  show(wanted, how);
}

async function show(wanted, { count = STEP, unfinished = false } = {}) {
  const mine = ++turn;
  limit = count;
  clearTimeout(resting);
  showWanted(wanted);
  if (!wanted.query && !Object.keys(wanted.filters).length) return showStart(wanted);
  part.results.setAttribute("aria-busy", "true");
  const slow = setTimeout(showWaiting, PATIENCE);
  const found = (most) => find(wanted, { unfinished, limit: most }).catch(() => null);
  const first = await found(Math.min(limit, FIRST));
  clearTimeout(slow);
  if (mine !== turn) return;
  if (first) showAnswer(wanted, first, limit);
  const answer = first && (await found(limit));
  if (mine !== turn) return;
  part.results.removeAttribute("aria-busy");
  if (!answer) return showFailure();
  showAnswer(wanted, answer, limit, first.results.length);
  if (unfinished && answer.unknown.length + answer.begun.length) resting = setTimeout(show, REST, wanted);
  else if (wanted.query) resting = setTimeout(showElsewhere, answer.total ? REST : 0, wanted, mine);
}

function find({ query, ...wanted }, how) {
  const sort = query ? wanted.sort : "date";
  return search(query, { ...place, ...wanted, sort, other: false, ...how });
}

/** Fetches what whole words find while it is not known yet whether the reader types on: a slow line takes twice the pause. */
function fetchAhead(query) {
  if (query.length >= WHOLE) find({ ...wantedNow(), query, literal: true }, { limit: FIRST }).catch(() => {});
}

async function showElsewhere(wanted, mine) {
  const { other } = root.dataset;
  const answer = await find(wanted, { language: other, limit: 0 }).catch(() => null);
  if (mine === turn && answer) showOther(wanted, answer.total);
}

function typed({ unfinished = false } = {}) {
  clearTimeout(timer);
  go({ ...wantedNow(), literal: false, query: input.value.trim() }, { step: settled, unfinished });
  settled = false;
}

input.addEventListener("blur", () => { settled = true; });
input.addEventListener("input", () => {
  clearTimeout(timer);
  /* A word with a space behind it is finished. */
  timer = setTimeout(typed, PAUSE, { unfinished: !/\s$/.test(input.value) });
  fetchAhead(input.value.trim());
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
  await show(wantedNow(), { count: limit + STEP });
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
/* Everything but the words themselves is fetched ahead, so that the first of them is found soon. */
search("", { ...place, limit: 0, other: false }).catch(() => {});
/* On a slow line words are typed before this script is there. */
if (input.value && !wantedNow().query) typed();
else arrive();
