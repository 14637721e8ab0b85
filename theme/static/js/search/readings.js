/* Kazakh words taken apart: every stem that the grammar allows. The grammar comes as data with the vocabulary. */

const SHORTEST = 2;

/** Makes the function that takes folded words apart. */
export function makeReader({ first, layers, vowels, voiced, softened, swallowing, closed, inserted, shortened }) {
  const tables = Object.fromEntries(Object.entries(layers).map(([name, layer]) => [name, table(layer.endings)]));
  const longest = Math.max(...Object.values(layers).flatMap(({ endings }) => endings.map(([text]) => text.length)));
  const isVowel = (letter) => vowels.includes(letter);
  const endsClosed = new RegExp(closed);

  function stripped(word, layer, harmony) {
    const found = [];
    for (let length = 1; length <= Math.min(longest, word.length - SHORTEST); length++) {
      const stem = word.slice(0, -length);
      for (const [text, after, cost, kept, restored] of tables[layer].get(word.slice(-length)) ?? []) {
        if (after && !after.includes(stem.at(-1))) continue;
        if (harmony && kept && harmony !== kept) continue;
        found.push({ stem: stem + restored, cost, harmony: kept || harmony, vowel: !restored && isVowel(text[0]) });
      }
    }
    return found;
  }

  /** Returns every way to take a folded word apart, the whole word first. */
  function readings(word) {
    const found = [{ stem: word, kind: "", harmony: "", cost: 0, vowel: false }];
    const seen = new Set();
    const work = Object.entries(first).map(([layer, cost]) => ({ rest: word, layer, harmony: "", cost }));
    while (work.length) {
      const { rest, layer, harmony, cost } = work.pop();
      const { before, kind } = layers[layer];
      for (const each of stripped(rest, layer, harmony)) {
        const total = cost + each.cost;
        const state = `${each.stem} ${layer} ${each.harmony} ${total}`;
        if (seen.has(state)) continue;
        seen.add(state);
        if (kind) found.push({ ...each, kind, cost: total });
        for (const next of before) work.push({ rest: each.stem, layer: next, harmony: each.harmony, cost: total });
      }
    }
    return found;
  }

  /** Returns the stems that a reading's stem may stand for, each with a cost: кітаб|ы is кітап, орн|ы is орын, рубл|і is рубль. */
  function repairs({ stem, kind, harmony, vowel }) {
    const found = [[stem, 0]];
    if (stem.endsWith(inserted)) found.push([stem.slice(0, -1), 0]);
    if (!vowel && stem.endsWith(shortened)) found.push([`${stem}т`, 0]);
    if (!vowel) return found;
    const rest = stem.slice(0, -1);
    const last = stem.at(-1);
    const was = voiced[last];
    if (was && (last !== "у" || kind === "v")) found.push([rest + was, 0]);
    if (softened.includes(last)) found.push([`${rest}${last}ь`, 0]);
    if (!swallowing.includes(last) || !endsClosed.test(rest)) return found;
    if (harmony !== "f") found.push([`${rest}ы${was ?? last}`, 1]);
    if (harmony !== "b") found.push([`${rest}и${was ?? last}`, 1]);
    return found;
  }

  return { readings, repairs };
}

function table(endings) {
  const byText = new Map();
  for (const ending of endings) byText.set(ending[0], [...(byText.get(ending[0]) ?? []), ending]);
  return byText;
}
