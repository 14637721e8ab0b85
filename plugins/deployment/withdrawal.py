"""Withdrawn stories taken out of the releases that a host keeps, so that no way back shows them again.

The release that has just gone live was built without them; what an older one has in common with it is clean. Of what
differs, the story's own files go, its notice takes their place, what mentions it loses the mention, and the search
becomes the live one's, since an index is of one piece.
"""

import json
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from plugins.deployment.host import Host
from plugins.deployment.host_files import REDIRECT_FILES
from plugins.deployment.release import Release, Source, Withdrawn
from plugins.domain.url import is_page

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag
    from bs4.formatter import HTMLFormatter

_SEARCH: Final = "search/"
_STATIC: Final = "static/"
_LASTING_PART: Final = re.compile(rb"/((?:pictures|cards)/[^\"\s,?#<>]+)")
_READABLE: Final = frozenset({".html", ".xml", ".json", ".map", ""})
_BLOCKS: Final = (re.compile(r"\s*<entry\b.*?</entry>", re.DOTALL), re.compile(r"\s*<url>.*?</url>", re.DOTALL))
_ROW: Final = re.compile(r".+\n")
_ITEMS: Final = ("li", "article", "tr")


Changes = dict[str, bytes | None]


def withdraw(host: Host, clean: Source, stories: Sequence[Withdrawn], owe: Callable[[Iterable[str]], None]) -> None:
    """Take the stories that the clean release was built without out of every other. ``owe`` is told what will change.

    It is told before, since what a release says of itself afterwards keeps the next one from looking again.
    """
    for name in host.names() if stories else ():
        known = {story.id for story in host.outline(name).withdrawn}
        owed = [story for story in stories if story.id not in known]
        if owed and name != clean.release.name:
            release = host.release(name)
            changes = _changes(host, release, clean, owed)
            owe(sorted(changes))
            host.amend(_amended(release, changes, owed), changes)


def _amended(release: Release, changes: Changes, stories: Iterable[Withdrawn]) -> Release:
    files = {path: sha for path, sha in release.files.items() if path not in changes}
    files |= {path: sha256(data).hexdigest() for path, data in changes.items() if data is not None}
    return replace(release, files=files, withdrawn=(*release.withdrawn, *stories))


def _changes(host: Host, release: Release, clean: Source, stories: list[Withdrawn]) -> Changes:
    """Return what becomes of each file of an older release that must not stay as it is."""
    new = clean.release.files
    differing = [path for path, sha in release.files.items() if new.get(path) != sha]
    own = [path for path in differing if any(story.owns(path) for story in stories)]
    shown = host.read(release.name, [path for path in own if is_page(path)])
    # Pictures first: should we be killed, the pages that tell which they are must still be there.
    lost = _pictures(shown.values(), release, new) + [path for path in own if path not in new]
    changes: Changes = {path: clean.read(path) for path in new if any(story.owns(path) for story in stories)}
    changes |= dict.fromkeys(lost)
    changes |= _search(release, clean)
    texts = [path for path in differing if path not in changes and posixpath.splitext(path)[1] in _READABLE]
    for path, data in host.read(release.name, texts).items():
        changes |= _without(path, data, clean, stories)
    return changes | _needed(changes, release, clean)


def _needed(changes: Changes, release: Release, clean: Source) -> Changes:
    """Return what the pages that came from the clean release need, and the older one lacks.

    Its styles and scripts come all together, since they need one another.
    """
    old, new = release.files, clean.release.files
    brought = [data for path, data in changes.items() if data is not None and is_page(path)]
    shown = {match.decode() for page in brought for match in _LASTING_PART.findall(page)}
    owed = sorted(path for path in new if path not in old and (path in shown or path.startswith(_STATIC)))
    clean.fetch(owed if brought else [])
    return {path: clean.read(path) for path in owed} if brought else {}


def _pictures(pages: Iterable[bytes], release: Release, new: Mapping[str, str]) -> list[str]:
    """Return the pictures and cards of the withdrawn pages that no page of the new release shows."""
    found = {match.decode() for page in pages for match in _LASTING_PART.findall(page)}
    return sorted(path for path in found if path in release.files and path not in new)


def _search(release: Release, clean: Source) -> Changes:
    """Return what makes the older release's search the clean one's."""
    old, new = release.files, clean.release.files
    gone: Changes = {path: None for path in old if path.startswith(_SEARCH) and path not in new}
    differing = [path for path, sha in new.items() if path.startswith(_SEARCH) and old.get(path) != sha]
    return {**gone, **{path: clean.read(path) for path in differing}}


def _without(path: str, data: bytes, clean: Source, stories: Iterable[Withdrawn]) -> Changes:
    """Return a file without its mentions; where they cannot be cut out, the new release's file or none."""
    text = data.decode(errors="replace")
    mentioned = [story for story in stories if story.is_mentioned(text)]
    if not mentioned:
        return {}
    cut = _cut(path, text, mentioned)
    if not any(story.is_mentioned(cut) for story in mentioned):
        return {path: cut.encode()}
    return {path: clean.read(path) if path in clean.release.files else None}


def _cut(path: str, text: str, stories: list[Withdrawn]) -> str:
    if is_page(path):
        return _cut_html(text, stories)
    if path.endswith(".json"):
        return _cut_json(text, stories)
    for block in (_ROW,) if path in REDIRECT_FILES else _BLOCKS:
        text = block.sub(lambda match: "" if any(story.is_mentioned(match[0]) for story in stories) else match[0], text)
    return text


def _cut_html(text: str, stories: list[Withdrawn]) -> str:
    """Remove the item of a list, or the link itself, around each link to the stories; all else stays as it was."""
    from bs4 import BeautifulSoup  # takes a tenth of a second to import, and most ways back withdraw nothing

    document = BeautifulSoup(text, "html.parser", multi_valued_attributes=None)
    for link in list(_links(document, stories)):
        if not link.decomposed:
            (link.find_parent(_ITEMS) or link).decompose()
    return document.decode(formatter=_formatter())


def _formatter() -> "HTMLFormatter":
    """Return what writes a page as it was: the library would sort the attributes and close what needs no closing."""
    from bs4.dammit import EntitySubstitution
    from bs4.formatter import HTMLFormatter

    class AsWritten(HTMLFormatter):
        def attributes(self, tag: "Tag") -> "Iterable[tuple[str, Any]]":
            return list(tag.attrs.items())

    return AsWritten(EntitySubstitution.substitute_xml, void_element_close_prefix="")


def _links(document: "BeautifulSoup", stories: list[Withdrawn]) -> Iterator["Tag"]:
    for link in document.find_all(["a", "link"], href=True):
        if any(story.is_mentioned(str(link["href"])) for story in stories):
            yield link


def _cut_json(text: str, stories: list[Withdrawn]) -> str:
    try:
        said = json.loads(text)
    except ValueError:
        return text
    if type(said) is dict and type(said.get("items")) is list:
        said["items"] = [item for item in said["items"] if not _leads(item, stories)]
    return json.dumps(said, ensure_ascii=False)


def _leads(item: object, stories: Iterable[Withdrawn]) -> bool:
    return any(story.is_mentioned(json.dumps(item, ensure_ascii=False)) for story in stories)
