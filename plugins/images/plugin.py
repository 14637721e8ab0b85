"""Pictures as a step of Pelican's run: measured before pages are planned, rendered and published with them."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican.plugins import signals

from plugins.checks.run import told
from plugins.domain.problem import Problem, problem
from plugins.domain.story import Story
from plugins.images.cache import place, prune
from plugins.images.crop import CENTRE
from plugins.images.exhibit import Exhibit
from plugins.images.measure import Fault, shortcoming
from plugins.images.memo import Memo
from plugins.images.plan import Photo
from plugins.images.publish import publish
from plugins.images.render import Job, render_all
from plugins.library.bundle import PICTURES, suffix
from plugins.library.library import Library
from plugins.links.resolve import Space

CACHE_LIMIT = 2_000_000_000
"""Bytes of renditions that are kept for another build, about ten thousand photos."""


class PicturesGenerator:
    """Puts every picture that a story shows into the context, by its path in content/."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context
        self.content: Path = context["SITE"].content
        self.cache: Path = context["SITE"].cache / "pictures"
        self.exhibits: dict[str, Exhibit] = {}

    def generate_context(self) -> None:
        """Measure the pictures; a file that is no sound picture is a problem."""
        library: Library = self.context["library"]
        memo = Memo(self.cache / "measured.json")
        focus = {f"{story.folder}/{story.photo}": story.photo_focus or CENTRE for story in library.stories}
        for path, disk in _shown(library.stories, self.context["space"]).items():
            measured = memo.measure(self.content / disk)
            if isinstance(measured, Photo):
                self.exhibits[path] = Exhibit(measured, focus.get(path))
            if fault := measured if isinstance(measured, Fault) else shortcoming(measured):
                self._tell(_problem(path, fault))
        memo.save()
        self.context["pictures"] = {path: exhibit.picture() for path, exhibit in self.exhibits.items()}

    def _tell(self, found: Problem) -> None:
        """Note a problem unless the story of the picture allows it."""
        story = self.context["library"].by_folder[found.path.rpartition("/")[0]]
        if told(found, story):
            self.context["problems"].append(found)

    def generate_output(self, writer: Any) -> None:
        """Render the pictures of public stories, and nothing of the others."""
        library: Library = self.context["library"]
        public = sorted(_shown(library.public, self.context["space"]).items())
        shown = {self.content / disk: self.exhibits[path] for path, disk in public if path in self.exhibits}
        jobs = [Job(exhibit.photo, file, exhibit.renditions()) for file, exhibit in shown.items()]
        render_all(jobs, self.cache, self.context["SITE"].workers or os.cpu_count() or 1)
        renditions = [rendition for job in jobs for rendition in job.renditions]
        publish(renditions, self.cache, writer.staging.folder)
        prune(self.cache, (place(self.cache, each) for each in renditions), CACHE_LIMIT)


def _shown(stories: tuple[Story, ...], space: Space) -> dict[str, str]:
    """Return the picture files that stories show: path in content/ to the path as the disk spells it."""
    return {
        f"{story.folder}/{name}": story.files[name]
        for story in stories
        for name in _names(story, space)
        if name in story.files and suffix(name) in PICTURES
    }


def _names(story: Story, space: Space) -> Iterator[str]:
    yield story.photo
    for half in story.halves.values():
        yield from (figure.source for figure in space.texts[half.path].figures)


def _problem(path: str, fault: Fault) -> Problem:
    return problem(path, 1, fault.rule, **dict(fault.parameters))


def get_generators(_pelican: object) -> type[PicturesGenerator]:
    """Answer Pelican's signal."""
    return PicturesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
