"""The files beside stories that texts lead to."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from plugins.domain.story import Story
from plugins.library.bundle import ATTACHMENTS, PICTURES
from plugins.links.resolve import Space
from plugins.links.target import ToFile, point, split
from plugins.reading.text import Text

_OF_FILES: Final = re.compile(rf"%|{'|'.join(map(re.escape, sorted(ATTACHMENTS | PICTURES)))}", re.IGNORECASE)
"""What stands in each target that is a file: the ending of its name, or a sign of it as a number."""


def may_lead_to_files(texts: Iterable[Text]) -> bool:
    """Tell whether a link in some texts may lead to a file; where it leads, the site alone can tell."""
    return any(_OF_FILES.search(link.target) for text in texts for link in text.links)


def linked_files(stories: Iterable[Story], space: Space) -> Iterator[ToFile]:
    """Yield the file of every link in the texts of these stories that leads to one, whether it is there or not."""
    for story in stories:
        for half in story.halves.values():
            for link in space.texts[half.path].links:
                target = split(link.target, story.folder)
                found = point(target, space.languages, space.folders) if target else None
                if isinstance(found, ToFile):
                    yield found
