"""The small whole site of the tests, and what the project finds wrong with a content folder."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from gettext import NullTranslations
from hashlib import sha1
from pathlib import Path
from typing import Final

from plugins.building.records import start_reading
from plugins.checks.report import FORMATS, Report, make_report
from plugins.checks.samples import sample_problems
from plugins.checks.site import site_problems
from plugins.domain.config import SiteConfig
from plugins.domain.date import KAZAKHSTAN
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.domain.problem import Problem
from plugins.library.library import Library
from plugins.library.load import Loaded, load
from plugins.library.survey import survey
from plugins.links.addresses import site_addresses
from plugins.links.resolve import Space
from plugins.pages.edition import Edition
from plugins.pages.family import Editions, Family
from plugins.publication.corrections import Texts, no_texts
from plugins.publication.uphold import uphold
from plugins.reading.reader import Reader
from plugins.reading.text import Text

ROOT: Final = Path(__file__).resolve().parents[1]
CONTENT: Final = ROOT / "tests" / "small_site" / "content"
LANGUAGES: Final = (KAZAKH, RUSSIAN)
NOON: Final = datetime(2026, 11, 21, 12, 0, tzinfo=KAZAKHSTAN)
"""The moment of the tests' builds: the day after the newest story of the small site."""

_READER: Final = Reader(LANGUAGES)


def site_config(content: Path, at: datetime = NOON) -> SiteConfig:
    """Return the settings of a site whose output and cache lie beside its content, but for what git keeps."""
    return SiteConfig(
        root=ROOT,
        content=content,
        output=content.parent / "output",
        cache=ROOT / ".cache" / "tests" if content == CONTENT else content.parent / "cache",
        theme=ROOT / "theme",
        site_url="https://court-news.example",
        at=at,
        workers=1,
    )


def make_space(loaded: Loaded, content: Path | None = None) -> Space:
    """Return all that a link of the loaded site may lead to; what its files hold is known if their folder is given."""
    library = loaded.library
    addresses, digests = site_addresses(library, LANGUAGES), _digests(library, content) if content else {}
    return Space(library, loaded.folders, _read(library), addresses, LANGUAGES, digests=digests)


def _digests(library: Library, content: Path) -> dict[str, dict[str, str]]:
    """Return the SHA-1 of every file beside the stories, by folder and name, as a build knows them."""
    with_files = [story for story in library.stories if story.files]
    return {
        story.folder: {
            name: sha1((content / disk).read_bytes(), usedforsecurity=False).hexdigest()
            for name, disk in story.files.items()
        }
        for story in with_files
    }


def _read(library: Library) -> dict[str, Text]:
    halves = [half for story in library.stories for half in story.halves.values()]
    return {half.path: _read_once(half.body, half.language, half.body_line) for half in halves}


@lru_cache(maxsize=1000)
def _read_once(body: str, language: Language, line: int) -> Text:
    """Return the text of a body. Most bodies of the tests are those of the small site, again and again."""
    return _READER.read(body, language, line)


def find_problems(
    config: SiteConfig, record: Mapping[str, bytes] | None = None, texts: Texts = no_texts
) -> list[Problem]:
    """Return the problems of a content folder as a check of the project finds them, in the order of its plugins.

    ``record`` has the files of the record, ``texts`` gives what went out; by default, nothing has.
    """
    loaded = load(config)
    upheld = uphold(loaded.library, LANGUAGES, record or {}, texts)
    loaded = replace(loaded, library=upheld.library)
    space = make_space(loaded, config.content)
    editions = tuple(Edition(language, space, {}, config) for language in LANGUAGES)
    problems = [*loaded.problems, *upheld.problems]
    problems += (each for family in upheld.checks for each in problems_of(family, editions))
    problems += (each for story in loaded.library.index for each in site_problems(story, space))
    problems += [] if config.allow_samples else sample_problems(loaded.library)
    outcomes = start_reading(config)(list(survey(config.content, {}, config.file_limit).items()))
    return [*problems, *(found for outcome in outcomes for found in outcome.record.found)]


def problems_of(family: Family, editions: Editions) -> Iterator[Problem]:
    """Yield what a family of checks finds."""
    for subject in family.subjects(editions):
        yield from (made for made in family.make(editions, subject) if isinstance(made, Problem))


def report_of(problems: Iterable[Problem]) -> Report:
    """Return the report of these problems in English, with paths that begin with ``content/``."""
    return make_report(problems, NullTranslations(), "content")


def lines_of(problems: Iterable[Problem]) -> list[str]:
    """Return the lines of the report of these problems."""
    return FORMATS["text"](report_of(problems)).splitlines()
