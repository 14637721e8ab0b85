"""The branch ``published`` of the repository that holds content/: found, fetched where a clone lacks it, and read.

Nothing here touches the working tree or the index.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.domain import notice
from plugins.domain.language import Language
from plugins.domain.notice import Refusal
from plugins.publication.format import LISTS, RELEASE, STORIES, WITHDRAWALS, UnreadableRecord, read_record, text_path
from plugins.publication.git import GitFailed, git, has_git, read_files, said
from plugins.publication.record import OutStory, PublishedRecord

BRANCH: Final = "published"
REMOTE: Final = "origin"
CONTENT: Final = "content"
LOCAL: Final = f"refs/heads/{BRANCH}"
TRACKED: Final = f"refs/remotes/{REMOTE}/{BRANCH}"


class RecordRefused(Refusal):
    """The record is there and cannot be used."""


@dataclass(frozen=True, slots=True)
class Branch:
    """The branch at one commit; None where nothing has been published yet."""

    top: Path
    commit: str | None

    def files(self) -> dict[str, bytes]:
        """Return the files of the record but for the texts, none before the first publication."""
        if self.commit is None:
            return {}
        listed = said(self.top, "ls-tree", "--name-only", self.commit, f"{STORIES}/").splitlines()
        return read_files(self.commit, [RELEASE, WITHDRAWALS, LISTS, *listed], self._batch)

    def read(self) -> PublishedRecord | None:
        """Return the record, None before the first publication; RecordRefused if it cannot be read."""
        if self.commit is None:
            return None
        with refused():
            return read_record(self.files())

    def text(self, story: OutStory, language: Language) -> str | None:
        """Return the public text of a half as it went out, None where the record keeps none."""
        try:
            return git(self.top, "show", f"{self.commit}:{text_path(story, language)}").decode()
        except GitFailed:
            return None

    def _batch(self, names: bytes) -> bytes:
        return git(self.top, "cat-file", "--batch", data=names)


@contextmanager
def refused() -> Iterator[None]:
    """Turn what cannot be read into RecordRefused."""
    try:
        yield
    except UnreadableRecord as error:
        raise RecordRefused(notice.RECORD_UNREADABLE, branch=BRANCH, reason=error) from error


def find_branch(content: Path) -> Branch | None:
    """Return the branch of the repository whose folder ``content`` this is; None for any other folder.

    The remote's branch counts where there is one. A clone that was made without other branches gets it from there.
    """
    top = _top(content)
    if top is None:
        return None
    commit = _commit(top)
    if commit is None and may_lack(top) and fetch(top):
        commit = _commit(top)
    return Branch(top, commit)


def _top(content: Path) -> Path | None:
    """Return the top of the repository whose folder ``content`` this is; None for any other folder."""
    top = said(content, "rev-parse", "--show-toplevel") if has_git() and content.is_dir() else ""
    return Path(top) if top and Path(top).resolve() / CONTENT == content.resolve() else None


def deciding_files(content: Path) -> tuple[Path, ...]:
    """Return the files whose state decides which commit the branch of this content is at, and whether there is one."""
    top = _top(content)
    if top is None:
        return (content.parent / ".git",)
    folder = Path(said(top, "rev-parse", "--path-format=absolute", "--git-common-dir"))
    return (folder / "packed-refs", folder / "config", *(folder / ref for ref in (LOCAL, TRACKED)))


def _commit(top: Path) -> str | None:
    refs = dict(
        line.split(" ", 1)
        for line in said(top, "for-each-ref", "--format=%(refname) %(objectname)", TRACKED, LOCAL).splitlines()
    )
    return refs.get(TRACKED) or refs.get(LOCAL)


def has_remote(top: Path) -> bool:
    """True when the repository has a remote that its branches come from and go to."""
    return bool(said(top, "config", f"remote.{REMOTE}.url"))


def may_lack(top: Path) -> bool:
    """True for a clone that need not have every branch of its remote: a shallow one, or one of a single branch."""
    if not has_remote(top):
        return False
    narrow = "refs/heads/*" not in said(top, "config", "--get-all", f"remote.{REMOTE}.fetch")
    return narrow or bool(_depth(top))


def _depth(top: Path) -> tuple[str, ...]:
    """Return how deep a fetch goes: a shallow clone stays shallow, and a whole one whole."""
    return ("--depth=1",) if said(top, "rev-parse", "--is-shallow-repository") == "true" else ()


def fetch(top: Path) -> bool:
    """Bring the newest commit of the branch here; False if the remote has no such branch, RecordRefused if unknown."""
    try:
        git(top, "fetch", "--quiet", "--no-tags", *_depth(top), REMOTE, f"+{LOCAL}:{TRACKED}")
    except GitFailed as failed:
        if "couldn't find remote ref" in str(failed):
            return False
        raise RecordRefused(notice.RECORD_UNREACHED, branch=BRANCH, reason=failed) from failed
    return True
