"""Make the stems of Russian verbs: ``python -m plugins.search.conjugation``.

Snowball gives the forms of many verbs several stems: установить, установлен, установленный; знать, знает. The
dictionary of OpenCorpora knows which forms are one verb's (``pip install pymorphy3 pymorphy3-dicts-ru``, under the
CC BY-SA 3.0), and the words that Tesseract reads Russian pages with tell which of them are said (``apt-get install
tesseract-ocr tesseract-ocr-rus``). The same sources give the same ``data/russian-verbs.txt``; commit it.
"""

import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from plugins.search.analysis.analysers import RUSSIAN_VERBS
from plugins.search.analysis.russian import participle, stem_of
from plugins.search.attested import read_attested

SOURCE: Final = Path("/usr/share/tesseract-ocr/5/tessdata/rus.traineddata")
VERBAL: Final = frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"})
"""What OpenCorpora calls the forms of verbs: finite ones, infinitives, participles and gerunds."""

LEAST: Final = 3
"""Verbs of which fewer forms are said are left to Snowball."""

RARER: Final = 2
"""A stem is a verb's if all other words together have half as many forms with it at most."""

HEADER: Final = """\
# Stems of Russian verbs: the one that all are led to, a colon, and what Snowball makes of other forms.
# Made by `python -m plugins.search.conjugation` of the dictionary of OpenCorpora (opencorpora.org, CC BY-SA 3.0,
# https://creativecommons.org/licenses/by-sa/3.0/, as pymorphy3-dicts-ru packages it) and of the words that Tesseract
# 4.1 reads Russian pages with (copyright 2006-2022 Google Inc., Apache License 2.0). Under CC BY-SA 3.0 as well.
# Do not edit: irregular forms stand in russian.txt.
"""
MISSING: Final = (
    "{reason}. Run apt-get install tesseract-ocr tesseract-ocr-rus and pip install pymorphy3 pymorphy3-dicts-ru."
)

Parse = Callable[[str], Iterable[tuple[str, bool]]]
"""Gives the dictionary forms that a word may have, each with whether it is a verb."""


@dataclass(frozen=True, slots=True)
class Forms:
    """How many forms each verb has with each stem, and which dictionary forms the words with a stem have, how often."""

    verbs: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    owners: defaultdict[str, Counter[tuple[str, bool]]] = field(default_factory=lambda: defaultdict(Counter))

    def strangers(self, stem: str, base: str) -> int:
        """Return how many forms with a stem the word has that most have of, verbs with a base apart."""
        others = self.owners[stem].items()
        return max((count for (head, verb), count in others if not verb or stem_of(head) != base), default=0)


def gather(words: Iterable[str], parse: Parse) -> Forms:
    """Return the forms of words in lower case without ё."""
    forms = Forms()
    for word in words:
        for head, verb in parse(word):
            stem = (participle(word) if verb else "") or stem_of(word)
            forms.owners[stem][head, verb] += 1
            if verb:
                forms.verbs[head][stem] += 1
    return forms


def stems(forms: Forms) -> Iterator[tuple[str, str]]:
    """Yield the stems that verbs have beside that of the infinitive, each behind the latter."""
    for head, own in forms.verbs.items():
        base = stem_of(head)
        said = own.total()
        if said < LEAST or forms.strangers(base, base) * RARER > said:
            continue
        for stem, count in own.items():
            if stem != base and len(stem) > 1 and forms.strangers(stem, base) * RARER <= count:
                yield base, stem


def written(pairs: Iterable[tuple[str, str]]) -> str:
    """Return the text of the file; a stem that several verbs claim is the first one's."""
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for stem, base in {stem: base for base, stem in sorted(pairs, reverse=True)}.items():
        rows[base].append(stem)
    return HEADER + "".join(f"{base}: {' '.join(sorted(own))}\n" for base, own in sorted(rows.items()))


def morphology() -> Parse:
    """Return what OpenCorpora says of words; ImportError where it is not installed."""
    analyser: Any = import_module("pymorphy3").MorphAnalyzer()

    def parse(word: str) -> Collection[tuple[str, bool]]:
        found = analyser.parse(word) if analyser.word_is_known(word) else ()
        known = (each for each in found if each.is_known)
        return dict.fromkeys((each.normal_form.replace("ё", "е"), each.tag.POS in VERBAL) for each in known)

    return parse


def main() -> int:
    """Write the file; return 1 where a source is missing."""
    try:
        words = {word.replace("ё", "е") for word in read_attested(SOURCE)}
        text = written(stems(gather(sorted(words), morphology())))
    except (FileNotFoundError, ImportError, subprocess.CalledProcessError) as error:
        print(MISSING.format(reason=error), file=sys.stderr)
        return 1
    RUSSIAN_VERBS.write_text(text, "utf-8")
    print(f"{RUSSIAN_VERBS}: {len(text.splitlines()) - len(HEADER.splitlines())} verbs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
