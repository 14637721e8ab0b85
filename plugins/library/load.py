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
from plugins.library.scan import scan
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


def load(config: SiteConfig) -> Loaded:
    """Return the library below the content folder at the moment of the configuration."""
    tree = scan(config.content, config.file_limit)
    bundles, problems = gather(tree, config.languages)
    loaded = load_references(config.content, config.languages)
    stories: list[Story] = []
    for bundle in bundles:
        story, found = _read(bundle, config)
        problems += found
        stories += [story] if story else []
    withdrawals, faults = load_withdrawals(config.content, config.languages)
    library = make_library(stories, loaded.references, config.at, config.preview, withdrawals)
    folders = frozenset(bundle.folder for bundle in bundles) | _folders(tree.refused)
    problems += [*tree.problems, *loaded.problems, *duplicate_problems(library.stories)]
    problems += reference_problems(library, folders, loaded.unreadable)
    return Loaded(library, (*problems, *faults), folders)


def _folders(refused: tuple[str, ...]) -> frozenset[str]:
    """Return what may be a story's folder: the folder of what was refused, or the refused itself."""
    return frozenset(refused) | {path.rpartition("/")[0] for path in refused} - {""}


def _read(bundle: Bundle, config: SiteConfig) -> tuple[Story | None, list[Problem]]:
    outcomes = {
        language: read_half(
            (config.content / file.disk).read_bytes(), file.path, bundle.section.id, language, config.text_limit
        )
        for language, file in bundle.halves.items()
    }
    pair = Pair(bundle, {language: out.source for language, out in outcomes.items() if out.source})
    problems = [each for out in outcomes.values() for each in out.problems]
    return make_story(pair), problems + pair.problems(config.languages)
