"""What lies in the content folder, and what of it is refused."""

import unicodedata
from pathlib import Path

from plugins.library.load import tree_of
from plugins.library.scan import Tree
from plugins.library.survey import survey

LIMIT = 2_000_000


def laid_out(folder: Path, *paths: str) -> Tree:
    """Return what is found where these files lie."""
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(b"x")
    return scan(folder, LIMIT)


def scan(folder: Path, limit: int) -> Tree:
    """Return all that lies in a content folder as one tree."""
    trees = [tree_of(*each) for each in survey(folder, {}, limit).items()]
    files = sorted((file for tree in trees for file in tree.files), key=lambda file: file.path)
    return Tree(tuple(files), tuple(problem for tree in trees for problem in tree.problems))


def test_files_are_sorted_with_forward_slashes(tmp_path: Path) -> None:
    """Every file is found, however deep, in one order on every system."""
    tree = laid_out(tmp_path, "b", "a/c/d", "a/B", "a-b/c")
    assert [file.path for file in tree.files] == ["a-b/c", "a/B", "a/c/d", "b"]
    assert all((tmp_path / file.disk).read_bytes() == b"x" for file in tree.files)


def test_litter_is_passed_over(tmp_path: Path) -> None:
    """Nobody committed these on purpose."""
    assert laid_out(tmp_path, ".git/x", ".DS_Store", "a/Thumbs.db", "a/desktop.ini", "a/.~lock.x#").files == ()


def test_name_is_composed(tmp_path: Path) -> None:
    """A path is the same text, whichever system made the file; the file is opened by the name that the disk has."""
    apart = unicodedata.normalize("NFD", "й.jpg")
    (file,) = laid_out(tmp_path, apart).files
    assert file.path == unicodedata.normalize("NFC", "й.jpg")
    assert (tmp_path / file.disk).is_file()


def test_links_are_not_followed(tmp_path: Path) -> None:
    """A link to a file or a folder, to a place outside or to its own parent, is a problem and nothing else."""
    (tmp_path / "secret").write_text("x")
    content = tmp_path / "content"
    content.mkdir()
    for name, target in (("file", "../secret"), ("folder", ".."), ("loop", "."), ("nowhere", "none")):
        (content / name).symlink_to(target)
    tree = scan(content, LIMIT)
    assert tree.files == ()
    assert sorted(tree.refused) == ["file", "folder", "loop", "nowhere"]
    assert {problem.rule for problem in tree.problems} == {"symlink"}


def test_large_files_are_refused(tmp_path: Path) -> None:
    """A file may have as many bytes as the limit, and not one more; the sentence says it in megabytes."""
    for name, size in (("fits", LIMIT), ("large", LIMIT + 1)):
        with (tmp_path / name).open("wb") as file:
            file.truncate(size)
    tree = scan(tmp_path, LIMIT)
    assert [file.path for file in tree.files] == ["fits"]
    assert [(each.path, each.rule, dict(each.parameters)) for each in tree.problems] == [
        ("large", "file-too-large", {"limit": "2"})
    ]
