"""Documents: the HTML pages of a site as they go out, for whoever makes something of all of them."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Document:
    """A page of the site. ``path`` is relative to the output folder; another ``fingerprint`` tells of other bytes.

    It was rendered by this build, or by an earlier one and has not changed since.
    """

    path: str
    fingerprint: str
    file: Path

    def read(self) -> bytes:
        """Return the page as it goes out."""
        return self.file.read_bytes()
