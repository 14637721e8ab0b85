/* How a query was understood, in words for readers. */
import { fold } from "./words.js";

/* How words were read that stand as they were typed; of those that were `begun` only a beginning is known. */
const SAME = new Set(["typed", "completed", "begun"]);

/**
 * Tells which words were read otherwise, which were mended, which only begin as words of the site do, which are unknown, and the query that results are for.
 * `spellings` are words of the results, by which a reading is written as pages write it.
 */
export function explain({ clauses, unknown }, spellings) {
  const written = new Map(spellings.map((word) => [fold(word), word]));
  const told = clauses.flatMap(({ words }) => words).map((word) => ({ typed: word.typed, ...asRead(word, written) }));
  const others = told.filter(({ how }) => !SAME.has(how));
  return {
    readings: others.filter(({ how }) => how !== "mended"),
    corrections: others.filter(({ how }) => how === "mended"),
    begun: told.filter(({ how }) => how === "begun").map(({ typed }) => typed),
    unknown,
    shown: clauses.map((clause) => shownAs(clause, written)).join(" "),
  };
}

function asRead({ typed, senses: [{ read, key, how }] }, written) {
  return { read: SAME.has(how) ? typed : (written.get(fold(read)) ?? inFull(read, key)), how };
}

function shownAs({ words, quoted }, written) {
  const text = words.map((word) => asRead(word, written).read).join(" ");
  return quoted ? `«${text}»` : text;
}

/** Writes a word with the letters that its dictionary form has: «кызылордада» was read, «қызылордада» is meant. */
function inFull(read, key) {
  return fold(read).startsWith(fold(key)) ? key + read.slice(key.length) : read;
}
