"""What a page gives to the index: its text block by block, its title, and what its attributes for Pagefind declare.

The attributes mean what Pagefind's documentation (https://pagefind.app/docs/) says: ``data-pagefind-body``,
``-ignore``, ``-meta``, ``-filter`` and ``-weight``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from lxml import etree, html

LANGUAGES: Final = ("kk", "ru")

UNREAD: Final = frozenset({"figure-credit", "footnote-ref", "footnote-back"})
"""Classes of what stands in a text and is none of its words."""

IGNORED: Final = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "form", "label", "nav", "footer", "head"}
)
INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"}
    | {"samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "font", "tt", "big"}
)
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

NO_BREAK: Final = "\u00a0"

NO_DATE: Final = "0" * 12
_DATE: Final = re.compile(r"\D*(\d{4})-?(\d\d)-?(\d\d)(?:\D?(\d\d):?(\d\d))?")
_UNSEEN: Final = re.compile("[\u00ad\u200b]")
_SPACES: Final = re.compile(r"\s+")
_CLOSED: Final = re.compile(r"[.!?…:;,]\W*$")
_PARSER: Final = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
_OTHER_PARSER: Final = html.HTMLParser(remove_comments=True, remove_pis=True)
"""Reads pages that are not in UTF-8, by the encoding that they name."""

_IN_ADDRESSES: Final = "/!$&'(),;=+*:@~"
"""Signs that stand in an address as they are (RFC 3986, section 3.3)."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or the like, with one space or no-break space between words, and how Pagefind weighs it."""

    text: str
    tag: str = "p"
    weight: str = ""

    @property
    def tokens(self) -> list[str]:
        """The words between spaces."""
        return self.text.split()


@dataclass(frozen=True, slots=True)
class IndexedPage:
    """A page as the index has it. The date has twelve digits, YYYYMMDDHHMM; NO_DATE where the page tells none."""

    address: str
    language: str
    title: str
    blocks: tuple[Block, ...]
    meta: Mapping[str, str]
    filters: Mapping[str, tuple[str, ...]]
    date: str


def read_page(data: bytes, path: str) -> IndexedPage | None:
    """Return what a page gives to the index: nothing if it is not to be found, or has no word or no known language."""
    root = _root(data)
    bodies = _bodies(root) if root is not None else []
    language = root.get("lang", "").partition("-")[0].lower() if root is not None else ""
    if root is None or not bodies or language not in LANGUAGES:
        return None
    blocks = tuple(block for body in bodies for block in _blocks(body))
    if not blocks:
        return None
    meta = {name: values[0] for name, values in _declared(root, "data-pagefind-meta").items() if values[0]}
    date = _date(meta.get("date", ""))
    filters = _declared(root, "data-pagefind-filter")
    if date != NO_DATE:
        filters.setdefault("year", (date[:4],))
    return IndexedPage(_address(path), language, _title(root, meta, blocks), blocks, meta, filters, date)


def _root(data: bytes) -> html.HtmlElement | None:
    try:
        return html.document_fromstring(data, parser=_PARSER if _is_utf_8(data) else _OTHER_PARSER)
    except (etree.ParserError, ValueError):
        return None


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _bodies(root: html.HtmlElement) -> list[html.HtmlElement]:
    return list(root.xpath("//*[@data-pagefind-body][not(ancestor::*[@data-pagefind-body])]"))


def _address(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return quote(f"/{folder}/{'' if name == 'index.html' else name}".replace("//", "/"), safe=_IN_ADDRESSES)


def _title(root: html.HtmlElement, meta: Mapping[str, str], blocks: tuple[Block, ...]) -> str:
    first = next((block.text for block in blocks if block.tag == "h1"), "")
    return meta.get("title") or first.removesuffix(".") or _text(root.find("head/title"))


def _text(element: html.HtmlElement | None) -> str:
    return _spaced(element.text_content()) if element is not None else ""


def _spaced(text: str) -> str:
    """Return a text with one space where it has any; a no-break space stays one, for results wrap as pages do."""
    seen = _UNSEEN.sub("", text)
    return " ".join(seen.split()) if NO_BREAK not in seen else _SPACES.sub(_space, seen).strip()


def _space(spaces: re.Match[str]) -> str:
    return NO_BREAK if NO_BREAK in spaces[0] else " "


def _date(text: str) -> str:
    found = _DATE.match(text)
    return "".join(part or "00" for part in found.groups()) if found else NO_DATE


def _declared(root: html.HtmlElement, attribute: str) -> dict[str, tuple[str, ...]]:
    """Return what elements declare in an attribute: ``name``, ``name[attribute]`` or ``name:value``, by name."""
    found: dict[str, tuple[str, ...]] = {}
    for element in root.xpath(f"//*[@{attribute}]"):
        for part in element.get(attribute).split(","):
            name, value = _declaration(part.strip(), element)
            if name:
                found[name] = tuple(dict.fromkeys((*found.get(name, ()), value)))
    return found


def _declaration(text: str, element: html.HtmlElement) -> tuple[str, str]:
    if ":" in text:
        name, _, value = text.partition(":")
        return name.strip(), value.strip()
    if text.endswith("]"):
        name, _, attribute = text[:-1].partition("[")
        return name, element.get(attribute) or ""
    return text, _text(element)


def _blocks(body: html.HtmlElement) -> Iterator[Block]:
    """Yield the blocks that have words, in the order of the page; each ends like a sentence, as Pagefind has it."""
    gathered: list[str] = []
    place = ("p", "")
    for text, where in _pieces(body, "p", ""):
        if text is None:
            yield from _closed(gathered, *place)
            gathered, place = [], where
        else:
            gathered.append(text)
    yield from _closed(gathered, *place)


def _closed(gathered: list[str], tag: str, weight: str) -> Iterator[Block]:
    text = _spaced("".join(gathered))
    if text:
        yield Block(text if _CLOSED.search(text) else f"{text}.", tag, weight)


def _pieces(element: html.HtmlElement, tag: str, weight: str) -> Iterator[tuple[str | None, tuple[str, str]]]:
    """Yield texts, and nothing wherever a block begins or ends, with the tag and the weight of the block behind it."""
    weight = element.get("data-pagefind-weight", weight)
    inner = element.tag if element.tag in HEADINGS else tag
    block = element.tag not in INLINE
    if block:
        yield None, (inner, weight)
    yield element.text or "", (inner, weight)
    for child in element:
        if _is_read(child):
            yield from _pieces(child, inner, weight)
            if child.tag not in INLINE:
                yield None, (inner, weight)
        elif child.tag not in INLINE:
            yield " ", (inner, weight)
        yield child.tail or "", (inner, weight)


def _is_read(element: html.HtmlElement) -> bool:
    if element.tag in IGNORED or "data-pagefind-ignore" in element.attrib:
        return False
    return not UNREAD & set(element.get("class", "").split())
