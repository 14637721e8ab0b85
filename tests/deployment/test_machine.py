"""A machine by ssh: what is live is one whole release, whatever happens on the way."""

import shutil
import subprocess
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from audit.nginx import Web
from audit.openssh import Server
from plugins.deployment.answers import Live, Promise
from plugins.deployment.delivery import Delivered, deliver, roll_back
from plugins.deployment.desk import Desk
from plugins.deployment.fault import DeployError, Misunderstood
from plugins.deployment.host import Kept
from plugins.deployment.kept import rollback
from plugins.deployment.machine import Machine
from plugins.deployment.shell import KEY
from plugins.deployment.target import SshTarget
from plugins.deployment.tree import Tree
from plugins.deployment.verification import verify
from plugins.deployment.visitor import Visitor
from plugins.search import lookup
from tests.deployment.servers import machine_of, ssh_target
from tests.deployment.shipped import ship
from tests.deployment.trees import files_of


@pytest.fixture
def target(ssh: Server, host_root: Path) -> SshTarget:
    """A folder on the machine, at an address where nobody answers."""
    return ssh_target(host_root, "https://localhost", ssh)


def send(target: SshTarget, tree: Tree) -> Delivered:
    """Deploy without looking at the result."""
    return deliver(machine_of(target), target, tree, lambda _: [])


def live(root: Path) -> dict[str, bytes]:
    """Return what the machine shows, file by file."""
    return files_of(root / "current")


class TestRelease:
    def test_arrives_whole(self, target: SshTarget, host_root: Path, tmp_path: Path) -> None:
        """What is shown is byte for byte what was prepared."""
        tree = ship(tmp_path, 1)
        done = send(target, tree)
        assert live(host_root) == files_of(tree.folder)
        assert (done.before, done.removed) == (None, ())

    def test_shares_what_did_not_change(self, target: SshTarget, host_root: Path, tmp_path: Path) -> None:
        """A page that two releases have in common lies on the disk once; a time on it stands for its bytes."""
        send(target, ship(tmp_path, 1))
        shutil.rmtree(tmp_path / "store")  # as on another machine, which knows nothing of the first deploy
        send(target, ship(tmp_path, 2))
        first, second = sorted((host_root / "releases").glob("2*"))
        assert (first / "robots.txt").samefile(second / "robots.txt")
        assert not (first / "kk/index.html").samefile(second / "kk/index.html")

    def test_old_ones_leave_and_files_of_kept_ones_stay(
        self, target: SshTarget, host_root: Path, tmp_path: Path
    ) -> None:
        """Three releases are kept, and with them the files that their pages need, and no others."""
        trees = []
        for build in range(5):
            tree = ship(tmp_path, build)
            trees.append(tree.release)
            send(target, tree)
        kept = sorted(path.name for path in (host_root / "releases").iterdir())
        assert kept == [release.name for release in trees[-3:]]
        pool = {path for path in files_of(host_root / "assets") if not path.endswith((".br", ".gz"))}
        assert pool == {
            path for release in trees[-3:] for path in release.files if path.startswith(("static/", "pict"))
        }

    def test_file_of_the_pool_outlives_a_release_that_came_alone(
        self, target: SshTarget, host_root: Path, tmp_path: Path
    ) -> None:
        """A file that is another one on the disk but the same in name and bytes is not lost with the older release."""
        tree = ship(tmp_path, 1)
        send(target, tree)
        name = next(path for path in tree.release.files if path.startswith("static/"))
        held = host_root / "current" / name
        data = held.read_bytes()
        held.unlink()
        held.write_bytes(data)
        send(target, ship(tmp_path, 2))
        assert (host_root / "assets" / name).read_bytes() == data


class TestWayBack:
    def test_shows_the_release_before(self, target: SshTarget, host_root: Path, tmp_path: Path) -> None:
        """Without a name it is the one before the live one; nothing is sent."""
        send(target, ship(tmp_path, 1))
        before = live(host_root)
        send(target, ship(tmp_path, 2))
        roll_back(machine_of(target), target, None, lambda _: [])
        assert live(host_root) == before

    def test_takes_the_end_of_a_name(self, target: SshTarget, tmp_path: Path) -> None:
        """Somebody in haste types a few signs."""
        names = [send(target, ship(tmp_path, build)).name for build in range(3)]
        assert roll_back(machine_of(target), target, names[0][-6:], lambda _: []) == names[0]

    def test_needs_a_release_that_is_there(self, target: SshTarget, host_root: Path, tmp_path: Path) -> None:
        """What names none changes nothing, and is answered with those that are there."""
        first = send(target, ship(tmp_path, 1)).name
        for name in ("none", "../../etc", "; rm -rf /", "2"):
            with pytest.raises(Misunderstood, match=f'There is no release "{name}". Releases: {first}'):
                roll_back(machine_of(target), target, name, lambda _: [])
        assert (host_root / "current").resolve().name == first

    def test_is_taken_when_the_site_is_not_as_it_should_be(
        self, target: SshTarget, host_root: Path, tmp_path: Path
    ) -> None:
        """A release that verification does not let pass is live no longer, and the reasons are told."""
        first = send(target, ship(tmp_path, 1)).name
        before = live(host_root)
        with pytest.raises(DeployError, match=f"/kk/ answers 500.\nIt was taken back: {first} is live again."):
            deliver(machine_of(target), target, ship(tmp_path, 2), lambda _: ["/kk/ answers 500."])
        assert live(host_root) == before

    def test_is_taken_when_looking_fails(self, target: SshTarget, host_root: Path, tmp_path: Path) -> None:
        """A fault of our own in verification leaves nothing unverified live."""

        def fail(_: Mapping[str, str]) -> Iterator[str]:
            raise KeyError("x")

        send(target, ship(tmp_path, 1))
        before = live(host_root)
        with pytest.raises(KeyError):
            deliver(machine_of(target), target, ship(tmp_path, 2), fail)
        assert live(host_root) == before


class TestLock:
    def test_second_deploy_waits(self, target: SshTarget, host_root: Path, tmp_path: Path) -> None:
        """Two deploys at once end one after the other, and the later one is live."""
        trees = [ship(tmp_path / str(build), build) for build in (1, 2)]
        threads = [threading.Thread(target=send, args=(target, tree)) for tree in trees]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert live(host_root) in [files_of(tree.folder) for tree in trees]
        assert len(list((host_root / "releases").iterdir())) == 2

    def test_that_stays_too_long_is_told(self, ssh: Server, host_root: Path, tmp_path: Path) -> None:
        """A deploy that has waited long enough changes nothing and says so."""
        hasty = ssh_target(host_root, "https://localhost", ssh, wait=1)
        with machine_of(hasty).hold(), pytest.raises(DeployError, match="another deploy is under way"):
            send(hasty, ship(tmp_path, 1))
        assert not (host_root / "current").exists()


class TestLiveSite:
    def test_is_seen_to_be_right(self, ssh: Server, web: Web, host_root: Path, tmp_path: Path) -> None:
        """What was sent by ssh is verified as nginx shows it; a page that is another one is found."""
        target = ssh_target(host_root, web.address, ssh)
        with Visitor(web.address) as visitor:
            deliver(machine_of(target), target, ship(tmp_path, 1), lambda _: [])
            tree = ship(tmp_path, 2, gone=("/ru/news/2026/story-2/",))
            deliver(machine_of(target), target, tree, lambda before: look(visitor, tree, before))
            page = host_root / "current/kk/index.html"
            page.unlink()
            page.write_text("torn")
            assert look(visitor, tree, {}) == ["/kk/ does not show what this release has there."]
            roll_back(machine_of(target), target, None, lambda kept: look(visitor, kept, {}))

    def test_is_gone_back_to_whatever_words_are_today(
        self,
        ssh: Server,
        web: Web,
        host_root: Path,
        tmp_path: Path,
        index: dict[str, bytes],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """An index that an older version wrote may know a word by another stem: that is no fault of the way back."""
        target = ssh_target(host_root, web.address, ssh)
        old = send(target, ship(tmp_path, 1, more=index)).name
        send(target, ship(tmp_path, 2, more=index))
        monkeypatch.setenv(KEY, ssh.private_key)  # the command takes it out of the environment
        monkeypatch.setattr(Desk, "target", lambda *_: target)
        monkeypatch.setattr(lookup, "entry_of", lambda word: f"{word}-of-today")
        assert rollback("test", None) == 0
        assert (host_root / "current").resolve().name == old
        with Visitor(web.address) as visitor:
            told = look(visitor, ship(tmp_path, 1, more=index), {})
        assert 'The search does not find /kk/news/2026/story-1/ by "Соттар".' in told  # of one that was built here


def look(visitor: Visitor, source: Tree | Kept, before: Mapping[str, str]) -> list[str]:
    """Return what is wrong with the live site."""
    return list(verify(Live(visitor, source, Promise()), before))


def test_the_key_is_nowhere_but_in_a_file_of_ours(
    ssh: Server, host_root: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A deploy prints nothing of a secret, even where it fails."""
    missing = ssh_target(host_root, "https://localhost", ssh, port=1)
    with pytest.raises(DeployError, match=r"the connection failed or was cut: ssh: connect .* refused") as told:
        send(missing, ship(tmp_path, 1))
    assert not leaked(ssh.private_key, f"{told.value}{''.join(capfd.readouterr())}")


def leaked(key: str, text: str) -> list[str]:
    """Return the lines of a key that a text holds."""
    return [line for line in key.splitlines() if len(line) > 20 and line in text]


@pytest.mark.parametrize("damage", ["one line", "cut", "no key", "not ascii", "locked"])
def test_a_key_that_is_none_is_told_before_anybody_is_asked(
    target: SshTarget, ssh: Server, tmp_path: Path, capfd: pytest.CaptureFixture[str], damage: str
) -> None:
    """The variable is named, not what it holds: a key as somebody pasted it may be no key any more."""
    lines = ssh.private_key.splitlines()
    locked = tmp_path / "locked"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "password", "-f", locked], check=True)
    given = {
        "one line": " ".join(lines),
        "cut": "\n".join(lines[:-2]),
        "no key": "garbage",
        "not ascii": "\N{EM DASH}".join(lines),
        "locked": locked.read_text(),
    }[damage]
    with pytest.raises(DeployError, match=r"DEPLOY_KEY holds no private key .*Nothing was changed") as told:
        deliver(Machine(target, given), target, ship(tmp_path, 1), lambda _: [])
    assert not leaked(given, f"{told.value}{''.join(capfd.readouterr())}")


def test_a_key_may_come_from_another_system(target: SshTarget, ssh: Server, tmp_path: Path) -> None:
    """With the ends of lines of Windows, and spaces around it."""
    given = "\r\n".join(["", *ssh.private_key.splitlines(), "", ""])
    assert deliver(Machine(target, given), target, ship(tmp_path, 1), lambda _: []).before is None


@pytest.mark.parametrize("given", [True, False])
def test_a_login_that_is_refused_is_told_with_its_key(
    target: SshTarget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: bool
) -> None:
    """Whether the machine does not know the key, or there was none, is said; both name the variable."""
    stranger = tmp_path / "stranger"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", stranger], check=True)
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    told = r"does not know the key in DEPLOY_KEY" if given else r"DEPLOY_KEY is not set"
    with pytest.raises(DeployError, match=rf"Permission denied.*\nWhat was live is live.*{told}"):
        deliver(Machine(target, stranger.read_text() if given else ""), target, ship(tmp_path, 1), lambda _: [])


def test_an_unknown_machine_is_not_spoken_to(ssh: Server, host_root: Path, tmp_path: Path) -> None:
    """A machine that shows another key than the target's gets nothing, and the cure is told."""
    strange = ssh_target(host_root, "https://localhost", ssh, host_key=f"ssh-ed25519 {'A' * 68}")
    with pytest.raises(DeployError, match=r"the connection failed .*: Host key verification failed\.\n.*host_key"):
        send(strange, ship(tmp_path, 1))
    assert not (host_root / "releases").exists()
