"""Rendered pages by their fingerprint: a page that was rendered and checked once is not rendered again."""

import os
import pickle
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Final

from plugins.images.cache import keep
from plugins.pages.page import Page

FAULTY: Final = "-faulty"
"""The end of the name of a page that its checks found fault with: it is checked again by whoever needs it."""


class RenderedPages:
    """A folder of pages as they go out, each under its fingerprint. Anyone may delete them."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which is made when a page is put into it."""
        self.folder = folder

    def place(self, fingerprint: str) -> Path:
        """Return where a page is, or would be."""
        return self.folder / fingerprint[:2] / fingerprint

    def has(self, fingerprint: str) -> bool:
        """True when the page is there."""
        return os.path.exists(f"{self.folder}/{fingerprint[:2]}/{fingerprint}")  # noqa: PTH110 - for every page

    def put(self, fingerprint: str, data: bytes) -> None:
        """Keep a page, at once or not at all."""
        keep(self.place(fingerprint), data)


def fingerprint(page: Page, template: str) -> str:
    """Return what stands for the bytes of a page: its path, its view, and ``template``, which stands for all else."""
    buffer = BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True  # Without it, two equal strings are written otherwise than the same string twice.
    pickler.dump(page)
    return blake2b(template.encode() + buffer.getbuffer(), digest_size=16).hexdigest()
