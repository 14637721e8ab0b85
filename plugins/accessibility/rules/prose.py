"""Text that is spelt, shouted or drawn instead of written, and tables without headers."""

import re
from collections.abc import Iterator
from typing import Final

from plugins.accessibility.document import Element, closest
from plugins.accessibility.registry import Finding, Subject, about_elements
from plugins.accessibility.visibility import pixels

_CAPITALS: Final = re.compile(r"(?:\b[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]+\b[\s,.:;!?«»\"–—-]*){4,}")
_FEWEST_CAPITALS: Final = 16
_DRAWN: Final = re.compile(r"([*=_~#+^|•·<>-])\1{2,}|[!?]{3,}|[-=]{2,}>|<[-=]{2,}|\.{5,}")
_SMALLEST_TARGET: Final = 24.0
"""CSS pixels, by 2.5.8."""


@about_elements("text-in-capitals", "text-of-signs", tags="p li td th h1 h2 h3 h4 h5 h6 dd dt blockquote", wcag="1.3.1")
def text_is_written(subject: Subject, element: Element) -> Iterator[Finding]:
    """Words are not in capitals throughout, which some screen readers spell, and signs do not draw."""
    text = element.text or ""
    if len(element):
        text += "".join(child.tail or "" for child in element)
    capitals = _CAPITALS.search(text)
    if capitals and sum(map(str.isupper, capitals[0])) >= _FEWEST_CAPITALS and subject.seen.exposed(element):
        yield Finding(element, "text-in-capitals", (("text", capitals[0].strip()),))
    if (drawn := _DRAWN.search(text)) and subject.seen.exposed(element):
        yield Finding(element, "text-of-signs", (("text", drawn[0]),))


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
    sizes = [pixels(styles.get(f"{prefix}{side}", "")) for side in ("width", "height") for prefix in ("", "max-")]
    if any(size is not None and size < _SMALLEST_TARGET for size in sizes) and subject.seen.visible(element):
        yield Finding(element, "target-too-small")
