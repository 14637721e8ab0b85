"""Whatever is wrong with the live site is found from outside, and told with its address."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path

import pytest

from audit.nginx import Web, lay_out, web_server
from plugins.deployment.answers import Live, Promise
from plugins.deployment.commands import refuse_unfinished
from plugins.deployment.fault import DeployError
from plugins.deployment.tree import Tree
from plugins.deployment.verification import verify
from plugins.deployment.visitor import Visitor
from plugins.search.packing import pack
from tests.deployment.shipped import ship

STORY = "kk/news/2026/story-1/index.html"


@pytest.fixture(scope="module")
def server(nginx: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Web, Path]]:
    """One nginx for all tests of this file, and the folder that it shows."""
    folder = tmp_path_factory.mktemp("live")
    (folder / "srv/assets").mkdir(parents=True)
    with web_server(nginx, folder / "srv", folder / "nginx") as web, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(web.certificate))
        yield web, folder / "srv"


@pytest.fixture
def live(server: tuple[Web, Path], index: dict[str, bytes], tmp_path: Path) -> Iterator[Live]:
    """A release that is live, as it should be."""
    tree = ship(tmp_path, 1, more=index)
    lay_out(tree, server[1])
    with Visitor(server[0].address) as visitor:
        yield Live(visitor, tree, Promise())


def shown(server: tuple[Web, Path]) -> Path:
    """Return the folder of the live release."""
    return server[1] / "current"


def put_in_place(file: Path, data: bytes) -> None:
    """Put other bytes in a file's place, in all its forms."""
    for suffix in (".br", ".gz"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)
    file.unlink()
    file.write_bytes(data)


def test_a_site_that_is_right_is_found_right(live: Live) -> None:
    """Nothing is told of a release that is live as it was built."""
    assert list(verify(live, {})) == []


def test_an_old_page_is_found(live: Live, server: tuple[Web, Path]) -> None:
    """A page with the bytes of another build."""
    put_in_place(shown(server) / STORY, b"<!doctype html>old")
    assert "/kk/news/2026/story-1/ does not show what this release has there." in set(verify(live, {}))


def test_a_missing_page_is_found(live: Live, server: tuple[Web, Path]) -> None:
    """A page that did not arrive."""
    (shown(server) / STORY).unlink()
    assert "/kk/news/2026/story-1/ answers 404 instead of 200." in set(verify(live, {}))


def test_a_missing_picture_is_found(live: Live, server: tuple[Web, Path]) -> None:
    """What a page shows is asked for too, even where only the page has changed."""
    picture = next(path for path in live.source.release.files if path.startswith("pictures/"))
    (server[1] / "assets" / picture).unlink()
    before = {path: sha for path, sha in live.source.release.files.items() if path == picture}
    assert f"/{picture} answers 404 instead of 200." in set(verify(live, before))


def test_a_search_that_does_not_know_the_newest_page_is_found(live: Live, tmp_path: Path) -> None:
    """The newest entry of a feed is one that the search shows."""
    fragment = "search/kk/2026/fragment/202611210900-0123456789.pf_fragment"
    other = ship(tmp_path / "other", 1, more={fragment: pack(b'{"url": "/kk/elsewhere/"}')})
    told = set(verify(Live(live.visitor, other, Promise()), other.release.files))
    assert "The search does not know /kk/news/2026/story-1/." in told
    back = set(verify(Live(live.visitor, other, Promise(), built_here=False), other.release.files))
    assert not any("does not know" in each for each in back)  # it may be a newer release's, without an expired story


@pytest.mark.parametrize("part", ["search/index.json", "*/catalogue.*", "*.pf_index"])
def test_a_search_that_does_not_answer_is_found(live: Live, server: tuple[Web, Path], part: str) -> None:
    """What changed last is a page alone; the index is asked for it all the same, from its first file to its last."""
    files = live.source.release.files
    lost = [path for path in files if fnmatch(path, part) and "/ru" not in path]
    for path in lost:
        for folder in (shown(server), server[1] / "assets"):
            (folder / path).unlink(missing_ok=True)
    told = list(verify(live, {path: sha for path, sha in files.items() if path != STORY}))
    assert [each for each in told if each.startswith('The search cannot be asked for "Соттар": /search/')]


def test_a_search_that_answers_with_other_pages_is_found(live: Live, server: tuple[Web, Path], tmp_path: Path) -> None:
    """An index of whole files that does not know the word of a title is of no use."""
    catalogue = next(path for path in live.source.release.files if fnmatch(path, "search/kk/catalogue.*"))
    told = json.loads(gzip.decompress(live.source.read(catalogue)))
    told["volumes"] = []
    for folder in (shown(server), server[1] / "assets"):
        put_in_place(folder / catalogue, gzip.compress(json.dumps(told).encode()))
    assert 'The search does not find /kk/news/2026/story-1/ by "Соттар".' in list(verify(live, {}))


def test_a_language_without_its_other_is_found(live: Live, tmp_path: Path) -> None:
    """A page leads to its other language, which leads back."""
    missing = STORY.replace("kk/", "ru/", 1)
    release = live.source.release
    lonely = replace(release, files={path: sha for path, sha in release.files.items() if path != missing})
    told = set(verify(Live(live.visitor, Tree(tmp_path / "store" / "tree", lonely), Promise()), {}))
    assert any("leads to another language at /ru/news/2026/story-1/, where there is nothing." in each for each in told)


def test_a_host_that_is_away_is_told() -> None:
    """Nobody at the address is a fault of its own, not a crash."""
    with Visitor("https://localhost:1") as visitor:
        answer = visitor.get("/kk/")
    assert (answer.status, b"ConnectionRefusedError" in answer.body) == (0, True)


def test_an_unfinished_site_is_refused(tmp_path: Path) -> None:
    """A folder in which a build was interrupted is not deployed."""
    (tmp_path / ".court-news").write_text("A build is writing here.\n")
    with pytest.raises(DeployError, match="is not finished"):
        refuse_unfinished(tmp_path)
