"""The language that a page or a part of it states is the one it is written in."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from plugins.accessibility.detection import is_plainly, language_of, told_apart
from plugins.accessibility.document import WHITESPACE, Element, around
from plugins.accessibility.registry import Finding, Subject, about_elements
from plugins.accessibility.tags import is_known, primary

_CITED: Final = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|\[[^\]]*\]\{[^}]*\}")
"""A quotation, or what a remark of a preview asks an editor to write."""


@about_elements("page-language-differs", tags="html", wcag="3.1.1", act="ucwvc8")
def page_is_in_its_language(subject: Subject, html: Element) -> Iterator[Finding]:
    """The text of a page that states no other language is in that of the page."""
    stated = html.get("lang", "").strip(WHITESPACE)
    if not is_known(stated) or is_plainly(primary(stated), subject.speech.at_a_glance()):
        return
    if spoken := _other(primary(stated), subject, html):
        first = _first_in(subject.document.body, spoken, html)
        yield Finding(first, "page-language-differs", (("stated", stated), ("spoken", spoken)))


def _first_in(whole: Element, language: str, owner: Element) -> Element:
    """Return the first element within another whose own words are in a language, where its owner states another one."""
    inside = (each for each in whole.iter() if each.text and language_of(each.text) == language)
    return next((each for each in inside if _owner_of(each) is owner), owner)


def _owner_of(element: Element) -> Element | None:
    return next((each for each in around(element) if "lang" in each.attrib), None)


@about_elements("part-language-differs", attributes="lang", wcag="3.1.2", act="off6ek")
def part_is_in_its_language(subject: Subject, element: Element) -> Iterator[Finding]:
    """A part that states a language is in it, whatever it quotes."""
    stated = element.get("lang", "").strip(WHITESPACE)
    if element.tag == "html" or not is_known(stated):
        return
    spoken = _other(primary(stated), subject, element)
    if spoken and language_of(_CITED.sub(" ", " ".join(subject.speech.of(element)))) != primary(stated):
        first = _first_in(element, spoken, element)
        yield Finding(first, "part-language-differs", (("stated", stated), ("spoken", spoken)))


@about_elements("part-language-invalid", attributes="lang", wcag="3.1.2", act="de46e4")
def part_language_is_known(subject: Subject, element: Element) -> Iterator[Finding]:
    """A part with something to read states a registered language."""
    stated = element.get("lang", "").strip(WHITESPACE)
    if element.tag == "html" or not element.get("lang") or is_known(stated):
        return
    if subject.speech.of(element):
        yield Finding(element, "part-language-invalid", (("code", stated),))


def _other(stated: str, subject: Subject, owner: Element) -> str:
    """Return the language of what is spoken where it is for sure another than the stated one, else nothing.

    The whole must be in another language or in two, and more of its parts in another than in the stated one.
    """
    if stated not in told_apart():
        return ""
    parts = subject.speech.of(owner)
    whole = " ".join(parts)
    if is_plainly(stated, whole):
        return ""
    spoken, words = language_of(whole), _words_by_language(parts)
    if spoken == stated:
        spoken = max(sorted(words), key=lambda language: words[language], default=stated)
    if spoken is None or spoken == stated:
        return ""
    return spoken if len(parts) == 1 or words[spoken] >= words[stated] else ""


def _words_by_language(parts: list[str]) -> Counter[str]:
    words: Counter[str] = Counter()
    for part in parts:
        if language := language_of(part):
            words[language] += len(part.split())
    return words
