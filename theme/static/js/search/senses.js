/* A sense is one thing that a word of a query may mean. */
import { entryOf, termOf } from "./term.js";

/**
 * Makes the sense of a word that is `read` as a key: the term that all its forms stand under, the exact term of this form, what it
 * costs to read the word so, and how it was read: typed, completed, latin, layout, or mended.
 */
export function senseOf(read, key, cost, how) {
  return { term: entryOf(key), exact: termOf(read, key), cost, how, read, key };
}

/** Lists the senses of a word by the keys that are in use; each costs more than the one before. */
export function sensesOf(word, { analyser }, cost, how) {
  return analyser.keysOf(word).map((key, rank) => senseOf(word, key, cost + rank, how));
}
