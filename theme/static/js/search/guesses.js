/* What a word that the site does not have may have been meant to be. */
import { KAZAKH_NOUN, RUSSIAN_NAME } from "./endings.js";
import { fromLatin } from "./latin.js";
import { otherLayout } from "./layout.js";
import { isOneSlip, slips } from "./repairs.js";
import { senseOf, sensesOf } from "./senses.js";
import { fold, wordsOf } from "./words.js";

const READINGS = 4;
const REPAIRS = 3;
const SHORTEST = 4;
const LONG = 5;
/* Fewer letters may be anything, and so may abbreviations of which some letters stand on keys of signs: «ЖШС» is «;IC». */
const SHORTEST_CHAT = 3;
const LONG_KEY = 4;
/* A right word of fewer letters may have got its ending by a slip. */
const LONGER = 6;
/* A word of so few letters is one slip from many others: its own first letter at least is right. */
const SHORT_KEY = 2;
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
  if (open) return beginnings(letters, collection);
  const repaired = await mended(letters.length ? letters : [word], collection);
  return repaired.length ? repaired : chatOnOtherLayout(word, collection);
}

/** Reads a word that was meant to be in Latin letters while the keyboard was set to Cyrillic ones: «ыще» is sot, which is «сот». */
function chatOnOtherLayout(word, collection) {
  const moved = otherLayout(word).filter((each) => each.length >= SHORTEST_CHAT && each.length === word.length);
  return inCyrillic(moved.flatMap(fromLatin), collection).map((sense) => ({ ...sense, how: "layout" }));
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

/**
 * Mends one slip, towards the words that most pages have: forms that stand on the site, else others of its words. Best is
 * a form with the same folded letters, as «новый» for «новыи». A word that is right, though not on the site, is left as it is.
 */
async function mended(readings, collection) {
  const folded = fold(readings[0]);
  if (folded.length < SHORTEST || !HAS_LETTER.test(folded)) return [];
  const all = await collection.forms();
  const same = repairsThat((each) => each === folded, all, collection);
  if (same.length) return likeliest(same, collection);
  if (readings.slice(0, READINGS).some((each) => isRight(fold(each), all.right, collection.language))) return [];
  const near = repairsThat((each) => isOneSlip(each, folded), all, collection).filter(({ key }) => isNear(key, folded));
  if (near.length) return likeliest(near, collection);
  return likeliest(unseen(folded, collection), collection).flatMap((sense) => shownAs(sense, all.forms, collection));
}

/** Lists the repairs among all forms whose folded letters fit. */
function repairsThat(fit, { forms, folded }, collection) {
  const found = forms.filter((_form, place) => fit(folded[place]));
  return found.flatMap((form) => repair(form, collection));
}

function isNear(key, folded) {
  return key.length > SHORT_KEY || folded[0] === fold(key)[0];
}

/** Tells whether folded letters are a word by themselves or behind its ending. */
function isRight(folded, right, language) {
  if (right.has(folded)) return true;
  const ending = language === "kk" ? KAZAKH_NOUN : RUSSIAN_NAME;
  const ends = Array.from(folded.slice(LONGER), (_letter, more) => LONGER + more);
  return ends.some((end) => right.has(folded.slice(0, end)) && ending.test(folded.slice(end)));
}

function likeliest(senses, { vocabulary }) {
  const likely = senses.sort((one, other) => vocabulary.weight(other.key) - vocabulary.weight(one.key));
  return likely.filter(({ key }, place) => likely.findIndex((other) => other.key === key) === place).slice(0, REPAIRS);
}

function repair(form, collection) {
  return sensesOf(form, collection, 1, "mended").slice(0, 1);
}

/** Mends a long word towards one that the site has in other forms only. */
function unseen(folded, collection) {
  if (folded.length < LONG) return [];
  return [...slips(folded, LETTERS)].flatMap((each) => repair(each, collection)).filter(({ key }) => key.length >= LONG_KEY);
}

/** Says what was understood by a form that the site has. None may begin as the key does: then it is no guess to show. */
function shownAs(sense, forms, { analyser }) {
  const beginsAs = (start) => forms.find((form) => form.startsWith(start) && analyser.keysOf(form)[0] === sense.key);
  const read = beginsAs(sense.key.slice(0, LONG_KEY - 1)) ?? beginsAs(sense.key.slice(0, 2));
  return read ? [{ ...sense, read }] : [];
}
