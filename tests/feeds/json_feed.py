"""What JSON Feed 1.1 demands, read strictly: a member that the standard does not know is a fault too."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Z]{2})?")

Test = Callable[[Any], bool]


def _text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _url(value: Any) -> bool:
    return _text(value) and urlsplit(value).scheme in {"http", "https"} and bool(urlsplit(value).netloc)


def _moment(value: Any) -> bool:
    return _text(value) and bool(_MOMENT.fullmatch(value))


def _language(value: Any) -> bool:
    return _text(value) and bool(_LANGUAGE.fullmatch(value))


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_text, value))


def _authors(value: Any) -> bool:
    return isinstance(value, list) and all(value) and not [fault for each in value for fault in _check(each, _AUTHOR)]


_AUTHOR: Final[Mapping[str, Test]] = {"name": _text, "url": _url, "avatar": _url}
_FEED: Final[Mapping[str, Test]] = {
    "version": lambda value: value == "https://jsonfeed.org/version/1.1",
    "title": _text,
    "home_page_url": _url,
    "feed_url": _url,
    "description": _text,
    "user_comment": _text,
    "next_url": _url,
    "icon": _url,
    "favicon": _url,
    "authors": _authors,
    "language": _language,
    "expired": lambda value: isinstance(value, bool),
    "items": lambda value: isinstance(value, list),
}
_ITEM: Final[Mapping[str, Test]] = {
    "id": _text,
    "url": _url,
    "external_url": _url,
    "title": _text,
    "content_html": _text,
    "content_text": _text,
    "summary": _text,
    "image": _url,
    "banner_image": _url,
    "date_published": _moment,
    "date_modified": _moment,
    "authors": _authors,
    "tags": _texts,
    "language": _language,
}


def faults(feed: Any) -> list[str]:
    """Return everything that the standard does not allow in a feed."""
    found = [
        *_check(feed, _FEED),
        *(f"{name} is missing" for name in ("version", "title", "items") if name not in feed),
    ]
    items = feed.get("items", [])
    ids = [item.get("id") for item in items]
    found += [f"{id_} stands twice" for id_ in {*ids} if ids.count(id_) > 1]
    for item in items:
        found += _check(item, _ITEM)
        found += [] if "id" in item else ["an item has no id"]
        found += [] if {"content_html", "content_text"} & item.keys() else [f"{item.get('id')} has no content"]
    return found


def _check(value: Mapping[str, Any], tests: Mapping[str, Test]) -> Iterator[str]:
    for name, member in value.items():
        if not tests.get(name, lambda _: False)(member):
            yield f"{name}: {member!r}"
