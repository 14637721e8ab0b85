/* Marks on a page the words by which a search has found it. They stand behind the # of its address, which no host sees. */

const SIGN = "#mark=";
const HYPHEN = "\u00ad?";
const SPECIAL = /[.*+?^${}()|[\]\\/-]/g;

/** Writes the end of an address that has words marked. */
export function marking(words) {
  return SIGN + words.map(encodeURIComponent).join(",");
}

/** Marks the words that the address of the page names, in the texts that a search knows, and shows the first. */
export function markWords(address = location.hash) {
  if (!address.startsWith(SIGN)) return;
  const words = address.slice(SIGN.length).split(",").map(decoded).filter(Boolean);
  if (!words.length) return;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(loosely).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const texts = [...document.querySelectorAll("[data-pagefind-body]")].flatMap(textsIn);
  for (const text of texts) markIn(text, pattern);
  document.querySelector("mark")?.scrollIntoView({ block: "center" });
  /* The address that is passed on or kept is that of the page alone. */
  history.replaceState(history.state, "", location.pathname + location.search);
}

function decoded(word) {
  try {
    return decodeURIComponent(word).normalize("NFC");
  } catch {
    return "";
  }
}

/** A word as it may stand in a headline, where soft hyphens divide it. */
function loosely(word) {
  return [...word].map((letter) => letter.replace(SPECIAL, "\\$&")).join(HYPHEN);
}

function textsIn(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

function markIn(text, pattern) {
  for (const match of [...text.data.matchAll(pattern)].reverse()) {
    const found = text.splitText(match.index);
    found.splitText(match[0].length);
    const mark = document.createElement("mark");
    found.replaceWith(mark);
    mark.append(found);
  }
}
