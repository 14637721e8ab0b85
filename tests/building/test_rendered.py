"""Rendered pages on disk."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from plugins.building import rendered
from plugins.building.rendered import RenderedPages

SIZE = 10


@pytest.mark.parametrize("data", [b"", b"torn", b"x" * 100_000])
def test_what_is_kept_is_whole(data: bytes, tmp_path: Path) -> None:
    """Once or again, and whatever a process has left that was killed. Nobody who writes it yet is in the way."""
    pages = RenderedPages(tmp_path / "pages")
    file = Path(pages.put(data))
    kept = file.stat()
    assert (pages.put(data), pages.read(str(file)), file.stat().st_ino) == (str(file), data, kept.st_ino)
    file.write_bytes(data[:2] + b"\0")
    with file.open("r+b") as writing:
        assert (pages.read(str(file)), pages.put(data)) == (None, str(file))
        writing.write(b"still writing")
    assert (file.read_bytes(), pages.sound(str(file))) == (data, True)


def fill(pages: RenderedPages, count: int) -> Sequence[str]:
    """Keep so many pages of the same size, each older than the next, and return where they are."""
    files = [pages.put(f"{number:0{SIZE}}".encode()) for number in range(count)]
    for second, file in enumerate(files):
        os.utime(file, (second, second))
    return files


@pytest.mark.parametrize("share", [1.0, 0.5])
def test_no_more_is_kept_than_the_limit(share: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is oldest goes, but for what the site needs; a cache that is as large as it may be loses nothing."""
    pages = RenderedPages(tmp_path / "pages")
    files = fill(pages, 1000)
    monkeypatch.setattr(rendered, "_LIMIT", int(len(files) * SIZE * share))
    pages.prune(map(Path, files[:100]))
    spared = [*files[:100], *files[-int(len(files) * share) + 100 :]]
    assert sorted(map(str, pages.folder.glob("*/*"))) == sorted({*spared})


def test_nothing_is_looked_at_where_little_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few folders tell that there is less than half of what may be."""
    pages = RenderedPages(tmp_path / "pages")
    monkeypatch.setattr(rendered, "_LIMIT", len(fill(pages, 1000)) * SIZE * 4)
    monkeypatch.setattr(rendered, "prune", None)
    pages.prune(())


def test_nothing_is_kept_yet(tmp_path: Path) -> None:
    """A cache that nobody has put anything into is within the limit."""
    RenderedPages(tmp_path / "pages").prune(())
