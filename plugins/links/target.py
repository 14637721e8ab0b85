"""The target of a link as an editor writes it, taken apart and pointed at what lies there.

A target is a path: relative to the story's folder (``../2026-11-20-briefing/kk.md``, ``report.pdf``), from the
content folder (``/courtroom/2026/2026-10-02-x/``), or an address of the site (``/ru/regions/astana/``).
"""

import posixpath
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import unquote

from plugins.domain.language import Language
from plugins.reading.text import Text

Pointers: TypeAlias = tuple[tuple[str, int], ...]
"""The targets of the links within the site that a text has, each with its line."""


def pointers_of(text: Text) -> Pointers:
    """Return the pointers of a text."""
    return tuple([(link.target, link.line) for link in text.links])


@dataclass(frozen=True, slots=True)
class Target:
    """A target taken apart: a path from the content folder without its leading slash, and the anchor after ``#``."""

    path: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ToStory:
    """A target that is a story: in one language if a half was named, else in the language of the page."""

    folder: str
    language: Language | None
    anchor: str


@dataclass(frozen=True, slots=True)
class ToFile:
    """A target that is a file beside a story; whether the file is there is another question."""

    folder: str
    name: str


@lru_cache(maxsize=1 << 8)  # a link is asked for its address and for its file, one soon after the other
def split(written: str, folder: str) -> Target | None:
    """Return the target written in the story of a folder, or None when it leads out of the content folder."""
    address, _, anchor = written.partition("#")
    path = unquote(address.partition("?")[0])
    if _climbs_out(path, folder):
        return None
    whole = posixpath.normpath(posixpath.join("/", folder, path))
    return Target(whole.lstrip("/"), unquote(anchor))


def _climbs_out(path: str, folder: str) -> bool:
    depth = 0 if path.startswith("/") else folder.count("/") + 1
    for part in path.split("/"):
        depth += -1 if part == ".." else part not in ("", ".")
        if depth < 0:
            return True
    return False


def point(target: Target, languages: tuple[Language, ...], folders: Collection[str]) -> ToStory | ToFile | None:
    """Return what a target points at, None if it is neither the folder of a story nor something inside one."""
    if target.path in folders:
        return ToStory(target.path, None, target.anchor)
    folder, _, name = target.path.rpartition("/")
    if folder not in folders:
        return None
    half = next((language for language in languages if name == f"{language}.md"), None)
    return ToStory(folder, half, target.anchor) if half else ToFile(folder, name)
