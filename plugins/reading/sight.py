"""Blocks that are sure at sight: no block processor but the one that is named could claim them.

Expressions look at how lines begin; what has any other sign is shown to all processors.
"""

import re
from typing import Final

from markdown.blockprocessors import HashHeaderProcessor

_BEGIN: Final = r"(?:(?:(?:[—–]|\?\?) *+)?[«„(]?(?:[^\W\d_]|\d++(?!\.))|!\[)"
"""What a line of a paragraph begins with: it has none of the signs of any other block."""

_WORDS: Final = re.compile(_BEGIN)
_OTHER_LINE: Final = re.compile(rf"\n(?!{_BEGIN})")
_HEADING: Final = re.compile(r"(?P<level>#{1,6})(?P<header>[^\\#]*+)#*")
_LIST: Final = re.compile(rf"[-*+] ++{_BEGIN}.*(?:\n[-*+] ++{_BEGIN}.*)*")
_QUOTE: Final = re.compile(r">.*(?:\n>.*)*")
_BULLETS: Final = frozenset("-*+")
_MARK: Final = re.compile(r"^>(?:[^\S\n]*$| ?)", re.MULTILINE)


def is_paragraph(text: str) -> bool:
    """Tell whether the block is a paragraph."""
    return _WORDS.match(text) is not None and ("\n" not in text or not _OTHER_LINE.search(text))


def find_heading(text: str) -> re.Match[str] | None:
    """Return what makes a block of one line a heading: its level and its text."""
    if text[:1] != "#" or "\n" in text:
        return None
    return _HEADING.fullmatch(text) or HashHeaderProcessor.RE.match(text)


def list_items(text: str) -> list[str]:
    """Return the items of a list without numbers of which each is a paragraph of one line; none if it is no such."""
    if text[:1] not in _BULLETS or not _LIST.fullmatch(text):
        return []
    return [line[1:].lstrip(" ") for line in text.split("\n")]


def quoted(text: str) -> str:
    """Return what a quotation quotes, if each of its lines has the mark of one; nothing if it is no such."""
    return _MARK.sub("", text) if text[:1] == ">" and _QUOTE.fullmatch(text) else ""
