/* The keys of Kazakh words: the headwords in use that the grammar finds in them, best first. */
import { makeReader } from "./readings.js";
import { fold, isKazakh, plain } from "./words.js";

const SHORT = 2;

/** Makes the analyser of a vocabulary: `keysOf(word)` gives the keys that a word may have. */
export function makeKazakh({ grammar, forms, heads }) {
  const { readings, repairs } = makeReader(grammar);
  const { letter, cost: unit, bareVerb, bonus, margin, dearest, most } = grammar.worth;
  const { agents, infinitives, denominal, owned } = grammar;
  const [patronymic, foldedPatronymic] = grammar.patronymics.map((pattern) => new RegExp(pattern, "u"));
  const changes = new Set(grammar.changes);
  const vowels = new Set(grammar.vowels);

  function agrees(word, stem, head) {
    const last = Math.min(stem.length, head.length) - 1;
    if (word.slice(0, last) !== head.slice(0, last)) return false;
    return word[last] === head[last] || changes.has(word[last] + head[last]) || stem.length !== head.length;
  }

  function* every(word) {
    for (const reading of readings(fold(word))) {
      if (reading.cost > dearest) continue;
      for (const [stem, cost] of repairs(reading)) {
        for (const head of heads.get(stem) ?? []) {
          if (!fits(head, reading) || !isLikely(head, reading)) continue;
          const likely = head.kinds.includes(reading.kind.toUpperCase() || "N") ? bonus : 0;
          const bare = !reading.kind && !/n/i.test(head.kinds) ? bareVerb : 0;
          const worth = letter * (reading.stem.length - cost) - unit * reading.cost + likely - bare;
          yield { head: head.word, strict: agrees(word, reading.stem, head.word), worth };
        }
      }
    }
  }

  function candidates(word) {
    const best = new Map();
    for (const each of every(plain(word))) {
      if (!best.has(each.head) || compare(each, best.get(each.head)) < 0) best.set(each.head, each);
    }
    return [...best.values()].sort(compare);
  }

  /* Who types no Kazakh letter at all may mean any, so then heads that only fold to the same letters come next. */
  function meant(found, word) {
    const strict = found.filter((each) => each.strict);
    const loose = strict.length && isKazakh(word) ? [] : found.filter((each) => !each.strict);
    return [strict, loose].flatMap((group) => {
      const least = Math.max(found[0].worth, group[0]?.worth) - margin;
      return group.filter(({ worth }) => worth >= least).slice(0, most).map(({ head }) => head);
    });
  }

  function guess(word) {
    let best = word;
    for (const reading of readings(word)) {
      if (reading.stem.length < best.length && isPlain(reading, word)) best = reading.stem;
    }
    return best.slice(0, -1) + ({ г: "к", б: "п", ь: "" }[best.at(-1)] ?? best.at(-1));
  }

  function isPlain({ stem, kind, cost }, word) {
    const tail = word.length - stem.length;
    const isVowel = (letter) => vowels.has(letter);
    if (cost || !kind || agents.includes(word.slice(stem.length - 1, stem.length + 1))) return false;
    if (word.startsWith(owned, stem.length - 1)) return false;
    if (kind === "v" && tail === 1 && infinitives.some((end) => word.endsWith(end))) return true;
    if (kind === "v" && denominal.some((end) => stem.endsWith(end))) return stem.length > 4;
    if (kind === "v" && (tail < 3 || ![...stem.slice(-2)].some(isVowel))) return false;
    return stem.length >= ({ 1: 6, 2: 5 }[tail] ?? 4) && [...stem].some(isVowel);
  }

  return function keysOf(word) {
    const folded = fold(word);
    if (Object.hasOwn(forms, folded)) return [forms[folded]];
    const letters = plain(word);
    const name = patronymic.exec(letters);
    if (name && !heads.get(fold(name[1]))?.some(({ word: head }) => head === name[1])) return [fold(name[1])];
    const found = candidates(word);
    /* «Асанулы» may be one that was typed without Kazakh letters. */
    const named = foldedPatronymic.exec(letters);
    const own = named ? [fold(named[1])] : [];
    if (found.length) return [...meant(found, letters), ...own];
    if (own.length) return own;
    return [folded.length > SHORT ? guess(folded) : folded];
  };
}

function fits({ kinds, harmony }, reading) {
  if (reading.kind && !kinds.toLowerCase().includes(reading.kind)) return false;
  return !reading.harmony || !harmony || reading.harmony === harmony;
}

/* A head of two letters has costly endings only if it is a common one. */
function isLikely({ kinds }, { stem, kind, cost }) {
  return stem.length > SHORT || !kind || cost < (kinds.includes(kind.toUpperCase()) ? 4 : 2);
}

function compare(one, other) {
  return other.strict - one.strict || other.worth - one.worth || (one.head < other.head ? -1 : 1);
}

const FOREIGN = /[вфцщъьэхчё]|(?:[вгдбиья]|[кнс]т|нк)$/;

/** Tells which endings a word takes: those behind back vowels (b), behind front ones (f), or either. */
export function harmonyOf(word) {
  if (FOREIGN.test(word)) return "";
  const vowel = word.match(/[аоұыяәөүіеи](?=[^аоұыяәөүіеи]*$)/)?.[0];
  if (!vowel || vowel === "и") return "";
  return "аоұыя".includes(vowel) ? "b" : "f";
}
