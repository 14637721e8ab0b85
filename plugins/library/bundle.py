"""Files to bundles: which folders are stories, of which section, day and slug."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Final

from plugins.domain.identifier import Slug
from plugins.domain.language import Language
from plugins.domain.problem import FileReport, Problem, problem
from plugins.domain.section import Section
from plugins.library.place import Place, find_place, holds_stories
from plugins.library.scan import SourceFile, Tree

REFERENCE_FOLDER: Final = "reference"
TABLES: Final = tuple(f"{name}.yaml" for name in ("regions", "courts", "topics", "contacts", "withdrawals"))
PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp"})
ATTACHMENTS: Final = frozenset({".pdf", ".docx", ".xlsx", ".csv"})


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


def gather(tree: Tree, languages: tuple[Language, ...]) -> tuple[list[Bundle], list[Problem]]:
    """Return the bundles in the order of their folders, and the problems of files that belong to none."""
    bundles: list[Bundle] = []
    problems: list[Problem] = []
    for folder, members in groupby(sorted(tree.files, key=_folder_key), key=_folder):
        if folder.partition("/")[0] == REFERENCE_FOLDER:
            problems += _not_tables(members)
            continue
        report = FileReport(folder)
        if place := find_place(folder, report):
            refused = [_name(path) for path in tree.refused if path.startswith(f"{folder}/")]
            bundle, found = _bundle(folder, place, list(members), refused, languages)
            problems += found
            bundles += [bundle] if bundle else []
        else:
            problems += _misplaced(folder, list(members), report.problems, languages)
    return bundles, sorted(set(problems))


def _misplaced(
    folder: str, members: list[SourceFile], problems: list[Problem], languages: tuple[Language, ...]
) -> list[Problem]:
    """Return the problems of a folder that is no story's; of its files, if only stories should lie in it."""
    names = {_name(file.path) for file in members}
    if not folder or (holds_stories(folder) and not any(f"{language}.md" in names for language in languages)):
        return [replace(each, path=file.path) for each in problems for file in members]
    return problems


def _not_tables(files: Iterable[SourceFile]) -> Iterator[Problem]:
    for file in files:
        if file.path.removeprefix(f"{REFERENCE_FOLDER}/") not in TABLES:
            yield problem(file.path, 1, "reference-file-unknown", tables=", ".join(TABLES))


def _folder(file: SourceFile) -> str:
    return file.path.rpartition("/")[0]


def _folder_key(file: SourceFile) -> tuple[str, str]:
    return _folder(file), file.path


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _bundle(
    folder: str, place: Place, members: list[SourceFile], refused: list[str], languages: tuple[Language, ...]
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
