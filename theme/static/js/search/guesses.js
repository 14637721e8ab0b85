/* What a word that the site does not have may have been meant to be. */
import { fromLatin } from "./latin.js";
import { otherLayout } from "./layout.js";
import { isOneSlip, slips } from "./repairs.js";
import { senseOf, sensesOf } from "./senses.js";
import { fold, wordsOf } from "./words.js";

const READINGS = 4;
const REPAIRS = 3;
const SHORTEST = 4;
const LONG = 5;
const LONG_KEY = 4;
const LETTERS = "абвгдежзиклмнопрстуфхцчшщыьэюя";
const HAS_LETTER = /\p{L}/u;

/**
 * Gives the senses of a word that is not known: in Cyrillic letters, on the other layout if given, else mended. A word
 * that is still `open` is not mended: it may be right in the end.
 */
export async function guesses(word, onKeys, collection, open) {
  const letters = fromLatin(word);
  const read = [...inCyrillic(letters, collection), ...onKeys].map((sense) => weighed(sense, collection));
  if (read.length) return read.sort((one, other) => one.cost - other.cost);
  return open ? beginnings(letters, collection) : mended(letters[0] ?? word, collection);
}

/** A word that more pages have is the likelier guess. */
function weighed(sense, { vocabulary }) {
  return { ...sense, cost: sense.cost + 1 - vocabulary.weight(sense.key) / 10 };
}

function inCyrillic(letters, collection) {
  const found = letters.flatMap((read, rank) => sensesOf(read, collection, rank / 10, "latin"));
  return [...new Map(found.reverse().map((sense) => [sense.exact, sense])).values()].reverse().slice(0, READINGS);
}

function beginnings(letters, { vocabulary }) {
  const keys = letters.slice(0, READINGS).flatMap((each) => vocabulary.startingWith(each).slice(0, READINGS));
  return [...new Set(keys)].slice(0, READINGS).map((key) => senseOf(key, key, 1, "latin"));
}

/** Lists the readings of a token on the other layout, each as its words, if all of them are known. */
export function onOtherLayout(raw, collection) {
  const texts = [...new Set([raw, raw.replace(/[.,;:!?]+$/, "")].flatMap(otherLayout))];
  const readings = texts.map((text) => wordsOf(text).map((word) => ({
    typed: raw,
    senses: sensesOf(word.text, collection, 0.5, "layout"),
  })));
  return readings.filter((words) => words.length && words.every(({ senses }) => senses.length));
}

/** Mends one slip, towards the words that most pages have: forms that stand on the site, else others of its words. */
async function mended(word, collection) {
  const folded = fold(word);
  if (folded.length < SHORTEST || !HAS_LETTER.test(folded)) return [];
  const all = await collection.forms();
  const near = all.folded.flatMap((each, place) => (isOneSlip(each, folded) ? [all.forms[place]] : []));
  const found = near.length ? near.flatMap((form) => repair(form, collection)) : unseen(folded, all.forms, collection);
  const weight = ({ key }) => collection.vocabulary.weight(key);
  const likely = found.sort((one, other) => weight(other) - weight(one));
  return likely.filter(({ key }, place) => likely.findIndex((other) => other.key === key) === place).slice(0, REPAIRS);
}

function repair(form, collection) {
  return sensesOf(form, collection, 1, "mended").slice(0, 1);
}

/** Mends a long word towards one that the site has in other forms only; one of these says what was understood. */
function unseen(folded, forms, collection) {
  if (folded.length < LONG) return [];
  const senses = [...slips(folded, LETTERS)].flatMap((each) => repair(each, collection));
  return senses.filter(({ key }) => key.length >= LONG_KEY).map((sense) => ({ ...sense, read: formOf(sense.key, forms, collection) }));
}

function formOf(key, forms, { analyser }) {
  const start = key.slice(0, LONG_KEY - 1);
  return forms.find((form) => form.startsWith(start) && analyser.keysOf(form)[0] === key) ?? key;
}
