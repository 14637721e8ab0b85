/* The Snowball stemmer of Russian (https://snowballstem.org/algorithms/russian/stemmer.html), word for word. */

const VOWEL = "[аеиоуыэюя]";
const REGION_2 = new RegExp(`^.*?${VOWEL}[^аеиоуыэюя].*?${VOWEL}[^аеиоуыэюя]`);

const GERUND = /(?:(?<=[ая])(?:вшись|вши|в)|ывшись|ившись|ывши|ивши|ыв|ив)$/;
const REFLEXIVE = /(?:ся|сь)$/;
const ADJECTIVE = /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/;
const PARTICIPLE = /(?:(?<=[ая])(?:ющ|ем|нн|вш|щ)|ующ|ивш|ывш)$/;
const VERB =
  /(?:(?<=[ая])(?:ешь|ете|йте|нно|ешь|ть|ют|но|ет|ло|на|ла|ли|ны|ем|н|л|й)|уйте|ейте|ите|ило|ыло|ила|ыла|или|ыли|ена|ено|ены|ишь|ует|уют|ить|ыть|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю)$/;
const NOUN = /(?:иями|ями|ами|иях|иям|ией|ьям|ией|ием|ях|ям|ах|ам|ом|ем|ей|ой|ий|ев|ов|ие|ье|еи|ии|ия|ья|ию|ью|а|е|и|й|о|у|ы|ь|ю|я)$/;
const DERIVATIONAL = /(?:ость|ост)$/;
const SUPERLATIVE = /(?:ейше|ейш)$/;

/** Returns the stem of a word in lower case without ё. */
export function stem(word) {
  const start = word.search(new RegExp(VOWEL)) + 1;
  if (!start) return word;
  const head = word.slice(0, start);
  const region2 = (REGION_2.exec(word)?.[0].length ?? Infinity) - start;
  let rest = inflectional(word.slice(start));
  rest = rest.replace(/и$/, "");
  const derived = DERIVATIONAL.exec(rest);
  if (derived && derived.index >= region2) rest = rest.slice(0, derived.index);
  return head + ending(rest);
}

/** Returns what a passive participle has before its ending, with both н, or nothing if a word is none. */
export function participle(word) {
  return word.match(/^.*[аея]нн(?=(?:ый|ого|ому|ым|ом|ая|ой|ую|ою|ое|ые|ых|ыми)$)/)?.[0] ?? "";
}

/** Returns a stem as all tenses of its verb have it: действова|ть, верну|л. */
export function verbless(word) {
  return word.replace(/(?<=...)ова$|(?<=...н)(?:ут|ул|ет|ем)$/, "");
}

function inflectional(rest) {
  if (GERUND.test(rest)) return rest.replace(GERUND, "");
  const plain = rest.replace(REFLEXIVE, "");
  if (ADJECTIVE.test(plain)) return plain.replace(ADJECTIVE, "").replace(PARTICIPLE, "");
  if (VERB.test(plain)) return plain.replace(VERB, "");
  return plain.replace(NOUN, "");
}

function ending(rest) {
  const shorter = rest.replace(SUPERLATIVE, "");
  if (shorter.endsWith("нн")) return shorter.slice(0, -1);
  return shorter === rest ? rest.replace(/ь$/, "") : shorter;
}
