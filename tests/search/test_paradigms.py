"""The stems of Russian words, as a dictionary and the words that people write tell them."""

from collections.abc import Iterable

import pytest

from plugins.search import paradigms
from plugins.search.analysis.russian import RussianAnalyser
from plugins.search.paradigms import gather, main, stems, strays, written, written_strays

DICTIONARY = {
    "установить": "установить установил установлен установлена установленный установленного",
    "знать": "знать знает знают знаем знал знала",
    "судить": "судить судит сужу",
    "брать": "брать",
}
NOUNS = {
    "суд": "суд суда суду судом",
    "установление": "установление установления",
    "материал": "материал материалом материалов материалам материалах",
    "опыт": "опыт опыту опытом опытов",
    "омаров": "омаров омарова омарову омаровым",
}


def parse(word: str) -> Iterable[tuple[str, bool]]:
    """Return what a small dictionary says of a word."""
    for verb, forms in ((True, DICTIONARY), (False, NOUNS)):
        yield from ((head, verb) for head, own in forms.items() if word in own.split())


def rows(words: str) -> list[tuple[str, list[str]]]:
    """Return the rows of the file, without its head, that words lead to."""
    text = written(stems(gather(words.split(), parse)))
    lines = (line.split(": ") for line in text.splitlines() if not line.startswith("#"))
    return [(base, own.split()) for base, own in lines]


def test_stems_of_a_verb_are_joined() -> None:
    """What Snowball leaves of the forms of a verb is led to what it leaves of the infinitive."""
    assert rows(DICTIONARY["знать"]) == [("знат", ["зна", "знает", "знал", "знают"])]


def test_a_participle_is_no_noun() -> None:
    """The participle is told by both its н, so that the noun with the same stem stays apart."""
    words = f"{DICTIONARY['установить']} {NOUNS['установление']}"
    assert rows(words) == [("установ", ["установл", "установленн"])]


def test_a_noun_is_led_to_what_most_of_its_forms_have() -> None:
    """Snowball takes an -л for that of the past tense, but only where nothing stands behind it."""
    assert rows(NOUNS["материал"]) == [("материал", ["материа"])]


def test_stems_of_other_words_stay_theirs() -> None:
    """A verb whose infinitive has the stem of a common noun is left alone, or every noun would be its form."""
    assert rows(f"{DICTIONARY['судить']} {NOUNS['суд']}") == []


def test_verbs_that_are_seldom_said_are_left_alone() -> None:
    """One form proves nothing; unknown words say nothing."""
    assert rows("брать абракадабра") == []
    assert rows("") == []


def led(words: str, irregular: str = "") -> set[tuple[str, str]]:
    """Return the forms that are led one by one, each behind the one that it is led to."""
    analyser = RussianAnalyser(dict.fromkeys(irregular.split(), "человек"))
    return set(strays(words.split(), parse, analyser))


def test_a_form_without_the_stem_of_its_word_is_led_to_one_with_it() -> None:
    """Snowball takes the end of «опыт» for that of a participle, and leaves other forms whole."""
    assert led(NOUNS["опыт"]) == {("опыту", "опыт")}
    assert led("опыту опыт") == set(), "two forms prove nothing"


def test_irregular_words_and_surnames_are_left_alone() -> None:
    """A linguist has told of the former, and queries ask for both stems of the latter."""
    assert led(NOUNS["опыт"], irregular=NOUNS["опыт"]) == set()
    assert led(NOUNS["омаров"]) == set()


def test_strays_are_written_by_what_they_are_led_to() -> None:
    """The same forms give the same file."""
    text = written_strays([("опыту", "опыты"), ("бит", "бил"), ("опыту", "опыт")])
    assert text.splitlines()[-2:] == ["бит: бил", "опыту: опыт опыты"]


def test_missing_sources_are_told_with_their_cure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the packaged words nothing is written."""
    monkeypatch.setattr(paradigms, "SOURCE", paradigms.SOURCE / "none")
    assert main() == 1
    assert "tesseract-ocr-rus" in capsys.readouterr().err
