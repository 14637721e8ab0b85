"""What rules read in the words of a main part, asked of its source, without a tree.

The answer is careful: whoever is told that the words may break a rule has to ask the rules themselves.
"""

import re
from html import unescape
from typing import Final

from plugins.accessibility.detection import is_plainly, is_too_short
from plugins.accessibility.document import squeezed
from plugins.accessibility.rules.links import is_vague, says_nothing, without_marks
from plugins.accessibility.rules.prose import may_be_unwritten

_TAG: Final = re.compile(r"<[^>]*>")
_LINK: Final = re.compile(r"<a [^>]*>(.*?)</a>", re.DOTALL)
_ALT: Final = re.compile(r' alt="([^"]+)"')
_CAPTION: Final = re.compile(r"<figcaption.*?</figcaption>", re.DOTALL)
_LANGUAGE: Final = ' lang="'
_PART: Final = re.compile(r'<(\w+)\b[^>]* lang="([^"]*)"[^>]*>(.*?)</\1>', re.DOTALL)


def words_are_clear(main: str, words: str, language: str) -> bool:
    """Tell whether a main part with these words, in a language, surely breaks no rule about words."""
    text = unescape(words)
    return (
        not may_be_unwritten(text)
        and not any(map(_may_be_vague, _LINK.findall(main)))
        and _alts_are_clear(main)
        and _is_spoken(main, text, language)
    )


def _may_be_vague(content: str) -> bool:
    """Tell whether the content of a link, or a part of it, is a vague text."""
    if "<" not in content:
        return is_vague(unescape(content))
    return any(map(is_vague, map(unescape, (_TAG.sub("", content), *_TAG.split(content)))))


def _alts_are_clear(main: str) -> bool:
    """Tell whether the words of pictures say something, and nothing that stands in a caption."""
    alts = {unescape(alt) for alt in _ALT.findall(main)} if " alt=" in main else ()
    if not alts:
        return True
    captions = squeezed(unescape(_TAG.sub("", " ".join(_CAPTION.findall(main))))).lower()
    return not any(says_nothing(alt) or is_vague(alt) or without_marks(squeezed(alt)) in captions for alt in alts)


def _is_spoken(main: str, text: str, language: str) -> bool:
    """Tell whether all is surely in the language that it says to be in, or too short to be in any."""
    if _LANGUAGE not in main:
        return _is_in(language, text)
    for part in _PART.finditer(main):
        name, stated, content = part.groups()
        has_pictures = _ALT.search(part[0]) is not None
        if has_pictures or f"<{name}" in content or _LANGUAGE in content or not _is_in(stated, _TAG.sub(" ", content)):
            return False
    rest = _PART.sub("", main)
    return _LANGUAGE not in rest and _is_in(language, _TAG.sub(" ", rest))


def _is_in(language: str, text: str) -> bool:
    return is_plainly(language, text) or is_too_short(text)
