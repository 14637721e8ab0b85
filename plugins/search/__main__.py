"""Index any folder of HTML pages: ``python -m plugins.search SITE_DIR`` writes ``SITE_DIR/search/``.

A page is found if an element of it has ``data-pagefind-body`` and its ``<html lang>`` is kk or ru.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.search.cache import Cache
from plugins.search.index import make_index
from plugins.search.packing import Torn
from plugins.search.pagefind import SearchError
from plugins.search.verification import verify

FOLDER = "search"


@dataclass(frozen=True)
class File:
    """A page in a folder."""

    path: str
    site: Path

    @cached_property
    def fingerprint(self) -> str:
        """Return the hash of its bytes."""
        return sha256(self.read()).hexdigest()

    def read(self) -> bytes:
        """Return its bytes."""
        return (self.site / self.path).read_bytes()


def main(arguments: Sequence[str]) -> int:
    """Index the folder; return 0, 1 where it cannot be done, 2 where there is no such folder."""
    parser = argparse.ArgumentParser(prog="python -m plugins.search", description=__doc__)
    parser.add_argument("site", type=Path, metavar="SITE_DIR", help="the folder of the site")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="keep what is made there, for the next run")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes (default: one a core)")
    given = parser.parse_args(arguments)
    if not given.site.is_dir():
        parser.error(f"{given.site} is no folder. Name the folder that the site was built into.")
    try:
        with TemporaryDirectory() as passing:
            index_folder(given.site, Cache(given.cache or Path(passing)), given.workers)
    except (SearchError, Torn) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def index_folder(site: Path, cache: Cache, workers: int) -> None:
    """Write the index of the pages below a folder into it, in the place of any older one, and read all of it back."""
    started = time.perf_counter()
    folder, draft = site / FOLDER, site / f".{FOLDER}.draft"
    shutil.rmtree(draft, ignore_errors=True)
    for path, data in make_index(pages_below(site), cache, workers):
        (draft / path).parent.mkdir(parents=True, exist_ok=True)
        (draft / path).write_bytes(data)
    counts = verify(draft)
    shutil.rmtree(folder, ignore_errors=True)
    draft.rename(folder)
    told = (
        ", ".join(f"{language} {count}" for language, count in counts.items())
        or "none: no element has data-pagefind-body"
    )
    print(f"{folder}: pages that can be found: {told}. {time.perf_counter() - started:.1f} s")


def pages_below(site: Path) -> Iterator[File]:
    """Yield the HTML pages of a folder, without those of an index in it, by path."""
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site)
        if path.parts[0] not in {FOLDER, f".{FOLDER}.draft"}:
            yield File(path.as_posix(), site)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
