"""The library as a step of Pelican's run: reads content, and publishes the files that lie beside stories."""

from typing import Any

from pelican.plugins import signals

from plugins.domain.url import file_address
from plugins.library.library import Library
from plugins.library.load import load
from plugins.links.files import linked_files


class LibraryGenerator:
    """Puts the library into the context; its problems are told with all others."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        """Take the context that all generators share."""
        self.context = context

    def generate_context(self) -> None:
        """Read the content folder."""
        loaded = load(self.context["SITE"])
        self.context["library"] = loaded.library
        self.context["folders"] = loaded.folders
        self.context["problems"] += loaded.problems

    def generate_output(self, writer: Any) -> None:
        """Copy the files of public stories that public texts lead to, and no other: a draft may lie beside them."""
        library: Library = self.context["library"]
        linked = {(file.folder, file.name) for file in linked_files(library.public, self.context["space"])}
        for story in library.public:
            for name, disk in story.files.items():
                if (story.folder, name) in linked:
                    writer.copy(file_address(story, name).removeprefix("/"), self.context["SITE"].content / disk)


def get_generators(_pelican: object) -> type[LibraryGenerator]:
    """Answer Pelican's signal."""
    return LibraryGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(get_generators)
