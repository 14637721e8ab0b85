import os
from pathlib import Path

import pytest

from plugins.images.cache import keep, place
from plugins.images.plan import plan
from plugins.images.publish import publish
from tests.images.drawing import photo

RENDITIONS = plan(photo(300, 200))


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return a cache that has all renditions."""
    for each in RENDITIONS:
        keep(place(tmp_path / "cache", each), each.path.encode())
    return tmp_path / "cache"


@pytest.fixture(params=["link", "copy"])
def output(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty output folder, on a file system that can link and on one that cannot."""
    if request.param == "copy":
        monkeypatch.setattr(Path, "hardlink_to", refuse)
    return tmp_path / "output"


def refuse(*_: object) -> None:
    """Fail as a link between two disks does."""
    raise OSError("another device")


def published(output: Path) -> dict[str, bytes]:
    """Return the bytes of the files in the output folder, by path."""
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in output.rglob("*") if file.is_file()}


def test_every_rendition_is_published(cache: Path, output: Path) -> None:
    """Each rendition stands at its path, and nothing else does."""
    publish(RENDITIONS, cache, output)
    assert published(output) == {each.path: each.path.encode() for each in RENDITIONS}


def test_what_is_there_is_left_alone(cache: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run writes nothing."""
    publish(RENDITIONS, cache, output)
    monkeypatch.setattr("plugins.images.publish._put", refuse)
    publish(RENDITIONS, cache, output)


@pytest.mark.parametrize("damage", [b"", b"other", b"pictures/hall-0000000000-300.jpg"])
def test_what_differs_is_replaced(cache: Path, output: Path, damage: bytes) -> None:
    """A file of other bytes at that path is replaced, and the cache does not suffer from what was done to it."""
    publish(RENDITIONS, cache, output)
    target = output / RENDITIONS[0].path
    target.unlink()
    target.write_bytes(damage)
    publish(RENDITIONS, cache, output)
    assert published(output) == {each.path: each.path.encode() for each in RENDITIONS}


def test_a_run_that_was_stopped_is_taken_up(cache: Path, output: Path) -> None:
    """The remains of a run with the same process number are no obstacle."""
    first = output / RENDITIONS[0].path
    first.parent.mkdir(parents=True)
    os.link(place(cache, RENDITIONS[0]), first.with_name(f".{first.name}.{os.getpid()}"))
    publish(RENDITIONS, cache, output)
    assert published(output) == {each.path: each.path.encode() for each in RENDITIONS}


def test_what_was_not_rendered_is_not_published(tmp_path: Path) -> None:
    """A rendition that the cache lacks stops the run."""
    with pytest.raises(FileNotFoundError):
        publish(RENDITIONS, tmp_path / "cache", tmp_path / "output")
