"""The small site as it went out: the record of a release, and the texts that go with it."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from plugins.domain.language import Language
from plugins.library.load import load
from plugins.links.resolve import Space
from plugins.publication.corrections import Texts
from plugins.publication.format import write_record
from plugins.publication.permanence import lasting_lists
from plugins.publication.record import OutStory, PublishedRecord
from plugins.publication.recording import advance
from plugins.publication.words import public_text
from tests.site import CONTENT, LANGUAGES, NOON, make_space, site_config

RELEASED: Final = NOON - timedelta(hours=1)
"""When the small site went out: the hour before the tests' builds."""


def space_at(moment: datetime, content: Path = CONTENT) -> Space:
    """Return the space of a content folder at a moment."""
    return make_space(load(site_config(content, moment)), content)


def files_of(record: PublishedRecord) -> dict[str, bytes]:
    """Return the files of a record as git gives them back."""
    return {path: text.encode() for path, text in write_record(record).items()}


def published(content: Path = CONTENT) -> tuple[PublishedRecord, Texts]:
    """Return the record of a content folder that went out, and its texts."""
    space = space_at(RELEASED, content)

    def text(story: OutStory, language: Language) -> str:
        return public_text(space.library.by_id[story.id].halves[language])

    return advance(None, space, lasting_lists(space.library, LANGUAGES)), text
