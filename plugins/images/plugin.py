"""Pictures as a step of Pelican's run: measured with the stories, rendered in the background of the pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from pelican.plugins import signals

from plugins.domain.story import Story
from plugins.images.cache import place
from plugins.images.gallery import Gallery
from plugins.images.render import Job, render
from plugins.links.resolve import Space
from plugins.pages.family import Editions, Family, File, StoriesOf

CACHE_LIMIT: Final = 2_000_000_000
"""Bytes of renditions that are kept for another build, about ten thousand photos."""


class PicturesGenerator:
    """Puts every picture that a story shows into the context, by its path in content/."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_context(self) -> None:
        """Open the gallery; a file that is no sound picture has been told with the others of its folder."""
        self.context["pictures"] = Gallery(self.context["library"], self.context["taken"].photos)
        self.context["families"].append(RENDITIONS)

    def generate_output(self, writer: Any) -> None:
        """Keep the cache within its limit."""
        writer.prune(cache_of(self.context["SITE"].cache), CACHE_LIMIT)


def cache_of(cache: Path) -> Path:
    """Return where renditions are kept."""
    return cache / "pictures"


def _renditions(editions: Editions, folder: str) -> Iterator[File]:
    """Yield the renditions of what a public story shows, made now if the cache does not have them."""
    edition = editions[0]
    gallery, cache, story = edition.pictures, cache_of(edition.config.cache), edition.library.story(folder)
    for name in dict.fromkeys(_names(story, edition.space)):
        path = f"{folder}/{name}"
        if name in story.files and isinstance(gallery, Gallery) and path in gallery:
            exhibit = gallery.exhibit(path)
            render(Job(exhibit.photo, edition.config.content / story.files[name], exhibit.renditions()), cache)
            for each in exhibit.renditions():
                source = place(cache, each)
                yield File(each.path, source, source.parent.name, linked=True)


def _names(story: Story, space: Space) -> Iterator[str]:
    yield story.photo
    for half in story.halves.values():
        yield from (figure.source for figure in space.texts[half.path].figures)


RENDITIONS: Final = Family("pictures", StoriesOf("public"), _renditions)
"""The pictures of public stories, and nothing of the others."""


def get_generators(_pelican: object) -> type[PicturesGenerator]:
    """Answer Pelican's signal."""
    return PicturesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
