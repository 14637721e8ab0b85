"""The output folder: whole files, each in its place, and a mark that tells whether all of them are."""

from pathlib import Path

import pytest

from plugins.building.output import MARK, Output, OutputRefused, is_finished
from plugins.building.results import Put


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a file whose bytes are to be published."""
    file = tmp_path / "source"
    file.write_bytes(b"page")
    return file


def made(folder: Path) -> Output:
    """Return an output folder that a build has made."""
    output = Output(folder)
    output.begin()
    output.finish()
    return output


@pytest.mark.parametrize("linked", [True, False])
def test_a_file_is_put_once(tmp_path: Path, source: Path, linked: bool) -> None:
    """A file that stands in its place already is left alone, so that an upload can pass it over."""
    output = made(tmp_path / "output")
    put = Put("kk/index.html", "1", str(source), linked)
    assert output.put(put)
    before = (output.folder / put.path).stat()
    assert not output.put(put)
    assert (output.folder / put.path).stat().st_mtime_ns == before.st_mtime_ns
    assert (output.folder / put.path).samefile(source) == linked


def test_equal_bytes_are_left_alone(tmp_path: Path, source: Path) -> None:
    """Another source with the same bytes is no change."""
    output = made(tmp_path / "output")
    output.put(Put("a.html", "1", str(source), linked=True))
    other = tmp_path / "other"
    other.write_bytes(b"page")
    assert not output.put(Put("a.html", "2", str(other), linked=True))


def test_what_was_published_is_never_written_into(tmp_path: Path, source: Path) -> None:
    """A new version takes the place of a file; the old one, which a cache may keep, stays as it is."""
    output = made(tmp_path / "output")
    output.put(Put("a.html", "1", str(source), linked=True))
    other = tmp_path / "other"
    other.write_bytes(b"new page")
    assert output.put(Put("a.html", "2", str(other), linked=True))
    assert (output.folder / "a.html").read_bytes() == b"new page"
    assert source.read_bytes() == b"page"


def test_removing_leaves_no_empty_folder(tmp_path: Path, source: Path) -> None:
    """A page that is no longer part of the site goes away, and its folders with it."""
    output = made(tmp_path / "output")
    output.put(Put("kk/news/x/index.html", "1", str(source), linked=True))
    output.remove(["kk/news/x/index.html", "kk/never.html"])
    assert [path.name for path in output.folder.iterdir()] == [MARK]


def test_strangers_are_found(tmp_path: Path, source: Path) -> None:
    """What no build has put there, such as a draft of one that was interrupted, is no part of the site."""
    output = made(tmp_path / "output")
    output.put(Put("kk/a.html", "1", str(source), linked=True))
    (output.folder / "kk/.b.html.77").write_bytes(b"torn")
    assert list(output.strangers({"kk/a.html": None})) == ["kk/.b.html.77"]


def test_a_tree_is_finished_when_its_build_has_ended(tmp_path: Path) -> None:
    """Nobody deploys what a build is still writing, or has not finished, or has not made."""
    output = Output(tmp_path / "output")
    assert not is_finished(output.folder)
    output.begin()
    assert not is_finished(output.folder)
    assert output.state() is None
    output.finish()
    assert is_finished(output.folder)
    assert output.state() is not None


@pytest.mark.parametrize("kind", ["foreign files", "a file"])
def test_a_place_that_no_build_made_is_refused(tmp_path: Path, kind: str) -> None:
    """A build never takes over, or empties, somebody's folder."""
    folder = tmp_path / "output"
    if kind == "a file":
        folder.write_bytes(b"mine")
    else:
        folder.mkdir()
        (folder / "diary.txt").write_bytes(b"mine")
    with pytest.raises(OutputRefused, match="output"):
        Output(folder)


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """A folder that somebody made for the purpose is fine."""
    (tmp_path / "output").mkdir()
    assert is_finished(made(tmp_path / "output").folder)


@pytest.mark.parametrize("path", ["../outside.html", "kk/../../outside.html", "/outside.html"])
def test_no_path_leaves_the_folder(tmp_path: Path, path: str) -> None:
    """A path that would be written outside of the output folder is refused."""
    with pytest.raises(ValueError, match="outside"):
        Output(tmp_path / "output").place(path)
