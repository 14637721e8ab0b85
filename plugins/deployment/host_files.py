"""What a release tells its host of addresses that are gone or have moved, as files in the release."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from plugins.deployment.release import FOLDER, GONE, Source
from plugins.deployment.responses import ALWAYS, FOR_EVER, KINDS, REVALIDATED, kind_of

REDIRECTS: Final = f"{FOLDER}/redirects.map"
PAGES_REDIRECTS: Final = "_redirects"
REDIRECT_FILES: Final = (REDIRECTS, PAGES_REDIRECTS)
"""Where a host reads which addresses have moved, a line for each."""
_ROW: Final = re.compile(r'(?m)^"?([^\s"]+)"? "?([^\s"]+)"?(?:;| 301)$')
"""A line of either file: an address that has moved, and the one that took its place."""


def machine_files(moved: Iterable[tuple[str, str]], gone: Iterable[str]) -> dict[str, bytes]:
    """Return what nginx looks for: a map of redirects, and an empty file for each address that is gone."""
    rows = "".join(f'"{source}" "{goal}";\n' for source, goal in sorted(moved))
    return {REDIRECTS: rows.encode(), **{f"{GONE}{address[1:]}index.html": b"" for address in gone}}


def moves(source: Source) -> Iterator[tuple[str, str]]:
    """Yield what a release told its host of addresses that have moved: the old one and the new one."""
    for path in REDIRECT_FILES:
        if path in source.release.files:
            yield from _ROW.findall(source.read(path).decode())


def pages_files(moved: Iterable[tuple[str, str]], files: Iterable[str], base: str) -> dict[str, bytes]:
    """Return what hosts of pages look for: ``_headers``, ``_redirects``, and no processing by Jekyll.

    ``base`` is the path under which the site stands, without a slash at its end.
    """
    rows = "".join(f"{base}{source} {base}{goal} 301\n" for source, goal in sorted(moved))
    return {"_headers": _headers(files, base).encode(), PAGES_REDIRECTS: rows.encode(), ".nojekyll": b""}


def _headers(files: Iterable[str], base: str) -> str:
    """Return the table in the form of Netlify, Cloudflare and others.

    These join the values of all rows that match, so each header stands in one row only: what is common in ``/*``, the
    rest in one row for each top of the site, which keeps to the strictest of its files.
    """
    tops: dict[str, list[str]] = {}
    for path in sorted(files):
        top, slash, _ = path.partition("/")
        tops.setdefault(f"/{top}/*" if slash else f"/{path}", []).append(path)
    blocks = [f"{base}/*", *(f"  {name}: {value}" for name, value in ALWAYS.items())]
    for pattern, paths in tops.items():
        kinds = {kind_of(path).name for path in paths}
        blocks += [f"{base}{pattern}", *(f"  {name}: {value}" for name, value in _strictest(kinds).items())]
    return "\n".join(blocks) + "\n"


def _strictest(names: set[str]) -> Mapping[str, str]:
    kinds = [kind for kind in KINDS if kind.name in names]
    policies = {kind.resource_policy for kind in kinds}
    lasting = all(kind.cache == FOR_EVER for kind in kinds)
    return {
        "Cross-Origin-Resource-Policy": policies.pop() if len(policies) == 1 else "same-origin",
        "Cache-Control": FOR_EVER if lasting else REVALIDATED,
    }
