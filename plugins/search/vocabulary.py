"""What the browser needs to know of a language: the keys in use, and the rules by which words lead to them.

The rules go along as data, so a script and an index that were made at different times still agree.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from plugins.search.analysis import folding, kazakh, readings
from plugins.search.analysis.grammar import FIRST, LAYERS, VOWELS, endings
from plugins.search.analysis.kazakh import KazakhAnalyser
from plugins.search.analysis.russian import RussianAnalyser
from plugins.search.places import counterparts, read_places

VERSION: Final = 1
KIND_LETTERS: Final = {"": "-", "n": "n", "v": "v", "N": "N", "V": "V", "nv": "b", "Nv": "c", "nV": "d", "NV": "e"}

Counts = Mapping[str, int]
"""How many pages have each key."""


def write_vocabulary(analyser: KazakhAnalyser | RussianAnalyser, counts: Counts) -> bytes:
    """Return the vocabulary as JSON, the same for the same keys in use and the same rules."""
    keys = sorted(counts)
    language = "kk" if isinstance(analyser, KazakhAnalyser) else "ru"
    vocabulary: dict[str, Any] = {
        "version": VERSION,
        "folds": folding.FOLDS,
        "unseen": folding.UNSEEN,
        "kazakh": "".join(sorted(folding.KAZAKH)),
        "forms": {form: head for form, head in analyser.forms.items() if analyser.key_of(form) in counts},
        "keys": " ".join(keys),
        "counts": "".join(_digit(counts[key]) for key in keys),
        "places": list(counterparts(language, analyser, counts, read_places())),
    }
    if isinstance(analyser, KazakhAnalyser):
        vocabulary |= {"kinds": _kinds(analyser, keys), "grammar": grammar()}
    else:
        vocabulary["stems"] = {stem: key for stem, key in analyser.stems.items() if key in counts}
    return json.dumps(vocabulary, ensure_ascii=False, separators=(",", ":")).encode()


def led_astray(analyser: KazakhAnalyser | RussianAnalyser, counts: Counts, words: Mapping[str, str]) -> dict[str, str]:
    """Return the words, with their keys, that the browser would give another key. There should be none.

    It knows headwords in use alone. The best headword of a word of the site is among them, and others cannot pass it.
    """
    if isinstance(analyser, RussianAnalyser):
        return {}
    browser = KazakhAnalyser(analyser.lexicon.only(counts), analyser.forms)
    return {word: key for word, key in words.items() if browser.key_of(word) != key}


def _digit(count: int) -> str:
    """Return a count as one digit: how often it can be halved."""
    return str(min(count.bit_length() - 1, 9))


def _kinds(analyser: KazakhAnalyser, keys: Iterable[str]) -> str:
    """Return a letter for each key, which tells its kinds, or - for one that the lexicon does not know."""
    return "".join(KIND_LETTERS[analyser.lexicon.kinds.get(key, "")] for key in keys)


def grammar() -> dict[str, Any]:
    """Return the rules of Kazakh as data."""
    return {
        "first": FIRST,
        "layers": {
            name: {
                "before": before,
                "kind": kind,
                "endings": [[each.text, each.after, each.cost, each.harmony, each.restored] for each in endings(name)],
            }
            for name, (_rows, before, kind) in LAYERS.items()
        },
        "vowels": VOWELS,
        "voiced": readings.VOICED_ENDS,
        "softened": readings.SOFTENED,
        "swallowing": readings.SWALLOWING,
        "closed": readings.CLOSED,
        "inserted": readings.INSERTED,
        "shortened": readings.SHORTENED,
        "agents": kazakh.AGENTS,
        "infinitives": kazakh.INFINITIVES,
        "denominal": kazakh.DENOMINAL,
        "owned": kazakh.OWNED,
        "patronymics": [kazakh.PATRONYMIC, folding.fold(kazakh.PATRONYMIC)],
        "changes": sorted("".join(pair) for pair in kazakh.CHANGES),
        "worth": {
            "letter": kazakh.LETTER, "cost": kazakh.COST, "bareVerb": kazakh.BARE_VERB, "bonus": kazakh.BONUS,
            "margin": kazakh.MARGIN, "dearest": kazakh.DEAREST, "most": kazakh.MOST,
        },
    }  # fmt: skip
