"""Hosting of pages: a branch or a folder, with the files in which such hosts look for headers and redirects."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.deployment.delivery import deliver, roll_back
from plugins.deployment.fault import DeployError
from plugins.deployment.folder import Folder
from plugins.deployment.hosts import files_for_host
from plugins.deployment.pages_branch import PagesBranch
from plugins.deployment.responses import ALWAYS, FOR_EVER, REVALIDATED
from plugins.deployment.target import BranchTarget, FolderTarget
from plugins.deployment.tree import Shipment, Tree, prepare
from plugins.publication.git import git as run
from plugins.publication.git import read_files
from tests.deployment.shipped import ship
from tests.deployment.trees import files_of, write_site


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    """An empty repository that pages are pushed to."""
    folder = tmp_path / "remote.git"
    subprocess.run(["git", "init", "--quiet", "--bare", str(folder)], check=True)
    return folder


@pytest.fixture
def target(remote: Path) -> BranchTarget:
    """Its branch."""
    return BranchTarget(name="pages", address="https://court.example/press", repository=str(remote), keep=2)


def git(folder: Path, *words: str) -> str:
    """Return what git wrote in a folder."""
    return run(folder, *words).decode()


def send(target: BranchTarget, folder: Path, tree: Tree) -> str:
    """Deploy without looking at the result."""
    return deliver(PagesBranch(target, folder, folder / "own"), target, tree, lambda _: []).name


def pushed(remote: Path, ref: str = "pages") -> dict[str, bytes]:
    """Return the files of a reference."""
    listed = subprocess.run(["git", "ls-tree", "-r", "--name-only", ref], cwd=remote, capture_output=True, check=True)
    paths = listed.stdout.decode().split()
    return read_files(ref, paths, lambda names: run(remote, "cat-file", "--batch", data=names))


class TestBranch:
    def test_is_the_release(self, target: BranchTarget, remote: Path, tmp_path: Path) -> None:
        """The branch holds every file of the release and no history."""
        tree = ship(tmp_path, 1)
        send(target, tmp_path, tree)
        assert pushed(remote) == files_of(tree.folder)
        count = subprocess.run(["git", "rev-list", "--count", "pages"], cwd=remote, capture_output=True, check=True)
        assert count.stdout.strip() == b"1"

    def test_keeps_releases_to_go_back_to(self, target: BranchTarget, remote: Path, tmp_path: Path) -> None:
        """Two are kept beside the branch; the one before the live one is one push away."""
        names = [send(target, tmp_path, ship(tmp_path, build)) for build in range(3)]
        before = pushed(remote, f"refs/releases/{names[1]}")
        assert roll_back(PagesBranch(target, tmp_path, tmp_path / "other"), target, None, lambda _: []) == names[1]
        assert pushed(remote) == before
        kept = subprocess.run(["git", "for-each-ref", "refs/releases"], cwd=remote, capture_output=True, check=True)
        assert kept.stdout.count(b"\n") == 2

    def test_of_somebody_faster_is_not_overwritten(self, target: BranchTarget, remote: Path, tmp_path: Path) -> None:
        """Of two deploys at once the slower one says so, and the branch is whole."""
        first, second = ship(tmp_path / "a", 1), ship(tmp_path / "b", 2)
        slow = PagesBranch(target, tmp_path, tmp_path / "slow")
        with slow.hold():
            slow.upload(first)
            send(target, tmp_path, second)
            with pytest.raises(DeployError, match="another deploy was under way"):
                slow.switch(first.release.name)
        assert pushed(remote) == files_of(second.folder)

    @pytest.mark.parametrize("branch", ["main", "pages"])
    def test_with_the_work_of_others_is_never_replaced(
        self, target: BranchTarget, remote: Path, tmp_path: Path, branch: str
    ) -> None:
        """Somebody writes ``branch = "main"`` into deploy.toml: the stories that stand there stay."""
        work = tmp_path / "work"
        git(tmp_path, "init", "--quiet", f"--initial-branch={branch}", str(work))
        (work / "thesis.txt").write_text("work of years")
        git(work, "add", ".")
        git(work, "-c", "user.name=A", "-c", "user.email=a@court.example", "commit", "--quiet", "--message=Work")
        git(work, "push", "--quiet", str(remote), branch)
        with pytest.raises(DeployError, match=f'the branch "{branch}" holds files that no deploy made'):
            send(replace(target, branch=branch), tmp_path, ship(tmp_path, 1))
        assert pushed(remote, branch) == {"thesis.txt": b"work of years"}

    def test_that_is_empty_is_taken(self, target: BranchTarget, remote: Path, tmp_path: Path) -> None:
        """A forge wants its branch made before it shows one; a commit without a file is nobody's work."""
        tree = git(remote, "hash-object", "-t", "tree", "-w", "--stdin").strip()
        who = ("-c", "user.name=A", "-c", "user.email=a@court.example")
        git(remote, "update-ref", "refs/heads/pages", git(remote, *who, "commit-tree", tree, "-m", "Begin").strip())
        sent = ship(tmp_path, 1)
        send(target, tmp_path, sent)
        assert pushed(remote) == files_of(sent.folder)


class TestFolder:
    def test_is_the_release(self, tmp_path: Path) -> None:
        """The folder holds the newest release and nothing else."""
        target = FolderTarget(name="folder", address="https://court.example", path="public")
        deliver(Folder(target, tmp_path), target, ship(tmp_path, 1), lambda _: [])
        tree = ship(tmp_path, 2)
        deliver(Folder(target, tmp_path), target, tree, lambda _: [])
        assert files_of(tmp_path / "public") == files_of(tree.folder)

    def test_stays_when_the_purge_fails(self, tmp_path: Path) -> None:
        """There is no older release to go back to, and so the newest is not taken away."""
        target = FolderTarget(name="folder", address="https://court.example", path="public", purge=("false",))
        with pytest.raises(DeployError, match="ended with code 1"):
            deliver(Folder(target, tmp_path), target, ship(tmp_path, 1), lambda _: [])
        tree = ship(tmp_path, 2)
        with pytest.raises(DeployError, match="keeps no release"):
            deliver(Folder(target, tmp_path), target, tree, lambda _: [])
        assert files_of(tmp_path / "public") == files_of(tree.folder)

    def test_of_somebody_else_is_left_alone(self, tmp_path: Path) -> None:
        """A folder with other things in it is never replaced."""
        (tmp_path / "public").mkdir()
        (tmp_path / "public" / "thesis.txt").write_text("work of years")
        target = FolderTarget(name="folder", address="https://court.example", path="public")
        with pytest.raises(DeployError, match="holds files that no deploy made"):
            Folder(target, tmp_path)


def test_headers_and_redirects_are_said_as_pages_hosts_read_them(target: BranchTarget, tmp_path: Path) -> None:
    """Under the base path; each header in one row only, since such hosts join the values of all rows that match."""
    output = write_site(tmp_path / "output", 1)
    files = files_for_host(target, output, [("/kk/old/", "/kk/news/2026/story-1/")], [])
    assert files["_redirects"] == b"/press/kk/old/ /press/kk/news/2026/story-1/ 301\n"
    rows = blocks(files["_headers"].decode())
    assert rows["/press/*"] == dict(ALWAYS)
    assert rows["/press/static/*"] == {"Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": FOR_EVER}
    assert rows["/press/pictures/*"] == {"Cross-Origin-Resource-Policy": "cross-origin", "Cache-Control": FOR_EVER}
    assert rows["/press/kk/*"]["Cache-Control"] == REVALIDATED
    tree = prepare(Shipment(output=output, commit="0" * 40, hosting=files), tmp_path / "own")
    assert {"_headers", "_redirects", ".nojekyll", "kk/index.html"} <= set(tree.files())


def blocks(text: str) -> dict[str, dict[str, str]]:
    """Return the headers of each pattern."""
    found: dict[str, dict[str, str]] = {}
    headers: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            headers = found.setdefault(line, {})
        else:
            name, _, value = line.strip().partition(": ")
            headers[name] = value
    return found
