"""Spans that are sure at sight: stress, importance and links among plain words, with no other markup beside them."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from plugins.reading.links import make_link
from plugins.reading.references import Target
from plugins.reading.signs import has_markup

_WORDS: Final = r"([^*_`\[\]<&\\\n]+)"
# Either expression begins with its sign, and looks back from there: so a search jumps to it.
_STRESS: Final = rf"\*(?<!\*\*)(\*?)(?=[^\s*]){_WORDS}(?<=\S)\*\1(?!\*)"
_LINK: Final = rf"\[(?<!!\[)(?!\^){_WORDS}\]\(([^\s()<>\"'`\\\[\]]+)\)"
_SPAN: Final = re.compile(f"{_STRESS}|{_LINK}")
_PIECES: Final = _SPAN.groups + 1


def make_spans(text: str) -> tuple[str, list[Element]] | None:
    """Return the words before the first span, and the spans with the words behind them; None if not all is sure."""
    pieces = _SPAN.split(text)
    if has_markup("".join(pieces[::_PIECES])):
        return None
    spans = []
    for first in range(1, len(pieces), _PIECES):
        second_star, stressed, linked, address, behind = pieces[first : first + _PIECES]
        if stressed:
            span = Element("strong" if second_star else "em")
            span.text = stressed
        else:
            span = make_link(linked, Target(address))
        span.tail = behind
        spans.append(span)
    return pieces[0], spans
