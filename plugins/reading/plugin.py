"""Reading as a step of Pelican's run: every half's Markdown becomes a text."""

from collections.abc import Sequence
from typing import Any

from pelican.plugins import signals

from plugins.building.progress import shown
from plugins.building.workers import spread
from plugins.domain.config import SiteConfig
from plugins.domain.language import Language
from plugins.domain.story import Half
from plugins.library.library import Library
from plugins.links.addresses import site_addresses
from plugins.links.resolve import Space
from plugins.reading.reader import Reader
from plugins.reading.text import Text

_readers: dict[str, Reader] = {}
"""The reader of this process: making one costs as much as reading an article."""


def _start(languages: tuple[Language, ...]) -> None:
    _readers["here"] = Reader(languages)


def _read(halves: Sequence[Half]) -> list[tuple[str, Text]]:
    reader = _readers["here"]
    return [(half.path, reader.read(half.body, half.language, half.body_line)) for half in halves]


def read_texts(library: Library, site: SiteConfig) -> dict[str, Text]:
    """Return the text of every half by its path."""
    halves = [half for story in library.stories for half in story.halves.values()]
    texts = spread(_read, halves, site.workers, _start, site.languages)
    return dict(shown(texts, len(halves), "Markdown"))


class ReadingGenerator:
    """Puts the texts, and all that a link may lead to, into the context."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_context(self) -> None:
        """Read every half."""
        library, site = self.context["library"], self.context["SITE"]
        addresses = site_addresses(library, site.languages)
        texts = read_texts(library, site)
        self.context["space"] = Space(library, self.context["folders"], texts, addresses, site.languages)


def get_generators(_pelican: object) -> type[ReadingGenerator]:
    """Answer Pelican's signal."""
    return ReadingGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
