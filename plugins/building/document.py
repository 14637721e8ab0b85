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
    rendered: Path
    published: Path

    def read(self) -> bytes:
        """Return the page as it goes out: from the cache, or from the site where the cache has it no more."""
        return (self.rendered if self.rendered.exists() else self.published).read_bytes()
