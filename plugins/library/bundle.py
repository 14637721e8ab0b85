"""Files to bundles: which folders are stories, of which section, day and slug."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from plugins.domain.date import parse_date
from plugins.domain.identifier import Slug, parse_slug
from plugins.domain.language import Language
from plugins.domain.problem import FileReport, Problem, problem
from plugins.domain.section import SECTIONS, Kind, Section, SectionId
from plugins.domain.url import LISTINGS
from plugins.library.scan import SourceFile, Tree

REFERENCE_FOLDER: Final = "reference"
PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp"})
ATTACHMENTS: Final = frozenset({".pdf", ".docx", ".xlsx", ".csv"})

_DATED_NAME: Final = re.compile(r"(\d{4}-\d{2}-\d{2})-(.+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bundle:
    """A story's folder: its place in the site, the files of its halves and its other files by name.

    ``unusable`` names the files that lie there but are neither; each has a problem of its own.
    """

    folder: str
    section: Section
    slug: Slug
    day: date | None
    halves: Mapping[Language, SourceFile]
    files: Mapping[str, SourceFile]
    unusable: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Place:
    section: Section
    slug: Slug
    day: date | None


def gather(tree: Tree, languages: tuple[Language, ...]) -> tuple[list[Bundle], list[Problem]]:
    """Return the bundles in the order of their folders, and the problems of files that belong to none."""
    bundles: list[Bundle] = []
    problems: list[Problem] = []
    for folder, members in groupby(sorted(tree.files, key=_folder_key), key=_folder):
        if folder.partition("/")[0] == REFERENCE_FOLDER:
            continue
        report = FileReport(folder)
        place = _place(folder, report)
        problems += report.problems
        if place:
            refused = [_name(path) for path in tree.refused if path.startswith(f"{folder}/")]
            bundle, found = _bundle(folder, place, list(members), refused, languages)
            problems += found
            bundles += [bundle] if bundle else []
    return bundles, sorted(set(problems))


def _folder(file: SourceFile) -> str:
    return file.path.rpartition("/")[0]


def _folder_key(file: SourceFile) -> tuple[str, str]:
    return _folder(file), file.path


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _place(folder: str, report: FileReport) -> _Place | None:
    """Return where a folder of content/ belongs in the site, or None after noting why it belongs nowhere."""
    first, *rest = folder.split("/")
    section = SECTIONS.get(SectionId(first))
    if section is None:
        report.path = first or "."
        report.add(1, "section-unknown", sections=", ".join(SECTIONS))
    elif section.dated and len(rest) == 2:
        return _dated_place(section, rest[0], rest[1], report)
    elif not section.dated and len(rest) == 1:
        return _slug_place(section, rest[0], None, report)
    else:
        report.add(1, "folder-depth", pattern=_pattern(section))
    return None


def _pattern(section: Section) -> str:
    return f"{section.id}/2026/2026-11-21-slug/" if section.dated else f"{section.id}/slug/"


def _dated_place(section: Section, year: str, name: str, report: FileReport) -> _Place | None:
    match = _DATED_NAME.fullmatch(name)
    if not match:
        report.add(1, "folder-name", pattern=_pattern(section))
        return None
    try:
        day = parse_date(match[1])
    except ValueError:
        report.add(1, "folder-date", date=match[1])
        return None
    if year != str(day.year):
        report.add(1, "folder-year", year=day.year, folder=year)
        return None
    return _slug_place(section, match[2], day, report)


def _slug_place(section: Section, text: str, day: date | None, report: FileReport) -> _Place | None:
    try:
        slug = parse_slug(text)
    except ValueError:
        report.add(1, "slug-invalid", slug=text)
        return None
    if section.kind is Kind.PAGE and slug in (*SECTIONS, *LISTINGS):
        report.add(1, "slug-reserved", slug=slug)
        return None
    return _Place(section, slug, day)


def _bundle(
    folder: str, place: _Place, members: list[SourceFile], refused: list[str], languages: tuple[Language, ...]
) -> tuple[Bundle | None, list[Problem]]:
    named = {_name(file.path): file for file in members}
    halves = {language: named.pop(f"{language}.md") for language in languages if f"{language}.md" in named}
    problems = list(_file_problems(named.values(), languages))
    files = {name: file for name, file in named.items() if suffix(name) in PICTURES | ATTACHMENTS}
    unusable = frozenset(refused) | (named.keys() - files.keys())
    if not halves:
        return None, problems if has_half(unusable) else [*problems, problem(folder, 1, "story-empty")]
    return Bundle(folder, place.section, place.slug, place.day, halves, files, unusable), problems


def has_half(names: Collection[str]) -> bool:
    """Tell whether one of these files is meant as a half, whatever is wrong with it."""
    return any(suffix(name) == ".md" for name in names)


def _file_problems(files: Iterable[SourceFile], languages: tuple[Language, ...]) -> Iterator[Problem]:
    for file in files:
        ending = suffix(file.path)
        if ending == ".md":
            yield problem(file.path, 1, "half-name", names=", ".join(f"{language}.md" for language in languages))
        elif ending not in PICTURES | ATTACHMENTS:
            yield problem(file.path, 1, "file-type", types=", ".join(sorted(PICTURES | ATTACHMENTS)))


def suffix(name: str) -> str:
    """Return the ending of a file name in small letters, with its dot."""
    return "." + name.rpartition(".")[2].lower()
