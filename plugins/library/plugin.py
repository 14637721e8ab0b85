"""The library as a step of Pelican's run: reads content, and publishes the files that lie beside stories."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from pelican.plugins import signals

from plugins.domain.config import SiteConfig
from plugins.domain.url import file_address
from plugins.library.withdrawals import load_withdrawals
from plugins.links.files import linked_files
from plugins.pages.family import Editions, Family, File, StoriesOf


class LibraryGenerator:
    """Puts the library into the context; its problems are told with all others."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_context(self) -> None:
        """Take content in: only what changed since the last build is read."""
        site: SiteConfig = self.context["SITE"]
        taken = self.context["taken"] = self.context["workshop"].take()
        withdrawals, faults = load_withdrawals(site.content, site.languages)
        self.context["library"] = replace(taken.library, withdrawals=withdrawals)
        self.context["folders"] = taken.folders
        self.context["problems"] += (*taken.problems, *faults)
        self.context["families"].append(ATTACHMENTS)


def _attachments(editions: Editions, folder: str) -> Iterator[File]:
    """Yield the files that the texts of a public story lead to, and no other: a draft may lie beside them."""
    space, content = editions[0].space, editions[0].config.content
    story = space.library.entry(folder)
    for found in linked_files(story, space) if story else ():
        owner = space.library.by_folder.get(found.folder)
        if owner and space.library.shows(owner) and found.name in owner.files:
            source = content / owner.files[found.name]
            path = file_address(owner, found.name).removeprefix("/")
            yield File(path, source, space.digests[found.folder][found.name])


ATTACHMENTS: Final = Family("attachments", StoriesOf("attached"), _attachments)
"""The files that the texts of public stories lead to. Most lead to none, and are not opened for that."""


def get_generators(_pelican: object) -> type[LibraryGenerator]:
    """Answer Pelican's signal."""
    return LibraryGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
