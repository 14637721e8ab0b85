"""The endings of Kazakh: which follow which letters, in which order, in which harmony.

Endings are spelled in folded letters. A stands for а and е, Y for ы and и (that is і): the first of each pair follows
a back vowel, the second a front one. Endings without either follow both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

VOWELS: Final = "аеиоуыэюя"
VOICELESS: Final = "пктсшщчцхфбвгд"
"""Endings follow б, в, г and д, which close only foreign words, as they follow voiceless letters."""

BACK: Final = "b"
FRONT: Final = "f"
EITHER: Final = ""

NOUN: Final = "n"
VERB: Final = "v"
"""Kinds of headwords: what takes the endings of nouns, and stems of verbs. Capitals tell that it is often said."""

_OPEN: Final = VOWELS
_SAID_OPEN: Final = VOWELS.replace("у", "").replace("ю", "")
"""Vowels without those that end as a consonant does: тау|ы, аю|ы."""
_CLOSED: Final = "бвгджзклмнпрстфхцчшщиуюь"
_VOICED: Final = _OPEN + "жзлмнрь"
_NASAL: Final = "мн"


@dataclass(frozen=True, slots=True)
class Ending:
    """An ending in one harmony: it follows one of some letters, and may have swallowed letters of the stem."""

    text: str
    after: str
    cost: int
    harmony: str
    restored: str = ""
    """What to put in its place to get what it was added to."""


Row = tuple[str, str, int]
"""Patterns separated by spaces, the letters they follow, and a cost: how seldom they are what they look like."""

LAYERS: Final[dict[str, tuple[tuple[Row, ...], tuple[str, ...], str]]] = {
    # layer: (rows, the layers that may come before it, what kind of stem it can follow itself)
    "person": (
        (
            ("мYн мYз", _VOICED, 1), ("пYн пYз", VOICELESS, 1), ("бYн", "жз", 1), ("бYз", "мнжз", 1),
            ("сYн сYз сYндAр сYздAр", "", 1),
        ),
        ("case", "bare case", "own", "others", "plural", "participle", "fact"), NOUN,
    ),
    # Cases that follow whatever is before them, somebody's or nobody's.
    "case": (
        (
            ("нYн", _OPEN + _NASAL, 0), ("дYн", "жзлриуью", 0), ("тYн", VOICELESS, 0),
            ("мен менен", _OPEN + "лмнрь", 0), ("бен бенен", "жз", 0), ("пен пенен", VOICELESS, 0),
            ("дAи", _VOICED, 1), ("тAи", VOICELESS, 1), ("шA", "", 2),
            ("ники", _OPEN + _NASAL, 0), ("дики", "жзлриую", 0), ("тики", VOICELESS, 0),
        ),
        ("own", "others", "plural", "fact", "participle", "place"), NOUN,
    ),
    # Cases that have another shape behind the third person's ending.
    "bare case": (
        (
            ("нY", _OPEN, 0), ("дY", "жзлрмниуью", 0), ("тY", VOICELESS, 0),
            ("гA", _VOICED, 0), ("кA", VOICELESS, 0), ("дA", _VOICED, 0), ("тA", VOICELESS, 0),
            ("дAн", _OPEN + "жзлрь", 0), ("тAн", VOICELESS, 0), ("нAн", _NASAL, 0),
        ),
        ("own", "plural", "fact", "participle", "place"), NOUN,
    ),
    "place": (
        (("дAгY", _VOICED, 0), ("тAгY", VOICELESS, 0), ("гY", _VOICED, 2), ("кY", VOICELESS, 2)),
        ("own", "plural", "participle", "fact"), NOUN,
    ),
    # Cases of what is somebody's: they follow the third person's ending alone.
    "case3": (
        (("ндAгY ндA нAн нA н", "ыи", 0), ("ншA ндAи", "ыи", 1)),
        ("others",), "",
    ),
    # Dative of what is mine or yours.
    "case12": ((("A", _NASAL, 0),), ("own",), ""),
    "others": ((("сY", _SAID_OPEN, 0), ("Y", _CLOSED, 0)), ("plural", "participle", "place", "fact"), NOUN),
    "own": (
        (
            ("Yм", _CLOSED, 1), ("м", _OPEN, 2), ("Yн", _CLOSED, 1), ("н", _OPEN, 3),
            ("YмYз YнYз", _CLOSED, 0), ("мYз нYз", _OPEN, 0),
        ),
        ("plural", "participle", "fact"), NOUN,
    ),
    "plural": (
        (("лAр", _OPEN + "рь", 0), ("дAр", "жзлмнь", 0), ("тAр", VOICELESS, 0)),
        ("participle", "place", "fact"), NOUN,
    ),
    "participle": (
        (
            ("гAн", _VOICED, 0), ("кAн", VOICELESS, 0), ("AтYн", _CLOSED, -1), ("итYн", _OPEN, -1),
            ("Aр", _CLOSED, 1), ("р", "аеи", 3), ("мAс", _VOICED, 1), ("бAс", "мнжз", 1), ("пAс", VOICELESS, 1),
            ("мAк", _VOICED, 2), ("бAк", "мнжз", 2), ("пAк", VOICELESS, 2),
            ("у", _CLOSED + "ае", 0), ("улY", _CLOSED, 1), ("ушY", "", 3), ("гY", _VOICED, 3), ("кY", VOICELESS, 3),
        ),
        ("negation", "voice"), VERB,
    ),
    "degree": ((("рAк", _OPEN, 1), ("YрAк", _CLOSED, 1)), (), NOUN),
    # What has been done, as a thing: айтылғандық, айтылмағандығы.
    "fact": ((("дYк дYг", "н", 0), ("тYк тYг", "с", 0), ("лYк лYг", "р", 0)), ("participle",), ""),
    "finite": (
        (
            ("дY дYм дYн дYнYз дYк дYндAр дYнYздAр", _VOICED, 0),
            ("тY тYм тYн тYнYз тYк тYндAр тYнYздAр", VOICELESS, 0),
            ("сA сAм сAн сAнYз сAк сAндAр сAнYздAр", "", 0),
            ("AдY AмYн AсYн AсYз AмYз AсYндAр AсYздAр", _CLOSED, 0), ("Aм", _CLOSED, 2),
            ("идY имYн исYн исYз имYз исYндAр исYздAр иYншA", _OPEN, 0), ("им", _OPEN, 2),
            ("Yп YптY YппYн YпсYн YпсYз YппYз", _CLOSED, 0), ("п птY ппYн псYн псYз ппYз", _OPEN, 0),
            ("A", _CLOSED, 1), ("и", _OPEN, 1), ("сYн", "", 0), ("AиYн AиYк", _CLOSED, 0), ("иYн иYк", _OPEN, 0),
            ("YнYз YндAр YнYздAр YнYзшY", _CLOSED, 1), ("нYз ндAр нYздAр нYзшY", _OPEN, 1),
            ("гAлY гAншA гAсYн гAи гAнмен", _VOICED, 0), ("кAлY кAншA кAсYн кAи кAнмен", VOICELESS, 0),
            ("гYлA", _VOICED, 3), ("гYсY гYм", _VOICED, 1), ("кYсY кYм", VOICELESS, 1),
        ),
        ("negation", "voice"), VERB,
    ),
    "negation": ((("мA", _VOICED, 0), ("бA", "мнжз", 0), ("пA", VOICELESS, 0)), ("voice",), VERB),
    "voice": (
        (
            ("Yл", _CLOSED, 1), ("л", "аеыи", 1), ("Yн", "л", 1), ("н", "ае", 1), ("Yс", _CLOSED, 2), ("с", "аеыи", 2),
            ("т", "аеыирл", 3), ("дYр", _VOICED + "уи", 3), ("тYр", VOICELESS, 3),
            ("гYз", _VOICED + "уи", 3), ("кYз", VOICELESS, 3),
        ),
        (), VERB,
    ),
}  # fmt: skip

FIRST: Final[dict[str, int]] = {
    "person": 0, "case": 0, "bare case": 0, "place": 0, "case3": 0, "case12": 0, "others": 0, "own": 0, "plural": 0,
    "degree": 0, "fact": 0, "participle": 0, "finite": 0, "negation": 2, "voice": 3,
}  # fmt: skip
"""What a word may end with, and what that costs: nobody says a bare stem of a voice but to give an order."""


def endings(layer: str) -> Iterator[Ending]:
    """Yield the endings of a layer, each in each of its harmonies."""
    rows, _before, _stem = LAYERS[layer]
    for patterns, after, cost in rows:
        for pattern in patterns.split():
            for text, harmony in _harmonies(pattern):
                yield Ending(text, after, cost, harmony)
                if layer in {"participle", "finite"}:
                    yield from _swallowing(Ending(text, after, cost, harmony))


def _harmonies(pattern: str) -> Iterator[tuple[str, str]]:
    back = pattern.replace("A", "а").replace("Y", "ы")
    front = pattern.replace("A", "е").replace("Y", "и")
    yield from ((back, EITHER),) if back == front else ((back, BACK), (front, FRONT))


def _swallowing(ending: Ending) -> Iterator[Ending]:
    """Yield what an ending is where it swallows the stem's last letter: оқы + у, таны + йды, қой + у, қой + ады."""
    if ending.text[0] == "и" and ending.after == _OPEN:
        yield from (Ending(ending.text, _CLOSED, 0, harmony, vowel) for harmony, vowel in _fitting(ending.harmony))
    if ending.text[0] == "а":
        yield Ending("я" + ending.text[1:], _OPEN, ending.cost, ending.harmony, "и")
    if ending.text[0] == "у" and ending.text[:2] != "уш":
        yield from (Ending(ending.text, _CLOSED, 0, harmony, vowel) for harmony, vowel in _fitting(ending.harmony))
        yield Ending("ю" + ending.text[1:], _CLOSED + _OPEN, 0, ending.harmony, "и")


def _fitting(harmony: str) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in ((BACK, "ы"), (FRONT, "и")) if harmony in {EITHER, pair[0]})
