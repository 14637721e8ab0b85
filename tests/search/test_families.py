"""The gold set: families of words of courts and news, each found by any of its forms."""

from pathlib import Path

import pytest

from plugins.search.analysis.analysers import Analyser, kazakh, russian

FOLDER = Path(__file__).parent
LEAST = {"kk": 200, "ru": 70}
WITHOUT = str.maketrans("әғқңөұүһі", "агкноуухи")


def families(language: str) -> dict[str, list[str]]:
    """Return the forms of each headword."""
    lines = (FOLDER / f"families.{language}.txt").read_text("utf-8").splitlines()
    pairs = (line.split(":") for line in lines if line and not line.startswith("#"))
    return {head: forms.split() for head, forms in pairs}


@pytest.mark.parametrize(("language", "analyser"), [("kk", kazakh()), ("ru", russian())])
def test_every_form_stands_under_its_headword(language: str, analyser: Analyser) -> None:
    """What is looked for by its dictionary form is found in every form."""
    found = families(language)
    strays = [
        (head, form, analyser.key_of(form))
        for head, forms in found.items()
        for form in forms
        if analyser.key_of(form) not in analyser.keys_of(head)
    ]
    assert len(found) >= LEAST[language]
    assert strays == []


@pytest.mark.parametrize(("language", "analyser"), [("kk", kazakh()), ("ru", russian())])
def test_any_form_finds_its_headword(language: str, analyser: Analyser) -> None:
    """What is looked for in any form is found in the dictionary form: the form may mean what that one is kept under."""
    strays = [
        (head, form)
        for head, forms in families(language).items()
        for form in forms
        if not set(analyser.keys_of(form)) & set(analyser.keys_of(head))
    ]
    assert strays == []


def test_without_kazakh_letters() -> None:
    """A form typed on a keyboard without Kazakh letters means what it means with them, one of the readings at least."""
    analyser = kazakh()
    forms = [form for own in families("kk").values() for form in own]
    strays = [form for form in forms if analyser.key_of(form) not in analyser.keys_of(form.translate(WITHOUT))]
    assert len(strays) <= len(forms) / 100, strays
