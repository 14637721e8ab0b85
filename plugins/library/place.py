"""Where a folder of content/ belongs in the site: its section, its slug and its day."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from plugins.domain.date import parse_date
from plugins.domain.identifier import Slug, parse_slug
from plugins.domain.problem import FileReport
from plugins.domain.section import SECTIONS, Kind, Section, SectionId
from plugins.domain.url import LISTINGS

_DATED_NAME: Final = re.compile(r"(\d{4}-\d{2}-\d{2})-(.+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a story in the site; ``day`` is None in sections that have none."""

    section: Section
    slug: Slug
    day: date | None


def holds_stories(folder: str) -> bool:
    """True for content/ itself, a section and a section's year: folders of stories, where no file should lie."""
    first, *rest = folder.split("/")
    section = SECTIONS.get(SectionId(first))
    return not folder or (section is not None and len(rest) < _depth(section))


def find_place(folder: str, report: FileReport) -> Place | None:
    """Return where a folder of content/ belongs in the site, or None after noting why it belongs nowhere."""
    first, *rest = folder.split("/")
    section = SECTIONS.get(SectionId(first))
    if section is None:
        report.path = first
        report.add(1, "section-unknown", sections=", ".join(SECTIONS))
    elif len(rest) != _depth(section):
        report.add(1, "folder-depth", pattern=_pattern(section))
    elif section.dated:
        return _dated_place(section, rest[0], rest[1], report)
    else:
        return _slug_place(section, rest[0], None, report)
    return None


def _depth(section: Section) -> int:
    """Return how deep below its section a story's folder lies: below a year, where there is one."""
    return 2 if section.dated else 1


def _pattern(section: Section) -> str:
    return f"{section.id}/2026/2026-11-21-slug/" if section.dated else f"{section.id}/slug/"


def _dated_place(section: Section, year: str, name: str, report: FileReport) -> Place | None:
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


def _slug_place(section: Section, text: str, day: date | None, report: FileReport) -> Place | None:
    try:
        slug = parse_slug(text)
    except ValueError:
        report.add(1, "slug-invalid", slug=text)
        return None
    if section.kind is Kind.PAGE and slug in (*SECTIONS, *LISTINGS):
        report.add(1, "slug-reserved", slug=slug)
        return None
    return Place(section, slug, day)
