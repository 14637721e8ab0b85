"""Two sites are equal or it is said where they are not."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from benchmarks.peers.equality import differences, read_site

STORY: Final = "kk/news/2026/jury-7/"
SITE: Final = {
    "kk/": "home",
    STORY: '<main><h1>Со\u00adт</h1><p class="lead">Лид</p><div class="prose"><p>Мәтін — «бар» .</p></div></main>',
    "kk/news/": f'<a href="/{STORY}">Сот</a>',
    "kk/archive/2026/11/": "",
}
PEER: Final = {
    **SITE,
    STORY: '<main><h1>Сот</h1><p class="lead">Лид</p><div class="prose"><p>Мәтін «бар».</p></div></main>',
}


def write(folder: Path, pages: Mapping[str, str]) -> Path:
    """Write a site."""
    for address, html in pages.items():
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(html, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"kk/archive/2026/11/": None, "kk/months/2026-11/": "", "kk/months/": ""}, []),
        ({"kk/news/page/2/": ""}, []),
        ({"kk/news/page/2/": "", "kk/news/page/3/": ""}, ["kk/news/: other pages"]),
        ({"kk/": None}, ["kk/: missing"]),
        ({"kk/extra/": ""}, ["kk/extra/: too much"]),
        ({"kk/news/": ""}, ["kk/news/: other stories"]),
        ({"kk/news/": "", "kk/news/page/2/": SITE["kk/news/"]}, []),
        ({STORY: PEER[STORY].replace("Мәтін", "Сөз")}, [f"{STORY}: other words"]),
        ({STORY: PEER[STORY].replace("Лид", "")}, [f"{STORY}: other words"]),
    ],
)
def test_what_differs_is_named(tmp_path: Path, changes: dict[str, str | None], expected: list[str]) -> None:
    """Marks of typography and the cutting of a list into pages do not count; pages, stories and words do."""
    peer = {address: html for address, html in {**PEER, **changes}.items() if html is not None}
    ours, theirs = (read_site(write(tmp_path / name, pages)) for name, pages in (("a", SITE), ("b", peer)))
    assert list(differences(ours, theirs)) == expected


def test_what_a_peer_cannot_make_is_excused(tmp_path: Path) -> None:
    """Pages that only we have may be excused; those that only the peer has may not."""
    theirs = {address: html for address, html in {**PEER, "kk/extra/": ""}.items() if address != "kk/"}
    mine, other = (read_site(write(tmp_path / name, pages)) for name, pages in (("a", SITE), ("b", theirs)))
    assert list(differences(mine, other, excused=lambda _, address: address == "kk/")) == ["kk/extra/: too much"]


def test_the_story_that_was_edited_is_not_read(tmp_path: Path) -> None:
    """Which edits a generator was given depends on the jobs that were asked for."""
    ours, theirs = (read_site(write(tmp_path / name, pages)) for name, pages in (("a", SITE), ("b", PEER)))
    (theirs.folder / STORY / "index.html").write_text("other", encoding="utf-8")
    assert list(differences(ours, theirs)) == [f"{STORY}: other words"]
    assert not list(differences(ours, theirs, edited=STORY))
