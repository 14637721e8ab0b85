"""Files as they go over the wire: what text is worth packing is packed once, when a release is prepared."""

import gzip
import posixpath
from collections.abc import Mapping
from typing import Final

import brotli

from plugins.deployment.release import FOLDER
from plugins.deployment.responses import is_lasting

EXTENSIONS: Final = frozenset({".css", ".html", ".ico", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"})
SUFFIXES: Final = (".br", ".gz")
SMALLEST: Final = 256
"""Shorter files gain nothing: they fit one packet as they are."""

ONCE: Final = 11
"""Brotli's best, 24 ms a page: for files that are packed once and kept for ever."""
OFTEN: Final = 6
"""0.4 ms a page, 12 % larger: for pages, of which a new template changes 20,000 at once."""


def packed(path: str, data: bytes) -> Mapping[str, bytes]:
    """Return the packed forms of a file by what is added to its name; none that would not be shorter.

    Nor is there one of what is for the host alone: a manifest of 8 MB took as long as a thousand pages.
    """
    if path.startswith(f"{FOLDER}/"):
        return {}
    if posixpath.splitext(path)[1] not in EXTENSIONS or len(data) < SMALLEST:
        return {}
    forms = {
        ".br": brotli.compress(data, quality=ONCE if is_lasting(path) else OFTEN),
        ".gz": gzip.compress(data, 9, mtime=0),
    }
    return {suffix: form for suffix, form in forms.items() if len(form) < len(data)}
