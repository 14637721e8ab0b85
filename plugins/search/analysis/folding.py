"""Folding: the letters of Kazakh that many keyboards lack become those of Russian, and ё and й plain ones.

A key consists of folded letters, so it is the same whether a word was typed with Kazakh letters or without.
"""

import unicodedata
from typing import Final

FOLDS: Final = {
    "қ": "к", "ғ": "г", "ң": "н", "ұ": "у", "ү": "у", "ө": "о", "ә": "а", "һ": "х", "і": "и", "й": "и", "ё": "е",
}  # fmt: skip
"""What each letter folds to."""

KAZAKH: Final = frozenset("қғңұүөәһі")
"""The letters that Russian lacks."""

UNSEEN: Final = "\u00ad\u200b\u2019\u02bc\u0301"
"""Signs inside a word that are none of its letters: soft hyphens, apostrophes, marks of stress."""

_TABLE: Final = str.maketrans({**FOLDS, **dict.fromkeys(UNSEEN)})


def fold(word: str) -> str:
    """Return a word in lower case and folded letters. Folding a folded word changes nothing."""
    return unicodedata.normalize("NFC", word).lower().translate(_TABLE)


def plain(word: str) -> str:
    """Return a word in lower case, its letters kept, without the signs that are none of them."""
    return unicodedata.normalize("NFC", word).lower().translate(_UNSEEN_TABLE)


_UNSEEN_TABLE: Final = str.maketrans(dict.fromkeys(UNSEEN))
