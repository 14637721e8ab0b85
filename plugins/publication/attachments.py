"""The files beside a story that readers have been given: an address of their own, as lasting as the story's."""

from collections.abc import Iterator
from urllib.parse import quote

from plugins.domain.story import Story
from plugins.domain.url import file_address
from plugins.library.bundle import ATTACHMENTS, suffix


def attachments(story: Story) -> Iterator[str]:
    """Yield the addresses of the documents beside a story that one of its halves names."""
    for name in sorted(story.files):
        written = (name, quote(name))
        if suffix(name) in ATTACHMENTS and any(each in half.body for half in story.halves.values() for each in written):
            yield file_address(story, quote(name))
