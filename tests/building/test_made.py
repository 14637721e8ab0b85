"""What a build has made, over what the last one has left."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.building.accounts import Accounts
from plugins.building.ledger import Ledger
from plugins.building.made import PAGES, WRITTEN, Made
from plugins.building.results import Put
from tests.building.test_accounts import result

FIRST = [result("a", paths=["kk/a.html", "kk/b.html"]), result("b", paths=["kk/c.html", "kk/feed.xml"])]


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    """Return what is made over a build of two units and a file that each build makes whole."""
    ledger = Ledger(tmp_path / "cache" / "builds" / "one")
    accounts = Accounts(ledger)
    accounts.enter(PAGES, [*FIRST, result(WRITTEN, paths=["robots.txt"])])
    yield Made(accounts)
    ledger.close()


def test_what_stands_is_part_of_the_site(made: Made) -> None:
    """Of units that nothing has changed for; what each build makes whole is there when it has been made."""
    assert list(made.files()) == ["kk/a.html", "kk/b.html", "kk/c.html", "kk/feed.xml"]
    made.written["robots.txt"] = Put("robots.txt", "new", "/cache/pages/r", linked=True)
    assert list(made.files()) == ["kk/a.html", "kk/b.html", "kk/c.html", "kk/feed.xml", "robots.txt"]
    assert list(made.files(".html")) == ["kk/a.html", "kk/b.html", "kk/c.html"]


def test_a_unit_that_is_done_again_leaves_nothing_of_before(made: Made) -> None:
    """Neither a file that it makes no more, nor the old form of one that it makes again."""
    made.redo({"a"})
    made.add(PAGES, [result("a", paths=["kk/b.html"])])
    assert list(made.files()) == ["kk/b.html", "kk/c.html", "kk/feed.xml"]
    assert (made.dropped().keys() - made.new().keys(), made.count_pages(3)) == ({"kk/a.html", "robots.txt"}, 2)


def test_a_page_may_move_from_one_unit_to_another(made: Made) -> None:
    """It is counted once, and stays though the unit that made it is gone."""
    made.redo({"a"})
    made.add(PAGES, [result("a"), result("z", paths=["kk/a.html"])])
    assert (list(made.files(".html")), made.count_pages(3)) == (["kk/a.html", "kk/c.html"], 2)


def test_a_page_in_another_frame_takes_the_place_of_the_old_one(made: Made) -> None:
    """Until its unit is done again."""
    put = Put("kk/a.html", "framed", "/cache/pages/f", linked=True)
    made.reframe({("a", put.path): put})
    assert (made.files()["kk/a.html"], made.count_pages(3)) == (put, 3)
    made.redo({"a"})
    assert "kk/a.html" not in made.files()


def test_what_nobody_has_made_before_is_counted(tmp_path: Path) -> None:
    """In a first build there is nothing but what it makes."""
    ledger = Ledger(tmp_path / "cache" / "builds" / "one")
    made = Made(Accounts(ledger))
    made.add(PAGES, FIRST)
    assert (made.count_pages(0), list(made.files())) == (3, ["kk/a.html", "kk/b.html", "kk/c.html", "kk/feed.xml"])
    ledger.close()
