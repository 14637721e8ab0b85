"""Keys of Kazakh words: laws that hold for all, and examples of each rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.analysis.analysers import kazakh
from plugins.search.analysis.folding import KAZAKH, fold, plain
from plugins.search.analysis.grammar import LAYERS, endings
from plugins.search.analysis.kazakh import KazakhAnalyser, guess
from plugins.search.analysis.lexicon import Lexicon, harmony_of
from plugins.search.analysis.readings import readings
from plugins.search.analysis.term import MARKS, entry_of, term_of

LETTERS = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
WORDS = st.text(LETTERS, min_size=1, max_size=14)
HEADS = st.sampled_from(sorted(kazakh().lexicon.kinds))

KEYS = {
    "соттан": "сот", "соттардың": "сот", "сотында": "сот", "СОТҚА": "сот", "шешімді": "шешім", "шешімдерімен": "шешім",
    "халқының": "халық", "орнына": "орын", "кітабы": "кітап", "тауып": "тап", "шығып": "шық", "қоюға": "қой",
    "оқып": "оқы", "таниды": "таны", "қаралмағандығын": "қара", "айтылғандықтан": "айт", "бермейді": "бер",
    "қалалардағы": "қала", "Астанада": "астана", "Қызылордадан": "қызылорда", "баламыз": "бала",
    "субъектілердің": "субъект", "оның": "ол", "бұған": "бұл", "екенін": "е", "депутаттармен": "депутат",
}  # fmt: skip


@pytest.mark.parametrize("word", KEYS)
def test_keys(word: str) -> None:
    """Endings go as the grammar has them: cases, plurals, tenses, voices, and what they change in a stem."""
    assert kazakh().key_of(word) == KEYS[word]


AMBIGUOUS = {
    "сотта": {"сот", "сотта"},
    "қолда": {"қол", "қолда"},
    "бас": {"бас"},
    "кун": {"күн", "құн"},
    "олимнен": {"өлім"},
}


@pytest.mark.parametrize("word", AMBIGUOUS)
def test_words_that_may_mean_several(word: str) -> None:
    """A word is looked for under all that it may well mean; without Kazakh letters, that is what they could be."""
    assert AMBIGUOUS[word] <= set(kazakh().keys_of(word))


def test_letters_tell_words_apart() -> None:
    """Who types Kazakh letters means them: бөлді is not болды, the other way round only if nothing else is known."""
    assert "бол" not in kazakh().keys_of("бөлді")
    assert kazakh().key_of("болды") == "бол"


NAMES = {"Медведевтің": "медведев", "Сапаровқа": "сапаров", "Қонысбаевпен": "конысбаев", "Иванов": "иванов"}


@pytest.mark.parametrize("word", NAMES)
def test_unknown_names_lose_plain_endings(word: str) -> None:
    """A name that no lexicon has is found in its cases; its key has plain letters, as some type it."""
    assert kazakh().key_of(word) == NAMES[word] == guess(fold(word))


FATHERS = ("Асан", "Қанат", "Бекболат", "Нұрсұлтан", "Әбдіғали", "Серік")
CASES = ("", "ның", "на", "н", "нда", "нан", "мен", "ндағы")


@pytest.mark.parametrize("father", FATHERS)
def test_names_by_the_father(father: str) -> None:
    """Sons and daughters are found in each case, typed with Kazakh letters or without."""
    for child, whose in (("ұлы", "ул"), ("қызы", "кыз")):
        keys = {kazakh().key_of(f"{father}{child}{case}") for case in CASES}
        assert keys == {fold(father) + whose}
        assert all(keys & set(kazakh().keys_of(fold(f"{father}{child}{case}"))) for case in CASES)


ALIKE = (
    ("цифрландыру", "цифрландыруға", "цифрландырудың"),
    ("киберқылмыс", "киберқылмысы", "киберқылмысына"),
    ("мигрант", "мигранттар", "мигранттарға"),
    ("депортациялау", "депортациялауды", "депортациялайды"),
    ("нотариатшы", "нотариатшылар", "нотариатшының"),
    ("верификаттау", "верификаттады", "верификаттаған", "верификаттап", "верификаттайды"),
    ("гаджеттену", "гаджеттенді", "гаджеттенген"),
)


CHANGED = (
    ("автомобиль", "автомобилі", "автомобилінде", "автомобильдер"), ("рубль", "рублін"), ("этюдьёль", "этюдьёлі"),
    ("мойын", "мойны", "мойнына"), ("дауыс", "даусы"), ("ауыз", "аузын"), ("қауіп", "қаупі"), ("орын", "орны"),
    ("табыс", "табыстар"), ("конкурс", "конкурстар", "конкурстарға"), ("мәлімет", "мәліметтер"), ("қару", "қаруды"),
    ("бару", "барғанбыз"), ("түзету", "түзетілмейінше"), ("ашу", "ашылды"), ("құрау", "құрайды"),
)  # fmt: skip


@pytest.mark.parametrize("words", CHANGED)
def test_words_that_an_ending_changes(words: tuple[str, ...]) -> None:
    """A soft sign goes before a vowel, a vowel before й and у as well; many are rather than somebody will do."""
    keys = [set(kazakh().keys_of(word)) for word in words]
    assert all(each & keys[0] for each in keys)


@pytest.mark.parametrize("words", ALIKE)
def test_unknown_verbs_and_doers(words: tuple[str, ...]) -> None:
    """The infinitive of an unknown verb meets its forms; neither a doer's vowel nor a thing's с is an ending."""
    assert len({kazakh().key_of(word) for word in words}) == 1


@given(HEADS)
def test_a_headword_means_itself(head: str) -> None:
    """Whatever else a headword may be a form of, it is looked for as itself, unless it is an irregular form."""
    assert (
        fold(head) in kazakh().forms or len(fold(head)) < 3 or head in [each.head for each in kazakh().candidates(head)]
    )


@given(WORDS)
def test_capitals_and_folding(word: str) -> None:
    """Capitals change nothing; folding twice is folding once, and leaves no Kazakh letter."""
    assert kazakh().keys_of(word.upper().replace("İ", "I")) == kazakh().keys_of(word)
    assert fold(fold(word)) == fold(word) == fold(plain(word))
    assert not KAZAKH & set(fold(word))


@given(WORDS)
def test_readings_only_shorten(word: str) -> None:
    """A stem begins as the word does, but for letters that an ending has swallowed; the whole word is first."""
    found = list(readings(fold(word)))
    assert (found[0].stem, found[0].kind) == (fold(word), "")
    for reading in found[1:]:
        assert len(reading.stem) >= 2
        assert fold(word).startswith(reading.stem[:-1])


@given(st.sets(HEADS, min_size=1, max_size=30), st.data())
def test_a_smaller_lexicon_finds_the_same(heads: set[str], data: st.DataObject) -> None:
    """A browser knows headwords in use alone: the best one, if it is among them, is the best there too."""
    word = data.draw(st.sampled_from(sorted(heads))) + data.draw(
        st.sampled_from(["", "лар", "дың", "ға", "ды", "ып", "ін"])
    )
    key = kazakh().key_of(word)
    browser = KazakhAnalyser(kazakh().lexicon.only({*heads, key}), kazakh().forms)
    assert browser.key_of(word) == key


@given(WORDS, WORDS)
def test_terms(word: str, key: str) -> None:
    """A term is its entry and two marks; forms that differ in capitals or Kazakh letters alone have the same."""
    term = term_of(word, key)
    assert term.startswith(entry_of(key))
    assert set(term.removeprefix(entry_of(key))) <= set(MARKS)
    assert term == term_of(fold(word), key)


def test_endings_are_in_harmony() -> None:
    """Each ending has vowels of one kind, is told once in its layer, and every layer that is named exists."""
    for name, (_rows, before, _kind) in LAYERS.items():
        found = list(endings(name))
        assert set(before) <= set(LAYERS)
        assert len(found) == len(set(found))
        assert all(not ("ы" in ending.text and "е" in ending.text) for ending in found)


HARMONY = {"сот": "b", "ел": "f", "кітап": "b", "қызмет": "f", "субъект": "", "судья": "", "мәселе": "f", "ту": ""}


@pytest.mark.parametrize("word", HARMONY)
def test_harmony(word: str) -> None:
    """The last vowel tells which endings a word takes; foreign words take either."""
    assert harmony_of(word) == HARMONY[word]


def test_a_lexicon_takes_kinds_together() -> None:
    """A word that is added as a noun and as a verb is both."""
    lexicon = Lexicon({"бас": "n"})
    lexicon.add("бас", "v")
    [head] = lexicon.heads("бас")
    assert (head.kinds, lexicon.only(["бас", "жоқ"]).kinds) == ("nv", {"бас": "nv"})
