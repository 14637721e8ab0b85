"""A release on its way: sent, shown, looked at from outside, and taken back where what is seen is not right."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.deployment.caches import Caches
from plugins.deployment.fault import DeployError, Misunderstood, listed
from plugins.deployment.host import Host, Kept
from plugins.deployment.release import is_release_name
from plugins.deployment.target import Target
from plugins.deployment.tree import Tree
from plugins.deployment.withdrawal import withdraw
from plugins.publication.format import changed_files

Verify = Callable[[Mapping[str, str]], Iterable[str]]
"""Takes the files of the release before and yields a sentence for everything that is wrong with the live site."""
VerifyKept = Callable[[Kept], Iterable[str]]
"""The same for an older release, read from its host."""
Step = Callable[[], object]
"""Something that is done once a release is live; DeployError or OSError where it is not."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What a deploy did. ``before`` is the release that was live until then."""

    name: str
    before: str | None
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def deliver(
    host: Host, target: Target, tree: Tree, verify: Verify, record: Step = lambda: None, owed: Path | None = None
) -> Delivered:
    """Make a release the live one. DeployError where that failed; then what was live is live again.

    It is recorded as soon as it was seen to be right, and the host is cleared up, whichever of the two fails: that is a
    DeployError too, which says that the release is live. ``owed`` is a file that keeps what the network of caches in
    front of the host has still to be told.
    """
    caches = Caches(target, owed)
    with host.hold():
        before = host.live()
        files = host.release(before).files if before else {}
        paths = changed_files(files, tree.release.files)
        host.upload(tree)
        _show(host, caches, tree.release.name, before, lambda: verify(files), paths, tree)
        removed: list[str] = []
        shown = f"{target.address} shows {tree.release.name}"
        _settle(shown, record, lambda: _clear_up(host, caches, tree, removed))
        return Delivered(tree.release.name, before, tuple(paths), tuple(removed))


def _clear_up(host: Host, caches: Caches, tree: Tree, removed: list[str]) -> None:
    """Take what was withdrawn out of older releases, and those away that are too many: their names are ``removed``."""
    withdraw(host, tree, tree.release.withdrawn, caches.owe)
    removed += host.prune(caches.target.keep)
    caches.empty()


def _settle(shown: str, *steps: Step) -> None:
    """Take every step, whatever became of the one before; DeployError with all that failed, after what is shown."""
    faults: list[DeployError | OSError] = []
    for step in steps:
        try:
            step()
        except (DeployError, OSError) as error:
            faults.append(error)
    if faults:
        told = "".join(f"\n  {fault}" for fault in faults)
        raise DeployError(f"{shown}, but the deploy did not come to its end:{told}") from faults[0]


def roll_back(host: Host, target: Target, name: str | None, verify: VerifyKept, owed: Path | None = None) -> str:
    """Show an older release, by default the one before the live one, and return its name.

    What the live one was built without is taken out of every other first, if that is not done yet.
    """
    caches = Caches(target, owed)
    with host.hold():
        live, names = host.live(), host.names()
        chosen = _choose(names, live, name)
        if live:
            withdraw(host, Kept(host, live), host.outline(live).withdrawn, caches.owe)
        kept = Kept(host, chosen)
        paths: list[str] = []
        if live and target.purge:  # nobody else is told what changed
            paths = changed_files(host.release(live).files, kept.release.files)
        _show(host, caches, chosen, live, lambda: verify(kept), paths)
        return chosen


def _choose(names: list[str], live: str | None, name: str | None) -> str:
    if name is None:
        older = [each for each in names if live and each < live]
        if not older:
            raise DeployError("There is no release before the live one. Nothing was changed.")
        return older[-1]
    found = [each for each in names if each == name or (len(name) >= 4 and each.endswith(name))]
    if len(found) != 1 or not is_release_name(found[0]):
        raise Misunderstood(
            f'There is no release "{name}". Releases: {", ".join(names) or "none"}. Nothing was changed.'
        )
    return found[0]


def _show(
    host: Host,
    caches: Caches,
    name: str,
    before: str | None,
    verify: Callable[[], Iterable[str]],
    paths: list[str],
    tree: Tree | None = None,
) -> None:
    """Switch and verify; a release that is not right is taken back, as is one that could not be looked at.

    ``tree`` is what was shown, if it is new: what that was built without does not come back with the release before.
    """
    caches.owe(paths)
    host.switch(name)
    try:
        caches.empty()
        faults = list(verify())
    except BaseException as error:
        state = _take_back(host, caches, before, paths, tree)
        if isinstance(error, DeployError | OSError):
            raise DeployError(f"{error}\n{state}") from error
        raise
    if faults:
        state = _take_back(host, caches, before, paths, tree)
        raise DeployError(f"{caches.target.address} does not show {name} as it should:{listed(faults)}\n{state}")


def _take_back(host: Host, caches: Caches, before: str | None, paths: list[str], tree: Tree | None) -> str:
    if before is None:
        return "There is no release before it to go back to, so it stays."
    caches.owe(paths)
    shown = "It may still show what was withdrawn"
    left = _left(lambda: withdraw(host, tree, tree.release.withdrawn, caches.owe) if tree else None, shown)
    host.switch(before)
    if tree and tree.release.withdrawn:
        left += _left(lambda: host.prune(caches.target.keep), shown)
    left += _left(caches.empty, "Readers may get other pages from caches")
    return f"It was taken back: {before} is live again.{left}"


def _left(step: Step, meaning: str) -> str:
    """Take a step of the way back, which must not be held up by it; return what is to be told where it fails."""
    try:
        step()
    except Exception as error:  # noqa: BLE001 - whatever it is, what is wrong must not stay live for it
        return f"\n{meaning}: {error}"
    return ""
