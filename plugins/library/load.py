"""The content folder to a Library and every problem found on the way."""

from dataclasses import dataclass

from plugins.domain.config import SiteConfig
from plugins.domain.problem import Problem
from plugins.domain.story import Story
from plugins.library.bundle import Bundle, gather
from plugins.library.half import read_half
from plugins.library.library import Library, make_library
from plugins.library.pair import Pair, make_story
from plugins.library.references import load_references
from plugins.library.resolve import reference_problems
from plugins.library.scan import SourceFile, Tree, disk_path, read_bytes, seen_path
from plugins.library.survey import Listing, survey
from plugins.library.unique import duplicate_problems
from plugins.library.withdrawals import load_withdrawals


@dataclass(frozen=True, slots=True)
class Loaded:
    """A library and the problems of its content. With an error among them it is fit for a preview only.

    ``folders`` are those of all stories, also of the ones that could not be read.
    """

    library: Library
    problems: tuple[Problem, ...]
    folders: frozenset[str]


@dataclass(frozen=True, slots=True)
class FolderContent:
    """What one folder of content gave: its story, if it is one's, and its problems.

    ``folders`` are what may be a story's folder here: this one, or what was refused in it.
    """

    story: Story | None
    problems: tuple[Problem, ...]
    folders: tuple[str, ...]


def load(config: SiteConfig) -> Loaded:
    """Return the library below the content folder at the moment of the configuration."""
    listings = survey(config.content, {}, config.file_limit)
    read = [read_folder(folder, listing, config) for folder, listing in listings.items()]
    loaded = load_references(config.content, config.languages)
    stories = [each.story for each in read if each.story]
    withdrawals, faults = load_withdrawals(config.content, config.languages)
    library = make_library(
        stories, loaded.references, config.at, config.preview, withdrawals, unreadable=loaded.unreadable
    )
    folders = frozenset(folder for each in read for folder in each.folders)
    problems = [*loaded.problems, *faults, *(problem for each in read for problem in each.problems)]
    problems += duplicate_problems(library)
    problems += (found for entry in library.index for found in reference_problems(entry, library, folders))
    return Loaded(library, tuple(problems), folders)


def read_folder(folder: str, listing: Listing, config: SiteConfig) -> FolderContent:
    """Return the content of one folder, given as on disk. Pure but for the reading of the files that are listed."""
    tree = tree_of(folder, listing)
    bundles, problems = gather(tree, config.languages)
    folders = [bundle.folder for bundle in bundles] + _folders(tree.refused)
    story, found = _read(bundles[0], config) if bundles else (None, [])
    return FolderContent(story, (*tree.problems, *problems, *found), tuple(folders))


def tree_of(folder: str, listing: Listing) -> Tree:
    """Return what a listing tells, by the paths that the project writes."""
    refused = tuple(Problem(*each) for each in listing.refused)  # type: ignore[arg-type]
    files = [SourceFile(seen_path(folder, name), disk_path(folder, name)) for name in listing.files]
    return Tree(tuple(sorted(files, key=lambda file: file.path)), refused)


def _folders(refused: tuple[str, ...]) -> list[str]:
    """Return what may be a story's folder: the folder of what was refused, or the refused itself."""
    return [place for path in refused for place in (path, path.rpartition("/")[0]) if place]


def _read(bundle: Bundle, config: SiteConfig) -> tuple[Story | None, list[Problem]]:
    outcomes = {
        language: read_half(
            read_bytes(f"{config.content}/{file.disk}"), file.path, bundle.section.id, language, config.text_limit
        )
        for language, file in bundle.halves.items()
    }
    pair = Pair(bundle, {language: out.source for language, out in outcomes.items() if out.source})
    problems = [each for out in outcomes.values() for each in out.problems]
    return make_story(pair), problems + pair.problems(config.languages)
