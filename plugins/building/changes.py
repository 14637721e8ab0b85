"""Changes: which of the keys that were read for something have another answer than in the last build."""

from collections.abc import Iterable, Iterator

from plugins.library.entry import Entry, lists_of
from plugins.library.library import ARCHIVED, Library
from plugins.library.parts import changed_parts
from plugins.links.addresses import site_addresses
from plugins.pages.neighbours import beside


def changed_keys(old: Library, new: Library, altered: Iterable[str], size: int) -> set[str]:
    """Return the keys that the library answers otherwise now.

    ``altered`` are the folders whose stories came, went or changed; those that came or went with the clock are found.
    ``size`` is that of the parts of lists.
    """
    keys = {f"story:{folder}" for folder in altered}
    moved = [folder for folder in {*altered, *_turned(old, new)} if _differs(folder, old, new)]
    for folder in moved:
        keys.add(f"story:{folder}")
        for library in (old, new):
            if entry := library.entries.get(folder):
                keys.update(_keys_of(entry, library))
    if moved:
        keys |= {"list:all"} | _keys_of_lists(old, new)
        for name in [key.removeprefix("list:") for key in keys if key.startswith("list:")]:
            keys.update(changed_parts(name, old.row(name).entries, new.row(name).entries, size))
    if old.clock != new.clock:
        keys.add("moment")
    return keys


def _turned(old: Library, new: Library) -> set[str]:
    """Return the stories that came or went with the clock."""
    if old.preview or old.clock == new.clock:
        return set()
    first, last = sorted((old.clock.timestamp(), new.clock.timestamp()))
    return {
        entry.folder
        for entry in new.index
        if (entry.moment is not None and first < entry.moment <= last)
        or (entry.expires is not None and first < entry.expires <= last)
    }


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


def _keys_of_lists(old: Library, new: Library) -> set[str]:
    """Return the keys of lists that came or went, and of the pages that show them."""
    names = set(old.list_names) ^ set(new.list_names)
    kinds = {name.partition("/")[0] for name in names}
    years = {f"month/{name[6:10]}-" for name in names if name.startswith("month/")}
    keys = {f"lists:{kind}/" for kind in kinds} | {f"lists:{year}" for year in years}
    languages = tuple({language for library in (old, new) for entry in library.index for language in entry.languages})
    return keys | {f"address:{each}" for each in site_addresses(old, languages) ^ site_addresses(new, languages)}
