"""Checks of the files beside a story: nothing lies there unseen."""

from collections.abc import Collection, Iterator, Mapping

from plugins.domain.problem import Problem, problem
from plugins.domain.story import Story
from plugins.front_matter import fields as f
from plugins.links.files import own_files
from plugins.reading.text import Text


def files_are_used(story: Story, texts: Mapping[str, Text]) -> Iterator[Problem]:
    """Each file of the folder is shown or linked by a half.

    Told once a story, and not while the story names a file that is not there, or has words that could not be read:
    then one of these may be meant.
    """
    if not story.files or any(text.findings for text in texts.values()):
        return
    used = _used_as_photo(story) | _used_in_texts(story, texts.values())
    if used <= set(story.files):
        for name in sorted(set(story.files) - used):
            yield problem(f"{story.folder}/{name}", 1, "file-unused")


def _used_as_photo(story: Story) -> set[str]:
    """Return the name of the photo; empty where the field is there and faulty."""
    return {story.photo} if any(story.writes(name) for name in (f.PHOTO.name, f.PORTRAIT.name)) else set()


def _used_in_texts(story: Story, texts: Collection[Text]) -> set[str]:
    shown = {figure.source for text in texts for figure in text.figures}
    return shown.union(own_files(story.folder, texts))
