"""What the project's own .po files have to keep, so that no reader ever meets an English word or a missing number."""

import pytest

from plugins.domain.language import KAZAKH, RUSSIAN, Language
from tests.bilingual.messages import DOMAINS, Domain, forms, placeholders, repeated

PLURALS = {
    KAZAKH: "nplurals=2; plural=(n != 1);",
    RUSSIAN: "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
}
every_catalogue = pytest.mark.parametrize(
    ("domain", "language"),
    [pytest.param(domain, language, id=f"{domain.name}-{language}") for domain in DOMAINS for language in PLURALS],
)


@every_catalogue
def test_every_message_is_translated(domain: Domain, language: Language) -> None:
    """What the site or a report says is there in both languages, confirmed and complete."""
    done = {each.id for each in domain.messages(language) if all(forms(each)) and not each.fuzzy}
    assert domain.used() - done == set()


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda domain: domain.name)
def test_russian_words_are_spelt_alike(domain: Domain) -> None:
    """The interface writes е where the stories do: one site does not spell a word in two ways."""
    assert [form for message in domain.messages(RUSSIAN) for form in forms(message) if "ё" in form.lower()] == []


@every_catalogue
def test_no_translation_is_left_over(domain: Domain, language: Language) -> None:
    """A message that nothing uses any more is not kept up for nothing, nor told twice."""
    assert {each.id for each in domain.messages(language)} - domain.used() == set()
    assert repeated(domain.source(language)) == []


@every_catalogue
def test_placeholders_agree(domain: Domain, language: Language) -> None:
    """A translation takes the same parameters as its message; a form for one may leave out the number."""
    for message in domain.messages(language):
        known = placeholders(message.id if isinstance(message.id, str) else message.id[-1])
        found = [placeholders(form) for form in forms(message)]
        assert all(each == known or (len(found) > 1 and each <= known) for each in found)


@every_catalogue
def test_plural_rule_is_that_of_the_language(domain: Domain, language: Language) -> None:
    """Kazakh tells one from many, Russian has three forms."""
    assert domain.catalog(language).plural_forms == PLURALS[language]
