import os
from pathlib import Path

import pytest

from plugins.domain.whole import write_whole
from plugins.images.cache import is_sound, keep_sealed, place, prune, version
from plugins.images.plan import plan
from tests.images.drawing import photo

RENDITIONS = plan(photo(300, 200))


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """Return a cache with three files of 100 bytes, of which the first is the oldest."""
    for age, each in zip((30, 20, 10), RENDITIONS, strict=True):
        write_whole(place(tmp_path, each), b"." * 100)
        os.utime(place(tmp_path, each), (1_000_000 - age, 1_000_000 - age))
    return tmp_path


def kept(folder: Path) -> list[bool]:
    """Return which of the renditions are in the cache."""
    return [place(folder, each).exists() for each in RENDITIONS]


def test_damage_is_told(tmp_path: Path) -> None:
    """A sealed file is sound until something else has written over it, or taken it or its seal away."""
    file = tmp_path / "new" / "file"
    assert not is_sound(file)
    keep_sealed(file, b"content")
    assert is_sound(file)
    file.write_bytes(b"kontent")
    assert not is_sound(file)
    keep_sealed(file, b"content")
    file.with_name("file.seal").unlink()
    assert not is_sound(file)


def test_a_seal_goes_with_its_file(tmp_path: Path) -> None:
    """Nothing is left of what was removed."""
    keep_sealed(tmp_path / "new" / "file", b"content")
    prune(tmp_path, (), limit=0)
    assert list((tmp_path / "new").iterdir()) == []


def test_places_differ(tmp_path: Path) -> None:
    """No two renditions are kept in one place."""
    assert len({place(tmp_path, each) for each in RENDITIONS}) == len(RENDITIONS)


def test_other_code_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rendition made by other code or another codec is not trusted."""
    before = place(tmp_path, RENDITIONS[0])
    monkeypatch.setattr("plugins.images.cache._CODECS", ("pil", "avif"))
    version.cache_clear()
    after = place(tmp_path, RENDITIONS[0])
    version.cache_clear()
    assert before != after
    assert version(("pixels.py",)) != version(("render.py",))


@pytest.mark.parametrize(
    ("limit", "left"),
    [(300, [True, True, True]), (299, [False, True, True]), (150, [False, False, True]), (0, [False, False, False])],
)
def test_the_oldest_goes_first(filled: Path, limit: int, left: list[bool]) -> None:
    """A cache that outgrew its limit loses the oldest renditions, and no more than it must."""
    prune(filled, [], limit)
    assert kept(filled) == left


def test_a_cache_within_its_limit_asks_nobody_what_is_wanted(filled: Path) -> None:
    """To tell takes a while where a site has tens of thousands of pages; seals count for nothing."""
    keep_sealed(filled / "new" / "file", b"." * 100)
    wanted = iter([filled / "new" / "file"])
    prune(filled, wanted, 400)
    assert list(wanted) == [filled / "new" / "file"]
    prune(filled, wanted, 399)
    assert list(wanted) == []


def test_the_wanted_stay(filled: Path) -> None:
    """What the site shows is kept, whatever the limit."""
    prune(filled, [place(filled, RENDITIONS[0])], 0)
    assert kept(filled) == [True, False, False]


def test_remains_of_other_code_go(filled: Path) -> None:
    """Renditions of an older version and files that were never finished count and go like others."""
    write_whole(filled / "older" / ".hall.jpg.1-1", b"." * 100)
    prune(filled, [place(filled, each) for each in RENDITIONS], 0)
    assert kept(filled) == [True, True, True]
    assert not list((filled / "older").iterdir())


def test_there_may_be_no_cache(tmp_path: Path) -> None:
    """A site without pictures has nothing to remove."""
    prune(tmp_path / "nothing", [], 0)
