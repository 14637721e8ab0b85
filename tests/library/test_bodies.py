"""The Markdown of halves, when it is asked for once more."""

from pathlib import Path

import pytest

from plugins.library.bodies import Bodies
from plugins.library.load import load
from plugins.library.reads import Reads
from tests.site import CONTENT, site_config


def test_body_is_that_of_the_story() -> None:
    """To the letter, for every half of the small site; each is noted."""
    halves = [half for story in load(site_config(CONTENT)).library.stories for half in story.halves.values()]
    reads = Reads()
    bodies = Bodies(CONTENT, reads)
    assert {half.path: bodies[half.path] for half in halves} == {half.path: half.body for half in halves}
    assert reads.take() == {f"body:{half.path}" for half in halves}


def test_body_of_what_cannot_be_read_is_empty(tmp_path: Path) -> None:
    """Its problem is told where content is read."""
    (tmp_path / "kk.md").write_bytes(b"\xff\xfe---\n---\n\xd0")
    (tmp_path / "ru.md").write_text("---\ntitle: x\n", "utf-8")
    bodies = Bodies(tmp_path, Reads())
    assert (bodies["kk.md"], bodies["ru.md"]) == ("", "")


def test_body_of_a_file_that_is_gone(tmp_path: Path) -> None:
    """Is none, and nothing else is told in its place."""
    with pytest.raises(FileNotFoundError):
        Bodies(tmp_path, Reads())["kk.md"]
