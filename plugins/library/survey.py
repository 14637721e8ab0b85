"""The content folder beside what an earlier survey knew of it: a file that did not change is not read again.

Size and time of change tell whether a file is as it was. Where they are in doubt, as after a checkout that made every
file anew, its bytes decide. The files of a new folder are left to whoever reads it: of a whole site, several processes.
"""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha1
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from plugins.domain.problem import plain
from plugins.library.scan import disk_path, look, read_bytes

SETTLED_NS: Final = 2_000_000_000
"""So old a change must be, in nanoseconds, before size and time are sure to tell of the next one."""

UNSURE: Final = -1
"""Stands for the time of a change too young to be trusted."""


UNREAD: Final = b""
"""Stands for the digest of a file that nobody has read yet."""

Stamp: TypeAlias = tuple[int, int, bytes]
"""A file as it was last seen: size in bytes, time of change in nanoseconds, SHA-1 of what it holds or UNREAD."""


class Listing(NamedTuple):
    """A folder as it was last seen: when its names last changed, its files and folders by the name on disk.

    ``refused`` are the problems of what lies there and is not used, as plain values.
    """

    mtime_ns: int
    files: dict[str, Stamp]
    folders: tuple[str, ...]
    refused: tuple[tuple[object, ...], ...]

    @property
    def substance(self) -> object:
        """What another listing must have too, for the folder to be the same."""
        return {name: digest for name, (_, _, digest) in self.files.items()}, self.refused


Listings = dict[str, Listing]
"""Every folder of content/ by its path as on disk; the content folder itself is the empty path."""


def survey(content: Path, known: Mapping[str, Listing], limit: int, among: Iterable[str] | None = None) -> Listings:
    """Return all folders as they are now, the files of new ones UNREAD; OSError where there is no content folder.

    ``limit`` is the size in bytes above which a file is a problem. If only these folders may have changed, which
    ``among`` says, no other is looked at.
    """
    before = time.time_ns() - SETTLED_NS
    if among is None:
        return dict(_walk(content, [""], known, limit, before))
    kept = dict(known)
    for place in among:
        folder = _nearest(place, known)
        for each in [each for each in kept if each == folder or each.startswith(f"{folder}/") or not folder]:
            del kept[each]
        if (content / folder).is_dir():
            kept.update(_walk(content, [folder], known, limit, before))
    return kept


def digest_of(content: bytes) -> bytes:
    """Return what a listing says of a file that holds these bytes: their SHA-1."""
    return sha1(content, usedforsecurity=False).digest()


def with_digests(content: Path, folder: str, listing: Listing) -> Listing:
    """Return a folder's listing with the digests of all its files, which are read where nobody has."""
    unread = {name: stamp for name, stamp in listing.files.items() if stamp[2] == UNREAD}
    if not unread:
        return listing
    read = {name: (*stamp[:2], _digest(f"{content}/{disk_path(folder, name)}")) for name, stamp in unread.items()}
    return listing._replace(files={**listing.files, **read})


def all_with_digests(content: Path, listings: Listings) -> Listings:
    """Return the listings of all folders with the digests of their files."""
    return {folder: with_digests(content, folder, listing) for folder, listing in listings.items()}


def changed_folders(known: Listings, now: Listings) -> list[str]:
    """Return the folders that are new, or hold something else than before, in order."""
    touched = [folder for folder, listing in now.items() if known.get(folder) is not listing]
    return sorted(each for each in touched if each not in known or known[each].substance != now[each].substance)


def _nearest(folder: str, known: Mapping[str, Listing]) -> str:
    """Return a folder that is known, or the folder of one: what is new itself is found from there."""
    while folder and folder.rpartition("/")[0] not in known:
        folder = folder.rpartition("/")[0]
    return folder


def _walk(
    content: Path, folders: list[str], known: Mapping[str, Listing], limit: int, before: int
) -> Iterator[tuple[str, Listing]]:
    while folders:
        folder = folders.pop()
        place = f"{content}/{folder}/" if folder else f"{content}/"
        old = known.get(folder)
        listing = _seen_again(place, old, limit, before) if old else None
        if listing is None:
            listing = _list(content, folder, place, old, limit, before)
        yield folder, listing
        folders += [f"{folder}/{name}" if folder else name for name in listing.folders]


def _seen_again(place: str, old: Listing, limit: int, before: int) -> Listing | None:
    """Return the listing of a folder whose names are the same; None where they may not be."""
    if os.stat(place).st_mtime_ns != old.mtime_ns:  # noqa: PTH116 - a Path for each of many thousand files costs more
        return None
    new: dict[str, Stamp] = {}
    for name, (size, mtime_ns, _) in old.files.items():
        status = os.stat(place + name)  # noqa: PTH116
        if status.st_size != size or status.st_mtime_ns != mtime_ns:
            if status.st_size > limit:
                return None
            new[name] = _stamp(place + name, status, before)
    return old._replace(files={**old.files, **new}) if new else old


def _list(content: Path, folder: str, place: str, old: Listing | None, limit: int, before: int) -> Listing:
    mtime = os.stat(place).st_mtime_ns  # noqa: PTH116
    look_at = look(content, folder, limit)
    if old is None:
        files = {name: (each.st_size, _settled(each, before), UNREAD) for name, each in look_at.files.items()}
    else:
        files = {name: _stamp(place + name, each, before, old.files.get(name)) for name, each in look_at.files.items()}
    return Listing(mtime if mtime < before else UNSURE, files, look_at.folders, plain(look_at.problems))


def _stamp(file: str, status: os.stat_result, before: int, old: Stamp | None = None) -> Stamp:
    """Return the stamp of a file: the old one where size and time are as they were."""
    if old and old[:2] == (status.st_size, status.st_mtime_ns):
        return old
    return status.st_size, _settled(status, before), _digest(file)


def _settled(status: os.stat_result, before: int) -> int:
    return status.st_mtime_ns if status.st_mtime_ns < before else UNSURE


def _digest(file: str) -> bytes:
    return digest_of(read_bytes(file))
