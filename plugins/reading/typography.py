"""Typography of Kazakh and Russian: what is typed on a keyboard, as a typesetter would set it."""

import re
from functools import partial
from typing import Final

LANGUAGES: Final = frozenset({"kk", "ru"})
"""Languages with these rules; text in any other stays as it is typed."""

SIGNS: Final = "\"'«»„“”№-–—"
"""Without one of them nothing is set but the spaces before units."""

_MARKS: Final = (("«", "»"), ("„", "“"))
_QUOTE: Final = re.compile('(["«»„“”])')
_QUOTED: Final = re.compile('[^«»„“”"]*+(?>(?:«[^«»„“”"]*+»[^«»„“”"]*+)*)')
"""A text whose quotations are marked as they should be: one after the other, and closed."""

_BEFORE_OPENING: Final = frozenset("([{/-–—«„")
_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
# Each expression begins with what is rare, and looks back from there: so a search jumps to it.
_DASH: Final = re.compile(r"[ \n](?<![ \n][ \n])[ \n]*+(?:--?|–|—)(?=[ \n])")
_DIGITS: Final = re.compile(r"-(?<=\d-)\d")
_YEAR: Final = r"(?:1[89]|20)\d\d"
_CLOCK: Final = r"\d{1,2}:\d\d"
_RANGE: Final = re.compile(
    rf"(?<![\w.,/:№–-])(?<!№\s)(?:({_YEAR})-({_YEAR})|(\d{{1,3}})-(\d{{1,3}})(?=\s[a-zа-яёәғқңөұүһі])|({_CLOCK})-({_CLOCK}))"
    r"(?![\w/:–-]|[.,]\d)"
)
_UNIT: Final = re.compile(r" (?<=[0-9] )(?=%|°C|[гж]\.|(?:млн|млрд|трлн|мың|тыс|теңге|тенге|кг|км|га|м²)(?!\w))")
_SET_SPACES: Final = partial(_UNIT.sub, "\u00a0")


class Typesetter:
    """Sets the text of one block, piece by piece: quotation marks nest across the pieces.

    Straight and foreign quotation marks become «…», within them „…“; a hyphen or dash between spaces becomes an em dash
    that stays on its line; a hyphen between years, clock times or counts becomes an en dash; № and units stay with
    their number. Identifiers (387-НҚ, 2026-11-21, № 12-34, telephone numbers) are left alone. ``set_spaces`` sets a
    whole block that has none of ``SIGNS``.
    """

    def __init__(self, language: str) -> None:
        self.language, self.last, self.depth = language, "", 0
        self.has_rules = language in LANGUAGES
        self.set_spaces = _SET_SPACES if self.has_rules else str

    def begin(self) -> None:
        """Begin a block."""
        self.last, self.depth = "", 0

    def set(self, text: str) -> str:
        """Return the next piece of the block, set."""
        if self.has_rules:
            text = self._set_quotes(_set_signs(text))
        self.last = text[-1:] or self.last
        return text

    def set_plain(self, text: str) -> str:
        """Return the next piece of the block, which has none of ``SIGNS``, set."""
        self.last = text[-1:] or self.last
        return self.set_spaces(text)

    def skip(self, text: str) -> None:
        """Go past a piece that is not to be set, such as code."""
        self.last = text[-1:] or self.last

    def _set_quotes(self, text: str) -> str:
        if not ("«" in text or '"' in text or "»" in text or "“" in text or "„" in text or "”" in text):
            return text  # what the expression would find, in a fifth of its time
        if not self.depth and _QUOTED.fullmatch(text):
            return text
        pieces, before = [], self.last
        for number, piece in enumerate(_QUOTE.split(text)):
            pieces.append(self._set_quote(piece, before) if number % 2 else piece)
            before = pieces[-1][-1:] or before
        return "".join(pieces)

    def _set_quote(self, mark: str, before: str) -> str:
        if mark in "«„" or (mark in '"“' and _may_open(before)):
            self.depth += 1
            return _MARKS[min(self.depth, 2) - 1][0]
        if not self.depth:
            return mark
        self.depth -= 1
        return _MARKS[min(self.depth, 1)][1]


def _may_open(before: str) -> bool:
    """Tell whether a mark after that sign, or at the beginning, opens a quotation."""
    return not before or before.isspace() or before in _BEFORE_OPENING


def _set_signs(text: str) -> str:
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
    if " -" in text or "–" in text or "—" in text or "\n-" in text:
        text = _DASH.sub("\u00a0—", text)
    if "-" in text and _DIGITS.search(text):
        text = _RANGE.sub(_set_range, text)
    if "№" in text:
        text = text.replace("№ ", "№\u00a0")
    return _SET_SPACES(text)


def _set_range(match: re.Match[str]) -> str:
    """Return the range with an en dash if it goes upwards; 188-1 is the number of an article."""
    first, last = filter(None, match.groups())
    return f"{first}–{last}" if int(first.replace(":", "")) < int(last.replace(":", "")) else match[0]
