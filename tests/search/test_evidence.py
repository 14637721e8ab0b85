"""Headwords that a dictionary lacks, by the evidence of words that people write."""

from plugins.search.analysis.kazakh import KazakhAnalyser
from plugins.search.analysis.lexicon import Lexicon
from plugins.search.evidence import LEAST, missing_headwords

KNOWN = KazakhAnalyser(Lexicon({"қала": "n", "сот": "N", "баста": "v"}), {})
NOUN = ["бастама", "бастамалар", "бастамада", "бастамадан", "бастаманың", "бастамалардың", "бастамасында"]
VERB = ["үйлесті", "үйлескен", "үйлеседі", "үйлессе", "үйлеспейді", "үйлеспек"]
VOICED = ["жүрек", "жүректер", "жүректен", "жүректің", "жүрекпен", "жүрегі", "жүрегінде"]


def test_a_noun_is_known_by_its_forms() -> None:
    """Several forms of an unknown noun tell of it, if it stands alone as well."""
    assert missing_headwords(NOUN, KNOWN) == {"бастама": "n"}
    assert "бастама" not in missing_headwords(NOUN[1:], KNOWN)


def test_a_verb_is_known_by_its_forms() -> None:
    """A verb's stem is seldom said alone, so it need not be."""
    assert missing_headwords(VERB, KNOWN) == {"үйлес": "v"}


def test_a_foreign_noun_is_no_verb() -> None:
    """«мигранттар» is no form of a verb «мигрантт», which no mouth could say."""
    words = ["мигрант", *(f"мигрант{case}" for case in ("тар", "тары", "тарды", "тарға", "тардың", "тан", "қа"))]
    assert missing_headwords(words, KNOWN) == {"мигрант": "n"}


def test_a_voiced_end_is_written_as_the_headword_has_it() -> None:
    """What a vowel has voiced is told of the headword."""
    assert missing_headwords(VOICED, KNOWN) == {"жүрек": "n"}


def test_few_forms_are_no_evidence() -> None:
    """What fewer words show may be typing errors."""
    unknown = [word for word in NOUN if word != "бастамада"]
    assert missing_headwords(unknown[: LEAST - 2], KNOWN) == {}


def test_what_is_known_is_not_found_again() -> None:
    """Forms of known words tell of nothing; no more does an empty list."""
    assert (
        missing_headwords(["қала", "қалалар", "қалада", "қаланың", "қаладан", "соттар", "сотта", "соттың"], KNOWN) == {}
    )
    assert missing_headwords((), KNOWN) == {}
