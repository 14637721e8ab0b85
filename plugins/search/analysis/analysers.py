"""The analysers of both languages, with the words that this site's index is made with."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, Protocol

from plugins.search.analysis.curated import Curated, read_curated
from plugins.search.analysis.folding import fold
from plugins.search.analysis.kazakh import KazakhAnalyser
from plugins.search.analysis.lexicon import Lexicon
from plugins.search.analysis.russian import RussianAnalyser

DATA: Final = Path(__file__).parent.parent / "data"
KAZAKH_WORDS: Final = DATA / "kazakh.txt"
KAZAKH_ATTESTED: Final = DATA / "kazakh-attested.txt"
KAZAKH_CURATED: Final = DATA / "kazakh-curated.txt"
RUSSIAN_FORMS: Final = DATA / "russian.txt"
RUSSIAN_STEMS: Final = DATA / "russian-stems.txt"
RUSSIAN_STRAYS: Final = DATA / "russian-strays.txt"


class Analyser(Protocol):
    """From words to keys."""

    def key_of(self, word: str) -> str:
        """Return the key of a word."""

    def keys_of(self, word: str) -> tuple[str, ...]:
        """Return the keys that a word may have, best first; the first one is its key."""


@cache
def kazakh() -> KazakhAnalyser:
    """Return the analyser of Kazakh with the whole lexicon."""
    lexicon = Lexicon(dict(_entries(KAZAKH_WORDS)))
    for word, kinds in _entries(KAZAKH_ATTESTED):
        lexicon.add(word, kinds)
    return KazakhAnalyser(lexicon, irregular(read_curated(KAZAKH_CURATED)))


def irregular(curated: Curated) -> dict[str, str]:
    """Return the headwords of irregular forms, by these in folded letters."""
    return {fold(form): head for form, head in (pair.split("=") for pair in curated["form"])}


@cache
def russian() -> RussianAnalyser:
    """Return the analyser of Russian."""
    return RussianAnalyser(forms_in(RUSSIAN_STRAYS) | forms_in(RUSSIAN_FORMS), forms_in(RUSSIAN_STEMS))


def analyser_of(language: str) -> KazakhAnalyser | RussianAnalyser:
    """Return the analyser of a language, kk or ru."""
    return kazakh() if language == "kk" else russian()


def _entries(path: Path) -> Iterator[tuple[str, str]]:
    for line in lines_of(path):
        word, kinds = line.split()
        yield word, kinds


def forms_in(path: Path) -> dict[str, str]:
    """Return what stands before the colon of a line by each word behind it, ё written plain."""
    lines = (line.split(":") for line in lines_of(path))
    return {form.replace("ё", "е"): head for head, forms in lines for form in forms.split()}


def lines_of(path: Path) -> Iterator[str]:
    """Yield the lines of a file of words that are neither empty nor comments."""
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return (line for line in lines if line and not line.startswith("#"))
