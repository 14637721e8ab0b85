"""Text that is spelt, shouted or drawn instead of written, and tables without headers."""

import re
from collections.abc import Iterator
from typing import Final

from plugins.accessibility.document import Element, closest, squeezed
from plugins.accessibility.registry import Finding, Subject, about_elements, about_pages
from plugins.accessibility.visibility import pixels
from plugins.accessibility.vocabulary import SPACES, words

_CAPITAL: Final = "A-ZА-ЯЁӘІҢҒҮҰҚӨҺ"
_SOFT_HYPHEN: Final = "\N{SOFT HYPHEN}"
_GAP: Final = r"[\s,.:;!?«»\"–—-]+"
_CAPITALS: Final = re.compile(rf"(?:\b[{_CAPITAL}]+\b(?:{_GAP}|$)){{2,}}")
_LONG: Final = 5
_LONG_CAPITALS: Final = re.compile(rf"\b[{_CAPITAL}]{{{_LONG},}}\b")
"""A word that is no abbreviation: «ҚР ЖС» is read by its letters, as it should be."""

_WRITTEN: Final = words(
    "a b blockquote button caption dd dt em figcaption h1 h2 h3 h4 h5 h6 i label legend li mark p small span strong "
    "summary td th u"
)
_FEWEST_CAPITALS: Final = 16
_SIGN: Final = r"*=_~#+^|•·<>★☆—–→←↓►◄●■-"
_DRAWN: Final = re.compile(rf"([{_SIGN}])\1\1+|[!?][!?][!?]+|[-=][-=]+>|<[-=][-=]+|\.\.\.\.\.+")
_HINT: Final = re.compile(
    rf"[{_CAPITAL}!?.{_SIGN}](?![а-яёәіңғүұқөһa-z])(?:"
    rf"(?<=[{_CAPITAL}])[{_CAPITAL}{_SOFT_HYPHEN}]{{{_LONG - 1}}}|(?<=[!?{_SIGN}])[!?{_SIGN}]|(?<=\.)\.{{4}})"
)
"""A long word of capitals, which a headline may have divided, or two signs: what every fault has somewhere."""

_LETTER: Final = r"[^\W\d_]"
_SPACED_OUT: Final = re.compile(rf"(?<!\S){_LETTER}(?:[^\S\n]{_LETTER}){{3,}}(?!\w)")
"""Four letters alone on a line: in no language of the site do as many words of one letter follow each other."""

_SPACED_HINT: Final = re.compile(rf"[{SPACES}]\w\s\w\s\w(?!\w)(?<={_LETTER}\s{_LETTER}\s{_LETTER})")
"""Their last three, each with the space before it: spaces of a list are found faster than letters or ``\\s``."""

SMALLEST_TARGET: Final = 24.0
"""CSS pixels, by 2.5.8."""


@about_pages("text-in-capitals", "text-of-signs", wcag="1.3.1")
def text_is_written(subject: Subject) -> Iterator[Finding]:
    """Words are not in capitals throughout, which some screen readers spell, and signs do not draw."""
    if may_be_unwritten(subject.document.text):
        for element in _written(subject):
            yield from _unwritten(element)


@about_pages("letters-spaced-out", wcag="1.3.2")
def words_hold_together(subject: Subject) -> Iterator[Finding]:
    """No spaces stand between the letters of a word, which are read one by one then (failure F32)."""
    if may_be_spaced_out(subject.document.text):
        for element in _written(subject):
            if spaced := _SPACED_OUT.search(_own_text(element)):
                yield Finding(element, "letters-spaced-out", (("text", squeezed(spaced[0])),))


def _written(subject: Subject) -> Iterator[Element]:
    for element, tag, _ in subject.document.named:
        if tag in _WRITTEN and subject.seen.exposed(element):
            yield element


def may_be_unwritten(text: str) -> bool:
    """Tell whether a text is worth a closer look; nearly none is."""
    return _HINT.search(text) is not None


def may_be_spaced_out(text: str) -> bool:
    """Tell whether letters stand alone in a text, one after the other; in nearly none they do."""
    return _SPACED_HINT.search(text) is not None


def _own_text(element: Element) -> str:
    return ((element.text or "") + "".join(child.tail or "" for child in element)).replace(_SOFT_HYPHEN, "")


def _unwritten(element: Element) -> Iterator[Finding]:
    text = _own_text(element)
    drawn = _DRAWN.search(text)
    if capitals := next(filter(_shouts, (match[0] for match in _CAPITALS.finditer(text))), None):
        yield Finding(element, "text-in-capitals", (("text", capitals.strip()),))
    if drawn:
        yield Finding(element, "text-of-signs", (("text", drawn[0]),))


def _shouts(capitals: str) -> bool:
    """Tell whether words of capitals are more than abbreviations beside each other."""
    return sum(map(str.isupper, capitals)) >= _FEWEST_CAPITALS and len(_LONG_CAPITALS.findall(capitals)) > 1


@about_elements("table-without-headers", tags="table", wcag="1.3.1")
def table_has_headers(subject: Subject, element: Element) -> Iterator[Finding]:
    """A table of data has at least one header."""
    if not subject.semantics.is_a(element, "table") or not subject.seen.exposed(element):
        return
    cells = [cell for cell in element.iter("td", "th") if closest(cell, "table") is element]
    rows = {cell.getparent() for cell in cells}
    headed = any(subject.semantics.is_a(cell, "columnheader", "rowheader") for cell in cells)
    if len(rows) > 1 and len(cells) > len(rows) and not headed:
        yield Finding(element, "table-without-headers")


@about_elements("target-too-small", tags="a button input select summary", wcag="2.5.8")
def target_can_be_hit(subject: Subject, element: Element) -> Iterator[Finding]:
    """What is pressed is at least 24 pixels wide and high, where the page itself says how large it is."""
    styles = subject.seen.style(element)
    if not styles:
        return
    sizes = [pixels(styles.get(f"{prefix}{side}", "")) for side in ("width", "height") for prefix in ("", "max-")]
    if any(size is not None and size < SMALLEST_TARGET for size in sizes) and subject.seen.visible(element):
        yield Finding(element, "target-too-small")
