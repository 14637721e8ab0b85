"""The Markdown of halves, read again from their files by the few steps that ask for it after a story has been checked.

Kept with the texts it would be as large as they are.
"""

from dataclasses import dataclass
from pathlib import Path

from plugins.domain.problem import FileReport
from plugins.front_matter.decode import decode
from plugins.front_matter.parse import body_of
from plugins.library.reads import Reads
from plugins.library.scan import read_bytes

BODY = "body"
"""The kind of the keys that tell of Markdown."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """The Markdown of every half that could be read, by the path of its file. What is asked for is noted."""

    content: Path
    reads: Reads

    def __getitem__(self, path: str) -> str:
        """Return the Markdown in the file at a path; OSError where there is none any more."""
        self.reads.note(f"{BODY}:{path}")
        return body_of(decode(read_bytes(f"{self.content}/{path}"), FileReport(path)) or "")
