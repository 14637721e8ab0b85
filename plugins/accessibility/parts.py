"""A page in two parts: the frame that many pages share, judged once, and the main part, which is its own.

The frame is the page around ``main``. What differs in it from page to page without a rule minding is made alike first:
addresses, the words of the title, and what is said to machines.
"""

import re
from dataclasses import dataclass
from typing import Final

_START: Final = re.compile(r"<main[\s>]")
_END: Final = "</main>"
_ADDRESS: Final = re.compile(r' (?:href|src|srcset|action)="[^"#][^"]*"')
_TITLE: Final = re.compile(r"(<title>)\s*[^<\s][^<]*")
_MACHINES: Final = re.compile(
    r'<link [^>]*>|<meta (?:property|name="(?:description|twitter)[^"]*")[^>]*>|'
    r'<script type="application/ld\+json">.*?</script>|<time [^>]*>[^<]*</time>',
    re.DOTALL,
)
_LANGUAGE: Final = re.compile(r'<html[^>]* lang="([^"]*)"')
_EMPTY_MAIN: Final = '<main id="main"><h1>.</h1></main>'
_AROUND: Final = '<a href="#main">.</a><nav aria-label="."><a href="/">.</a></nav>'


@dataclass(frozen=True, slots=True)
class Parts:
    """A page's frame with an empty main part, and its main part within an empty frame: each a page of its own."""

    frame: str
    main: str


def part(html: str) -> Parts | None:
    """Return the parts of a page; None where it has no main part."""
    start = _START.search(html)
    end = html.rfind(_END)
    language = _LANGUAGE.search(html, 0, 400)
    if start is None or end < 0 or language is None:
        return None
    end += len(_END)
    head = f'<!doctype html><html lang="{language[1]}"><head><title>.</title></head><body>{_AROUND}'
    return Parts(
        _alike(html[: start.start()]) + _EMPTY_MAIN + _alike(html[end:]),
        f"{head}{html[start.start() : end]}</body></html>",
    )


def _alike(html: str) -> str:
    html = _MACHINES.sub("", html)
    html = _TITLE.sub(r"\1.", html, 1)
    return _ADDRESS.sub(' href="."', html)
