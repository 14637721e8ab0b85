"""Languages of the site. Kazakh is the state language and stands first wherever both appear."""

from typing import Final, NewType

Language = NewType("Language", str)
"""A BCP 47 primary language subtag, for example ``kk``."""

KAZAKH: Final = Language("kk")
RUSSIAN: Final = Language("ru")


def others(language: Language, languages: tuple[Language, ...]) -> tuple[Language, ...]:
    """Return the languages of the site but this one, in the site's order."""
    return tuple(each for each in languages if each != language)
