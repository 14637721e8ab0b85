"""A word of Kazakh or Russian as people type it who have another keyboard, another alphabet or little time."""

import random
from typing import Final

_PLAIN: Final = str.maketrans("әғқңөұүһі", "агкноууһи".replace("һ", "х"))

_LATIN_2021: Final = {
    **dict(zip("аәбвгғдежзийкқлмнңоөпрстуұүфхһыіэчц", "aäbvgğdejziikqlmnñoöprstuūüfhhyıecs", strict=True)),
    "ш": "ş",
    "щ": "şş",
    "ю": "iu",
    "я": "ia",
    "ё": "io",
    "ъ": "",
    "ь": "",
}
_CASUAL: Final = {
    **_LATIN_2021,
    **dict(zip("әғқңөұүій", "agknouuii", strict=True)),
    "ж": "zh",
    "ш": "sh",
    "щ": "sh",
    "ч": "ch",
    "ц": "ts",
    "ю": "yu",
    "я": "ya",
    "х": "kh",
    "ё": "yo",
}
_KEYS: Final = dict(
    zip(
        "йцукенгшщзхъфывапролджэячсмитьбюёәіңғүұқөһ",
        "qwertyuiop[]asdfghjkl;'zxcvbnm,.`2345890-=",
        strict=True,
    )
)
_LETTERS: Final = "абвгдежзийклмнопрстуфхчшыіәғқңөұү"


def without_kazakh_letters(word: str) -> str:
    """Return the word as a Russian keyboard has it."""
    return word.translate(_PLAIN)


def in_latin_of_2021(word: str) -> str:
    """Return the word in the alphabet of 2021."""
    return _spelt(word, _LATIN_2021)


def in_casual_latin(word: str) -> str:
    """Return the word as it is written in chats: zh, sh, kh, no signs on letters."""
    return _spelt(word, _CASUAL)


def on_the_other_layout(word: str) -> str:
    """Return the keys of the word, read while the keyboard is set to Latin letters."""
    return _spelt(word, _KEYS)


def with_a_typo(word: str, chance: random.Random) -> str:
    """Return the word with one letter lost, changed, added, or swapped with the next; never the word itself."""
    place = chance.randrange(1, len(word))
    before, letter, after = word[:place], word[place], word[place + 1 :]
    other = chance.choice([each for each in _LETTERS if each != letter])
    swapped = before[:-1] + letter + before[-1] + after
    wrong = [before + after, before + other + after, before + other + letter + after, swapped]
    return chance.choice([each for each in wrong if each != word])


def _spelt(word: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(letter, letter) for letter in word)
