/* A sense is one thing that a word of a query may mean. */
import { entryOf, termOf } from "./term.js";

const PLACE = "place";

/**
 * Makes the sense of a word that is `read` as a key: the term that all its forms stand under, the exact term of this form, what it
 * costs to read the word so, and how it was read: typed, completed, begun, latin, layout, place, or mended.
 */
export function senseOf(read, key, cost, how) {
  return { term: entryOf(key), exact: termOf(read, key), cost, how, read, key };
}

/** Lists the senses of a word, as `literalSenses` does; a word that has none may be what the other language calls a place. */
export function sensesOf(word, collection, cost, how) {
  const own = literalSenses(word, collection, cost, how);
  return own.length ? own : collection.analyser.placesOf(word).flatMap((name) => literalSenses(name, collection, cost, PLACE));
}

/** Lists the senses of a word by the keys that are in use; each costs more than the one before. */
export function literalSenses(word, { analyser }, cost, how) {
  return analyser.keysOf(word).map((key, rank) => senseOf(word, key, cost + rank, how));
}
