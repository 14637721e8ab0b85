"""A page in two parts: the frame that many pages share, judged once, and the main part, which is its own.

The frame is the page around ``main``. What differs in it from page to page without a rule minding is made alike first:
addresses, the words of the title, and what is said to machines.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from plugins.building.frame import CONTENT, REST, TITLE, Filled

_START: Final = "<main"
_AFTER_NAME: Final = (" ", ">", "\n", "\t")
_END: Final = "</main>"
_BODY: Final = "<body"
_ADDRESS: Final = re.compile(r' (?:href|src|srcset|action)="[^"#][^"]*"')
_TITLE: Final = re.compile(r"(<title>)\s*[^<\s][^<]*")
_DATA: Final = r'<script type="application/ld\+json">[^<]*</script>'
_MACHINES: Final = re.compile(rf'{_DATA}|<(?:link |meta (?:property|name="(?:description|robots|twitter)))[^>]*>')
_SAYING_NOTHING: Final = re.compile(rf"(?>\s*(?:(?:{_MACHINES.pattern})\s*)*)")
_PLAIN: Final = re.compile(r'[^<>"]*\S[^<>"]*')
_ANY_WORDS: Final = (TITLE, REST)
"""Places whose words no rule minds: the title has some, and the end of an address is none."""

_SAID_TO_MACHINES: Final = re.compile(_DATA)
_MENU: Final = "<nav"
"""Between the menus, pages of one section and language are the same."""

_LANGUAGE: Final = re.compile(r'<html[^>]* lang="([^"]*)"')
_EMPTY_MAIN: Final = '<main id="main"><h1>.</h1></main>'
_AROUND: Final = '<a href="#main">1</a><nav aria-label="1"><a href="/">1</a></nav>'


class Parts(NamedTuple):
    """The language of a page, its frame with an empty main part, and its main part: its tag and its content."""

    language: str
    frame: str
    start: str
    content: str

    @property
    def main(self) -> str:
        """The main part in one piece."""
        return f"{self.start}{self.content}{_END}"


def framed(main: str, language: str = "und") -> str:
    """Return a main part within an empty frame, so that it is a page of its own; its language may be undetermined."""
    head = f'<!doctype html><html lang="{language}"><head><title>.</title></head>'
    return f"{head}<body>{_AROUND}{main}</body></html>"


def part(html: str) -> Parts | None:
    """Return the parts of a page; None where it has no main part. One in a comment is taken for one."""
    body = html.find(_BODY)
    start, end = html.find(_START, max(body, 0)), html.rfind(_END)
    content = html.find(">", start) + 1
    language = _LANGUAGE.search(html, 0, 400)
    if min(body, start) < 0 or end < content or language is None:
        return None
    if not html.startswith(_AFTER_NAME, start + len(_START)):
        return None
    around = _MENU.join(map(_alike, html[body:start].split(_MENU)))
    frame = f"{_head_alike(html[:body])}{around}{_EMPTY_MAIN}{_alike(html[end + len(_END) :])}"
    return Parts(language[1], frame, html[start:content], html[content:end])


def alike(page: Filled) -> tuple[str, ...]:
    """Return the texts in the places of a frame, made alike; but nothing for the content."""
    return tuple([_text_alike(place, page.texts[place]) for place in page.frame.places])


def _text_alike(place: str, text: str) -> str:
    if place == CONTENT or _SAYING_NOTHING.fullmatch(text):
        return ""
    if place in _ANY_WORDS and _PLAIN.fullmatch(text):
        return "."
    return _alike(_MACHINES.sub("", text))


def _head_alike(html: str) -> str:
    return _TITLE.sub(r"\1.", _MACHINES.sub("", html), 1)


@lru_cache(1024)
def _alike(html: str) -> str:
    """Return what most pages have as it stands, made alike."""
    return _ADDRESS.sub(' href="."', _SAID_TO_MACHINES.sub("", html))
