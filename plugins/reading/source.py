"""The source before it is parsed: no sign that HTML forbids, no comment, and as many lines as the file."""

import re
from typing import Final

LONGEST: Final = 200_000
"""A text may have this many characters: four times the longest interview, and read within seconds at its worst."""

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_BLANK: Final = re.compile(r"^[^\S\n]+$", re.MULTILINE)


def normalise(source: str, tab_length: int = 4) -> str:
    """Return the text with the signs and comments taken out that must not reach a page, line for line."""
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    text = _ASTRAL.sub(_keep_character, _FORBIDDEN.sub("", text))
    return _BLANK.sub("", _without_comments(text.expandtabs(tab_length)))


def _keep_character(match: re.Match[str]) -> str:
    """Return the sign, unless it is one of the two at the end of each plane that are no characters."""
    return "" if ord(match[0]) & 0xFFFE == 0xFFFE else match[0]


def _without_comments(text: str) -> str:
    """Return the text without ``<!-- … -->``, but with the line ends inside. What is shown as code stays."""
    pieces, done = [], 0
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start + 2)) >= 0:
        if _in_code(text, start):
            pieces.append(text[done : start + 4])
            done = start + 4
        else:
            pieces += text[done:start], "\n" * text.count("\n", start, end)
            done = end + 3
        start = text.find("<!--", done)
    return "".join([*pieces, text[done:]])


def _in_code(text: str, position: int) -> bool:
    return text.count("`", text.rfind("\n", 0, position) + 1, position) % 2 == 1
