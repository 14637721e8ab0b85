/* What a result shows of its page. Pagefind's own excerpts repeat the title and mark the signs beside a word. */

const WORDS = 32;
const BEFORE = 4;

/** Describes a page that Pagefind has found. Marks are pairs of start and end in the title or the excerpt. */
export function describe({ raw_url, content, locations, meta, filters }, root) {
  const text = withoutHyphens(content);
  const title = withoutHyphens(meta.title);
  const words = [...text.matchAll(/\S+/g)];
  const start = text.startsWith(title) ? [...title.matchAll(/\S+/g)].length : 0;
  const hits = [...new Set(locations)].sort((a, b) => a - b);
  const [titleHits, textHits] = [hits.filter((hit) => hit < start), hits.filter((hit) => hit >= start)];
  return {
    url: root + raw_url.slice(1),
    title,
    titleMarks: titleHits.map((hit) => mark(words[hit])),
    ...excerpt(text, words, textHits, start),
    date: meta.date?.replace(/^\D(\d{4})(\d\d)(\d\d).*/, "$1-$2-$3") ?? "",
    section: filters.section?.[0] ?? "",
    region: filters.region?.[0] ?? "",
  };
}

function withoutHyphens(text = "") {
  return text.replaceAll("\u00ad", "");
}

/** Where a word starts and ends, without the quotes, commas and full stops around it. */
function mark(word) {
  const [, before, inner] = /^([^\p{L}\p{N}]*)(.*?)[^\p{L}\p{N}]*$/su.exec(word[0]);
  const start = word.index + before.length;
  return [start, start + inner.length];
}

/** Cuts out the words around most hits, or the first ones behind the title. */
function excerpt(text, words, hits, start) {
  const end = Math.min(words.length, Math.max(start, densest(hits, start) - BEFORE) + WORDS);
  const first = Math.max(start, Math.min(densest(hits, start) - BEFORE, end - WORDS));
  const shown = words.slice(first, end);
  if (!shown.length) return { excerpt: "", excerptMarks: [] };
  const from = shown[0].index;
  const to = shown.at(-1).index + shown.at(-1)[0].length;
  const opening = first > start ? "…" : "";
  const closing = end < words.length ? "…" : "";
  const marks = hits.filter((hit) => hit >= first && hit < end).map((hit) => mark(words[hit]));
  return {
    excerpt: opening + text.slice(from, to).replace(closing && /[.,:;…]+$/, "") + closing,
    excerptMarks: marks.map((places) => places.map((place) => place - from + opening.length)),
  };
}

/** The hit that most others follow closely. */
function densest(hits, start) {
  const followers = (hit) => hits.filter((other) => other >= hit && other < hit + WORDS - BEFORE).length;
  return hits.reduce((best, hit) => (followers(hit) > followers(best) ? hit : best), hits[0] ?? start);
}
