"""The lexicon of Kazakh: how it is cleaned, and that the committed one is what its sources make."""

from hashlib import sha256
from pathlib import Path

import pytest

from plugins.search.analysis.analysers import KAZAKH_ATTESTED, KAZAKH_CURATED, KAZAKH_WORDS, kazakh
from plugins.search.analysis.curated import SECTIONS, Curated, CuratedFault, read_curated
from plugins.search.analysis.folding import fold
from plugins.search.cleaning import Stock, derived_words, headwords
from plugins.search.lexicon import HEADER, lacking, main, read_stock, written

DICTIONARY = """12
қала/ABb
қалада/ABb
қалалар/ABb
қалаларға/ABb
жылд/ABb
жыл/ABb
жылдар/ABb
қалалық
жазу/MmN
жазылу/MmN
Асқар/BbC
x-1/ABb
"""


def curated(**words: str) -> Curated:
    """Return the sections of a curated file with some words in some of them."""
    return {section: tuple(words.get(section, "").split()) for section in SECTIONS}


def stock(nouns: str, infinitives: str = "", derived: str = "") -> Stock:
    """Return a packaged list."""
    return Stock(*(frozenset(own.split()) for own in (nouns, derived, infinitives, "")))


CLEANED = {
    "forms go, and forms of forms": (stock("жыл жылдар жылдарға жылында жылға"), curated(), {"жыл": "n"}),
    "stumps go": (stock("мектеп мектептер мектептерд мектептің мектепке"), curated(), {"мектеп": "n"}),
    "a voiced end is that of a form": (stock("көмек көмег көмектің"), curated(), {"көмек": "n"}),
    "passives are forms of verbs": (stock("", "жазу жазылу"), curated(), {"жаз": "v"}),
    "unless a linguist says so": (stock("", "қолдау қолдану"), curated(active="қолдан"), {"қолда": "v", "қолдан": "v"}),
    "swallowed vowels are curated": (stock("", "оқу"), curated(verb="оқы"), {"оқы": "V"}),
    "forms of verbs go": (stock("жазған жазады жазып", "жазу"), curated(), {"жаз": "v"}),
    "a word of its own stays": (stock("қалам қаламның қаламға қаламдар қала"), curated(), {"қала": "n", "қалам": "n"}),
    "derived words stay": (stock("қала", derived="қалалық"), curated(), {"қала": "n", "қалалық": "n"}),
    "curated words are common": (stock("сот"), curated(noun="сот үкім"), {"сот": "N", "үкім": "N"}),
    "a linguist takes words out": (stock("сот соо"), curated(**{"not": "соо"}), {"сот": "n"}),
}  # fmt: skip


@pytest.mark.parametrize("rule", CLEANED)
def test_cleaning(rule: str) -> None:
    """A word of the list stays if no shorter one explains it."""
    given, edited, kept = CLEANED[rule]
    assert headwords(given, edited) == kept


ATTESTED = {
    "a gerund of a passive is no verb": ("жазылау жазу", "", "жазылады жазады", {"жаз": "v"}),
    "a verb in a vowel is": ("бағалау баға", "", "бағалайды", {"бағала": "v"}),
    "the present tells of a closed stem": ("күресу", "күресі", "күреседі", {"күрес": "v"}),
    "the present tells of an open one": ("өкшу", "", "өкшиді", {"өкші": "v"}),
}  # fmt: skip


@pytest.mark.parametrize("rule", ATTESTED)
def test_verbs_by_what_people_write(rule: str) -> None:
    """Where an infinitive may come of several stems, the forms that people write decide."""
    infinitives, nouns, words, kept = ATTESTED[rule]
    found = headwords(stock(nouns, infinitives), curated(), words.split())
    assert {word: kind for word, kind in found.items() if "v" in kind} == kept


DERIVED = {
    "finite forms go": ("болдық барайық", "", []),
    "participles made nouns go, though they are inflected": ("білгендік", "білгендігі білгендіктен білгендігін", []),
    "a form that is inflected as a word stays": ("жетістік", "жетістіктер жетістігі жетістігін", ["жетістік"]),
    "what is made of a noun stays": ("тілдік", "", ["тілдік"]),
}


@pytest.mark.parametrize("rule", DERIVED)
def test_derived_words(rule: str) -> None:
    """Words in -лық that are forms of verbs go."""
    given, words, kept = DERIVED[rule]
    verbs = ("бол", "бар", "біл", "жетіс", "тіл")
    assert list(derived_words(given.split(), {"тіл"}, verbs, words.split())) == kept


def test_what_is_lacking() -> None:
    """A word goes into the second file if attested forms show it; passives and what a linguist takes out do not."""
    forms = "құрам құрамда құрамнан құрамның құрамдар құрамға"
    verb = "шұғылданды шұғылданған шұғылданады шұғылданса шұғылданбай"
    assert lacking({"қала": "n"}, f"{forms} {verb}".split(), curated()) == {"құрам": "n", "шұғылдан": "v"}
    assert lacking({"қала": "n"}, forms.split(), curated(**{"not": "құрам"})) == {}


def test_the_dictionary_is_cleaned_of_forms_of_what_it_lacks() -> None:
    """A form in the dictionary goes if the attested words tell of what."""
    given = stock("құрамдағы")
    assert headwords(given, curated()) == {"құрамдағы": "n"}
    assert headwords(given, curated(), (), {"құрам": "n"}) == {}


def test_the_dictionary_is_read(tmp_path: Path) -> None:
    """Flags tell nouns, infinitives and names apart; what is no word is left out."""
    file = tmp_path / "kk_KZ.dic"
    file.write_text(DICTIONARY, "utf-8")
    read = read_stock(file)
    assert read.infinitives == {"жазу", "жазылу"}
    assert read.names == {"асқар"}
    assert read.derived == {"қалалық"}
    assert "x-1" not in read.nouns


def test_the_same_sources_give_the_same_lexicon(tmp_path: Path) -> None:
    """The lexicon is a function of its sources, tells their hashes, and has a word a line in order."""
    file = tmp_path / "kk_KZ.dic"
    file.write_text(DICTIONARY, "utf-8")
    text = written(HEADER, headwords(read_stock(file), read_curated(KAZAKH_CURATED)), file, KAZAKH_CURATED)
    assert sha256(DICTIONARY.encode()).hexdigest() in text
    words = [line for line in text.splitlines() if not line.startswith("#")]
    assert words == sorted(words)
    assert {"қала N", "жыл N", "асқар n"} <= set(words)


LICENSES = {
    KAZAKH_WORDS: ("MPL 1.1", "MPL-1.1.txt", "MOZILLA PUBLIC LICENSE"),
    KAZAKH_ATTESTED: ("Apache License 2.0", "Apache-2.0.txt", "Apache License"),
}


@pytest.mark.parametrize("file", LICENSES, ids=lambda file: file.stem)
def test_the_committed_lexicon_is_of_today(file: Path) -> None:
    """Who edits the curated file makes the lexicon anew; the licence of each source is named and stands beside it."""
    name, beside, title = LICENSES[file]
    head = file.read_text("utf-8")[:1000]
    assert sha256(KAZAKH_CURATED.read_bytes()).hexdigest() in head, "run python -m plugins.search.lexicon"
    assert name in head
    assert title in (file.parent / beside).read_text("utf-8")


def test_curated_words_are_in_the_lexicon() -> None:
    """All that a linguist has put in is there, and irregular forms lead to words that are."""
    read = read_curated(KAZAKH_CURATED)
    kinds = kazakh().lexicon.kinds
    left = set(read["not"])
    assert [
        word for word in read["noun"] + read["name"] + read["whole"] if word not in kinds and word not in left
    ] == []
    assert [word for word in read["verb"] if "v" not in kinds.get(word, "").lower() and word in read["active"]] == []
    assert all(kazakh().key_of(form) == head for form, head in kazakh().forms.items() if len(form) > 2)
    assert all(form == fold(form) for form in kazakh().forms)


FAULTS = {
    "сот\n": "1: words stand before the first section. Put [noun] above them.",
    "# x\n\n[nouns]\n": "3: no section is called [nouns]. There are verb",
    "[noun]\nсот cот\n": "2: “cот” has a sign that is no Cyrillic letter. Type the word anew.",
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    """A linguist is told the file, the line and the cure; a Latin look-alike is a fault."""
    file = tmp_path / "curated.txt"
    file.write_text(text, "utf-8")
    with pytest.raises(CuratedFault) as fault:
        read_curated(file)
    assert str(fault.value).startswith(f"{file}:{FAULTS[text]}")


def test_sections_without_words(tmp_path: Path) -> None:
    """An empty file has every section, without a word."""
    file = tmp_path / "curated.txt"
    file.write_text("", "utf-8")
    assert read_curated(file) == dict.fromkeys(SECTIONS, ())


def test_a_missing_dictionary_is_told_with_its_cure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the packaged list nothing is written."""
    before = KAZAKH_WORDS.read_bytes()
    assert main([str(tmp_path / "none.dic")]) == 1
    assert "hunspell-kk" in capsys.readouterr().err
    assert KAZAKH_WORDS.read_bytes() == before
