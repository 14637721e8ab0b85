/* The words of a text, as the index splits it: letters and digits; a hyphen parts words. */

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[\u00ad\u200b\u2019\u02bc\u0300-\u036f])*/gu;

/** Returns the words of a text and where each stands in it. */
export function wordsOf(text) {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
}

const FOLDS = { қ: "к", ғ: "г", ң: "н", ұ: "у", ү: "у", ө: "о", ә: "а", һ: "х", і: "и", й: "и", ё: "е" };
const UNSEEN = /[\u00ad\u200b\u2019\u02bc\u0301]/g;

/** Returns a word in lower case, without the signs that are none of its letters. */
export function plain(word) {
  return word.normalize("NFC").toLowerCase().replace(UNSEEN, "");
}

/** Returns a word in lower case and in the letters that every Cyrillic keyboard has. */
export function fold(word) {
  return plain(word).replace(/[қғңұүөәһійё]/g, (letter) => FOLDS[letter]);
}

/** Returns a word as Russian spells it: without Kazakh letters and ё. */
export function russian(word) {
  return plain(word).replace(/[қғңұүөәһіё]/g, (letter) => FOLDS[letter]);
}

/** Tells whether a word has a letter that Russian lacks. */
export function isKazakh(word) {
  return /[қғңұүөәһі]/.test(word);
}
