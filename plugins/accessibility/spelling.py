"""Words that are the same to the ear though they are written differently: abbreviations, hyphens, two spellings."""

import re
from typing import Final

from plugins.accessibility.vocabulary import words

_DOTTED: Final = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.")
_CAPITALS: Final = re.compile(r"\b[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]{2,6}\b")
_USUAL: Final = words(
    "apr aug ave blvd corp dec dept dr est etc feb fri govt hr hrs inc jan jr jul jun kg km ltd mar max min mon "
    "mr mrs ms nov oct rd sat sec sep sept sr st sun tel thu tue vs wed"
)
_VARIANTS: Final = (
    (re.compile(r"our(?=\b|s|ed|ing|ful|ite|able|less)"), "or"),
    (re.compile(r"(?<=[a-z]{2})is(?=e\b|ed\b|es\b|er\b|ing\b|ation)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=e\b|ed\b|ing\b)"), "yz"),
    (re.compile(r"(?<=[bct])re\b"), "er"),
    (re.compile(r"ogue\b"), "og"),
    (re.compile(r"ll(?=ed\b|ing\b|er\b)"), "l"),
    (re.compile(r"ence\b"), "ense"),
    (re.compile(r"(?<=[aeo])e(?=[a-z])"), ""),
)


def abbreviates(label: str, name: str) -> bool:
    """Tell whether one of two texts shortens a word of the other."""
    return _shortens(label, name) or _shortens(name, label)


def _shortens(short: str, full: str) -> bool:
    words = re.findall(r"[^\W\d_]+", full.lower())
    initials = "".join(word[0] for word in words if len(word) > 1)
    dotted = [match[1].replace(".", "").lower() for match in _DOTTED.finditer(short)]
    usual = [word for word in re.findall(r"[^\W\d_]+", short.lower()) if word in _USUAL]
    if any(_is_cut(each, word) for each in [*dotted, *usual] for word in words):
        return True
    capitals = [match[0].lower() for match in _CAPITALS.finditer(short)]
    return any(each in initials and each not in words for each in [*capitals, *dotted] if len(each) > 1)


def _is_cut(short: str, word: str) -> bool:
    """Tell whether a word can be cut to a shorter one: the same first letter, the others in order."""
    if short == word or len(short) >= len(word) or short[:1] != word[:1]:
        return False
    rest = iter(word)
    return all(letter in rest for letter in short)


def is_spelt_alike(seen: list[str], spoken: list[str], label: str, name: str) -> bool:
    """Tell whether two runs of words differ in hyphens alone, or in the spelling of two continents."""
    if "-" in label + name or "\u2010" in label + name:
        joined, whole = "".join(seen), "".join(spoken)
        if joined and joined in whole:
            return True
    alike, heard = [_american(word) for word in seen], [_american(word) for word in spoken]
    changed = alike != seen or heard != spoken
    return changed and any(heard[at : at + len(alike)] == alike for at in range(len(heard) - len(alike) + 1))


def _american(word: str) -> str:
    for pattern, spelling in _VARIANTS:
        word = pattern.sub(spelling, word)
    return word
