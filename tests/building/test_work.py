"""What other processes are told, however they are started."""

import multiprocessing
import pickle
from pathlib import Path

from plugins.building.plugin import OF_THE_RUN, settings_with
from plugins.building.shelf import TEXT, Damaged, Shelf, Store, seal
from plugins.domain.config import Overrides
from plugins.library.reads import Reads


def test_a_process_that_begins_anew_can_be_told_the_settings() -> None:
    """Windows and newer Pythons start workers from nothing: what they are given has to be picklable."""
    settings = {name: each for name, each in settings_with(Overrides()).items() if name not in OF_THE_RUN}
    assert pickle.loads(pickle.dumps(settings)).keys() == settings.keys()  # noqa: S301 - our own


def opened(shelf: Shelf[str]) -> str:
    """Return a value of a shelf, from whichever process."""
    return shelf["a"]


def test_a_shelf_is_opened_by_each_process(tmp_path: Path) -> None:
    """A started process opens the file itself."""
    store = Store(tmp_path / "pieces.db")
    with store.writing():
        store.put([(TEXT, "a", seal(pickle.dumps("text")))])
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(opened, (Shelf(store, TEXT),)) == "text"
    store.close()


def test_a_shelf_notes_what_is_read(tmp_path: Path) -> None:
    """Also what is not there: it may come."""
    reads = Reads()
    shelf: Shelf[str] = Shelf(Store(tmp_path / "pieces.db"), TEXT, reads)
    assert shelf.get("missing") is None
    assert reads.take() == {"text:missing"}
    shelf.store.close()


def test_a_shelf_keeps_the_latest_values(tmp_path: Path) -> None:
    """Each value is the one that was put, however many lie between; what was opened just now is not opened again."""
    store = Store(tmp_path / "pieces.db")
    keys = [str(number) for number in range(100)]
    with store.writing():
        store.put((TEXT, key, seal(pickle.dumps([key]))) for key in keys)
    for latest in (16, 100):
        shelf: Shelf[list[str]] = Shelf(store, TEXT, latest=latest)
        first = shelf["0"]
        assert shelf["0"] is first
        assert [shelf[key] for key in [*keys, *keys]] == [[key] for key in [*keys, *keys]]
        assert (shelf["0"] is first) == (latest == len(keys))
    store.close()


def test_a_damaged_piece_is_told(tmp_path: Path) -> None:
    """A piece that is not what was put is never shown to anybody."""
    store = Store(tmp_path / "pieces.db")
    with store.writing():
        store.put([(TEXT, "a", seal(pickle.dumps("some text" * 100)))])
    store.close()
    file = tmp_path / "pieces.db"
    file.write_bytes(file.read_bytes().replace(b"some text", b"rude text"))
    try:
        assert Shelf(store, TEXT)["a"]
    except Damaged:
        pass
    else:
        raise AssertionError("a damaged piece was taken for a sound one")
    store.close()
