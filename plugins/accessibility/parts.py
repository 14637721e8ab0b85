"""A page in two parts: the frame that many pages share, judged once, and the main part, which is its own.

The frame is the page around ``main``. What differs in it from page to page without a rule minding is made alike first:
addresses, the words of the title, and what is said to machines.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_START: Final = re.compile(r"<main[\s>]")
_END: Final = "</main>"
_BODY: Final = "<body"
_ADDRESS: Final = re.compile(r' (?:href|src|srcset|action)="[^"#][^"]*"')
_TITLE: Final = re.compile(r"(<title>)\s*[^<\s][^<]*")
_MACHINES: Final = re.compile(
    r'<(?:link [^>]*>|meta (?:property|name="(?:description|twitter)[^"]*")[^>]*>|'
    r'script type="application/ld\+json">.*?</script>)',
    re.DOTALL,
)
_DATA: Final = re.compile(r'<script type="application/ld\+json">.*?</script>', re.DOTALL)
_LANGUAGE: Final = re.compile(r'<html[^>]* lang="([^"]*)"')
_EMPTY_MAIN: Final = '<main id="main"><h1>.</h1></main>'
_AROUND: Final = '<a href="#main">.</a><nav aria-label="."><a href="/">.</a></nav>'


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
    """Return the parts of a page; None where it has no main part, or one in a comment."""
    start = _START.search(html)
    end = html.rfind(_END)
    language = _LANGUAGE.search(html, 0, 400)
    if start is None or end < 0 or language is None or _is_in_comment(html, start.start()):
        return None
    end += len(_END)
    head, body, before = html[: start.start()].partition(_BODY)
    frame = _head_alike(head) + body + _alike(before) + _EMPTY_MAIN + _end_alike(html[end:])
    return Parts(language[1], frame, html[start.start() : end])


def _is_in_comment(html: str, place: int) -> bool:
    return html.rfind("<!--", 0, place) > html.rfind("-->", 0, place)


def _head_alike(html: str) -> str:
    return _TITLE.sub(r"\1.", _MACHINES.sub("", html), 1)


def _alike(html: str) -> str:
    return _ADDRESS.sub(' href="."', _DATA.sub("", html))


@lru_cache(256)
def _end_alike(html: str) -> str:
    """Return the end of a page made alike, which is the same on most pages as it stands."""
    return _alike(html)
