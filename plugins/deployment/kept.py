"""What the commands rollback and releases do. Nobody waits for what only a build needs: the way back is a short one."""

import time
from collections.abc import Iterable

from plugins.deployment.delivery import roll_back
from plugins.deployment.desk import Desk, look, owed, told
from plugins.deployment.host import Kept
from plugins.deployment.target import Target
from plugins.deployment.visitor import Visitor


def rollback(name: str, release: str | None) -> int:
    """Show an older release of a target; 1 where that is not possible, 2 where there is no such target or release."""
    return told(lambda desk: _rollback(desk.target(name), desk, release))


def releases(name: str) -> int:
    """Print the releases that a target keeps, the newest first, with a mark at the live one."""
    return told(lambda desk: _releases(desk.target(name), desk))


def _rollback(target: Target, desk: Desk, release: str | None) -> None:
    started, shown = time.perf_counter(), 0.0
    with Visitor(target.address) as visitor:

        def look_again(kept: Kept) -> Iterable[str]:
            nonlocal shown
            shown = time.perf_counter() - started
            return look(target, visitor, kept, kept.release.files, built_here=False)

        name = roll_back(desk.host(target, desk.store), target, release, look_again, owed(desk.store, target))
    seen = time.perf_counter() - started
    print(f"{target.address} shows {name} again, after {shown:.1f} s; it was looked at after {seen:.1f} s.")


def _releases(target: Target, desk: Desk) -> None:
    host = desk.host(target, desk.store)
    with host.hold():
        live, names = host.live(), host.names()
        if not names:
            print(f"{target.name} keeps no release yet.")
        for name in reversed(names):
            print(f"{'*' if name == live else ' '} {name}  commit {host.outline(name).commit[:12]}")
