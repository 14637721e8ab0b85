"""Pages that stand for all of the site: of each template the longest, since it shows most of what there may be."""

from pathlib import Path
from typing import Final

Places = tuple[tuple[str, str], ...]

OF_EACH_LANGUAGE: Final = (
    ("home", "index.html"),
    ("story", "press-releases/[0-9]*/*/index.html"),
    ("interview", "judge-day/[0-9]*/*/index.html"),
    ("person", "biographies/*/index.html"),
    ("page", "about/index.html"),
    ("listing", "press-releases/index.html"),
    ("listing", "courts/*/index.html"),
    ("listing", "archive/[0-9]*/*/index.html"),
    ("biographies", "biographies/index.html"),
    ("index", "regions/index.html"),
    ("archive", "archive/index.html"),
    ("corrections", "corrections/index.html"),
    ("search", "search/index.html"),
    ("not_found", "404.html"),
)
OF_ALL: Final = (("root", "index.html"), ("root_not_found", "404.html"), ("short", "s/*/index.html"))
"""Templates by name, and where their pages lie in the folder of a language or of the site."""

SELDOM: Final = (
    ("withdrawn", "news/2026/round-table/index.html"),
    ("expired", "news/2026/seminar/index.html"),
    ("moved", "news/2026/lesson/index.html"),
)
"""The same in the site that seldom.py builds."""


def languages(output: Path) -> list[str]:
    """Name the languages of a built site: each has a page for addresses that lead nowhere."""
    return sorted(page.parent.name for page in output.glob("*/404.html"))


def chosen(output: Path) -> list[tuple[str, str]]:
    """Return the templates and the addresses of the pages that stand for all; one that is missing is a LookupError."""
    return [*_chosen(output, output, OF_ALL), *_of_languages(output, OF_EACH_LANGUAGE)]


def chosen_seldom(output: Path) -> list[tuple[str, str]]:
    """Return the same of the site with the pages that content seldom has."""
    return _of_languages(output, SELDOM)


def _of_languages(output: Path, places: Places) -> list[tuple[str, str]]:
    return [page for language in languages(output) for page in _chosen(output, output / language, places)]


def _chosen(output: Path, folder: Path, places: Places) -> list[tuple[str, str]]:
    found = ((template, _longest(folder, place)) for template, place in places)
    return [(template, address(page, output)) for template, page in found]


def address(page: Path, output: Path) -> str:
    """Return the address of a page, which begins with a slash."""
    return "/" + page.relative_to(output).as_posix().removesuffix("index.html")


def _longest(folder: Path, place: str) -> Path:
    page = max(folder.glob(place), key=lambda page: (page.stat().st_size, page), default=None)
    if page is None:
        raise LookupError(f"There is no page {place} in {folder}.")
    return page
