"""What is taken over from Pagefind."""

import json
import shutil
from pathlib import Path

import pytest

from plugins.search.bundle import ENTRY, SCRIPTS, read_bundles
from plugins.search.index import make_index
from plugins.search.packing import Torn
from tests.search.pages import write_pages

KINDS = (ENTRY, *SCRIPTS, "wasm.unknown.pagefind", "*.pf_meta", "fragment/*", "index/*", "filter/*")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that Pagefind has written."""
    folder = tmp_path_factory.mktemp("search")
    make_index(write_pages(folder / "pages"), folder / "index")
    return folder / "index"


@pytest.fixture
def spoilt(written: Path, tmp_path: Path) -> Path:
    """Return a copy of it, to be spoilt."""
    return Path(shutil.copytree(written, tmp_path / "index"))


def test_every_language_has_a_bundle_of_its_own(written: Path) -> None:
    """A bundle names no file of another language, and its entry knows none."""
    bundles = read_bundles(written)
    assert [bundle.language for bundle in bundles] == ["kk", "ru"]
    for bundle in bundles:
        other = {"kk": "ru", "ru": "kk"}[bundle.language]
        assert [path for path in (*bundle.kept, *bundle.made) if f"{other}_" in path] == []
        assert list(json.loads(bundle.made[ENTRY])["languages"]) == [bundle.language]


def test_unused_files_stay_behind(written: Path) -> None:
    """Pagefind's own interfaces and its highlighter are not published."""
    taken = {path for bundle in read_bundles(written) for path in bundle.kept}
    assert {path.name for path in written.glob("*.js") if path.name in taken} == set(SCRIPTS)
    assert not [path for path in taken if path.endswith(".css")]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("damage", ["missing", "empty", "cut"])
def test_a_file_that_is_not_whole_is_noticed(spoilt: Path, kind: str, damage: str) -> None:
    """Whatever file lacks its end, or is not there at all, the index is not taken for finished."""
    file = min(spoilt.glob(kind))
    if damage == "missing":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[: -3 if damage == "cut" else 0])
    with pytest.raises(Torn):
        read_bundles(spoilt)
