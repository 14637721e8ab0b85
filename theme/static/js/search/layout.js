/* Words typed while the keyboard was set to another layout: each letter stands for the key that it is on. */

/* Keys of the US layout, unshifted and shifted; then the same keys of the Russian and of the Kazakh layout of Windows. */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const LATIN_SHIFTED = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?';
const CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю.";
const DIGITS = "2345890-=";
const KAZAKH = "әіңғүұқөһ";

const toCyrillic = pair(LATIN + LATIN_SHIFTED.toLowerCase(), CYRILLIC + CYRILLIC);
const toKazakh = new Map([...toCyrillic, ...pair(DIGITS, KAZAKH)]);
const toLatin = new Map([...pair(CYRILLIC, LATIN), ...pair(KAZAKH, DIGITS)]);

function pair(from, to) {
  return new Map([...from].map((key, index) => [key, to[index]]));
}

const LATIN_LETTER = /[a-z]/;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;
const LEFT_OVER = /[^\p{L}\p{N}-]+/gu;

/** Gives what a word, with the signs in and around it, may be on the other layout; the Kazakh one has letters on digits. */
export function otherLayout(typed) {
  const word = typed.toLowerCase();
  if (CYRILLIC_LETTER.test(word)) return [trim(moved(word, toLatin))];
  const russian = moved(word, toCyrillic);
  const readings = LATIN_LETTER.test(word) ? [russian, moved(word, toKazakh)] : [moved(word, toKazakh)];
  return [...new Set(readings.filter((each) => CYRILLIC_LETTER.test(each)).map(trim))];
}

function moved(word, keys) {
  return [...word].map((letter) => keys.get(letter) ?? letter).join("");
}

function trim(word) {
  return word.replace(LEFT_OVER, "");
}
