"""The few words that reading adds to a text, in the language of the text."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the footnotes are headed by, what the link back from one is called, and how a question is announced."""

    footnotes: str
    back: str
    question: str


PHRASES: Final[Mapping[str, Phrases]] = MappingProxyType(
    {
        "kk": Phrases(footnotes="Ескертпелер", back="Мәтінге оралу", question="Сұрақ"),
        "ru": Phrases(footnotes="Примечания", back="Вернуться к тексту", question="Вопрос"),
    }
)
