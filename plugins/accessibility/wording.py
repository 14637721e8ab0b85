"""What rules read in the words of a main part, asked of its source and of its passages, without a tree.

The answer is careful: whoever is told that the words may break a rule has to ask the rules themselves.
"""

import re
from collections.abc import Set
from functools import lru_cache
from html import unescape
from typing import Final

from plugins.accessibility.detection import is_plainly, is_too_short, language_of
from plugins.accessibility.document import squeezed
from plugins.accessibility.rules.links import is_vague, may_name_file, says_nothing, without_marks
from plugins.accessibility.rules.prose import may_be_spaced_out, may_be_unwritten

_TAG: Final = re.compile(r"<[^>]*>")
_LINK: Final = re.compile(r"<a [^>]*+>((?>[^<]*(?:<(?!/a>)[^<]*)*))</a>")
_ALT: Final = re.compile(r' alt="([^"]+)"')
_CAPTION: Final = re.compile(r"<figcaption.*?</figcaption>", re.DOTALL)
_END_OF_CAPTION: Final = "</figcaption>"
_REMEMBERED: Final = 4096
_LANGUAGE: Final = ' lang="'
_LABEL: Final = " aria-label"
_LABELLED: Final = ' aria-labelledby="'
_PART: Final = re.compile(r'<((\w+)\b[^>]* lang="([^"]*)"[^>]*)>((?>[^<]*(?:<(?!/\2>)[^<]*)*))</\2>')
"""A part that states its language: its tag, its name, the language and the content, of which no sign is read twice."""


def words_are_clear(source: str, words: str, language: str, *, alts: Set[str], foreign: bool) -> bool:
    """Tell whether the words of a main part, whose passages are clear, surely break no rule in a page in this language.

    ``alts`` are the words of its pictures if it has a caption; ``foreign`` says whether a part states its language.
    """
    if alts and not _captions_tell_more(source, alts):
        return False
    return _are_spoken(source, language) if foreign else _is_in(language, words)


def is_written(words: str) -> bool:
    """Tell whether words are surely not shouted, drawn or spaced out."""
    return not (may_be_unwritten(words) or may_be_spaced_out(words))


def links_are_clear(source: str, links: int) -> bool:
    """Tell whether each of so many links in a passage ends there and says where it leads."""
    found = _LINK.findall(source)
    return len(found) == links and not any(map(_may_be_vague, found))


def alts_of(source: str) -> frozenset[str]:
    """Return the words of the pictures in a passage."""
    return frozenset(squeezed(unescape(alt)) for alt in _ALT.findall(source))


def pictures_say_something(alts: Set[str]) -> bool:
    """Tell whether the words of pictures say something."""
    return not any(says_nothing(alt) or is_vague(alt) or may_name_file(alt) for alt in alts)


@lru_cache(_REMEMBERED)
def _may_be_vague(content: str) -> bool:
    """Tell whether the content of a link, or a part of it, is a vague text."""
    if "<" not in content:
        return is_vague(unescape(content))
    parts = [unescape(part) for part in _TAG.split(content) if part]
    return any(map(is_vague, ("".join(parts), *parts)))


def _captions_tell_more(main: str, alts: Set[str]) -> bool:
    """Tell whether no caption has the words of a picture."""
    found = _CAPTION.findall(main, main.find("<figcaption"), main.rfind(_END_OF_CAPTION) + len(_END_OF_CAPTION))
    captions = squeezed(unescape(_TAG.sub("", " ".join(found)))).lower()
    return not any(without_marks(alt) in captions for alt in alts)


def _are_spoken(main: str, language: str) -> bool:
    """Tell whether all parts are surely in the languages that they say to be in, or too short to be in any."""
    rest, *found = _PART.split(main)
    for tag, name, stated, content, after in zip(*(found[place::5] for place in range(5)), strict=True):
        rest += after
        has_pictures = _ALT.search(tag) or _ALT.search(content)
        if has_pictures or f"<{name}" in content or _LANGUAGE in content or not _may_be_in(stated, tag, content):
            return False
    return _LANGUAGE not in rest and _is_in(language, _TAG.sub(" ", rest))


def _is_in(language: str, text: str) -> bool:
    return is_plainly(language, text) or is_too_short(text)


def _may_be_in(language: str, tag: str, content: str) -> bool:
    """Tell whether a part is in a language, or in none that anyone can tell, as where it says little but a name."""
    text = _TAG.sub(" ", content)
    return _is_in(language, text) or not (_has_label(tag, content) or language_of(text))


def _has_label(tag: str, content: str) -> bool:
    """Tell whether more may be heard in a part than is written there: a label that is not one of its headings."""
    if _LABEL in content or (_LABEL in tag and _LABELLED not in tag):
        return True
    id_ = tag.partition(_LABELLED)[2].partition('"')[0]
    return f' id="{id_}"' not in content if id_ else False
