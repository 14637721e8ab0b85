/* Words with one slip of the finger: a letter lost, changed or added, or two letters that have changed places. */

/** Gives all words that one slip leads from or to, as far as they are made of `letters`. */
export function slips(word, letters) {
  const all = new Set();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) all.add(before + after.slice(1));
    if (after.length > 1) all.add(before + after[1] + after[0] + after.slice(2));
    for (const letter of letters) {
      all.add(before + letter + after);
      if (after) all.add(before + letter + after.slice(1));
    }
  }
  all.delete(word);
  return all;
}

/** Tells whether one slip lies between two words. */
export function isOneSlip(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [left, right] = [short.length - start - end, long.length - start - end];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && short[start] === long[start + 1] && short[start + 1] === long[start];
}
