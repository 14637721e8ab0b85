"""The source before it is parsed: no sign that HTML forbids, no comment, and as many lines as the file."""

import re
from typing import Final

LONGEST: Final = 200_000
"""A text may have this many characters: four times the longest interview, and read within seconds at its worst."""

_DOUBTFUL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe-\U0010ffff]")
"""What HTML forbids, and all beyond the first plane, where it forbids the last two signs of each."""

_ASTRAL: Final = 0x10000
_BLANK: Final = re.compile(r"\n[^\S\n]+(?=\n|\Z)")


def normalise(source: str, tab_length: int = 4) -> str:
    """Return the text with the signs and comments taken out that must not reach a page, line for line."""
    text = source.replace("\r\n", "\n").replace("\r", "\n") if "\r" in source else source
    if not text.replace("\n", "").isprintable():  # what HTML forbids never is
        text = _DOUBTFUL.sub(_keep_character, text).expandtabs(tab_length)
    return _BLANK.sub("\n", f"\n{_without_comments(text)}")[1:]


def _keep_character(match: re.Match[str]) -> str:
    code = ord(match[0])
    return match[0] if code >= _ASTRAL and code & 0xFFFE != 0xFFFE else ""


def _without_comments(text: str) -> str:
    """Return the text without ``<!-- … -->``, but with the line ends inside. What is shown as code stays."""
    pieces, done = [], 0
    start = text.find("<!--") if "<" in text else -1  # one sign is found in a tenth of the time of four
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
