"""Whether two sites are the same: the same pages, the same stories in each list, the same words in each story."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bs4 import BeautifulSoup, Tag

_NUMBERED: Final = re.compile(r"page/\d+/")
_MONTH: Final = re.compile(r"^(kk|ru)/months/(\d{4})-(\d{2})/")
_SHORT: Final = re.compile(r"^kk/s/")
_STORY: Final = re.compile(r"(?:kk|ru)/(?:press-releases|news|courtroom|judge-day)/\d{4}/[a-z0-9-]+/")
_STORY_LINK: Final = re.compile(rf'href="/({_STORY.pattern})"')
_LIST: Final = re.compile(r"(?:kk|ru)/(?:press-releases|news|courtroom|judge-day|(?:regions|courts|topics)/[a-z-]+)/")
_INSIGNIFICANT: Final = re.compile(r"\u00ad|(?<=\s)[—–]\s")

ONLY_OURS: Final = frozenset({"404.html"})
ONLY_THEIRS: Final = frozenset({"kk/months/", "ru/months/"})
"""Pages that a generator makes of its own accord and the other has no use for."""


@dataclass(frozen=True, slots=True)
class Site:
    """A built site; ``pages`` are the numbers of HTML files by address, those of one list counted together."""

    folder: Path
    pages: dict[str, int]


Excuse = Callable[[Site, str], bool]
"""Whether the other generator has no way to make a page of this site, by its address, or to cut it as we do."""


def nothing_excused(_site: Site, _address: str) -> bool:
    """Let a peer be asked for every page."""
    return False


def read_site(folder: Path) -> Site:
    """Return the pages of a site that lies in a folder."""
    counts: defaultdict[str, int] = defaultdict(int)
    for file in folder.rglob("*.html"):
        counts[_address(file.relative_to(folder).as_posix())] += 1
    return Site(folder, dict(counts))


def _address(path: str) -> str:
    whole = _NUMBERED.sub("", path.removesuffix("index.html"))
    return _SHORT.sub("s/", _MONTH.sub(r"\1/archive/\2/\3/", whole))


def differences(
    ours: Site, theirs: Site, every: int = 1, excused: Excuse = nothing_excused, edited: str = ""
) -> Iterator[str]:
    """Yield in words what differs; of the stories, one in ``every`` is read. ``excused`` are pages that only we make.

    The story at the address ``edited`` is not read: each generator is given edits of its own, by the jobs it does.

    Lists may be cut into pages in another way, so that one has a page more; together they show the same stories.
    """
    for address in sorted((ours.pages.keys() ^ theirs.pages.keys()) - ONLY_OURS - ONLY_THEIRS):
        if address not in ours.pages or not excused(ours, address):
            yield f"{address}: {'missing' if address in ours.pages else 'too much'}"
    both = sorted(ours.pages.keys() & theirs.pages.keys())
    lists, stories = filter(_LIST.fullmatch, both), [each for each in both if _STORY.fullmatch(each) and each != edited]
    cut = (each for each in both if abs(ours.pages[each] - theirs.pages[each]) > 1)
    yield from (f"{each}: other pages" for each in cut if not excused(ours, each))
    yield from (f"{each}: other stories" for each in lists if listed(ours, each) != listed(theirs, each))
    yield from (f"{each}: other words" for each in stories[::every] if words_of(ours, each) != words_of(theirs, each))


def listed(site: Site, address: str) -> frozenset[str]:
    """Return the addresses of the stories that a list shows on all of its pages."""
    folder = site.folder / address
    files = [folder / "index.html", *folder.glob("page/*/index.html")]
    return frozenset(link for file in files for link in _STORY_LINK.findall(file.read_text(encoding="utf-8")))


def words_of(site: Site, address: str) -> tuple[str, ...]:
    """Return title, lead and text of a story as a reader hears them, without marks of typography."""
    soup = BeautifulSoup((site.folder / address / "index.html").read_text(encoding="utf-8"), "html.parser")
    for hidden in soup.select(".visually-hidden"):  # told to screen readers beside the words
        hidden.decompose()
    parts = (soup.select_one(choice) for choice in ("main h1", "main .lead", "main .prose"))
    return tuple(_plain(part) for part in parts)


def _plain(part: Tag | None) -> str:
    text = " ".join(part.get_text(" ").split()) if part else ""
    return re.sub(r"\s+(?=[,.:;!?»])|(?<=«)\s+", "", _INSIGNIFICANT.sub("", text))
