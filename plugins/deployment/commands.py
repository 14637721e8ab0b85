"""What the command deploy does."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from bootstrap.environment import hold_others_back
from plugins.building.messages import explain
from plugins.building.output import is_finished
from plugins.building.plugin import NewsPelican, settings_with
from plugins.deployment.committed import BUILT_OF, commit, refuse_uncommitted
from plugins.deployment.delivery import deliver
from plugins.deployment.desk import STORE, Desk, look, owed, told
from plugins.deployment.due import Deployed, is_due, recall, remember
from plugins.deployment.fault import DeployError, Misunderstood
from plugins.deployment.hosts import files_for_host, promise_of
from plugins.deployment.release import Withdrawn
from plugins.deployment.target import Target
from plugins.deployment.tree import Shipment, prepare
from plugins.deployment.visitor import Visitor
from plugins.domain.config import Overrides, SiteConfig
from plugins.domain.language import Language
from plugins.domain.notice import Refusal
from plugins.domain.withdrawal import Withdrawal
from plugins.library.library import Library
from plugins.links.resolve import Space
from plugins.publication.recording import record_release, refuse_ahead
from plugins.publication.rerouting import Rerouting, gone_addresses, remains
from plugins.publication.schedule import changes


@dataclass(frozen=True, slots=True)
class Site:
    """What a build knows that a deploy needs: where the site stands, and which addresses are gone or have moved."""

    output: Path
    space: Space
    withdrawn: tuple[Withdrawn, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()


def deploy(name: str, overrides: Overrides, due: bool = False) -> int:
    """Build the site, make it the live one of a target, and look at it from outside; 1 where any of that failed.

    2 where there is no such target.

    With ``due`` nothing is done unless a commit has come or a moment has passed since the last deploy from here.
    """
    return told(lambda desk: _deploy(desk.target(name), desk, overrides, due))


def _deploy(target: Target, desk: Desk, overrides: Overrides, due: bool) -> None:
    started = time.perf_counter()
    settings = settings_for(target, overrides)
    config: SiteConfig = settings["SITE"]
    if is_recorded(target):
        refuse_future(config.at)
    store = config.cache / STORE
    note = store / f"{target.name}.json"
    with alone(store):  # another deploy may end only now, and a commit come meanwhile
        last, head = recall(note), commit(desk.root)
        if due and not is_due(last, head, config.at):
            following = last.following if last else None
            print(f"Nothing is due{f' before {following:%Y-%m-%d %H:%M}' if following else ''}.")
            return
        if is_recorded(target):
            refuse_uncommitted(config.content, *(desk.root / name for name in BUILT_OF))
        site = build(settings)
        refuse_unfinished(site.output)
        built = time.perf_counter()
        hosting = files_for_host(target, site.output, site.moved, site.gone)
        shipment = Shipment(output=site.output, commit=head, hosting=hosting, withdrawn=site.withdrawn)
        tree = prepare(shipment, store)
        prepared = time.perf_counter()
        with Visitor(target.address) as visitor:
            seen = partial(look, target, visitor, tree, built_here=True)
            noted = partial(record, target, settings, site)
            done = deliver(desk.host(target, store), target, tree, seen, noted, owed(store, target))
        following = next((change.moment for change in changes(site.space.library, config.languages)), None)
        remember(note, Deployed(head, following))
    steps = (built - started, prepared - built, time.perf_counter() - prepared)
    place = f"{target.address} shows" if promise_of(target) else f"{target.name} is ready to be shown:"
    print(f"{place} {done.name}; {len(done.changed)} files changed.")
    print("Seconds: {:.1f} to build, {:.1f} to prepare, {:.1f} to send, switch and verify.".format(*steps))


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


def refuse_future(moment: datetime) -> None:
    """Raise Misunderstood for a moment to come: what is under embargo until then would be public now."""
    try:
        refuse_ahead(moment)
    except Refusal as refusal:
        raise Misunderstood(str(refusal)) from refusal


def is_recorded(target: Target) -> bool:
    """Say whether what a target shows is published: it is then remembered for ever."""
    return target.record and not target.samples


def record(target: Target, settings: dict[str, Any], site: Site) -> None:
    """Tell the record what has gone out; DeployError where it takes nothing, though the site is live."""
    if not is_recorded(target):
        return
    config: SiteConfig = settings["SITE"]
    if not promise_of(target):  # what nobody has seen live is not yet published
        moment = f"{config.at:%Y-%m-%dT%H:%M}"
        print(f"Nobody has looked at it, so it is not recorded. When {target.address} shows it:")
        print(f"  python3 tasks.py record --at {moment}")
        return
    try:
        record_release(config.content, site.space)
    except Refusal as refusal:
        raise DeployError(
            f"The release is not recorded: {explain(config, refusal)} Then run the same command again."
        ) from refusal


@contextmanager
def alone(store: Path) -> Iterator[None]:
    """Keep other deploys from this folder out: they would change the tree while it is sent."""
    store.mkdir(parents=True, exist_ok=True)
    with (store / "lock").open("w") as held:
        hold_others_back(held)
        yield
