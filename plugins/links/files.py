"""The files beside stories that texts lead to."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from plugins.library.bundle import ATTACHMENTS, PICTURES, suffix
from plugins.library.entry import Entry
from plugins.links.resolve import Space
from plugins.links.target import ToFile, point, split
from plugins.reading.text import Text

_OF_FILES: Final = re.compile(rf"%|{'|'.join(map(re.escape, sorted(ATTACHMENTS | PICTURES)))}", re.IGNORECASE)
"""What stands in each target that is a file: the ending of its name, or a sign of it as a number."""


def may_lead_to_files(texts: Iterable[Text]) -> bool:
    """Tell whether a link in some texts may lead to a file; where it leads, the site alone can tell."""
    return any(_OF_FILES.search(link.target) for text in texts for link in text.links)


def own_files(folder: str, texts: Iterable[Text]) -> Iterator[str]:
    """Yield the names of what texts lead to in the folder of their story, whether it is there or not."""
    for text in texts:
        for link in text.links:
            target = split(link.target, folder)
            beside, _, name = target.path.rpartition("/") if target else ("", "", "")
            if beside == folder and suffix(name) != ".md":
                yield name


def linked_files(story: Entry, space: Space) -> Iterator[ToFile]:
    """Yield the file of every link in the texts of a story that leads to one, whether it is there or not."""
    for _, pointers in space.pointers_of(story):
        for written, _ in pointers:
            target = split(written, story.folder)
            found = point(target, space.languages, space.folders) if target else None
            if isinstance(found, ToFile):
                yield found
