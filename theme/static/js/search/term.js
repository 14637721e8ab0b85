/* What stands for a word in the index: its key, and two marks that tell the forms of a key apart. */
import { fold } from "./words.js";

const END = "\u02bc";
const MARKS = [
  ...Array.from({ length: 21 }, (_, place) => 0x300 + place),
  0x33d, 0x33e, 0x33f, 0x346, 0x34a, 0x34b, 0x34c, 0x350, 0x351, 0x352, 0x357, 0x35b,
].map((code) => String.fromCharCode(code));

/** Returns what stands in the index for a word with a key. Capitals and Kazakh letters make no other form. */
export function termOf(word, key) {
  const number = hash(fold(word)) % MARKS.length ** 2;
  return entryOf(key) + MARKS[Math.floor(number / MARKS.length)] + MARKS[number % MARKS.length];
}

/** Returns what all forms of a key stand under. Marks are no part of it, so й and ё lose theirs. */
export function entryOf(key) {
  return key.normalize("NFC").replaceAll("й", "и").replaceAll("ё", "е") + END;
}

/* FNV-1a in 32 bits, over UTF-16 code units. */
function hash(text) {
  let value = 2166136261;
  for (let place = 0; place < text.length; place++) value = Math.imul(value ^ text.charCodeAt(place), 16777619) >>> 0;
  return value;
}
