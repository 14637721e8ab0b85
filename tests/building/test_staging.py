"""Files on their way to the output folder."""

from pathlib import Path

import pytest

from plugins.building.staging import MARK, OutputRefused, Staging, write_file


def files(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder but for the mark."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def put(output: Path, **contents: bytes) -> list[str]:
    """Make the output folder hold these files and return what changed."""
    staging = Staging(output)
    for name, data in contents.items():
        staging.write(f"kk/{name}.html", data)
    return [path for path in staging.move_into_place() if path != MARK]


def test_output_holds_exactly_what_was_staged(tmp_path: Path) -> None:
    """A page that is no longer part of the site goes away, and its empty folder with it."""
    output = tmp_path / "output"
    put(output, old=b"old", both=b"both")
    staging = Staging(output)
    staging.write("ru/new.html", b"new")
    staging.move_into_place()
    assert files(output) == {"ru/new.html": b"new"}
    assert not (output / "kk").exists()


def test_only_changes_are_told_and_touched(tmp_path: Path) -> None:
    """A file with equal bytes keeps its time of change, so that an upload can pass it over."""
    output = tmp_path / "output"
    put(output, same=b"same", other=b"1")
    before = (output / "kk/same.html").stat().st_mtime_ns
    assert put(output, same=b"same", other=b"2") == ["kk/other.html"]
    assert (output / "kk/same.html").stat().st_mtime_ns == before


def test_nothing_changes_before_all_is_staged(tmp_path: Path) -> None:
    """A run that ends in the middle leaves the output folder as it was."""
    output = tmp_path / "output"
    put(output, page=b"first")
    staging = Staging(output)
    staging.write("kk/page.html", b"second")
    assert files(output) == {"kk/page.html": b"first"}
    staging.discard()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["output"]


def test_left_over_staging_is_not_published(tmp_path: Path) -> None:
    """What an interrupted run staged is no part of the next one."""
    output = tmp_path / "output"
    Staging(output).write("kk/torn.html", b"torn")
    put(output, page=b"whole")
    assert files(output) == {"kk/page.html": b"whole"}


@pytest.mark.parametrize("kind", ["foreign files", "a file"])
def test_a_place_that_no_build_made_is_refused(tmp_path: Path, kind: str) -> None:
    """A build never takes over, or empties, somebody's folder."""
    output = tmp_path / "output"
    if kind == "a file":
        output.write_bytes(b"mine")
    else:
        write_file(output, "diary.txt", b"mine")
    with pytest.raises(OutputRefused, match="output"):
        Staging(output)


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """A folder that somebody made for the purpose is fine."""
    output = tmp_path / "output"
    output.mkdir()
    put(output, page=b"page")
    assert files(output) == {"kk/page.html": b"page"}


@pytest.mark.parametrize("path", ["../outside.html", "kk/../../outside.html", "/outside.html"])
def test_no_path_leaves_the_folder(tmp_path: Path, path: str) -> None:
    """A path that would be written outside of the output folder is refused."""
    with pytest.raises(ValueError, match="outside"):
        write_file(tmp_path / "output", path, b"")
