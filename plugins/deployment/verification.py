"""The live site held against the release that should be live, from outside, as readers reach it.

What changed is asked for first, then what every visit needs; each answer must be right in status, bytes, type and
headers. Pages must lead to their other language and back, and to styles, scripts and pictures that are there.
"""

import json
import posixpath
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import chain, islice
from typing import Final
from urllib.parse import urlsplit

from plugins.deployment.host_files import REDIRECTS, read_moved
from plugins.deployment.release import FOLDER, GONE, MANIFEST, Source
from plugins.deployment.responses import EVERY_HEADER, headers_of, media_type
from plugins.deployment.visitor import Answer, Visitor
from plugins.search.analysis.words import words_of
from plugins.search.lookup import find_pages
from plugins.search.packing import unpack

SEARCH: Final = "search/"
MOST: Final = 300
"""So many files of each sort are asked for; a template that changed 20,000 pages is not read 20,000 times."""
OK: Final = 200
MOVED: Final = 301
_LOOK_AGAIN_SECONDS: Final = 2
_MAP_SECONDS: Final = 3
NOWHERE: Final = "no-such-page-4d7c/"
_FIXED: Final = re.compile(
    r"^(?:[a-z]{2}/)?(?:index\.html|feed\.xml|feed\.json|opensearch\.xml|site\.webmanifest|search/index\.html)$"
    r"|^(?:robots\.txt|sitemap\.xml|favicon\.ico|\.well-known/security\.txt)$"
    r"|^search/(?:[a-z]{2}/)?[^/]+$"
)
_ALTERNATE: Final = re.compile(
    r'<link(?=[^>]* rel="alternate")(?=[^>]* hreflang="(?!x-default)[^"]+")[^>]* href="([^"]+)"'
)
_PART: Final = re.compile(r'(?:src|href|srcset)="([^"]*/(?:static|pictures|cards)/[^"]*)"')
_ENTRY: Final = re.compile(r"<entry>.*?</entry>", re.DOTALL)
_ENTRY_LINK: Final = re.compile(r'<link(?=[^>]* rel="alternate")[^>]* href="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Promise:
    """What a host can do beside sending files with their types.

    It says certain headers, answers with status 404 and 410 and the site's own pages or not, and may take some seconds
    until it shows a release.
    """

    headers: frozenset[str] = EVERY_HEADER
    statuses: bool = True
    seconds: int = 0


@dataclass(frozen=True)
class Live:
    """The site at an address, and the release that should be there.

    ``built_here`` is False for an older release: its index may hold words as another version took them apart.
    """

    visitor: Visitor
    source: Source
    promise: Promise
    built_here: bool = True

    @cached_property
    def moved(self) -> Mapping[str, str]:
        """The addresses that the host may send readers on from, and where to; until it does, a page there does."""
        return read_moved(self.source.read(REDIRECTS)) if REDIRECTS in self.source.release.files else {}

    @property
    def gone(self) -> list[str]:
        """The pages that are to be answered with status 410."""
        return [path.removeprefix(GONE) for path in self.source.release.files if path.startswith(GONE)]


def verify(live: Live, before: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for everything that is not as it should be. ``before`` are the files of the release before."""
    _await(live)
    files = live.source.release.files
    fixed = [path for path in files if _FIXED.search(path)]
    gone = set(live.gone)
    asked = dict.fromkeys(path for path in chain(fixed, _changed(files, before)) if path not in gone)
    yield from _verify_files(live, asked)
    pages = [path for path in asked if path.endswith(".html")]
    yield from _verify_files(live, _parts_of(live, pages))
    yield from _verify_languages(live, pages)
    yield from _verify_feeds(live)
    yield from _verify_statuses(live)


def _changed(files: Mapping[str, str], before: Mapping[str, str]) -> Iterator[str]:
    """Yield files that are new or different, so many of each folder at the top: pages, feeds, pictures, the search."""
    counts: Counter[str] = Counter()
    for path, sha in files.items():
        top = path.partition("/")[0]
        if sha != before.get(path) and top != FOLDER and counts[top] < MOST:
            counts[top] += 1
            yield path


def _await(live: Live) -> None:
    """Wait until the host shows the manifest of the release, for as long as it may take."""
    until = time.monotonic() + live.promise.seconds
    while time.monotonic() < until:
        answer = live.visitor.get(f"/{MANIFEST}")
        if answer.status == OK and f'"{live.source.release.name}"'.encode() in answer.body:
            return
        time.sleep(_LOOK_AGAIN_SECONDS)


def address_of(path: str) -> str:
    """Return the address at which a file of the site is found."""
    folder, name = posixpath.split(path)
    return f"/{folder}/".replace("//", "/") if name == "index.html" else f"/{path}"


def _verify_files(live: Live, paths: Iterable[str]) -> Iterator[str]:
    wanted = list(paths)
    live.source.fetch(wanted)
    for path, answer in zip(wanted, live.visitor.get_all(map(address_of, wanted)), strict=True):
        settled = _settled(live, answer)
        if not _leads_on(live, settled):
            yield from _faults(settled, OK, live.source.read(path), path, live.promise)


def _settled(live: Live, answer: Answer) -> Answer:
    """Return the answer once the host has read its map of redirects, which nginx does a moment after the switch."""
    until = time.monotonic() + _MAP_SECONDS
    while answer.status == MOVED and not _leads_on(live, answer) and time.monotonic() < until:
        time.sleep(_MAP_SECONDS / 20)
        answer = live.visitor.get(answer.address)
    return answer


def _leads_on(live: Live, answer: Answer) -> bool:
    """Say whether an answer sends readers on to where the release says."""
    goal = live.moved.get(answer.address)
    return goal is not None and answer.status == MOVED and answer.headers.get("location") == goal


def _faults(answer: Answer, status: int, body: bytes | None, path: str, promise: Promise) -> Iterator[str]:
    if answer.status != status:
        why = f" ({answer.body.decode(errors='replace')})" if not answer.status else ""
        yield f"{answer.address} answers {answer.status or 'nothing'}{why} instead of {status}."
        return
    if body is not None and answer.body != body:
        yield f"{answer.address} does not show what this release has there."
    wanted = {"Content-Type": media_type(path), **headers_of(path)}
    for name in ("Content-Type", *sorted(promise.headers)):
        value = wanted[name]
        said = answer.headers.get(name.lower())
        if said is None or said.lower().replace(" ", "") != value.lower().replace(" ", ""):
            yield f"{answer.address} says {name}: {said} instead of {value}."
    if "set-cookie" in answer.headers:
        yield f"{answer.address} sets a cookie."


def _parts_of(live: Live, pages: Iterable[str]) -> list[str]:
    """Return the lasting files that pages show, those most pages share first."""
    found: dict[str, None] = {}
    for page in pages:
        for value in _PART.findall(live.source.read(page).decode()):
            for each in unescape(value).split(","):
                found[_path(live, each.split()[0])] = None
    return list(islice(found, MOST))


def _verify_languages(live: Live, pages: Iterable[str]) -> Iterator[str]:
    """Each page names its languages, and each of these names the same: a link that leads there leads back."""
    alternates = {page: _ALTERNATE.findall(live.source.read(page).decode()) for page in pages}
    live.source.fetch(_path(live, address) for named in alternates.values() for address in named)
    for page, named in alternates.items():
        for path in {_path(live, address) for address in named}:
            if path not in live.source.release.files:
                yield f"{address_of(page)} leads to another language at {address_of(path)}, where there is nothing."
            elif set(_ALTERNATE.findall(live.source.read(path).decode())) != set(named):
                yield f"{address_of(path)} does not lead back to {address_of(page)}."


def _verify_feeds(live: Live) -> Iterator[str]:
    """The newest entry of every language's feed leads to a page that is there and that the search knows."""
    for path in live.source.release.files:
        if re.fullmatch(r"[a-z]{2}/feed\.xml", path):
            newest = _ENTRY.search(live.visitor.get(f"/{path}").body.decode(errors="replace"))
            link = newest and _ENTRY_LINK.search(newest[0])
            if link:
                page = _path(live, unescape(link[1]))
                yield from _verify_files(live, [page])
                yield from _verify_search(live, page)
            elif _ENTRY.search(live.source.read(path).decode()):
                yield f"/{path} shows no newest entry."


def _verify_search(live: Live, page: str) -> Iterator[str]:
    """The search finds a page by a word of its title; the newest pages have the last names in their folders."""
    language = page.partition("/")[0]
    names = (
        path for path in live.source.release.files if path.startswith(f"{SEARCH}{language}/") and "/fragment/" in path
    )
    fragments = sorted(names, key=posixpath.basename, reverse=True)[:MOST]
    found = next((path for path in fragments if _shows(live.source.read(path), address_of(page))), None)
    if found:
        yield from _verify_files(live, [found])
        if live.built_here:
            yield from _verify_answer(live, language, found, address_of(page))
    elif fragments:
        yield f"The search does not know {address_of(page)}."


def _shows(fragment: bytes, address: str) -> bool:
    return str(json.loads(unpack(fragment)).get("url", "")).endswith(address)


def _verify_answer(live: Live, language: str, fragment: str, address: str) -> Iterator[str]:
    """The live index is asked for the longest word of a title, as a browser asks, and answers with the page."""
    title = json.loads(unpack(live.source.read(fragment)))["meta"]["title"]
    word = max(words_of(title), key=len, default="")

    def read(path: str) -> bytes:
        answer = live.visitor.get(f"/{SEARCH}{path}")
        if answer.status != OK:
            raise OSError(f"{answer.address} answers {answer.status or 'nothing'}")
        return answer.body

    try:
        if word and fragment not in (f"{SEARCH}{path}" for path in find_pages(language, word, read)):
            yield f'The search does not find {address} by "{word}".'
    except (LookupError, OSError, TypeError, ValueError) as error:  # whatever a damaged file may bring about
        yield f'The search cannot be asked for "{word}": {error}.'


def _verify_statuses(live: Live) -> Iterator[str]:
    """What is not there, is gone or has moved is answered so, in the language of the address."""
    if not live.promise.statuses:
        return
    for page in [path for path in live.source.release.files if re.fullmatch(r"(?:[a-z]{2}/)?404\.html", path)]:
        answer = live.visitor.get(f"/{posixpath.dirname(page)}/{NOWHERE}".replace("//", "/"))
        yield from _faults(answer, 404, live.source.read(page), page, live.promise)
    for address in islice(live.moved, MOST):
        answer = _settled(live, live.visitor.get(address))
        if answer.status != OK and not _leads_on(live, answer):
            yield f"{address} answers {answer.status or 'nothing'} and does not lead to {live.moved[address]}."
    for page in live.gone:
        yield from _faults(live.visitor.get(address_of(page)), 410, live.source.read(page), page, live.promise)


def _path(live: Live, address: str) -> str:
    """Return the file behind an address, whether that names the host or not."""
    base = live.visitor.site.path
    path = urlsplit(address).path.removeprefix(base).removeprefix("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
