"""Words typed in Latin letters, as theme/static/js/search/latin.js reads them."""

import pytest

from benchmarks.searching.spellings import in_casual_latin, in_latin_of_2021
from tests.search.scripts import call

WORDS = (
    "соттан", "қызылорда", "жоғарғы", "шешімді", "азаматтық", "құқық", "үкім", "өтініш", "әкімшілік", "ғылым", "заңды",
    "судья", "апелляция", "суд", "решение", "область", "чиновник", "щедрый", "объявление", "жалоба", "хабар", "цех",
)  # fmt: skip
BARE = str.maketrans("әғқңөұүһі", "агкноууһи")


def bare(word: str) -> str:
    """Return a word as far as an index tells words apart: without letters and signs that Latin cannot tell."""
    return word.translate(BARE).replace("й", "и").replace("ь", "").replace("ъ", "").replace("щ", "ш").replace("һ", "х")


@pytest.mark.parametrize("spelling", [in_latin_of_2021, in_casual_latin])
def test_every_spelling_is_read(node: str, spelling: object) -> None:
    """Of the readings of a word, in the alphabet of 2021 or as people chat, one is the word."""
    assert callable(spelling)
    readings = call(node, "search/latin.js", "fromLatin", *((spelling(word),) for word in WORDS))
    missed = [word for word, read in zip(WORDS, readings, strict=True) if bare(word) not in map(bare, read)]
    assert missed == []


SPELLINGS = {
    "sottan": "соттан", "Qyzylorda": "қызылорда", "kyzylorda": "кызылорда", "zhogargy": "жогаргы", "jogargy": "жогаргы",
    "ŞEŞIM": "шешим", "sheshim": "шешим", "Almaty": "алматы", "sud'ya": "судья", "kukyk": "кукык", "quqyq": "құқық",
    "aiyppul": "аиыппул", "ayyppul": "айыппул", "İs": "ис",
}  # fmt: skip


def test_spellings(node: str) -> None:
    """Who writes q or k, y or i, zh or j is understood; so are capitals, the Turkish İ among them."""
    readings = call(node, "search/latin.js", "fromLatin", *((typed,) for typed in SPELLINGS))
    read = zip(SPELLINGS.values(), readings, strict=True)
    assert [meant for meant, likely in read if bare(meant) not in map(bare, likely[:24])] == []


def test_other_words_have_no_readings(node: str) -> None:
    """What has no Latin letter is not read otherwise, and no word has so many readings that a phone would suffer."""
    cyrillic, number, long = call(node, "search/latin.js", "fromLatin", ("сот",), ("387",), ("iyiyciyiyciyiyciyiyc",))
    assert (cyrillic, number) == ([], [])
    assert 0 < len(long) <= 96
