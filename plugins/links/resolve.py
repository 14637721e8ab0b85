"""Targets to addresses, or to the rule that says why there is none."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.story import Story
from plugins.domain.url import SHORT, file_address, join
from plugins.front_matter import fields as f
from plugins.library.bodies import Bodies
from plugins.library.entry import Entry
from plugins.library.library import Library
from plugins.links.target import Pointers, Target, ToFile, ToStory, point, pointers_of, split
from plugins.reading.text import Text


@dataclass(frozen=True, slots=True)
class Space:
    """All that a link may lead to: stories by folder, their texts by the path of the half, other pages' addresses.

    ``folders`` has every story's folder, also of those that could not be read. ``bodies`` has the Markdown of halves
    where stories were opened without it, ``digests`` what stands for the bytes of other files, by folder and name,
    and ``pointers`` those of texts that were read just now, and need not be opened for that.
    """

    library: Library
    folders: Set[str]
    texts: Mapping[str, Text]
    addresses: Set[str]
    languages: tuple[Language, ...]
    bodies: Bodies | None = None
    digests: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    pointers: Mapping[str, Pointers] = field(default_factory=dict)

    def pointers_of(self, story: Entry) -> Iterator[tuple[Language, Pointers]]:
        """Yield the pointers of the text in each language."""
        for language in story.languages:
            path = story.half_path(language)
            self.library.reads.note(f"text:{path}")
            known = self.pointers.get(path)
            yield language, pointers_of(self.texts[path]) if known is None else known

    def whole(self, story: Story) -> Story:
        """Return a story with the Markdown of its halves."""
        if self.bodies is None:
            return story
        halves = {each: replace(half, body=self.bodies[half.path]) for each, half in story.halves.items()}
        return replace(story, halves=halves)


@dataclass(frozen=True, slots=True)
class Broken:
    """A link that leads nowhere, with the rule it breaks and the parameters of its sentence."""

    rule: str
    parameters: tuple[tuple[str, str], ...]


def _broken(rule: str, **parameters: str) -> Broken:
    return Broken(rule, tuple(parameters.items()))


def resolve(written: str, here: Entry, language: Language, space: Space) -> str | Broken:
    """Return the address of a target that a story has in one of its halves.

    Addresses of stories and files have no base path yet. A story that the target leads to is rarely opened.
    """
    if written.startswith("#"):
        return _own_anchor(written, here.half_path(language), space)
    address = written.partition("#")[0]
    if address in space.addresses:
        return written
    target = split(written, here.folder)
    if target is None:
        return _broken("path-outside", value=written)
    found = _site_address(target, space) or point(target, space.languages, space.folders)
    if found is None:
        return written if _may_be_listed(target, space) else _broken("link-broken", target=written)
    if isinstance(found, ToFile):
        return _file(found, written, here, space)
    return _story(found, written, here, language, space)


def _own_anchor(written: str, path: str, space: Space) -> str | Broken:
    anchor = written.removeprefix("#")
    if not anchor or _may_have(anchor, space.texts.get(path)):
        return written
    return _broken("anchor-unknown", anchor=anchor, target=path.rpartition("/")[2])


def _site_address(target: Target, space: Space) -> ToStory | None:
    """Return the story at an address of the site, such as /kk/courtroom/2026/alimony/ or the short /s/k7m2xq/."""
    known = space.library.by_address
    language, _, rest = target.path.partition("/")
    if language in space.languages and rest in known:
        return ToStory(known[rest].folder, Language(language), target.anchor)
    if language == SHORT and rest in space.library.by_id:
        return ToStory(space.library.by_id[StoryId(rest)].folder, None, target.anchor)
    return None


def _may_be_listed(target: Target, space: Space) -> bool:
    """True for the page of a region, court or topic that may be there once its faulty table can be read."""
    language, _, rest = target.path.partition("/")
    return language in space.languages and rest.partition("/")[0] in space.library.references.faulty


def _file(found: ToFile, written: str, here: Entry, space: Space) -> str | Broken:
    other = space.library.entry(found.folder)
    story = space.library.story(found.folder) if other else None
    if other is None or story is None or found.name in story.unusable:
        return written
    if found.name not in story.files:
        return _broken("file-missing", name=found.name)
    if other.folder != here.folder and (rule := _hidden(other, here, space.library)):
        return _broken(rule, target=written)
    return file_address(story, quote(found.name))


def _story(found: ToStory, written: str, here: Entry, spoken: Language, space: Space) -> str | Broken:
    other = space.library.entry(found.folder)
    language = found.language or spoken
    if other is None or _is_told_of(other, language, space.library):
        return written
    if found.language and found.language not in other.languages:
        return _broken("link-language", target=written)
    if rule := _hidden(other, here, space.library):
        return _broken(rule, target=written)
    if found.anchor and not _may_have(found.anchor, space.texts.get(other.half_path(language))):
        return _broken("anchor-unknown", anchor=found.anchor, target=written)
    anchor = f"#{found.anchor}" if found.anchor else ""
    return join(language, other.address) + anchor


def _is_told_of(story: Entry, language: Language, library: Library) -> bool:
    """True when a half cannot be read, or lacks without a day by which it is promised: that is a problem already."""
    if not story.whole or language in story.languages:
        return not story.whole
    return not library.story(story.folder).writes(f.TRANSLATION_DUE.name)


def _may_have(anchor: str, text: Text | None) -> bool:
    """True when the text has the anchor, or is one that could not be read."""
    return not text or not text.parts or anchor in text.anchors


def _hidden(other: Entry, story: Entry, library: Library) -> str | None:
    """Return the rule that a link breaks whose story readers cannot see once they see the one with the link.

    The clock is not noted as read: the answer changes when one of both stories comes or goes, and they are noted.
    """
    if other.id in library.withdrawn:
        return "link-withdrawn"
    if story.draft or not story.whole:
        return None
    seen_from = max(library.clock.timestamp(), story.moment or 0.0)
    if other.draft or (other.moment and other.moment > seen_from):
        return "link-not-public"
    ever_seen = other.moment is None or other.public(other.moment)
    return "link-expired" if ever_seen and other.expires and other.expires <= seen_from else None
