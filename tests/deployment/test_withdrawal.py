"""A withdrawn story is in no release that a host keeps, nor in what lies beside them, and no way back shows it."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from audit.openssh import Server
from plugins.deployment.bucket import Bucket
from plugins.deployment.delivery import deliver, roll_back
from plugins.deployment.fault import DeployError
from plugins.deployment.host import Host
from plugins.deployment.hosts import host_of
from plugins.deployment.machine import Machine
from plugins.deployment.release import Withdrawn
from plugins.deployment.shell import KEY
from plugins.deployment.target import BranchTarget, BucketTarget, SshTarget, Target
from plugins.deployment.tree import Tree
from tests.deployment.servers import machine_of, ssh_target
from tests.deployment.shipped import ship_files
from tests.deployment.trees import files_of

PLACE: Final = "news/2026/secret"
STORY: Final = Withdrawn(
    "b2kx8v",
    (f"kk/{PLACE}/**", f"ru/{PLACE}/**", f"files/{PLACE}/**", "cards/b2kx8v-*", "s/b2kx8v/**"),
    (f"/kk/{PLACE}/", f"/ru/{PLACE}/", "/s/b2kx8v/"),
)
NOTICE: Final = "<p>алынды</p>"
WORD: Final = "Құпиясөз"
PICTURE: Final = "pictures/face-0badcafe01-360.avif"
SHARED: Final = "pictures/hall-0123456789-360.avif"


def site(build: int, *, shown: bool) -> dict[str, str]:
    """Return the pages of a build with the story, or with the notice in its place."""
    listed = f'<li><a href="/kk/{PLACE}/">{WORD}</a></li>' if shown else ""
    entry = f'<entry><title>{WORD}</title><link href="https://x.example/kk/{PLACE}/"/></entry>' if shown else ""
    items = [{"url": f"https://x.example/kk/{PLACE}/", "title": WORD}] if shown else []
    place = f"<url><loc>https://x.example/kk/{PLACE}/</loc></url>" if shown else ""
    page = f'<img src="/{PICTURE}"><img src="/{SHARED}"><p>{WORD}</p>'
    files = {
        "kk/index.html": f"<!doctype html><p>{build}</p><ul><li><a href='/kk/other/'>Басқа</a></li>{listed}</ul>",
        "kk/other/index.html": f'<img src="/{SHARED}"><p>Басқа {build}</p>',
        "kk/feed.xml": f"<feed>{build}<entry><title>Басқа</title></entry>{entry}</feed>",
        "kk/feed.json": json.dumps({"items": [{"title": "Басқа"}, *items], "build": build}, ensure_ascii=False),
        "sitemaps/kk.xml": f"<urlset>{place}</urlset>",
        "search/kk/fragment/kk_0000000.pf_fragment": f"{WORD} {build}" if shown else f"{build}",
        f"kk/{PLACE}/index.html": page if shown else NOTICE,
        SHARED: "hall",
    }
    if shown:
        files |= {PICTURE: f"face {WORD}", "cards/b2kx8v-kk-3851547e.png": WORD, f"files/{PLACE}/report.pdf": WORD}
    return files


def shipped(folder: Path, build: int, *, shown: bool) -> Tree:
    """Return the tree of a build."""
    hosting = {} if shown else {f".host/gone/kk/{PLACE}/index.html": b""}
    files = {path: text.encode() for path, text in site(build, shown=shown).items()}
    return ship_files(folder, build, files, hosting, () if shown else (STORY,))


@pytest.fixture(params=["machine", "bucket", "branch"])
def target(request: pytest.FixtureRequest, host_root: Path) -> Target:
    """Each sort of host that keeps releases."""
    if request.param == "machine":
        server: Server = request.getfixturevalue("ssh")
        return ssh_target(host_root, "https://localhost", server)
    if request.param == "branch":
        subprocess.run(["git", "init", "--quiet", "--bare", str(host_root)], check=True)
        return BranchTarget(name="test", address="https://localhost", repository=str(host_root), keep=3)
    bucket: BucketTarget = request.getfixturevalue("bucket")
    return bucket


@pytest.fixture
def host(target: Target, tmp_path: Path) -> Host:
    """The host of the target."""
    return host_of(target, tmp_path, tmp_path / "store", os.environ.get(KEY, ""))


def everything(target: Target) -> dict[str, bytes]:
    """Return all that lies on a host, whatever it is for."""
    if isinstance(target, SshTarget):
        return files_of(Path(target.path))
    if isinstance(target, BranchTarget):
        return dict(committed(Path(target.repository)))
    assert isinstance(target, BucketTarget)
    bucket = Bucket(target)
    return {key: bucket._get(key) or b"" for key in bucket._keys()}


def committed(repository: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of every commit that a repository has, histories included."""

    def git(*words: str) -> bytes:
        return subprocess.run(["git", *words], cwd=repository, capture_output=True, check=True).stdout

    for commit in git("rev-list", "--all").decode().split():
        for path in git("ls-tree", "-r", "--name-only", "-z", commit).decode().split("\0"):
            if path:
                yield f"{commit}/{path}", git("show", f"{commit}:{path}")


@pytest.fixture
def withdrawn(target: Target, host: Host, tmp_path: Path) -> Target:
    """A host that kept two releases with the story when one without it was deployed."""
    for build in (1, 2):
        deliver(host, target, shipped(tmp_path, build, shown=True), lambda _: [])
    assert [key for key, data in everything(target).items() if WORD.encode() in data]
    deliver(host, target, shipped(tmp_path, 3, shown=False), lambda _: [])
    return target


def test_no_word_of_it_is_left_and_no_way_back_shows_it(withdrawn: Target, host: Host) -> None:
    """Not in a kept release, not in the pool of files, not in a list, a feed, the search or a packed form."""
    left = everything(withdrawn)
    assert len(left) > 10
    assert [key for key, data in left.items() if WORD.encode() in data] == []
    assert [key for key in left if "0badcafe01" in key or "b2kx8v" in key] == []
    assert any(SHARED in key for key in left)
    assert_gone(withdrawn)
    name = roll_back(host, withdrawn, None, lambda _: [])
    with host.hold():
        shown = host.read(name, ["kk/index.html", f"kk/{PLACE}/index.html", "kk/other/index.html", "kk/feed.json"])
    assert shown[f"kk/{PLACE}/index.html"].decode() == NOTICE
    assert shown["kk/other/index.html"].decode() == site(2, shown=True)["kk/other/index.html"]
    assert "Басқа" in shown["kk/index.html"].decode()
    assert json.loads(shown["kk/feed.json"]) == {"items": [{"title": "Басқа"}], "build": 2}


def assert_gone(target: Target) -> None:
    """What makes nginx answer 410 has got into the older releases too."""
    if isinstance(target, SshTarget):
        kept = list((Path(target.path) / "releases").iterdir())
        assert len(kept) == 3
        assert all((release / f".host/gone/kk/{PLACE}/index.html").is_file() for release in kept)


def test_it_stays_away_when_its_withdrawal_is_taken_back(target: Target, host: Host, tmp_path: Path) -> None:
    """A deploy that fails for another reason goes back to the release before, but not to the story."""
    first = deliver(host, target, shipped(tmp_path, 1, shown=True), lambda _: []).name
    with pytest.raises(DeployError, match=f"It was taken back: {first} is live again"):
        deliver(host, target, shipped(tmp_path, 2, shown=False), lambda _: ["/kk/ answers 500."])
    with host.hold():
        assert host.live() == first
        shown = host.read(first, ["kk/index.html", f"kk/{PLACE}/index.html"])
    assert shown[f"kk/{PLACE}/index.html"].decode() == NOTICE
    assert "Басқа" in shown["kk/index.html"].decode()
    assert [key for key, data in everything(target).items() if WORD.encode() in data] == []


def test_the_way_back_is_not_held_up_by_what_cannot_be_withdrawn(
    target: Target, host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site that is wrong goes first; that the story is still there is told."""
    first = deliver(host, target, shipped(tmp_path, 1, shown=True), lambda _: []).name

    def fail(*_: object) -> None:
        raise DeployError("The disk is full.")

    monkeypatch.setattr(type(host), "amend", fail)
    with pytest.raises(DeployError, match=r"is live again\.\nIt may still show what was withdrawn: The disk is full"):
        deliver(host, target, shipped(tmp_path, 2, shown=False), lambda _: ["/kk/ answers 500."])
    with host.hold():
        assert host.live() == first


def test_it_is_taken_out_on_the_way_back_if_a_deploy_was_killed_before(
    target: Target, host: Host, tmp_path: Path
) -> None:
    """A deploy that died after its switch had no time to clean older releases; the way back does it."""
    deliver(host, target, shipped(tmp_path, 1, shown=True), lambda _: [])
    tree = shipped(tmp_path, 2, shown=False)
    with host.hold():
        host.upload(tree)
        host.switch(tree.release.name)
    name = roll_back(host, target, None, lambda _: [])
    with host.hold():
        files = host.read(name, [f"kk/{PLACE}/index.html", "kk/index.html"])
    assert [path for path, data in files.items() if WORD.encode() in data] == []


def test_it_is_taken_out_on_the_way_back_if_the_cleaning_was_cut(
    ssh: Server, host_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A release says that it shows the story no more when that is true: rsync brings what is below .host/ first."""
    target = ssh_target(host_root, "https://localhost", ssh)
    deliver(machine_of(target), target, shipped(tmp_path, 1, shown=True), lambda _: [])
    send = Machine._send

    def cut(machine: Machine, folder: Path, place: str, *options: str) -> None:
        if place.startswith("releases/.incoming-"):
            send(machine, folder, place, *options)
            return
        send(machine, folder / ".host", f"{place}/.host")
        raise DeployError("the connection was cut")

    tree = shipped(tmp_path, 2, shown=False)
    monkeypatch.setattr(Machine, "_send", cut)
    with pytest.raises(DeployError, match="was cut"):
        deliver(machine_of(target), target, tree, lambda _: [])
    monkeypatch.setattr(Machine, "_send", send)
    roll_back(machine_of(target), target, None, lambda _: [])
    left = files_of(host_root / "current")
    assert [path for path, data in left.items() if WORD.encode() in data or "0badcafe01" in path] == []
    assert left[f"kk/{PLACE}/index.html"].decode() == NOTICE


def test_a_page_loses_the_mention_and_nothing_else(target: Target, host: Host, tmp_path: Path) -> None:
    """Order of attributes, empty elements and signs stay: the way back is held against what pages should say."""
    head = '<!DOCTYPE html><html lang="kk"><link rel="alternate" hreflang="ru" href="/ru/"><meta name="a" content="1">'
    page = (
        f'{head}<p id="b" class="a">1 &lt; 2 &amp; «3»<br></p><ul><li><a href="/kk/other/">Б</a></li>{{}}</ul></html>'
    )
    story = f'<li><a href="/kk/{PLACE}/">{WORD}</a></li>'
    for build, listed, withdrawn in ((1, story, ()), (2, "", (STORY,))):
        files = {"kk/index.html": page.format(listed).encode(), "kk/a.txt": b"%d" % build}
        deliver(host, target, ship_files(tmp_path, build, files, {}, withdrawn), lambda _: [])
    name = roll_back(host, target, None, lambda _: [])
    with host.hold():
        assert host.read(name, ["kk/index.html"])["kk/index.html"].decode().replace("\n", "") == page.format("")
