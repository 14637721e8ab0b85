"""The few words that reading adds to a text, in the language of the text."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the footnotes are headed by, and what the link back from a footnote is called."""

    footnotes: str
    back: str


PHRASES: Final[Mapping[str, Phrases]] = MappingProxyType(
    {
        "kk": Phrases(footnotes="Ескертпелер", back="Мәтінге оралу"),
        "ru": Phrases(footnotes="Примечания", back="Вернуться к тексту"),
    }
)
