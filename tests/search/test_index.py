"""Pagefind's runs."""

import asyncio
import sys
from pathlib import Path

import pytest

from plugins.search.bundle import Bundle
from plugins.search.index import SearchError, make_index, when_whole
from plugins.search.packing import Torn
from tests.search.pages import write_pages


def contents(bundles: tuple[Bundle, ...], folder: Path) -> dict[str, bytes]:
    """Return all files of the bundles."""
    kept = {f"{bundle.language}/{path}": (folder / path).read_bytes() for bundle in bundles for path in bundle.kept}
    return kept | {f"{bundle.language}/{path}": data for bundle in bundles for path, data in bundle.made.items()}


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    """Neither the order in which Pagefind meets pages and filters nor the place of the folder leaves a trace."""
    first = make_index(write_pages(tmp_path / "pages"), tmp_path / "first")
    second = make_index(write_pages(tmp_path / "elsewhere" / ".pages", backwards=True), tmp_path / "second")
    assert contents(first, tmp_path / "first") == contents(second, tmp_path / "second")


def test_pages_without_a_text_are_no_pages_of_the_index(tmp_path: Path) -> None:
    """A folder in which nothing asks to be found has no bundle."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "index.html").write_text('<html lang="kk"><p>Басты бет</p></html>', encoding="utf-8")
    write_pages(tmp_path / "pages", count=1)
    fragments = [path for bundle in make_index(tmp_path / "pages", tmp_path / "index") for path in bundle.kept]
    assert sum("fragment/" in path for path in fragments) == 2


def test_waits_until_the_last_file_is_whole(tmp_path: Path) -> None:
    """Pagefind says that it has written before it has; who believes it cuts the index short."""
    make_index(write_pages(tmp_path / "pages", count=3), tmp_path / "index")
    late = min((tmp_path / "index").glob("fragment/*"))
    whole = late.read_bytes()
    late.write_bytes(whole[:20])

    async def finish_late() -> tuple[Bundle, ...]:
        waiting = asyncio.create_task(when_whole(tmp_path / "index"))
        await asyncio.sleep(0.2)
        assert not waiting.done()
        late.write_bytes(whole)
        return await waiting

    assert len(asyncio.run(finish_late())) == 2


def test_does_not_wait_for_ever(tmp_path: Path) -> None:
    """An index that never becomes whole is an error that names a file."""
    make_index(write_pages(tmp_path / "pages", count=1), tmp_path / "index")
    min((tmp_path / "index").glob("index/*")).unlink()
    with pytest.raises(Torn, match="index/"):
        asyncio.run(when_whole(tmp_path / "index", patience=0.1))


def test_a_missing_program_is_told_with_its_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without Pagefind gets a sentence, not a traceback."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "pagefind"))
    with pytest.raises(SearchError, match="missing"):
        make_index(tmp_path, tmp_path / "index")


def test_a_program_that_dies_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run whose Pagefind has died ends at once with a sentence, instead of waiting for an answer."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", sys.executable)  # which does not know what Pagefind is told to do
    with pytest.raises(SearchError, match="ended"):
        make_index(tmp_path, tmp_path / "index")
