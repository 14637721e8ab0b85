"""What is kept of content from one build to the next."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.building.intake import Intake, Memory
from plugins.building.ledger import Ledger
from plugins.building.shelf import DIGESTS, PHOTOS, STORY, TEXT, Store
from plugins.library.survey import survey
from tests.site import CONTENT, site_config

NOTHING = Memory({}, (), frozenset())


class Kept:
    """A content folder with the ledger and the store of its builds."""

    def __init__(self, folder: Path) -> None:
        """Take the small site."""
        self.content = shutil.copytree(CONTENT, folder / "content")
        self.ledger, self.store = Ledger(folder / "ledger"), Store(folder / "pieces.db")
        self.memory = NOTHING

    def take(self, anew: bool = False) -> None:
        """Take content in, as one build after the other does: in the same process, or in a new one."""
        site = site_config(self.content)
        intake = Intake(site, self.ledger, self.store, "code")
        listings = survey(self.content, {}, site.file_limit)
        self.memory = intake.take(intake.recall(listings) if anew else self.memory, listings).memory

    def keys(self, kind: str) -> set[str]:
        """Return the keys of what is kept of a kind."""
        return set(self.store.keys(kind))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """Return what a first build has kept."""
    kept = Kept(tmp_path)
    kept.take()
    yield kept
    kept.ledger.close()
    kept.store.close()


def test_a_story_is_kept_with_its_texts(kept: Kept) -> None:
    """Once by its folder, and each text by the path of its half."""
    halves = {str(file.relative_to(kept.content)) for file in kept.content.rglob("*.md")}
    assert kept.keys(TEXT) == halves
    assert kept.keys(STORY) == {half.rpartition("/")[0] for half in halves}


def test_nothing_is_kept_of_what_is_gone(kept: Kept) -> None:
    """Neither of a picture that nobody shows any more nor of a story whose folder was removed."""
    folder = min(kept.keys(PHOTOS))
    for file in (kept.content / folder).iterdir():
        if file.suffix != ".md":
            file.unlink()
    kept.take()
    assert folder not in kept.keys(PHOTOS) | kept.keys(DIGESTS)
    assert folder in kept.keys(STORY)
    shutil.rmtree(kept.content / folder)
    kept.take()
    assert folder not in kept.keys(STORY)
    assert not any(path.startswith(f"{folder}/") for path in kept.keys(TEXT))


def test_what_read_a_piece_is_told_of_it_once_something_was_read(kept: Kept) -> None:
    """A new ledger has nothing to be made anew, whatever came."""
    assert not kept.ledger.has_stale()
    kept.ledger.begin()
    kept.ledger.connection.execute("INSERT INTO reader VALUES (1, 'pages', x'01000000')")
    kept.ledger.commit()
    shutil.rmtree(kept.content / min(kept.keys(STORY)))
    kept.take()
    assert kept.ledger.has_stale()


def test_a_store_that_is_gone_is_missed(kept: Kept) -> None:
    """Or one that was made anew since: what the ledger tells of is not in it, so all content is read."""
    before = kept.keys(TEXT)
    kept.store.close()
    kept.store.file.unlink()
    kept.take(anew=True)
    assert kept.keys(TEXT) == before


def test_a_store_that_is_there_is_believed(kept: Kept) -> None:
    """Nothing is read that was read by another process."""
    with kept.store.writing():
        kept.store.drop([(TEXT, min(kept.keys(TEXT)))])
    before = kept.keys(TEXT)
    kept.take(anew=True)
    assert kept.keys(TEXT) == before
