"""Files to bundles, whatever their order."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.problem import problem
from plugins.library.bundle import gather, suffix
from plugins.library.scan import SourceFile, Tree

LANGUAGES = (KAZAKH, RUSSIAN)
STORY, OTHER = "news/2026/2026-11-20-x", "news/2026/2026-11-20-x-y"
PATHS = [
    f"{STORY}/kk.md",
    f"{STORY}/ru.md",
    f"{STORY}/Hall.JPG",
    f"{STORY}/notes.txt",
    f"{OTHER}/ru.md",
    "news/2026/stray.pdf",
    "biographies/omarov/kk.md",
    "reference/regions.yaml",
    "films/x/kk.md",
]


def tree_of(paths: list[str], refused: tuple[str, ...] = ()) -> Tree:
    """Return a tree with these files."""
    files = tuple(SourceFile(path, path) for path in paths)
    return Tree(files, tuple(problem(path, 1, "symlink") for path in refused))


@given(st.permutations(PATHS))
def test_order_of_files_does_not_matter(paths: list[str]) -> None:
    """A file system may tell its files in any order: bundles and problems are the same."""
    assert gather(tree_of(paths), LANGUAGES) == gather(tree_of(PATHS), LANGUAGES)


def test_folder_is_the_pair() -> None:
    """The halves of one folder are one story, its pictures and attachments belong to it, and nothing else."""
    bundles, problems = gather(tree_of(PATHS), LANGUAGES)
    assert [bundle.folder for bundle in bundles] == ["biographies/omarov", STORY, OTHER]
    story = bundles[1]
    assert (list(story.halves), list(story.files), story.unusable) == (
        [KAZAKH, RUSSIAN],
        ["Hall.JPG"],
        frozenset({"notes.txt"}),
    )
    assert [(each.path, each.rule) for each in problems] == [
        ("films", "section-unknown"),
        (f"{STORY}/notes.txt", "file-type"),
        ("news/2026/stray.pdf", "folder-depth"),
    ]


def test_halves_stand_in_the_order_of_the_site() -> None:
    """Kazakh first, whatever the file system says."""
    (bundle,), _ = gather(tree_of([f"{STORY}/ru.md", f"{STORY}/kk.md"]), LANGUAGES)
    assert list(bundle.halves) == [KAZAKH, RUSSIAN]


def test_refused_files_are_remembered() -> None:
    """What lies there and is not used keeps others from asking for it."""
    (bundle,), problems = gather(tree_of([f"{STORY}/kk.md"], (f"{STORY}/ru.md", f"{OTHER}/ru.md")), LANGUAGES)
    assert bundle.unusable == {"ru.md"}
    assert problems == []


@given(st.text(st.characters(codec="ascii", exclude_characters="/"), min_size=1))
def test_suffix_is_in_small_letters(name: str) -> None:
    """Cameras write .JPG and mean .jpg."""
    assert suffix(f"{name}.JpG") == ".jpg"
