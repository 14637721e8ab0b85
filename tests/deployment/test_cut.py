"""A deploy that is killed, cut off or out of disk, at any moment: what is live is byte for byte one release."""

import multiprocessing
import os
import random
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from audit.openssh import Server, ssh_server
from plugins.deployment.delivery import deliver
from plugins.deployment.fault import DeployError
from plugins.deployment.target import SshTarget
from plugins.deployment.tree import Tree, put
from tests.deployment.servers import machine_of, ssh_target
from tests.deployment.shipped import ship
from tests.deployment.trees import files_of

FORK: Final = multiprocessing.get_context("fork")


def send(target: SshTarget, tree: Tree) -> None:
    """Deploy without looking at the result."""
    deliver(machine_of(target), target, tree, lambda _: [])


def send_alone(target: SshTarget, tree: Tree) -> None:
    """Deploy in a group of processes of its own, so that all of it can be killed."""
    os.setsid()
    with suppress(DeployError):
        send(target, tree)
    os._exit(0)


def children(parent: int) -> list[int]:
    """Return the processes that a process has started and those below them."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    pairs = [tuple(map(int, line.split())) for line in listed.splitlines()]
    found = [pid for pid, above in pairs if above == parent]
    return found + [pid for below in found for pid in (p for p, above in pairs if above == below)]


def kill_us(pid: int, _server: int) -> None:
    """Kill the deploy alone; what it has started goes on for a moment."""
    os.kill(pid, signal.SIGKILL)


def kill_all(pid: int, _server: int) -> None:
    """Kill the deploy and all that it has started, as when the machine goes off."""
    os.killpg(pid, signal.SIGKILL)


def cut(_pid: int, server: int) -> None:
    """Cut every connection at the other end."""
    for child in children(server):
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


WAYS: Final[tuple[Callable[[int, int], None], ...]] = (kill_us, kill_all, cut)


@pytest.fixture
def own_ssh(sshd: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server for one test, since its connections are cut."""
    with ssh_server(sshd, tmp_path / "sshd") as server:
        monkeypatch.setenv("DEPLOY_KEY", server.private_key)
        yield server


def test_what_is_live_is_one_release(own_ssh: Server, host_root: Path, tmp_path: Path, thorough: bool) -> None:
    """At 200 moments, drawn over the length of a deploy: live and kept releases are whole, and the next deploy ends."""
    points, dice = (200 if thorough else 5), random.Random(9)
    target = ssh_target(host_root, "https://localhost", own_ssh)
    started = time.monotonic()
    first = ship(tmp_path, 0)
    send(target, first)
    length = time.monotonic() - started
    wholes = {first.release.name: files_of(first.folder)}
    for point in range(1, points + 1):
        tree = ship(tmp_path, point)
        wholes[tree.release.name] = files_of(tree.folder)
        deploy = FORK.Process(target=send_alone, args=(target, tree))
        deploy.start()
        time.sleep(dice.uniform(0.05, length))
        with suppress(ProcessLookupError):
            WAYS[point % len(WAYS)](deploy.pid or 0, own_ssh.process)
        deploy.join()
        assert_whole(host_root, wholes)
    last = ship(tmp_path, points + 1)
    send(target, last)
    assert files_of(host_root / "current") == files_of(last.folder)
    assert not list((host_root / "releases").glob(".*"))


def assert_whole(root: Path, wholes: dict[str, dict[str, bytes]]) -> None:
    """Every release that is there, the live one among them, is what was prepared under its name."""
    assert (root / "current").resolve().name in wholes
    for release in (root / "releases").glob("2*"):
        assert files_of(release) == wholes[release.name], release.name
        lasting = [path for path in wholes[release.name] if path.startswith("static/")]
        assert [path for path in lasting if not (root / "assets" / path).exists()] == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(place)], check=False)
    if mounted.returncode:
        pytest.skip("this user may not mount a small disk")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_full_disk_leaves_the_live_site_alone(ssh: Server, small_disk: Path, tmp_path: Path) -> None:
    """A release that does not fit is told, cleared away and changes nothing; one that fits is deployed after it."""
    target = ssh_target(small_disk / "srv", "https://localhost", ssh, keep=1)
    first = ship(tmp_path / "first", 1)
    send(target, first)
    second = ship(tmp_path / "second", 2)
    put(second.folder, "kk/video.mp4", random.Random(1).randbytes(600_000), 1_000_000_000)
    with pytest.raises(DeployError, match="What was live is live"):
        send(target, second)
    assert files_of(small_disk / "srv/current") == files_of(first.folder)
    assert not list((small_disk / "srv/releases").glob(".*"))
    send(target, ship(tmp_path / "second", 2))
