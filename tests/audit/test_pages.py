"""The pages that stand for all do stand for all."""

from pathlib import Path

import pytest

from audit.pages import address, chosen, languages
from plugins.pages.page import Page
from plugins.pages.plan import plan
from tests.feeds.made import make_edition
from tests.site import LANGUAGES


def planned() -> list[Page]:
    """Return the pages of the small site."""
    edition = make_edition()
    return list(plan(edition.space, edition.pictures, edition.config))


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Return a folder with a file for each page of the small site."""
    for page in planned():
        file = tmp_path / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.path, encoding="utf-8")
    return tmp_path


def test_every_template_of_every_language_is_chosen(output: Path) -> None:
    """There is a page of each template in each language, and it is of the template that it stands for."""
    of = {page.address: page for page in planned()}
    kinds = [(template, of[address]) for template, address in chosen(output)]
    assert [page.path for template, page in kinds if page.template != f"{template}.html"] == []
    every = {(page.template, page.language) for page in of.values()}
    assert {(page.template, page.language) for _, page in kinds} == every


def test_languages_are_those_of_the_site(output: Path) -> None:
    """A folder beside those of the languages is none."""
    (output / "pictures").mkdir()
    assert languages(output) == sorted(LANGUAGES)


def test_the_longest_is_chosen(output: Path) -> None:
    """Of the pages of a template the one with most on it is taken."""
    longer = output / "kk/press-releases/2026/briefing/index.html"
    longer.write_text("long" * 100, encoding="utf-8")
    assert ("story", address(longer, output)) in chosen(output)


def test_a_missing_page_is_not_passed_over(output: Path) -> None:
    """A template of which the site has no page is an error, since it would not be judged."""
    (output / "ru/about/index.html").unlink()
    with pytest.raises(LookupError, match=r"about/index\.html in .*ru"):
        chosen(output)
