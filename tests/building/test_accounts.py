"""The accounts of a ledger: what units of work have read and made."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.building.accounts import Accounts
from plugins.building.ledger import Ledger, numbers_of
from plugins.building.results import Put, Result
from plugins.domain.problem import plain, problem
from plugins.library.reads import ALWAYS, Window

PATHS = ("kk/a/index.html", "kk/ә/index.html", "ru/feed.xml")
FAULT = plain([problem("kk.md", 3, "symlink")])


def result(unit: str, reads: Sequence[str] = (), paths: Sequence[str] = (), window: Window = ALWAYS) -> Result:
    """Return what a unit has made: files that are called after it."""
    puts = tuple(Put(path, f"{unit} {path}", f"/cache/pages/{path}", linked=True) for path in paths)
    return Result(unit, numbers_of(reads), window, (), puts)


@pytest.fixture
def accounts(tmp_path: Path) -> Iterator[Accounts]:
    """Return the accounts of a ledger that nothing is in."""
    ledger = Ledger(tmp_path / "cache" / "builds" / "one")
    yield Accounts(ledger)
    ledger.close()


def test_units_come_back_with_what_they_made(accounts: Accounts) -> None:
    """Whatever the order they were entered in, and at once or one after the other."""
    accounts.enter("pages", [result("b", paths=PATHS[1:]), result("a", paths=PATHS[:1])])
    accounts.enter("pages", [result("c")])
    assert accounts.units("pages").keys() == {"a", "b", "c"}
    assert len(set(accounts.units("pages").values())) == 3
    assert accounts.files_of(["b"]) == {path: f"b {path}" for path in PATHS[1:]}
    assert [put.path for put in accounts.files()] == sorted(PATHS)
    assert accounts.units_with(PATHS[0]) == ["a"]


def test_who_read_what_changed_is_stale(accounts: Accounts) -> None:
    """And nobody else; nor is anybody in another stage."""
    accounts.enter("pages", [result("a", ["story:x", "list:all"]), result("b", ["story:y"]), result("c")])
    accounts.enter("checks", [result("d", ["story:x"])])
    accounts.ledger.add_stale({"story:x", "story:z"})
    assert accounts.stale("pages", 0) == {"a"}
    assert accounts.reads_any("list:all")
    assert not accounts.reads_any("list:none")


def test_who_held_until_a_moment_is_stale_after_it(accounts: Accounts) -> None:
    """Also before the one from which it holds; what always holds is never stale."""
    accounts.enter("pages", [result("a", window=(10, 20)), result("b", window=(5, 30)), result("c")])
    assert [accounts.stale("pages", now) for now in (4, 10, 20)] == [{"a", "b"}, set(), {"a"}]
    assert accounts.window() == (10, 20)


def test_nothing_is_known_of_what_was_dropped(accounts: Accounts) -> None:
    """Its files, what it read and what it found; others that read the same are there, and it may come again."""
    fault = Result("a", numbers_of(["story:x"]), ALWAYS, FAULT, (Put(PATHS[0], "1", "/a", True, FAULT),))
    accounts.enter("pages", [fault, result("b", ["story:x"])])
    assert len(list(accounts.problems("pages", ()))) == 2
    accounts.drop(["a"])
    accounts.ledger.add_stale({"story:x"})
    assert (list(accounts.files()), list(accounts.problems("pages", ()))) == ([], [])
    assert accounts.stale("pages", 0) == {"b"}
    accounts.enter("pages", [fault])
    assert accounts.stale("pages", 0) == {"a", "b"}
    accounts.drop(["a", "b"])
    assert (accounts.stale("pages", 0), accounts.reads_any("story:x")) == (set(), False)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Accounts]:
    """Return accounts with a file that two units have made, and others."""
    ledger = Ledger(tmp_path_factory.mktemp("cache") / "builds" / "one")
    accounts = Accounts(ledger)
    accounts.enter("pages", [result("a", paths=PATHS), result("b", paths=PATHS[:1])])
    yield accounts
    ledger.close()


@given(asked=st.lists(st.one_of(st.sampled_from(PATHS), st.text())))
def test_paths_are_known_that_a_unit_has_made(filled: Accounts, asked: list[str]) -> None:
    """However many are asked for at once, whatever stands in them."""
    assert filled.known(asked) == {*asked} & {*PATHS}
