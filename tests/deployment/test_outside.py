"""What is looked at from outside where addresses are gone or have moved: nothing that is right is taken back."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from audit.nginx import Web
from audit.openssh import Server
from plugins.deployment.answers import Live, Promise
from plugins.deployment.delivery import deliver, roll_back
from plugins.deployment.fault import DeployError
from plugins.deployment.host import Kept
from plugins.deployment.host_files import REDIRECTS
from plugins.deployment.release import Withdrawn
from plugins.deployment.target import SshTarget
from plugins.deployment.tree import Tree
from plugins.deployment.verification import verify
from plugins.deployment.visitor import Visitor
from tests.deployment.servers import machine_of, ssh_target
from tests.deployment.shipped import ship
from tests.deployment.trees import LANGUAGES, files_of, page, sheet_of

OLD: Final = "/kk/news/2025/story-1/"
NEW: Final = "/kk/news/2026/story-1/"
OTHER: Final = "/kk/news/2026/story-2/"
FORMER: Final = "/kk/news/2025/hidden/"
SLUG: Final = "news/2026/hidden/"
STORY: Final = Withdrawn("b2kx8v", (f"kk/{SLUG}**", f"ru/{SLUG}**"), (f"/kk/{SLUG}", f"/ru/{SLUG}"))
PROMISE: Final = Promise(rereading=0.5)


@pytest.fixture
def target(ssh: Server, web: Web, host_root: Path) -> SshTarget:
    """A folder on the machine that nginx shows."""
    return ssh_target(host_root, web.address, ssh)


@pytest.fixture
def visitor(web: Web) -> Iterator[Visitor]:
    """A stranger."""
    with Visitor(web.address) as stranger:
        yield stranger


def send(
    target: SshTarget,
    visitor: Visitor,
    tree: Tree,
    promise: Promise = PROMISE,
    switched: Callable[[], object] = lambda: None,
) -> None:
    """Deploy, and look at the result from outside once something was done that follows the switch."""

    def look(before: Mapping[str, str]) -> Iterator[str]:
        switched()
        return verify(Live(visitor, tree, promise), before)

    deliver(machine_of(target), target, tree, look)


def go_back(target: SshTarget, visitor: Visitor, promise: Promise = PROMISE) -> str:
    """Go back to the release before, and look at it from outside."""

    def look(kept: Kept) -> Iterator[str]:
        return verify(Live(visitor, kept, promise, built_here=False), kept.release.files)

    return roll_back(machine_of(target), target, None, look)


def moved(folder: Path, build: int, goal: str = NEW) -> Tree:
    """Return the tree of a build in which an address has moved; the page there is another one with each build."""
    at_old = f'<!doctype html><!-- {build} --><link rel="canonical" href="https://court-news.example{goal}">'.encode()
    return ship(folder, build, moved=((OLD, goal),), more={f"{OLD[1:]}index.html": at_old})


def with_secret(folder: Path, build: int, index: Mapping[str, bytes], *, shown: bool) -> Tree:
    """Return the tree of a build with a story that a list leads to, or with a notice in its place."""
    more = dict(index)
    for language in LANGUAGES:
        link = f'<ul><li><a href="/{language}/{SLUG}">Құпиясөз</a></li></ul>' if shown else ""
        more[f"{language}/index.html"] = page(language, "", build, link).encode()
        more[f"{language}/{SLUG}index.html"] = page(language, SLUG, build, "Құпиясөз" if shown else "").encode()
    gone = () if shown else tuple(f"/{language}/{SLUG}" for language in LANGUAGES)
    rows = ((OLD, NEW), *([(FORMER, f"/kk/{SLUG}")] if shown else []))
    more |= {f"{source[1:]}index.html": f'<a href="{goal}">Жаңа мекенжай</a>'.encode() for source, goal in rows}
    return ship(folder, build, moved=rows, gone=gone, withdrawn=() if shown else (STORY,), more=more)


def reread(web: Web, visitor: Visitor) -> None:
    """Let nginx read the redirects, and return when it has."""
    web.reload()
    until = time.monotonic() + 60
    while visitor.get(OLD).status != 301:
        assert time.monotonic() < until
        time.sleep(0.02)


class TestWithdrawn:
    def test_the_way_back_stands(
        self, target: SshTarget, visitor: Visitor, host_root: Path, tmp_path: Path, index: dict[str, bytes]
    ) -> None:
        """An older release is right without its mentions of the story, and its notice has the styles that it needs."""
        send(target, visitor, with_secret(tmp_path, 1, index, shown=True))
        send(target, visitor, with_secret(tmp_path, 2, index, shown=False))
        name = go_back(target, visitor)
        files = files_of(host_root / "releases" / name)
        assert "Құпиясөз".encode() not in b"".join(data for path, data in files.items() if path.endswith(".html"))
        assert files[REDIRECTS].decode() == f'"{OLD}" "{NEW}";\n'
        assert (visitor.get(f"/ru/{SLUG}").status, visitor.get(OLD).status) == (410, 200)
        sheet, text = sheet_of(2)
        assert f"/static/{sheet}".encode() in files[f"kk/{SLUG}index.html"]
        with (host := machine_of(target)).hold():
            [later] = set(host.names()) - {name}
            shutil.rmtree(host_root / "releases" / later)  # as it goes one day, being no longer among the newest
            host.prune(1)
        assert visitor.get(f"/static/{sheet}").body == text


class TestMoved:
    @pytest.mark.parametrize("known", [False, True])
    def test_is_answered_by_a_page_or_by_a_redirect(
        self, target: SshTarget, visitor: Visitor, web: Web, tmp_path: Path, known: bool
    ) -> None:
        """The page at an old address changes with the styles; nginx may have read the redirect by then, or not."""
        send(target, visitor, ship(tmp_path, 1))
        send(target, visitor, moved(tmp_path, 2))
        if known:
            reread(web, visitor)
        send(target, visitor, moved(tmp_path, 3))
        assert visitor.get(OLD).status == (301 if known else 200)

    def test_must_lead_to_where_the_release_says(
        self, target: SshTarget, visitor: Visitor, web: Web, tmp_path: Path
    ) -> None:
        """A redirect to elsewhere is a fault, told with where it leads."""
        send(target, visitor, moved(tmp_path, 1))
        reread(web, visitor)
        with pytest.raises(DeployError, match=f"{OLD} answers 301 and leads to {NEW} instead of 200"):
            send(target, visitor, moved(tmp_path, 2, OTHER))

    def test_of_the_release_before_is_forgotten_in_time(
        self, target: SshTarget, visitor: Visitor, web: Web, tmp_path: Path
    ) -> None:
        """Nginx reads the redirects of a release a moment after it is live; until then those of another one answer."""
        send(target, visitor, moved(tmp_path, 1))
        reread(web, visitor)
        later = threading.Timer(0.3, web.reload)
        send(target, visitor, moved(tmp_path, 2, OTHER), replace(PROMISE, rereading=60), later.start)
        assert visitor.get(OLD).headers["location"] == OTHER
