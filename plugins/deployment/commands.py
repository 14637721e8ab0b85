"""What the commands deploy, rollback and releases do, each returning its exit code."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from bootstrap.environment import hold_others_back
from plugins.building.messages import explain
from plugins.building.output import is_finished
from plugins.building.plugin import NewsPelican, settings_with
from plugins.deployment.delivery import deliver, roll_back
from plugins.deployment.due import Deployed, is_due, recall, remember
from plugins.deployment.fault import DeployError
from plugins.deployment.host import Host, Kept
from plugins.deployment.hosts import files_for_host, host_of, promise_of
from plugins.deployment.release import Source, Withdrawn
from plugins.deployment.shell import KEY
from plugins.deployment.target import FILE, Target, read_target
from plugins.deployment.tree import Shipment, prepare
from plugins.deployment.verification import Live, verify
from plugins.deployment.visitor import Visitor
from plugins.domain.config import Overrides, SiteConfig
from plugins.domain.language import Language
from plugins.domain.notice import Refusal
from plugins.domain.withdrawal import Withdrawal
from plugins.library.library import Library
from plugins.links.resolve import Space
from plugins.publication.git import NOTHING, has_git, said
from plugins.publication.recording import record_release
from plugins.publication.rerouting import Rerouting, gone_addresses, remains
from plugins.publication.schedule import changes

STORE: Final = "deployment"
"""The folder in the cache where releases are prepared."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a build knows that a deploy needs: where the site stands, and which addresses are gone or have moved."""

    output: Path
    space: Space
    withdrawn: tuple[Withdrawn, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a command works: the project's folder, and the private key, which no other process is told."""

    root: Path
    key: str = field(repr=False)

    @property
    def store(self) -> Path:
        """The folder where deploys keep what saves the next ones work."""
        return self.root / ".cache" / STORE

    def target(self, name: str) -> Target:
        """Return the target of that name."""
        return read_target(self.root / FILE, name)

    def host(self, target: Target, store: Path) -> Host:
        """Return the host of a target."""
        return host_of(target, self.root, store, self.key)


def deploy(name: str, overrides: Overrides, due: bool = False) -> int:
    """Build the site, make it the live one of a target, and look at it from outside; 1 where any of that failed.

    2 where there is no such target.

    With ``due`` nothing is done unless a commit has come or a moment has passed since the last deploy from here.
    """
    return _told(lambda desk: _deploy(desk.target(name), desk, overrides, due))


def rollback(name: str, release: str | None) -> int:
    """Show an older release of a target; 1 where that is not possible."""
    return _told(lambda desk: _rollback(desk.target(name), desk, release))


def releases(name: str) -> int:
    """Print the releases that a target keeps, the newest first, with a mark at the live one."""
    return _told(lambda desk: _releases(desk.target(name), desk))


def _told(command: Callable[[Desk], None]) -> int:
    try:
        command(Desk(Path(__file__).resolve().parents[2], os.environ.pop(KEY, "")))
    except DeployError as error:
        print(error, file=sys.stderr)
        return error.code
    return 0


def _deploy(target: Target, desk: Desk, overrides: Overrides, due: bool) -> None:
    started = time.perf_counter()
    settings = settings_for(target, overrides)
    config: SiteConfig = settings["SITE"]
    store = config.cache / STORE
    note = store / f"{target.name}.json"
    last, head = recall(note), commit(desk.root)
    if due and not is_due(last, head, config.at):
        following = last.following if last else None
        print(f"Nothing is due{f' before {following:%Y-%m-%d %H:%M}' if following else ''}.")
        return
    with alone(store):
        site = build(settings)
        refuse_unfinished(site.output)
        built = time.perf_counter()
        hosting = files_for_host(target, site.output, site.moved, site.gone)
        shipment = Shipment(output=site.output, commit=head, hosting=hosting, withdrawn=site.withdrawn)
        tree = prepare(shipment, store)
        prepared = time.perf_counter()
        with Visitor(target.address) as visitor:
            done = deliver(desk.host(target, store), target, tree, partial(look, target, visitor, tree))
    record(target, settings, site)
    following = next((change.moment for change in changes(site.space.library, config.languages)), None)
    remember(note, Deployed(head, following))
    steps = (built - started, prepared - built, time.perf_counter() - prepared)
    print(f"{target.address} shows {done.name}; {len(done.changed)} files changed.")
    print("Seconds: {:.1f} to build, {:.1f} to prepare, {:.1f} to send, switch and verify.".format(*steps))


def _rollback(target: Target, desk: Desk, release: str | None) -> None:
    started = time.perf_counter()
    with Visitor(target.address) as visitor:

        def look_again(kept: Kept) -> Iterable[str]:
            return look(target, visitor, kept, kept.release.files)

        name = roll_back(desk.host(target, desk.store), target, release, look_again)
    print(f"{target.address} shows {name} again, after {time.perf_counter() - started:.1f} s.")


def _releases(target: Target, desk: Desk) -> None:
    host = desk.host(target, desk.store)
    with host.hold():
        live, names = host.live(), host.names()
        if not names:
            print(f"{target.name} keeps no release yet.")
        for name in reversed(names):
            print(f"{'*' if name == live else ' '} {name}  commit {host.release(name).commit[:12]}")


def look(target: Target, visitor: Visitor, source: Source, before: Mapping[str, str]) -> Iterable[str]:
    """Yield what is wrong with the live site; nothing where a forge shows it later, when we have gone."""
    promise = promise_of(target)
    return verify(Live(visitor, source, promise), before) if promise else ()


def settings_for(target: Target, overrides: Overrides) -> dict[str, Any]:
    """Return the settings of publishing at the target's address."""
    os.environ["SITE_URL"] = target.address
    return settings_with(replace(overrides, publish=True, allow_samples=target.samples))


def build(settings: dict[str, Any]) -> Site:
    """Build the site; SystemExit with code 1 and a report for an error in content."""
    pelican = NewsPelican(settings)
    pelican.run()
    site: SiteConfig = pelican.site
    library: Library = pelican.context["library"]
    rerouting: Rerouting = pelican.context["rerouting"]
    return Site(
        output=site.output,
        space=pelican.context["space"],
        withdrawn=tuple(_withdrawn(each, site.languages) for each in library.withdrawals),
        moved=tuple((each.source, each.target) for each in rerouting.redirects),
        gone=rerouting.gone,
    )


def _withdrawn(withdrawal: Withdrawal, languages: tuple[Language, ...]) -> Withdrawn:
    return Withdrawn(withdrawal.id, remains(withdrawal, languages), tuple(gone_addresses(withdrawal, languages)))


def refuse_unfinished(output: Path) -> None:
    """Raise DeployError for a folder in which a build is writing, or was interrupted."""
    if not is_finished(output):
        raise DeployError(f"{output} is not finished: another build writes there, or one was interrupted. Try again.")


def record(target: Target, settings: dict[str, Any], site: Site) -> None:
    """Tell the record what has gone out; DeployError where it takes nothing, though the site is live."""
    if not target.record or target.samples or not promise_of(target):
        return  # what nobody has seen live is not yet published
    config: SiteConfig = settings["SITE"]
    try:
        record_release(config.content, site.space)
    except Refusal as refusal:
        raise DeployError(
            f"The release is live, but it is not recorded: {explain(config, refusal)} Then run the same command again."
        ) from refusal


def commit(root: Path) -> str:
    """Return the commit that is checked out, all zeros where there is none."""
    return (has_git() and said(root, "rev-parse", "HEAD")) or NOTHING


@contextmanager
def alone(store: Path) -> Iterator[None]:
    """Keep other deploys from this folder out: they would change the tree while it is sent."""
    store.mkdir(parents=True, exist_ok=True)
    with (store / "lock").open("w") as held:
        hold_others_back(held)
        yield
