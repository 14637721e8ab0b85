"""Units of work done in handfuls, each step for all their pages before the next: nobody can tell by what comes out."""

import marshal
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader

from plugins.building.frame import Filled
from plugins.building.ledger import numbers_of
from plugins.building.rendered import Kept, KnownPages, RenderedPages
from plugins.building.renderer import Renderer
from plugins.building.results import Put, Result, problems_of
from plugins.building.templates import Templates
from plugins.building.work import Order
from plugins.domain.language import KAZAKH
from plugins.domain.problem import Problem, problem
from plugins.pages.family import Editions, Family, File, Made
from plugins.pages.page import Page
from tests.building.test_renderer import renderer, worded
from tests.feeds.made import make_edition

SUBJECTS = tuple(str(number) for number in range(11))
UNITS = tuple(f"numbers/{each}" for each in SUBJECTS)


class Known(KnownPages):
    """Pages that were made before, by fingerprint."""

    kept: dict[str, Kept]

    def get(self, fingerprint: str) -> Kept | None:
        """Return one of these."""
        return self.kept.get(fingerprint)


def made(editions: Editions, subject: str) -> Iterator[Made]:
    """Yield pages, files and problems in turn, as many as the number says, and read its key."""
    for number in range(int(subject)):
        yield Page(f"{subject}/{number}.html", KAZAKH, "page", subject)
        yield File(f"{subject}/{number}.png", Path("picture.png"), subject)
        yield problem(f"{subject}.md", number, "link-broken")
    editions[0].library.reads.note(f"number:{subject}")


def check(page: Page, filled: Filled) -> Iterator[Problem]:
    """Find something on every page, and what it is."""
    yield problem(page.path, 1, "page-fault", html=filled.html)


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """Return an order for numbers, with nothing made before."""
    known = Known(tmp_path / "ledger.db")
    known.kept = {}
    return Order(
        (make_edition(),),
        {"numbers": Family("numbers", lambda _: SUBJECTS, made)},
        (check,),
        (),
        Templates(tmp_path, ""),
        RenderedPages(tmp_path / "pages"),
        known,
        lambda: renderer(worded(DictLoader({"page": '<p data-line="1">{{ view }}'}))),
    )


def test_units_together_are_what_each_is_alone(order: Order) -> None:
    """Results come in the order of the units, with files and problems in the order in which a family makes them."""
    assert list(order.make(UNITS)) == [result for unit in UNITS for result in order.make([unit])]


def test_a_unit_has_what_is_its_own(order: Order) -> None:
    """What was read for one, and the findings on its pages, are told of no other that is done with it."""
    for subject, result in zip(SUBJECTS, order.make(UNITS), strict=True):
        assert result.unit == f"numbers/{subject}"
        assert set(array("I", numbers_of([f"number:{subject}"]))) <= set(array("I", result.reads))
        assert not set(array("I", numbers_of([f"number:{int(subject) + 1}"]))) & set(array("I", result.reads))
        assert [each.path for each in pages_of(result)] == [f"{subject}/{place}.html" for place in range(int(subject))]
        assert all(each.path.partition("/")[0] == subject for each in problems_of((), result.files))


def kept(put: Put) -> Kept:
    """Return what a ledger would tell of a page."""
    found: Any = put.problems
    return Kept(put.source, marshal.dumps(found), put.places)


def pages_of(result: Result) -> list[Page]:
    """Return the pages of a result, as far as it tells of them."""
    return [Page(put.path, KAZAKH, put.template, None) for put in result.files if put.template]


def test_what_was_made_before_stands_among_what_is_made_now(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every other page is known: these are not rendered, and each page keeps its place and its findings."""
    before = list(order.make(UNITS))
    puts = [put for result in before for put in result.files if put.template]
    assert isinstance(order.known, Known)
    order.known.kept = {put.fingerprint: kept(put) for put in puts[::2]}
    rendered: list[str] = []
    filled = Renderer.filled

    def noting(self: Renderer, page: Page) -> Filled:
        rendered.append(page.path)
        return filled(self, page)

    monkeypatch.setattr(Renderer, "filled", noting)
    assert list(order.make(UNITS)) == before
    assert rendered == [put.path for put in puts[1::2]]


def test_a_page_that_is_known_and_gone_is_made_again(order: Order) -> None:
    """Anyone may delete what is kept."""
    before = list(order.make(UNITS[:3]))
    puts = [put for result in before for put in result.files if put.template]
    assert isinstance(order.known, Known)
    order.known.kept = {put.fingerprint: Kept(put.source, None, put.places) for put in puts}
    Path(puts[0].source).unlink()
    again = [put for result in order.make(UNITS[:3]) for put in result.files if put.template]
    assert [put.source for put in again] == [put.source for put in puts]
    assert [bool(put.problems) for put in again] == [True, *(False for _ in puts[1:])]
    assert Path(puts[0].source).exists()
