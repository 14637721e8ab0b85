"""Commands speak the language of whoever runs them."""

from collections.abc import Mapping

import pytest

from plugins.bilingual.surroundings import language_of
from plugins.domain.language import KAZAKH, RUSSIAN, Language

ENGLISH = Language("en")
KNOWN = (KAZAKH, RUSSIAN, ENGLISH)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LANG": "ru_KZ.UTF-8"}, "ru"),
        ({"LANG": "ru"}, "ru"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, "en"),
        ({"LC_MESSAGES": "kk_KZ", "LANG": "ru_RU"}, "kk"),
        ({"LANGUAGE": "de:kk:ru", "LC_ALL": "ru_RU"}, "kk"),
        ({"LANGUAGE": "", "LANG": "ru_RU"}, "ru"),
        ({"LANGUAGE": "en:ru"}, "en"),
    ],
)
def test_the_first_variable_that_says_anything_counts(environment: Mapping[str, str], language: str) -> None:
    """The order is that of gettext, and a language that is not known gives way to the next."""
    assert language_of(environment, KNOWN, ENGLISH) == language
