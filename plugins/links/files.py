"""The files beside stories that texts lead to."""

from collections.abc import Iterable, Iterator

from plugins.domain.story import Story
from plugins.links.resolve import Space
from plugins.links.target import ToFile, point, split


def linked_files(stories: Iterable[Story], space: Space) -> Iterator[ToFile]:
    """Yield the file of every link in the texts of these stories that leads to one, whether it is there or not."""
    for story in stories:
        for half in story.halves.values():
            for link in space.texts[half.path].links:
                target = split(link.target, story.folder)
                found = point(target, space.languages, space.folders) if target else None
                if isinstance(found, ToFile):
                    yield found
