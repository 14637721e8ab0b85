"""Whether the files that a site is made of are sound."""

from pathlib import Path

from plugins.building.rendered import RenderedPages
from plugins.building.soundness import Looker, start_looking
from plugins.building.workers import spread


def test_files_are_held_to_their_places(tmp_path: Path) -> None:
    """A page is what its name says, another file is there. All processes say so."""
    cache = tmp_path / "cache"
    pages = RenderedPages(cache / "pages")
    whole, torn, other = pages.put(b"whole"), Path(pages.put(b"torn")), tmp_path / "data.csv"
    torn.write_bytes(b"tor")
    other.write_bytes(b"1")
    sources = [str(each) for each in (whole, torn, other, tmp_path / "gone.csv", pages.folder / "ab" / "gone")]
    for processes in (1, 2):
        told = spread(start_looking, sources, processes, Looker(pages, cache))
        assert list(told) == [True, False, True, False, False]
