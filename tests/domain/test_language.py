"""Languages come in the site's order."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.language import KAZAKH, RUSSIAN, Language, others

LANGUAGES = (KAZAKH, RUSSIAN, Language("en"))


@given(st.sampled_from(LANGUAGES))
def test_others_are_all_but_one(language: Language) -> None:
    """A language and its others are all there are, in the site's order."""
    assert set(others(language, LANGUAGES)) | {language} == set(LANGUAGES)
    assert list(others(language, LANGUAGES)) == [each for each in LANGUAGES if each != language]


def test_other_of_the_other_is_itself() -> None:
    """Of two languages, each is the other's other."""
    pair = (KAZAKH, RUSSIAN)
    assert others(others(KAZAKH, pair)[0], pair) == (KAZAKH,)
