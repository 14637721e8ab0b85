"""Make the stems of Russian words: ``python -m plugins.search.paradigms``.

Snowball gives the forms of many words several stems: «материал» loses its л as if it were a verb, and «материалом» does
not; установить, установлен and установленный have three. The dictionary of OpenCorpora knows which forms are one
word's (``pip install pymorphy3 pymorphy3-dicts-ru``, under the CC BY-SA 3.0), and the words that Tesseract reads
Russian pages with tell which of them are said (``apt-get install tesseract-ocr tesseract-ocr-rus``). The same sources
give the same ``data/russian-stems.txt``; commit it.

Where a stem is more than one word's, as «каз» is that of «казах» and of «каза», its forms are led one by one, by
``data/russian-strays.txt``; commit that as well.
"""

import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, Final

from plugins.search.analysis.analysers import RUSSIAN_FORMS, RUSSIAN_STEMS, RUSSIAN_STRAYS, forms_in
from plugins.search.analysis.russian import SURNAME, RussianAnalyser, participle, stem_of
from plugins.search.attested import read_attested

SOURCE: Final = Path("/usr/share/tesseract-ocr/5/tessdata/rus.traineddata")
VERBAL: Final = frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"})
"""What OpenCorpora calls the forms of verbs: finite ones, infinitives, participles and gerunds."""

LEAST: Final = 3
"""Words of which fewer forms are said are left to Snowball."""

RARER: Final = 2
"""A stem is a word's if every other word has half as many forms with it at most."""

SOURCES: Final = """\
# Made by `python -m plugins.search.paradigms` of the dictionary of OpenCorpora (opencorpora.org, CC BY-SA 3.0,
# https://creativecommons.org/licenses/by-sa/3.0/, as pymorphy3-dicts-ru packages it) and of the words that Tesseract
# 4.1 reads Russian pages with (copyright 2006-2022 Google Inc., Apache License 2.0). Under CC BY-SA 3.0 as well.
# Do not edit: irregular forms stand in russian.txt.
"""
HEADER: Final = f"""\
# Stems of Russian words: the one that all are led to, a colon, and what Snowball makes of other forms.
{SOURCES}"""
HEADER_STRAYS: Final = f"""\
# Forms of Russian words that neither Snowball nor russian-stems.txt leads to the stem of most of their word's forms:
# one of the latter, a colon, and the former.
{SOURCES}"""
MISSING: Final = (
    "{reason}. Run apt-get install tesseract-ocr tesseract-ocr-rus and pip install pymorphy3 pymorphy3-dicts-ru."
)

Word = tuple[str, bool]
"""A dictionary form, and whether it is a verb."""

Parse = Callable[[str], Iterable[Word]]
"""Gives the words that a form may belong to, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Forms:
    """How many forms each word has with each stem, and each stem of each word."""

    stems: defaultdict[Word, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    owners: defaultdict[str, Counter[Word]] = field(default_factory=lambda: defaultdict(Counter))

    def base(self, word: Word) -> str:
        """Return the stem to lead the others to: a verb's infinitive has it, or most forms of another word."""
        head, verb = word
        own = self.stems[word]
        return stem_of(head) if verb else min(own, key=lambda stem: (-own[stem], stem))

    def strangers(self, stem: str, word: Word) -> int:
        """Return how many forms with a stem the word has that has most; words of the same kind and base are kin."""
        kin = (word[1], self.base(word))
        others = (count for other, count in self.owners[stem].items() if (other[1], self.base(other)) != kin)
        return max(others, default=0)


def gather(words: Iterable[str], parse: Parse) -> Forms:
    """Return the forms of words in lower case without ё."""
    forms = Forms()
    for form in words:
        for word in parse(form):
            stem = (participle(form) if word[1] else "") or stem_of(form)
            forms.owners[stem][word] += 1
            forms.stems[word][stem] += 1
    return forms


def stems(forms: Forms) -> Iterator[tuple[int, str, str]]:
    """Yield the stems that words have beside their base, each behind the latter and how many forms have it."""
    for word, own in forms.stems.items():
        base, said = forms.base(word), own.total()
        if said < LEAST or len(own) < 2 or forms.strangers(base, word) * RARER > said:
            continue
        for stem, count in own.items():
            if stem != base and len(stem) > 1 and forms.strangers(stem, word) * RARER <= count:
                yield count, base, stem


def strays(words: Iterable[str], parse: Parse, analyser: RussianAnalyser) -> Iterator[tuple[str, str]]:
    """Yield the shortest form with the key that most forms of a word have, and each form with another key.

    A form counts for the likeliest of its words. Irregular words are told by a linguist alone, and surnames are asked
    for with both of their stems.
    """
    families: defaultdict[Word, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for form in words:
        for word in islice(parse(form), 1):
            families[word][analyser.key_of(form)].append(form)
    for keyed in families.values():
        base, said = max(keyed, key=lambda key: (len(keyed[key]), key)), sum(map(len, keyed.values()))
        model = min(keyed[base], key=lambda form: (len(form), form))
        if said < LEAST or len(keyed[base]) * RARER < said or any(form in analyser.forms for form in keyed[base]):
            continue
        own = (form for key, forms in keyed.items() if key != base for form in forms)
        yield from ((model, form) for form in own if form not in analyser.forms and not SURNAME.fullmatch(form))


def written(found: Iterable[tuple[int, str, str]]) -> str:
    """Return the text of the file. A stem that several words claim is led to that of the one with most forms."""
    bases = {stem: base for _count, base, stem in sorted(found)}
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for stem, base in bases.items():
        if base not in bases:
            rows[base].append(stem)
    return HEADER + "".join(f"{base}: {' '.join(sorted(own))}\n" for base, own in sorted(rows.items()))


def written_strays(found: Iterable[tuple[str, str]]) -> str:
    """Return the text of the file of forms that are led one by one."""
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for model, form in found:
        rows[model].append(form)
    return HEADER_STRAYS + "".join(f"{model}: {' '.join(sorted(own))}\n" for model, own in sorted(rows.items()))


def morphology() -> Parse:
    """Return what OpenCorpora says of words; ImportError where it is not installed."""
    analyser: Any = import_module("pymorphy3").MorphAnalyzer()

    def parse(word: str) -> Collection[Word]:
        found = analyser.parse(word) if analyser.word_is_known(word) else ()
        known = (each for each in found if each.is_known)
        return dict.fromkeys((each.normal_form.replace("ё", "е"), each.tag.POS in VERBAL) for each in known)

    return parse


def main() -> int:
    """Write the files; return 1 where a source is missing."""
    try:
        words = sorted({word.replace("ё", "е") for word in read_attested(SOURCE)})
        parse = morphology()
    except (FileNotFoundError, ImportError, subprocess.CalledProcessError) as error:
        print(MISSING.format(reason=error), file=sys.stderr)
        return 1
    _write(RUSSIAN_STEMS, written(stems(gather(words, parse))))
    analyser = RussianAnalyser(forms_in(RUSSIAN_FORMS), forms_in(RUSSIAN_STEMS))
    _write(RUSSIAN_STRAYS, written_strays(strays(words, parse, analyser)))
    return 0


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    print(f"{file}: {sum(not line.startswith('#') for line in text.splitlines())} words")


if __name__ == "__main__":
    sys.exit(main())
