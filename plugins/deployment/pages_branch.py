"""A branch that a forge publishes as pages: each release a commit of its own, pushed in one step.

    refs/heads/BRANCH            the live release; a forge publishes it when it is pushed
    refs/releases/NAME           the releases that are kept; no commit has another before it, so that what was withdrawn
                                 is in no history

Everything is made in a repository beside the cache, by git's plumbing, so that the project's own is left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from plugins.deployment.compression import SUFFIXES
from plugins.deployment.fault import DeployError
from plugins.deployment.programs import require
from plugins.deployment.release import MANIFEST, Release, is_release_name, read_release
from plugins.deployment.target import BranchTarget
from plugins.deployment.tree import Tree, put, time_of
from plugins.publication.git import AUTHOR, GitFailed, git, read_files, said

_KEPT: Final = "refs/releases/"
_AUTHOR: Final = ("-c", f"user.name={AUTHOR[0]}", "-c", f"user.email={AUTHOR[1]}")


class PagesBranch:
    """A host that is a branch of a repository."""

    def __init__(self, target: BranchTarget, root: Path, store: Path) -> None:
        """Take the target, the project whose remote it may name, and a folder for a repository of our own."""
        self.target = target
        self.root = root
        self.folder = store / f"{target.name}.git"
        self.remote = ""
        self._seen: dict[str, str] = {}

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Learn what the remote has; a push that finds it changed since then is refused, so nobody is kept waiting."""
        require("git")
        self.folder.mkdir(parents=True, exist_ok=True)
        self._run("init", "--quiet", "--bare", ".")
        self.remote = self._remote()
        listed = self._git("ls-remote", self.remote).decode().splitlines()
        refs = {ref: commit for commit, ref in (line.split("\t") for line in listed)}
        self._seen = {ref: refs[ref] for ref in refs if ref == self._branch or ref.startswith(_KEPT)}
        if self._seen:
            self._git("fetch", "--quiet", "--no-tags", self.remote, *(f"+{ref}:{ref}" for ref in self._seen))
        self._refuse_foreign()
        yield

    def _refuse_foreign(self) -> None:
        """Raise DeployError for a branch with files that no deploy has put there, such as ``main``."""
        tip = self._seen.get(self._branch)
        if tip and self._git("ls-tree", tip) and not read_files(tip, [MANIFEST], self._batch):
            raise DeployError(
                f'{self.target.name}: the branch "{self.target.branch}" holds files that no deploy made, and a deploy '
                f"would replace them. Nothing was changed. Name another branch in deploy.toml, or delete this one."
            )

    def live(self) -> str | None:
        """Return the release whose commit the branch is at."""
        commit = self._seen.get(self._branch)
        return next((name for name in reversed(self.names()) if self._seen[f"{_KEPT}{name}"] == commit), None)

    def names(self) -> list[str]:
        """Return the releases that have a commit."""
        found = (ref.removeprefix(_KEPT) for ref in self._seen if ref.startswith(_KEPT))
        return sorted(filter(is_release_name, found))

    def outline(self, name: str) -> Release:
        """Return what the manifest says, all of it."""
        return self.release(name)

    def release(self, name: str) -> Release:
        """Return what the manifest says."""
        return read_release(self.read(name, [MANIFEST]).get(MANIFEST, b""), name)

    def read(self, name: str, paths: Sequence[str]) -> dict[str, bytes]:
        """Return files of a release, all in one answer."""
        return read_files(self._commit(name), paths, self._batch)

    def upload(self, tree: Tree) -> None:
        """Commit a release and push it beside those that are kept."""
        self._push({f"{_KEPT}{tree.release.name}": self._commit_folder(tree.folder, tree.release)})

    def switch(self, name: str) -> None:
        """Move the branch to the commit of a release."""
        self._push({self._branch: self._commit(name)})

    def amend(self, release: Release, changes: Mapping[str, bytes | None]) -> None:
        """Commit the release anew in place of its old commit."""
        with TemporaryDirectory(prefix="deploy-") as name:
            folder = Path(name)
            self._git("--work-tree", name, "read-tree", self._commit(release.name))
            self._git("--work-tree", name, "checkout-index", "--all", f"--prefix={name}/")
            for path, data in {**changes, MANIFEST: release.to_json()}.items():
                for suffix in ("", *SUFFIXES):
                    (folder / f"{path}{suffix}").unlink(missing_ok=True)
                if data is not None:
                    put(folder, path, data, time_of(sha256(data).hexdigest()))
            self._push({f"{_KEPT}{release.name}": self._commit_folder(folder, release)})

    def prune(self, keep: int) -> list[str]:
        """Delete the references of old releases."""
        live, names = self.live(), self.names()
        leaving = [name for name in names[:-keep] if name != live]
        self._push({f"{_KEPT}{name}": "" for name in leaving})
        return leaving

    @property
    def _branch(self) -> str:
        return f"refs/heads/{self.target.branch}"

    def _commit(self, name: str) -> str:
        if f"{_KEPT}{name}" not in self._seen:
            raise DeployError(f'"{name}" is no release.')
        return self._seen[f"{_KEPT}{name}"]

    def _commit_folder(self, folder: Path, release: Release) -> str:
        """Return a commit without a parent that holds the files of a folder."""
        self._git("read-tree", "--empty")
        self._git("--work-tree", str(folder), "add", "--all", "--force", ".")
        tree = self._git("write-tree").decode().strip()
        message = f"Release {release.name} of {release.commit}"
        return self._git(*_AUTHOR, "commit-tree", tree, "-m", message).decode().strip()

    def _remote(self) -> str:
        """Return where a remote of the project leads, or the target's word for it."""
        found = said(self.root, "remote", "get-url", self.target.repository) or self.target.repository
        return str((self.root / found).resolve()) if (self.root / found).exists() else found

    def _push(self, moves: Mapping[str, str]) -> None:
        """Move references on the remote, all or none, if they are still where we saw them."""
        if not moves:
            return
        leases = [f"--force-with-lease={ref}:{self._seen.get(ref, '')}" for ref in moves]
        named = [f"{commit}:{ref}" for ref, commit in moves.items()]
        self._git("push", "--quiet", "--atomic", *leases, self.remote, *named)
        self._seen = {ref: commit for ref, commit in {**self._seen, **moves}.items() if commit}

    def _batch(self, names: bytes) -> bytes:
        return self._git("cat-file", "--batch", data=names)

    def _git(self, *words: str, data: bytes = b"") -> bytes:
        return self._run(f"--git-dir={self.folder}", *words, data=data)

    def _run(self, *words: str, data: bytes = b"") -> bytes:
        try:
            return git(self.folder, *words, data=data)
        except GitFailed as failed:
            raise DeployError(
                f"{self.target.name}: git failed: {failed}\nWhat was live is live. Mend the cause, or try again if "
                "another deploy was under way."
            ) from failed
