"""A new story: its folder, both halves and a short id, ready to be written."""

import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from plugins.domain import notice
from plugins.domain.identifier import ID_LENGTH, ID_SIGNS, SLUG_LENGTH, Slug, StoryId, parse_slug
from plugins.domain.language import Language
from plugins.domain.notice import Refusal
from plugins.domain.section import SECTIONS, Kind, Section, SectionId
from plugins.front_matter import fields as f
from plugins.front_matter.fields import AnyField
from plugins.front_matter.render import comment, render
from plugins.front_matter.schema import SCHEMAS

Words = Callable[[Language, str], str]
"""A message in a language: the checklist of each half is written in its own."""

Romanise = Callable[[str], str]
"""The Latin letters of a title, joined as a slug is."""

SHARED_HEAD: Final = "Shared by both halves, written once, in either of them:"
TRANSLATED_HEAD: Final = "This half's own:"
CHECKLIST_HEAD: Final = "As needed (remove the # in front):"


class Unusable(Refusal):
    """The story that was asked for cannot be made."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A story that is asked for: its section, its titles by language, its day and its slug."""

    section: Section
    titles: Mapping[Language, str]
    day: date
    slug: Slug

    @property
    def folder(self) -> str:
        """The folder of the story below content/."""
        if self.section.dated:
            return f"{self.section.id}/{self.day.year}/{self.day.isoformat()}-{self.slug}"
        return f"{self.section.id}/{self.slug}"


def make_draft(section: str, titles: Mapping[Language, str], day: date, slug: str | None, romanise: Romanise) -> Draft:
    """Return the draft; Unusable for an unknown section, an empty title, or a slug that is none."""
    known = SECTIONS.get(SectionId(section))
    if known is None:
        raise Unusable(notice.SECTION_UNKNOWN, section=section, sections=", ".join(SECTIONS))
    if not all(title.strip() for title in titles.values()):
        raise Unusable(notice.TITLE_EMPTY)
    words = {language: " ".join(title.split()) for language, title in titles.items()}
    return Draft(known, words, day, _slug(slug or _shortened(romanise(next(iter(words.values()))))))


def _slug(text: str) -> Slug:
    try:
        return parse_slug(text)
    except ValueError:
        raise Unusable(notice.SLUG_INVALID, slug=text) from None


def _shortened(slug: str) -> str:
    """Return as many whole words as a slug may have, or the first part of a single word that is too long."""
    if len(slug) <= SLUG_LENGTH:
        return slug
    whole = slug[: SLUG_LENGTH + 1].rpartition("-")[0]
    return whole or slug[:SLUG_LENGTH]


def new_id(taken: frozenset[str]) -> StoryId:
    """Return an id that no story has."""
    while (id_ := "".join(secrets.choice(ID_SIGNS) for _ in range(ID_LENGTH))) in taken:
        pass
    return StoryId(id_)


def write_story(draft: Draft, id_: StoryId, content: Path, words: Words) -> list[Path]:
    """Write the halves and return their paths; Unusable if the folder is there already."""
    folder = content / draft.folder
    if folder.exists():
        raise Unusable(notice.FOLDER_TAKEN, folder=draft.folder)
    folder.mkdir(parents=True)
    paths = []
    for language in draft.titles:
        path = folder / f"{language}.md"
        path.write_text(_half(draft, id_, language, words), encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


def _half(draft: Draft, id_: StoryId, language: Language, words: Words) -> str:
    first = language == next(iter(draft.titles))
    return "".join(["---\n", *_lines(draft, id_, language, words, first), "---\n\n"])


def _lines(draft: Draft, id_: StoryId, language: Language, words: Words, first: bool) -> Iterator[str]:
    """Yield the front matter: what is owed, then what may be added, with what it means as comments."""
    schema = SCHEMAS[draft.section.id]
    title = f.NAME.name if draft.section.kind is Kind.PERSON else f.TITLE.name
    owed = [schema.fields[name] for name in schema.fields if name in schema.required - {f.ID.name, title}]
    if first:
        yield comment(words(language, SHARED_HEAD))
        yield render({f.ID.name: id_})
    yield comment(words(language, TRANSLATED_HEAD))
    yield render({title: draft.titles[language]})
    yield from (f"{field.name}:\n" for field in owed if not field.shared)
    yield comment(words(language, CHECKLIST_HEAD))
    optional = [field for field in schema.fields.values() if field.name not in schema.required]
    yield from (_reminder(field, language, words) for field in optional if first or not field.shared)


def _reminder(field: AnyField, language: Language, words: Words) -> str:
    return comment(f"{field.name}:  # {words(language, field.meaning)}")
