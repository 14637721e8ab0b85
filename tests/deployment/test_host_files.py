"""What a release tells its host can be read again from the release."""

from pathlib import Path

import pytest

from plugins.deployment.host_files import machine_files, moves, pages_files
from tests.deployment.shipped import ship_files

MOVED = [("/kk/old/", "/kk/news/2026/story-1/"), ("/ru/old.html", "/ru/about/")]


@pytest.mark.parametrize(
    ("files", "base"), [(machine_files(MOVED, ["/kk/gone/"]), ""), (pages_files(MOVED, [], "/press"), "/press")]
)
def test_what_has_moved_is_read_as_it_was_written(tmp_path: Path, files: dict[str, bytes], base: str) -> None:
    """By nginx's map, and by the file of pages hosts, whose addresses have the base path."""
    tree = ship_files(tmp_path, 1, {"kk/index.html": b"x"}, files)
    assert list(moves(tree)) == [(f"{base}{source}", f"{base}{goal}") for source, goal in MOVED]


def test_a_release_may_say_nothing_of_it(tmp_path: Path) -> None:
    """One that another version made, say."""
    assert list(moves(ship_files(tmp_path, 1, {"kk/index.html": b"x"}, {}))) == []
