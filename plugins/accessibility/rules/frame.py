"""What every page states once: its title, its language, that it stays as it is and can be enlarged."""

import re
from collections.abc import Iterator
from typing import Final

from plugins.accessibility.document import WHITESPACE, Element, in_svg, text_of
from plugins.accessibility.registry import Finding, Subject, about_elements, about_pages
from plugins.accessibility.tags import is_known

_LONGEST_DELAY: Final = 20 * 60 * 60
"""Seconds after which a refresh counts as none: the exception of 2.2.1."""

_REFRESH: Final = re.compile(r"\s*(?:(\d+)|(?=\.))[\d.]*(?:[\s;,]|$)", re.ASCII)
_SETTING: Final = re.compile(r"([^\s=,;]+)\s*=\s*([^\s=,;]*)")
_NUMBER: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?")
_NEEDED_ZOOM: Final = 2.0
"""1.4.4 asks for text at 200 %."""


@about_pages("page-title-missing", wcag="2.4.2", act="2779a5", frame=True)
def page_has_title(subject: Subject) -> Iterator[Finding]:
    """A page has a title with words in it; the first title counts, wherever it stands."""
    root = subject.document.root
    if not subject.document.is_page:
        return
    first = next((title for title in subject.document.all("title") if not in_svg(title)), None)
    if first is None or not text_of(first).strip():
        yield Finding(root if first is None else first, "page-title-missing")


@about_elements("page-language-missing", tags="html", wcag="3.1.1", act="b5c3f8")
def page_has_language(subject: Subject, html: Element) -> Iterator[Finding]:
    """The root states the language of the page; ``xml:lang`` does not count in HTML."""
    if subject.document.is_page and not html.get("lang", "").strip():
        yield Finding(html, "page-language-missing")


@about_elements("page-language-invalid", tags="html", wcag="3.1.1", act="bf051a")
def page_language_is_known(_: Subject, html: Element) -> Iterator[Finding]:
    """The language of the page is a registered one."""
    tag = html.get("lang", "").strip(WHITESPACE)
    if tag and not is_known(tag):
        yield Finding(html, "page-language-invalid", (("code", tag),))


@about_pages("refresh-delayed", wcag="2.2.1 2.2.4 3.2.5", act="bc659a", frame=True)
def page_stays(subject: Subject) -> Iterator[Finding]:
    """A page does not reload or leave by itself: the first refresh that browsers understand has no delay."""
    for meta in subject.document.all("meta"):
        if meta.get("http-equiv", "").strip().lower() == "refresh" and (
            match := _REFRESH.match(meta.get("content", ""))
        ):
            if 0 < int(match[1] or 0) <= _LONGEST_DELAY:
                yield Finding(meta, "refresh-delayed", (("seconds", match[1]),))
            return


@about_elements("zoom-blocked", tags="meta", wcag="1.4.4", act="b4f0c3")
def page_can_be_enlarged(_: Subject, meta: Element) -> Iterator[Finding]:
    """The viewport lets readers enlarge the page to at least twice its size (CSS Device Adaptation, section 9)."""
    if meta.get("name", "").strip().lower() != "viewport":
        return
    settings = dict(_SETTING.findall(meta.get("content", "").lower()))
    if "user-scalable" in settings and not _may_scale(settings["user-scalable"]):
        yield Finding(meta, "zoom-blocked", (("setting", "user-scalable"),))
    elif "maximum-scale" in settings and _scale(settings["maximum-scale"]) < _NEEDED_ZOOM:
        yield Finding(meta, "zoom-blocked", (("setting", "maximum-scale"),))


def _may_scale(value: str) -> bool:
    if value in {"yes", "device-width", "device-height"}:
        return True
    number = _NUMBER.match(value)
    return number is not None and abs(float(number[0])) >= 1


def _scale(value: str) -> float:
    """Return a largest scale as browsers read it: a negative one is no limit, and what is no number is 0.1."""
    words = {"yes": 1.0, "device-width": 10.0, "device-height": 10.0}
    if value in words:
        return words[value]
    number = _NUMBER.match(value)
    scale = float(number[0]) if number else 0.1
    return scale if scale >= 0 else _NEEDED_ZOOM
