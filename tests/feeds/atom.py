"""What RFC 4287 demands of a feed, for as much of it as this project writes."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

ATOM: Final = "{http://www.w3.org/2005/Atom}"
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
_ONE: Final = {"feed": ("id", "title", "updated"), "entry": ("id", "title", "updated")}
_AT_MOST_ONE: Final = {"feed": ("rights", "subtitle"), "entry": ("content", "published", "rights", "summary")}


def faults(feed: Element) -> list[str]:
    """Return everything that the standard does not allow in a feed."""
    entries = feed.findall(f"{ATOM}entry")
    ids = Counter(text(each, "id") for each in entries)
    found = [f"{id_} stands twice" for id_, times in ids.items() if times > 1]
    found += [] if feed.tag == f"{ATOM}feed" else [f"the root is {feed.tag}"]
    found += [] if feed.find(f"{ATOM}author/{ATOM}name") is not None else ["the feed has no author"]
    for element in (feed, *entries):
        found += [*_counts(element), *_links(element), *_values(element)]
    return found


def text(element: Element, name: str) -> str:
    """Return the text of a child."""
    return element.findtext(f"{ATOM}{name}") or ""


def links(element: Element, relation: str) -> list[dict[str, str]]:
    """Return the attributes of the links with a relation, in their order."""
    return [each.attrib for each in element.findall(f"{ATOM}link") if each.get("rel") == relation]


def _counts(element: Element) -> Iterator[str]:
    kind = element.tag.removeprefix(ATOM)
    counts = Counter(child.tag.removeprefix(ATOM) for child in element)
    yield from (f"{kind} has {counts[name]} {name}" for name in _ONE[kind] if counts[name] != 1)
    yield from (f"{kind} has {counts[name]} {name}" for name in _AT_MOST_ONE[kind] if counts[name] > 1)


def _links(element: Element) -> Iterator[str]:
    seen = Counter((each.get("type"), each.get("hreflang")) for each in links(element, "alternate"))
    yield from (f"two alternates are {key}" for key, times in seen.items() if times > 1)
    for link in element.findall(f"{ATOM}link"):
        if urlsplit(link.get("href", "")).scheme != "https":
            yield f"{link.attrib} is no full address"


def _values(element: Element) -> Iterator[str]:
    for name in ("updated", "published"):
        yield from (f"{each.text} is no moment" for each in element.findall(ATOM + name) if not _moment(each.text))
    if not urlsplit(text(element, "id")).scheme:
        yield f"{text(element, 'id')} is no IRI"
    yield from (
        f"category without a term: {each.attrib}" for each in element.iter(f"{ATOM}category") if not each.get("term")
    )


def _moment(written: str | None) -> bool:
    return bool(_MOMENT.fullmatch(written or ""))
