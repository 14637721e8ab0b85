/* Endings of names and numbers as readers write them; in folded letters. */
import { fold } from "./words.js";

/** What may stand behind the beginning of a Russian name of a place: the endings of names and of their adjectives. */
export const RUSSIAN_NAME = /^(?:и?н?ск|н)?(?:ии|ого|ому|им|ом|ая|ои|ую|ое|ие|их|ими|ыи|ые|ым|ых|ам|ами|ах|ью|[аеиоуыьюя])?$/;
/** What may stand behind a Kazakh noun: the plural, what is somebody's, and cases. */
export const KAZAKH_NOUN = new RegExp(
  "^(?:[лдт][ае]р)?(?:с?[ыи])?(?:[ндт][ыи]н|[гкн][ае]|[ндт][ыи]|н|н?[дт][ае]|[ндт][ае]н|[мбп]ен|н?[дт][ае]г[ыи]|[ндт][ыи]к[ыи]|[лдт][ыи]к)?$",
);
const KAZAKH_NUMBER = /^(?:[ыи]?н)?ш[ыи]$/;
const RUSSIAN_NUMBER = /^(?:о?го|о?му|ыи|ои|и|ая|я|ую|ю|ое|е|ые|ых|х|ым|м|ом|ыми|ми)$/;
const NUMBER = /^\p{N}+$/u;
const HYPHEN = /^\.?[-\u2010\u2011]$/;

/**
 * Leaves out of the words of a token an ending behind a hyphen, which is no word: «ҚПК-нің», «2026-шы», «5-го». `Another`
 * gives other letters that a word may be in.
 */
export function withoutEnding(words, token, language, another = (word) => [word]) {
  const [before, last] = words.slice(-2);
  if (!last || !HYPHEN.test(token.slice(before.end, last.start))) return words;
  const isOne = (letters) => isEnding(fold(letters), before.text, language);
  return another(last.text).some(isOne) ? words.slice(0, -1) : words;
}

function isEnding(letters, before, language) {
  if (KAZAKH_NOUN.test(letters)) return true;
  return language === "kk" ? KAZAKH_NUMBER.test(letters) : NUMBER.test(before) && RUSSIAN_NUMBER.test(letters);
}
