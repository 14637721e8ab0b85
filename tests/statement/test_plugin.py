"""The statement is written after all other pages and counts itself."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from plugins.domain.identifier import Slug
from plugins.domain.problem import Problem
from plugins.domain.section import PAGES
from plugins.domain.story import Story
from plugins.pages.page import Page
from plugins.pages.plan import plan
from plugins.pages.views import StoryView
from plugins.statement.plugin import StatementGenerator
from tests.feeds.made import make_edition
from tests.site import LANGUAGES
from tests.statement.test_verdict import BASES, FOUND
from tests.theme.shown import renderer


@dataclass
class Writer:
    """Knows the pages of a build and takes further ones."""

    problems: list[Problem]
    pages: list[Page] = field(default_factory=list)

    def count_pages(self) -> int:
        """Return how many pages were written so far."""
        return 3

    def write_pages(self, pages: list[Page]) -> None:
        """Take pages."""
        self.pages += pages


def stating(story: Story) -> Story:
    """Make a page about the site the statement."""
    return replace(story, slug=Slug("accessibility")) if story.section == PAGES else story


def written(folder: Path, **context: Any) -> list[Page]:
    """Return the pages that the generator gives to the writer."""
    edition = make_edition(stating)
    site = replace(edition.config, cache=folder)
    given = {"SITE": site, "space": edition.space, "pictures": {}, "share_cards": {}, "problems": []}
    writer = Writer(FOUND)
    StatementGenerator({**given, **context}).generate_output(writer)
    return writer.pages


def test_the_statement_is_left_for_last(tmp_path: Path) -> None:
    """It is in no plan of the other pages, and comes in every language."""
    edition = make_edition(stating)
    pages = written(tmp_path)
    assert {page.language for page in pages} == set(LANGUAGES)
    planned = {page.address for page in plan(edition.space, edition.pictures, edition.config)}
    assert planned.isdisjoint({page.address for page in pages})


def test_its_own_pages_are_counted(tmp_path: Path) -> None:
    """They are checked like all others: three pages and the statement in two languages are five."""
    for page in written(tmp_path, accessibility_rules=BASES):
        assert isinstance(page.view, StoryView)
        assert page.view.verdict
        assert page.view.verdict.pages == 5
        assert "2026-11-21" in renderer().html(page)


def test_a_build_without_checks_says_so(tmp_path: Path) -> None:
    """A build that was told to spare the checker promises nothing."""
    [kazakh, _] = written(tmp_path)
    assert "тексерілмеген" in renderer().html(kazakh)
