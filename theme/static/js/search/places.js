/* Names of places as the other language writes them: who types one looks for the same place. */
import { KAZAKH_NOUN, RUSSIAN_NAME } from "./endings.js";
import { fold } from "./words.js";

/** Makes the function that gives the names of a place in the language of `places` for a name in the other one. */
export function makePlaces({ places = [], language }) {
  const ending = language === "kk" ? RUSSIAN_NAME : KAZAKH_NOUN;
  const rows = places.flatMap(([starts, names]) => starts.map((start) => ({ start, names })));
  return (word) => {
    const letters = fold(word);
    const found = rows.find(({ start }) => letters.startsWith(start) && ending.test(letters.slice(start.length)));
    return found ? found.names : [];
  };
}
