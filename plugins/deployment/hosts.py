"""Which host a target stands for, what a release brings along for it, and what may be asked of it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from plugins.deployment.answers import Promise
from plugins.deployment.fault import DeployError
from plugins.deployment.folder import Folder
from plugins.deployment.host import Host
from plugins.deployment.host_files import machine_files, pages_files
from plugins.deployment.inventory import UNSENT, walk
from plugins.deployment.machine import Machine
from plugins.deployment.pages_branch import PagesBranch
from plugins.deployment.target import BranchTarget, BucketTarget, FolderTarget, SshTarget, Target

_REREADING_SECONDS: Final = 5
"""So long docs/hosting/court-news-reload.* may take until nginx has read the redirects of another release."""


def host_of(target: Target, root: Path, store: Path, key: str) -> Host:
    """Return the host of a target; ``store`` is a folder for what a host keeps here, ``key`` the private key by ssh."""
    match target:
        case SshTarget():
            return Machine(target, key)
        case BucketTarget():
            from plugins.deployment.bucket import Bucket  # boto3 takes a quarter of a second to import

            return Bucket(target)
        case BranchTarget():
            return PagesBranch(target, root, store)
        case FolderTarget():
            return Folder(target, root)
    raise DeployError(f"{target.name}: nothing knows how to deploy to this kind of target.")


def promise_of(target: Target) -> Promise | None:
    """Return what the host can do; None for a folder, which is not shown before the deploy has ended."""
    match target:
        case SshTarget():
            return Promise(rereading=_REREADING_SECONDS)
        case BucketTarget():
            return Promise(headers=frozenset({"Cache-Control"}), statuses=False)
        case BranchTarget():
            return Promise(headers=frozenset(), statuses=False, seconds=target.patience)
    return None


def files_for_host(
    target: Target, output: Path, moved: Iterable[tuple[str, str]], gone: Iterable[str]
) -> dict[str, bytes]:
    """Return what a release says to its host beside the site's own files."""
    if isinstance(target, BranchTarget | FolderTarget):
        files = (path for path, _ in walk(output) if path not in UNSENT)
        return pages_files(moved, files, urlsplit(target.address).path)
    return machine_files(moved, gone)
