"""The live site held against the release that should be live, from outside, as readers reach it.

What changed is asked for first, then what every visit needs; each answer must be right in status, bytes, type and
headers. Pages must lead to their other language and back, and to styles, scripts and pictures that are there. An
address that has moved is answered by its page, or sends the reader on to where the release says.
"""

import json
import posixpath
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Final

from plugins.deployment.answers import OK, Live, address_of, answer_faults, file_faults
from plugins.deployment.markup import alternates, entry_address, newest_entry, parts
from plugins.deployment.release import FOLDER, MANIFEST
from plugins.domain.url import is_page
from plugins.search.analysis.words import words_of
from plugins.search.lookup import find_pages
from plugins.search.packing import unpack

SEARCH: Final = "search/"
MOST: Final = 300
"""So many files of each sort are asked for; a template that changed 20,000 pages is not read 20,000 times."""
_LOOK_AGAIN_SECONDS: Final = 2
NOWHERE: Final = "no-such-page-4d7c/"
_FIXED: Final = re.compile(
    r"^(?:[a-z]{2}/)?(?:index\.html|feed\.xml|feed\.json|opensearch\.xml|site\.webmanifest|search/index\.html)$"
    r"|^(?:robots\.txt|sitemap\.xml|favicon\.ico|\.well-known/security\.txt)$"
    r"|^search/(?:[a-z]{2}/)?[^/]+$"
)


def verify(live: Live, before: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for everything that is not as it should be. ``before`` are the files of the release before."""
    _await(live)
    files = live.source.release.files
    fixed = [path for path in files if _FIXED.search(path)]
    gone = set(live.gone)
    asked = dict.fromkeys(path for path in chain(fixed, _changed(files, before)) if path not in gone)
    yield from file_faults(live, asked)
    pages = list(filter(is_page, asked))
    yield from file_faults(live, _parts_of(live, pages))
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


def _parts_of(live: Live, pages: Iterable[str]) -> list[str]:
    """Return the lasting files that pages show, those most pages share first.

    An older release may lack pictures: those of a withdrawn story went, whoever else showed them.
    """
    shown = dict.fromkeys(live.path_of(part) for page in pages for part in parts(live.source.read(page).decode()))
    owed = shown if live.built_here else filter(live.source.release.files.__contains__, shown)
    return list(islice(owed, MOST))


def _verify_languages(live: Live, pages: Iterable[str]) -> Iterator[str]:
    """Each page names its languages, and each of these names the same: a link that leads there leads back."""
    languages = {page: alternates(live.source.read(page).decode()) for page in pages}
    live.source.fetch(live.path_of(address) for named in languages.values() for address in named)
    for page, named in languages.items():
        for path in {live.path_of(address) for address in named}:
            if path not in live.source.release.files:
                yield f"{address_of(page)} leads to another language at {address_of(path)}, where there is nothing."
            elif set(alternates(live.source.read(path).decode())) != set(named):
                yield f"{address_of(path)} does not lead back to {address_of(page)}."


def _verify_feeds(live: Live) -> Iterator[str]:
    """The newest entry of every language's feed leads to a page that is there and that the search knows."""
    for path in live.source.release.files:
        if re.fullmatch(r"[a-z]{2}/feed\.xml", path):
            newest = newest_entry(live.visitor.get(f"/{path}").body.decode(errors="replace"))
            address = entry_address(newest) if newest else None
            if address:
                page = live.path_of(address)
                yield from file_faults(live, [page])
                yield from _verify_search(live, page)
            elif newest_entry(live.source.read(path).decode()):
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
        yield from file_faults(live, [found])
        if live.built_here:
            yield from _verify_answer(live, language, found, address_of(page))
    elif fragments and live.built_here:
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
        yield from answer_faults(live, answer, 404, page)
    moved = (path for path in live.moved if path in live.source.release.files)
    yield from file_faults(live, islice(moved, MOST))
    live.source.fetch(live.gone)
    for page in live.gone:
        yield from answer_faults(live, live.visitor.get(address_of(page)), 410, page)
