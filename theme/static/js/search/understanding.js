/* What a query means on this site: its words as typed, else in other letters, else on another keyboard, else mended. */
import { literalSenses, senseOf, sensesOf } from "./senses.js";
import { withoutEnding } from "./endings.js";
import { guesses, onOtherLayout } from "./guesses.js";
import { fromLatin } from "./latin.js";
import { parse } from "./query.js";
import { wordsOf } from "./words.js";

const COMPLETIONS = 3;
/* A word that so many pages have fills the screen by itself; to look for longer ones would only cost a slow line time. */
const ENOUGH = Math.log2(16);
const LOST_ENDING = 3;
/* No word is longer, and nobody waits for so many to be guessed: the others are looked for as they are typed. */
const LONGEST = 64;
const GUESSED = 32;
const SHORTEST = 3;
/* The number of an act without its hyphen: «387НҚ». */
const NUMBERED = /^(\p{N}+)(\p{Script=Cyrillic}+)$/u;

/**
 * Understands a query: `clauses` of words that stand side by side, each word with the senses that it may have, and
 * the words that are `unknown` to the site. `literal` takes words as they are typed; the last word of an `unfinished`
 * query may be the beginning of one.
 */
export async function understand(query, collection, { literal = false, unfinished = false } = {}) {
  const parsed = parse(query);
  const last = unfinished && !/[\s"»”]$/.test(query) ? parsed.at(-1)?.tokens.at(-1) : null;
  const guessed = new Set(parsed.flatMap(({ tokens }) => tokens).slice(0, GUESSED));
  const clauses = [];
  for (const { quoted, tokens } of parsed) {
    const told = (token) => ({ literal: literal || !guessed.has(token) || token.raw.length > LONGEST, open: token === last });
    const words = await Promise.all(tokens.map((token) => wordsOfToken(token, collection, told(token))));
    clauses.push({ quoted, words: words.flat() });
  }
  const known = clauses.map(({ quoted, words }) => ({ quoted, words: words.filter(isKnown) }));
  return {
    clauses: known.filter(({ words }) => words.length),
    unknown: [...new Set(clauses.flatMap(({ words }) => words.filter((word) => !isKnown(word)).map(({ typed }) => typed)))],
  };
}

function isKnown({ senses }) {
  return senses.length > 0;
}

/** Gives the words of a token; those joined by a hyphen or a slash are several. */
async function wordsOfToken({ raw, typed }, collection, { literal, open }) {
  const spoken = withoutEnding(wordsOf(typed), typed, collection.language, inEitherAlphabet);
  const words = spoken.map(({ text }) => ({ typed: text, senses: asTyped(text, collection, { literal, open }) }));
  if (literal || (words.length && words.every(isKnown))) return words;
  const parts = (NUMBERED.exec(typed) ?? []).slice(1).map((part) => ({ typed: part, senses: sensesOf(part, collection, 0, "typed") }));
  if (parts.length && parts.every(isKnown)) return parts;
  const moved = onOtherLayout(raw, collection);
  if (words.length !== 1 || moved.some((each) => each.length > 1)) {
    if (moved.length) return moved[0];
  }
  const onKeys = words.length === 1 ? moved.flat().flatMap(({ senses }) => senses) : [];
  for (const word of words) if (!isKnown(word)) word.senses = await guesses(word.typed, onKeys, collection, open);
  return words;
}

function inEitherAlphabet(word) {
  return [word, ...fromLatin(word).slice(0, 1)];
}

function asTyped(word, collection, { literal, open }) {
  const typed = (literal ? literalSenses : sensesOf)(word, collection, 0, "typed");
  const { vocabulary } = collection;
  if (!open || typed.some(({ key }) => vocabulary.weight(key) >= ENOUGH)) return typed;
  return distinct([...typed, ...completions(word, collection), ...begun(word, typed, collection)]);
}

/** Gives the words of the site that begin so. */
function completions(word, { vocabulary }) {
  const keys = vocabulary.startingWith(word).slice(0, COMPLETIONS);
  return keys.map((key) => senseOf(key, key, 1, "completed"));
}

/** Gives the word whose ending has been begun: «шешімд» is on the way from «шешім» to «шешімді». */
function begun(word, typed, collection) {
  if (typed.length) return [];
  const beginnings = [...Array(LOST_ENDING).keys()].map((less) => word.slice(0, -1 - less));
  const found = beginnings.filter((each) => each.length >= SHORTEST).map((each) => sensesOf(each, collection, 1, "begun"));
  return found.find((senses) => senses.length) ?? [];
}

function distinct(senses) {
  return senses.filter(({ term }, place) => senses.findIndex((other) => other.term === term) === place);
}
