"""Changes: which of the keys that were read for something have another answer than in the last build."""

from collections.abc import Iterable, Iterator
from math import inf

from plugins.domain.language import Language
from plugins.domain.url import join
from plugins.library.entry import Entry, lists_of
from plugins.library.library import ARCHIVED, Library
from plugins.library.parts import changed_parts
from plugins.library.reads import Window
from plugins.links.addresses import archive_parts
from plugins.pages.neighbours import beside


def changed_keys(old: Library, new: Library, altered: Iterable[str], size: int) -> set[str]:
    """Return the keys that the library answers otherwise now.

    ``altered`` are the folders whose stories came, went or changed; those that came or went with the clock are found.
    ``size`` is that of the parts of lists.
    """
    keys = {f"story:{folder}" for folder in altered}
    moved = {*(folder for folder in altered if _differs(folder, old, new)), *_turned(old, new)}
    for folder in moved:
        keys.add(f"story:{folder}")
        for library in (old, new):
            if entry := library.entries.get(folder):
                keys.update(_keys_of(entry, library))
    names = [key.removeprefix("list:") for key in keys if key.startswith("list:")]
    for name in names:
        keys.update(changed_parts(name, old.row(name).entries, new.row(name).entries, size))
    if moved:
        keys |= {"list:all", *_keys_of_lists(names, old, new)}
    if old.clock != new.clock:
        keys.add("moment")
    return keys


def _turned(old: Library, new: Library) -> set[str]:
    """Return the stories that came or went with the clock.

    One that had not come and has gone now, or the other way round, is in no list before or after, and yet another one:
    an announcement may leave a notice, and links to it are told otherwise.
    """
    if old.preview or old.clock == new.clock:
        return set()
    first, last = sorted((old.clock.timestamp(), new.clock.timestamp()))
    return {
        entry.folder
        for entry in new.index
        if (entry.moment is not None and first < entry.moment <= last)
        or (entry.expires is not None and first < entry.expires <= last)
    }


def steady(library: Library) -> Window:
    """Return from when until when no story comes or goes with the clock, around the moment of a library."""
    now = library.clock.timestamp()
    turns = [turn for entry in library.index for turn in (entry.moment, entry.expires) if turn is not None]
    past, ahead = (turn for turn in turns if turn <= now), (turn for turn in turns if turn > now)
    return max(past, default=-inf), min(ahead, default=inf)


def _differs(folder: str, old: Library, new: Library) -> bool:
    before, after = old.entries.get(folder), new.entries.get(folder)
    return before != after or (before and old.lists(before)) != (after and new.lists(after))


def _keys_of(entry: Entry, library: Library) -> Iterator[str]:
    """Yield what a story with this entry, there or not, has a part in."""
    yield from (f"address:{entry.address}", f"id:{entry.id}")
    if entry.archive:
        yield f"list:{ARCHIVED}"
    if library.lists(entry):
        yield from (f"list:{name}" for name in lists_of(entry))
        yield from (f"beside:{folder}" for folder in beside(entry, library))


def _keys_of_lists(names: Iterable[str], old: Library, new: Library) -> Iterator[str]:
    """Yield the keys of those among these lists that came or went, and of the pages that show them."""
    for name in names:
        if bool(old.row(name).entries) != bool(new.row(name).entries):
            kind, _, id_ = name.partition("/")
            yield f"lists:{kind}/"
            if kind == "month":
                yield f"lists:month/{id_[:4]}-"
            if kind in ("year", "month"):
                yield from (f"address:{join(each, *archive_parts(id_))}" for each in _languages(old, new))


def _languages(*libraries: Library) -> set[Language]:
    return {language for library in libraries for entry in library.index for language in entry.languages}
