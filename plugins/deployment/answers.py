"""What a live site answers at the address of a file, held against the file that its release has there."""

import posixpath
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from urllib.parse import urljoin, urlsplit

from plugins.deployment.host_files import moves
from plugins.deployment.release import GONE, Source
from plugins.deployment.responses import EVERY_HEADER, headers_of, media_type
from plugins.deployment.visitor import Answer, Visitor
from plugins.domain.url import old_path

OK: Final = 200
MOVED: Final = frozenset({301, 308})
"""An address that has another one for good (RFC 9110, 15.4)."""
_ASK_AGAIN_SECONDS: Final = 0.1


@dataclass(frozen=True, slots=True)
class Promise:
    """What a host can do beside sending files with their types.

    It says certain headers, answers with status 404 and 410 and the site's own pages or not, may take some seconds
    until it shows a release, and some more until it has read which addresses have moved.
    """

    headers: frozenset[str] = EVERY_HEADER
    statuses: bool = True
    seconds: float = 0
    rereading: float = 0


@dataclass(frozen=True)
class Live:
    """The site at an address, and the release that should be there ``since`` a moment of the monotonic clock.

    ``built_here`` is False for an older release: its index may hold words as another version took them apart, or be a
    newer one's.
    """

    visitor: Visitor
    source: Source
    promise: Promise
    built_here: bool = True
    since: float = field(default_factory=time.monotonic)

    @cached_property
    def moved(self) -> dict[str, str]:
        """Where readers are sent on to, by the file at the old address; both are without the site's base path."""
        base = self.visitor.site.path
        pairs = moves(self.source)
        return {old_path(source.removeprefix(base)): goal.removeprefix(base) for source, goal in pairs}

    @property
    def gone(self) -> list[str]:
        """The pages that are to be answered with status 410."""
        return [path.removeprefix(GONE) for path in self.source.release.files if path.startswith(GONE)]

    def path_of(self, address: str) -> str:
        """Return the file behind an address, whether that names the host or not."""
        path = urlsplit(address).path.removeprefix(self.visitor.site.path).removeprefix("/")
        return f"{path}index.html" if not path or path.endswith("/") else path


def address_of(path: str) -> str:
    """Return the address at which a file of the site is found."""
    folder, name = posixpath.split(path)
    return f"/{folder}/".replace("//", "/") if name == "index.html" else f"/{path}"


def file_faults(live: Live, paths: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong where each file of the release should be shown, or send readers on to where it has moved."""
    named, files = list(paths), live.source.release.files
    yield from (f"{address_of(path)} is led to, but is not in this release." for path in named if path not in files)
    wanted = [path for path in named if path in files]
    live.source.fetch(wanted)
    for path, answer in zip(wanted, live.visitor.get_all(map(address_of, wanted)), strict=True):
        yield from _faults(live, path, _settled(live, path, answer))


def answer_faults(live: Live, answer: Answer, status: int, path: str) -> Iterator[str]:
    """Yield what is wrong with an answer that should have a status, and a file for its body."""
    if answer.status != status:
        why = f" ({answer.body.decode(errors='replace')})" if not answer.status else ""
        goal = f" and leads to {answer.headers.get('location')}" if answer.status in MOVED else ""
        yield f"{answer.address} answers {answer.status or 'nothing'}{why}{goal} instead of {status}."
        return
    if answer.body != live.source.read(path):
        yield f"{answer.address} does not show what this release has there."
    yield from _header_faults(answer, {"Content-Type": media_type(path), **_promised(live, path)})


def _faults(live: Live, path: str, answer: Answer) -> Iterator[str]:
    if _is_sent_on(live, path, answer):
        yield from _header_faults(answer, _promised(live, path))
    else:
        yield from answer_faults(live, answer, OK, path)


def _settled(live: Live, path: str, answer: Answer) -> Answer:
    """Return the answer of a host that has read which addresses have moved: until then the release before decides."""
    until = live.since + live.promise.seconds + live.promise.rereading
    while answer.status in MOVED and not _is_sent_on(live, path, answer) and time.monotonic() < until:
        time.sleep(_ASK_AGAIN_SECONDS)
        answer = live.visitor.get(address_of(path))
    return answer


def _is_sent_on(live: Live, path: str, answer: Answer) -> bool:
    """Say whether readers are sent from the address of a file to the one that took its place in this release."""
    if answer.status not in MOVED or path not in live.moved:
        return False
    goal, site = live.moved[path], live.visitor.site.geturl()
    led = urljoin(f"{site}{answer.address}", answer.headers.get("location", ""))
    return led == f"{site}{goal}" and live.path_of(goal) in live.source.release.files


def _promised(live: Live, path: str) -> dict[str, str]:
    return {name: value for name, value in sorted(headers_of(path).items()) if name in live.promise.headers}


def _header_faults(answer: Answer, wanted: Mapping[str, str]) -> Iterator[str]:
    for name, value in wanted.items():
        said = answer.headers.get(name.lower())
        if said is None or said.lower().replace(" ", "") != value.lower().replace(" ", ""):
            yield f"{answer.address} says {name}: {said} instead of {value}."
    if "set-cookie" in answer.headers:
        yield f"{answer.address} sets a cookie."
