/* From words to the keys that stand for them in the index. */
import { makeKazakh } from "./kazakh.js";
import { makePlaces } from "./places.js";
import { participle, stem, verbless } from "./russian.js";
import { russian } from "./words.js";

const SURNAME = /^.{3,}[ое]в$/;

/** Makes the analyser of a vocabulary. */
export function makeAnalyser(vocabulary) {
  const all = vocabulary.grammar ? makeKazakh(vocabulary) : makeRussian(vocabulary);
  const remembered = new Map();
  const keysOf = (word) => {
    if (!remembered.has(word)) remembered.set(word, all(word));
    return remembered.get(word);
  };
  const inUse = (word) => keysOf(word).filter((key) => vocabulary.has(key));
  return {
    /** The key of a word, whether the site has it or not. */
    keyOf: (word) => keysOf(word)[0],
    /** The keys in use that a word may have, best first. */
    keysOf: inUse,
    known: (word) => inUse(word).length > 0,
    /** What a place is called in this language whose name in the other one was given. */
    placesOf: makePlaces(vocabulary),
  };
}

function makeRussian({ forms, stems }) {
  return (word) => {
    const letters = russian(word);
    const regular = Object.hasOwn(forms, letters) ? forms[letters] : letters;
    const found = verbless(stem(regular));
    const known = [participle(regular), found].find((each) => Object.hasOwn(stems, each));
    return withSurname(known ? stems[known] : found, letters);
  };
}

/** Snowball takes the nominative of «Омаров» for a genitive plural, but not its other forms: adds what the others have. */
function withSurname(key, letters) {
  if (SURNAME.test(letters) && letters !== key) return [key, letters];
  return SURNAME.test(key) ? [key, verbless(stem(key))] : [key];
}
