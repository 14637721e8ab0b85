"""Two halves to one story: shared fields agree, and a missing half says until when."""

from collections.abc import Mapping
from datetime import time
from typing import Any, Final, TypeVar

from plugins.domain.date import at
from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.problem import Problem, problem
from plugins.domain.story import Half, Story
from plugins.front_matter import fields as f
from plugins.front_matter.fields import Field
from plugins.front_matter.schema import SCHEMAS
from plugins.library.bundle import Bundle, has_half
from plugins.library.half import Source

T = TypeVar("T")

_FIRST_MINUTE: Final = time(0, 0)


class Pair:
    """The halves of one bundle, read for what they share. A value stands in any half, the site's order first."""

    def __init__(self, bundle: Bundle, sources: Mapping[Language, Source]) -> None:
        """Take the halves that could be read, in the order of the site's languages."""
        self.bundle = bundle
        self.sources = sources
        self._values: dict[str, Any] = {}
        for source in reversed([*sources.values()]):
            self._values |= source.values.values

    def get(self, field: Field[T]) -> T | None:
        """Return the first half's value of a shared field."""
        value: T | None = self._values.get(field.name)
        return value

    def problems(self, languages: tuple[Language, ...]) -> list[Problem]:
        """Return what is wrong with the pair.

        A shared field is owed once both halves are there: the one that lacks or cannot be read may have it.
        """
        missing = [language for language in languages if language not in self.bundle.halves]
        due = [source for source in self.sources.values() if f.TRANSLATION_DUE.name in source.values.lines]
        complete = len(self.sources) == len(self.bundle.halves) and (not missing or bool(due))
        return [*self._disagreements(), *(self._owed() if complete else []), *self._translation(missing, due)]

    def _disagreements(self) -> list[Problem]:
        sources = list(self.sources.values())
        return [
            problem(other.path, other.values.lines[name], "shared-differs", field=name, other=_place(first, name))
            for first in sources[:1]
            for other in sources[1:]
            for name in sorted(first.values.values.keys() & other.values.values.keys())
            if SCHEMAS[self.bundle.section.id].fields[name].shared
            and first.values.values[name] != other.values.values[name]
        ]

    def _owed(self) -> list[Problem]:
        schema = SCHEMAS[self.bundle.section.id]
        written = {name for source in self.sources.values() for name in source.values.lines}
        first = next(iter(self.sources.values()))
        return [
            problem(first.path, 1, "field-missing", field=name)
            for name in sorted(schema.required - written)
            if schema.fields[name].shared
        ]

    def _translation(self, missing: list[Language], due: list[Source]) -> list[Problem]:
        if not missing:
            name = f.TRANSLATION_DUE.name
            return [problem(source.path, source.values.lines[name], "translation-due-idle") for source in due]
        if due or not self.sources or has_half(self.bundle.unusable):
            return []
        half = next(iter(self.bundle.halves.values()))
        return [problem(half.path, 1, "half-missing", half=f"{language}.md") for language in missing]


def _place(source: Source, name: str) -> str:
    return f"{source.path.rpartition('/')[2]}:{source.values.lines[name]}"


def make_story(pair: Pair) -> Story | None:
    """Return the story of a pair, None if neither half could be read.

    What is owed and missing is empty in it: its problem is noted, and the rest can still be checked.
    """
    if not pair.sources:
        return None
    bundle, get = pair.bundle, pair.get
    return Story(
        id=get(f.ID) or StoryId(""),
        section=bundle.section,
        folder=bundle.folder,
        slug=bundle.slug,
        halves={language: _make_half(source) for language, source in pair.sources.items()},
        files={name: file.disk for name, file in bundle.files.items()},
        unusable=bundle.unusable | {f"{language}.md" for language in bundle.halves if language not in pair.sources},
        moment=at(bundle.day, get(f.TIME) or _FIRST_MINUTE) if bundle.day else None,
        expires=get(f.EXPIRES),
        archive=get(f.ARCHIVE) or False,
        draft=get(f.STATUS) or False,
        sample=get(f.SAMPLE) or False,
        region=get(f.REGION),
        court=get(f.COURT),
        topics=get(f.TOPICS) or (),
        people=get(f.PEOPLE) or (),
        photo=get(f.PHOTO) or get(f.PORTRAIT) or "",
        photo_focus=get(f.PHOTO_FOCUS),
        photo_credit=get(f.PHOTO_CREDIT) or "",
        contact=get(f.CONTACT),
        case=get(f.CASE) or "",
        aliases=get(f.ALIASES) or (),
        allow=get(f.ALLOW) or (),
    )


def _make_half(source: Source) -> Half:
    get = source.values.get
    return Half(
        language=source.language,
        path=source.path,
        title=get(f.TITLE) or get(f.NAME) or "",
        name=get(f.NAME) or "",
        body=source.body,
        body_line=source.body_line,
        lines=source.values.lines,
        lead=get(f.LEAD) or "",
        photo_alt=get(f.PHOTO_ALT) or "",
        photo_caption=get(f.PHOTO_CAPTION) or "",
        corrections=get(f.CORRECTIONS) or (),
        translation_due=get(f.TRANSLATION_DUE),
        match=get(f.MATCH) or (),
        position=get(f.POSITION) or "",
        career=get(f.CAREER) or (),
        education=get(f.EDUCATION) or (),
    )
