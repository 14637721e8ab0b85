/* The vocabulary of a language: the keys that are in use on the site, and the rules that lead words to them. */
import { harmonyOf } from "./kazakh.js";
import { fold } from "./words.js";

const KINDS = { n: "n", v: "v", N: "N", V: "V", b: "nv", c: "Nv", d: "nV", e: "NV" };

/** Reads a vocabulary from its JSON text. */
export function readVocabulary(text, language) {
  const { keys, counts, kinds, forms, stems, grammar, places } = JSON.parse(text);
  const list = keys ? keys.split(" ") : [];
  const order = new Map(list.map((key, place) => [key, place]));
  const weight = (key) => Number(counts[order.get(key)]);
  let folded;
  return {
    language,
    forms,
    stems,
    grammar,
    places,
    keys: list,
    heads: grammar && headsOf(list, kinds),
    has: (key) => order.has(key),
    /** How often the number of pages with a key can be halved, 0 to 9. */
    weight,
    /** The keys that begin in some letters, Kazakh ones or not, the most frequent first. */
    startingWith(prefix) {
      const start = fold(prefix);
      folded ??= list.map((key, place) => [fold(key), place]).sort(([one], [other]) => (one < other ? -1 : 1));
      const found = [];
      for (let at = firstFrom(folded, start); folded[at]?.[0].startsWith(start); at++) found.push(list[folded[at][1]]);
      return found.sort((one, other) => weight(other) - weight(one));
    },
  };
}

/** Finds the place of the first of sorted words that does not come before some letters. */
function firstFrom(words, letters) {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle][0] < letters) low = middle + 1;
    else high = middle;
  }
  return low;
}

function headsOf(keys, kinds) {
  const heads = new Map();
  keys.forEach((word, place) => {
    if (kinds[place] === "-") return;
    const head = { word, kinds: KINDS[kinds[place]], harmony: harmonyOf(word) };
    heads.set(fold(word), [...(heads.get(fold(word)) ?? []), head]);
  });
  return heads;
}

/**
 * Reads the forms in use, which are words as pages have them, in lower case, sorted; and, in folded letters, words that are
 * right though no page has them.
 */
export function readForms(text) {
  const [forms, right = ""] = text.split("\n\n");
  return { forms: forms.split("\n"), right: new Set(right.split("\n")) };
}
