/* Names of places as the other language writes them: who types one looks for the same place. */
import { fold } from "./words.js";

/* What may stand behind the beginning of a name, in folded letters: the endings of Russian names and their adjectives … */
const RUSSIAN = /^(?:и?н?ск|н)?(?:ии|ого|ому|им|ом|ая|ои|ую|ое|ие|их|ими|ыи|ые|ым|ых|ам|ами|ах|ью|[аеиоуыьюя])?$/;
/* … and those of Kazakh nouns: the plural, what is somebody's, and cases. */
const KAZAKH = new RegExp(
  "^(?:[лдт][ае]р)?(?:с?[ыи])?(?:[ндт][ыи]н|[гкн][ае]|[ндт][ыи]|н?[дт][ае]|[ндт][ае]н|[мбп]ен|н?[дт][ае]г[ыи]|[лдт][ыи]к)?$",
);

/** Makes the function that gives the names of a place in the language of `places` for a name in the other one. */
export function makePlaces({ places = [], language }) {
  const ending = language === "kk" ? RUSSIAN : KAZAKH;
  const rows = places.flatMap(([starts, names]) => starts.map((start) => ({ start, names })));
  return (word) => {
    const letters = fold(word);
    const found = rows.find(({ start }) => letters.startsWith(start) && ending.test(letters.slice(start.length)));
    return found ? found.names : [];
  };
}
