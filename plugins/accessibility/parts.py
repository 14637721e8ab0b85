"""A page in two parts: the frame that many pages share, judged once, and the main part, which is its own.

The frame is the page around ``main``. What differs in it from page to page without a rule minding is made alike first:
addresses, the words of the title, and what is said to machines.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_START: Final = "<main"
_AFTER_NAME: Final = (" ", ">", "\n", "\t")
_END: Final = "</main>"
_BODY: Final = "<body"
_ADDRESS: Final = re.compile(r' (?:href|src|srcset|action)="[^"#][^"]*"')
_TITLE: Final = re.compile(r"(<title>)\s*[^<\s][^<]*")
_DATA: Final = r'<script type="application/ld\+json">[^<]*</script>'
_MACHINES: Final = re.compile(rf'{_DATA}|<(?:link |meta (?:property|name="(?:description|twitter)))[^>]*>')
_SAID_TO_MACHINES: Final = re.compile(_DATA)
_MENU: Final = "<nav"
"""Between the menus, pages of one section and language are the same."""

_LANGUAGE: Final = re.compile(r'<html[^>]* lang="([^"]*)"')
_EMPTY_MAIN: Final = '<main id="main"><h1>.</h1></main>'
_AROUND: Final = '<a href="#main">1</a><nav aria-label="1"><a href="/">1</a></nav>'


@dataclass(frozen=True, slots=True)
class Parts:
    """The language of a page, its frame with an empty main part, and its main part."""

    language: str
    frame: str
    main: str


def framed(main: str, language: str = "und") -> str:
    """Return a main part within an empty frame, so that it is a page of its own; its language may be undetermined."""
    head = f'<!doctype html><html lang="{language}"><head><title>.</title></head>'
    return f"{head}<body>{_AROUND}{main}</body></html>"


def part(html: str) -> Parts | None:
    """Return the parts of a page; None where it has no main part. One in a comment is taken for one."""
    body = html.find(_BODY)
    start, end = html.find(_START, max(body, 0)), html.rfind(_END)
    language = _LANGUAGE.search(html, 0, 400)
    if min(body, start) < 0 or end < start or language is None:
        return None
    if not html.startswith(_AFTER_NAME, start + len(_START)):
        return None
    end += len(_END)
    around = _MENU.join(map(_alike, html[body:start].split(_MENU)))
    frame = f"{_head_alike(html[:body])}{around}{_EMPTY_MAIN}{_alike(html[end:])}"
    return Parts(language[1], frame, html[start:end])


def _head_alike(html: str) -> str:
    return _TITLE.sub(r"\1.", _MACHINES.sub("", html), 1)


@lru_cache(1024)
def _alike(html: str) -> str:
    """Return what most pages have as it stands, made alike."""
    return _ADDRESS.sub(' href="."', _SAID_TO_MACHINES.sub("", html))
