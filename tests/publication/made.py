"""The small site as it went out: the record of a release, and the texts that go with it."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from plugins.domain.language import Language
from plugins.library.library import Library
from plugins.library.load import load
from plugins.publication.corrections import Texts
from plugins.publication.permanence import lasting_lists
from plugins.publication.record import OutStory, Record
from plugins.publication.release import advance
from plugins.publication.words import public_text
from tests.site import CONTENT, LANGUAGES, NOON, site_config

RELEASED: Final = NOON - timedelta(hours=1)
"""When the small site went out: the hour before the tests' builds."""


def library_at(moment: datetime, content: Path = CONTENT) -> Library:
    """Return the library of a content folder at a moment."""
    return load(site_config(content, moment)).library


def record_of(library: Library, before: Record | None = None) -> Record:
    """Return the record after the release of a library."""
    return advance(before, library, lasting_lists(library, LANGUAGES))


def published(content: Path = CONTENT) -> tuple[Record, Texts]:
    """Return the record of a content folder that went out, and its texts."""
    library = library_at(RELEASED, content)

    def text(story: OutStory, language: Language) -> str:
        return public_text(library.by_id[story.id].halves[language])

    return record_of(library), text
