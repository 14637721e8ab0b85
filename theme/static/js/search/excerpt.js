/* What a result shows of its page. */

const WORDS = 32;
const BEFORE = 4;
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Describes a page by its fragment of the index and the places of the hits in its text. `heading` and `excerpt` are
 * HTML, with the hits marked; `words` are the words that were hit, as they stand there.
 */
export function describe({ url, content, meta, filters }, places, root) {
  const text = withoutHyphens(content);
  const title = withoutHyphens(meta.title);
  const words = [...text.matchAll(/\S+/g)];
  const start = alike(text).startsWith(alike(title)) ? [...title.matchAll(/\S+/g)].length : 0;
  const hits = [...new Set(places)].filter((place) => place < words.length).sort((a, b) => a - b);
  const [inTitle, inText] = [hits.filter((hit) => hit < start), hits.filter((hit) => hit >= start)];
  return {
    url: root + url.slice(1),
    title,
    heading: marked(title, inTitle.map((hit) => innerOf(words[hit]))),
    excerpt: excerpt(text, words, inText, start),
    words: [...new Set(hits.map((hit) => text.slice(...innerOf(words[hit])).toLowerCase()))],
    date: meta.date?.replace(/^\D?(\d{4})-?(\d\d)-?(\d\d).*/, "$1-$2-$3") ?? "",
    section: filters.section?.[0] ?? "",
    region: filters.region?.[0] ?? "",
  };
}

function withoutHyphens(text = "") {
  return text.replaceAll("\u00ad", "");
}

/** A text with all spaces alike: a title may have other ones where a page tells it apart from its text. */
function alike(text) {
  return text.replaceAll("\u00a0", " ");
}

/** Where a word starts and ends, without the quotes, commas and full stops around it. */
function innerOf(word) {
  const [, before, inner] = /^([^\p{L}\p{N}]*)(.*?)[^\p{L}\p{N}]*$/su.exec(word[0]);
  const start = word.index + before.length;
  return [start, start + inner.length];
}

/** Cuts out the words around most hits, or the first ones behind the title. */
function excerpt(text, words, hits, start) {
  const middle = densest(hits, start) - BEFORE;
  const end = Math.min(words.length, Math.max(start, middle) + WORDS);
  const first = Math.max(start, Math.min(middle, end - WORDS));
  const shown = words.slice(first, end);
  if (!shown.length) return "";
  const from = shown[0].index;
  const last = shown.at(-1).index + shown.at(-1)[0].length;
  const cut = end < words.length;
  const to = cut ? from + text.slice(from, last).replace(/[.,:;…]+$/, "").length : last;
  const marks = hits.filter((hit) => hit >= first && hit < end).map((hit) => innerOf(words[hit]));
  return (first > start ? "…" : "") + marked(text, marks, from, to) + (cut ? "…" : "");
}

/** The hit that most others follow closely; each is looked at twice, since a word may stand on a page thousands of times. */
function densest(hits, start) {
  let best = { hit: start, followers: 0 };
  let end = 0;
  for (const [at, hit] of hits.entries()) {
    while (end < hits.length && hits[end] < hit + WORDS - BEFORE) end++;
    if (end - at > best.followers) best = { hit, followers: end - at };
  }
  return best.hit;
}

function marked(text, marks, from = 0, to = text.length) {
  let rest = from;
  let html = "";
  for (const [start, end] of marks) {
    html += escape(text.slice(rest, start)) + (end > start ? `<mark>${escape(text.slice(start, end))}</mark>` : "");
    rest = end;
  }
  return html + escape(text.slice(rest, to));
}

function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);
}
