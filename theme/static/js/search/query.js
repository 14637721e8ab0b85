/* What a query says: words, and words that belong together. */

const QUOTED = /["«“„]([^"»“”]+)["»“”]?|(\S+)/gu;
const FRAME = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/**
 * Reads a query as clauses. A clause is one token, or the tokens between two quotes, which stand side by side. `raw` is
 * a token with all its signs, of which another keyboard layout may make letters; `typed` is what it says as it is.
 */
export function parse(query) {
  const found = [...query.normalize("NFC").matchAll(QUOTED)];
  const clauses = found.map(([, quoted, plain]) => ({ quoted: Boolean(quoted), tokens: tokens(quoted ?? plain) }));
  return clauses.filter((clause) => clause.tokens.length);
}

function tokens(text) {
  const all = text.split(/\s+/).map((raw) => ({ raw, typed: raw.replace(FRAME, "") }));
  return all.filter(({ raw, typed }) => typed || /^[-=[\];',./]{2,}$/.test(raw));
}
