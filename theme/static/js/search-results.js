/* How the search page shows what was found. Words and shapes are those of its HTML. */
import { marking } from "./marks.js";

/**
 * Shows results in a list, each in the shape of a template; so many that are `shown` already stay as they are. `months`
 * has a date of each month, as pages write it.
 */
export function showResults(list, template, results, months, shown) {
  while (list.children.length > shown) list.lastElementChild.remove();
  list.append(...results.slice(shown).map((result) => entry(template, result, months)));
}

function entry(template, { url, heading, excerpt, words, date, section, region }, months) {
  const shape = template.content.cloneNode(true);
  const link = shape.querySelector("a");
  link.href = words.length ? url + marking(words) : url;
  link.innerHTML = heading;
  shape.querySelector(".result-text").innerHTML = excerpt;
  shape.querySelector("time").dateTime = date;
  fill(shape.querySelector("time"), date && inWords(date, months));
  fill(shape.querySelector(".eyebrow-section"), choice("section", section)?.dataset.kind);
  fill(shape.querySelector(".result-region"), choice("region", region)?.querySelector(".facet-name").textContent);
  return shape;
}

/** Puts words into an element that has no place without them. */
function fill(element, words) {
  if (words) element.textContent = words;
  else element.remove();
}

function choice(facet, value) {
  return value ? document.querySelector(`[data-facet="${facet}"] [data-value="${value}"]`) : null;
}

/** Browsers do not know how Kazakh dates are written, so the page gives them one of each month. */
function inWords(date, months) {
  const [year, month, day] = date.split("-").map(Number);
  return months[month - 1].replace("2000", year).replace("11", day);
}

/** Says a number as both languages of the site do, which browsers do not know of Kazakh either. */
export function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}

/**
 * Shows how many results each value of each facet would have; `addressWith` gives the address of that search. Values
 * without any stay in their places, or everything below them would jump with each letter that is typed.
 */
export function showFacets(facets, counts, filters, addressWith) {
  for (const facet of facets) {
    const id = facet.dataset.facet;
    const chosen = filters[id] ?? "";
    for (const link of facet.querySelectorAll("a")) {
      const { value } = link.dataset;
      const count = (value ? counts[id]?.values[value] : counts[id]?.all) ?? 0;
      link.href = addressWith(id, value);
      link.querySelector(".facet-count").textContent = grouped(count);
      link.classList.toggle("facet-empty", !count);
      setCurrent(link, value === chosen);
    }
    if (chosen && "open" in facet) facet.open = true;
  }
}

/** Tells whether a link leads to what is shown already. */
export function setCurrent(link, current) {
  if (current) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
}

/** Reads the numbers that facets show while nothing is searched for. */
export function readCounts(facets) {
  const count = (link) => Number(link.querySelector(".facet-count").textContent);
  const read = (facet) => {
    const values = Object.fromEntries([...facet.querySelectorAll("a")].map((link) => [link.dataset.value, count(link)]));
    return [facet.dataset.facet, { all: values[""], values }];
  };
  return Object.fromEntries(facets.map(read));
}
