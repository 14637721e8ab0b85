"""Index any folder of HTML pages: ``python -m plugins.search SITE_DIR`` writes ``SITE_DIR/search/``.

A page is found if an element of it has ``data-pagefind-body`` and its ``<html lang>`` is kk or ru.
Pages may be in any encoding that they name; an address is the path, spelled as addresses are.
"""

import argparse
import os
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.search.cache import Cache
from plugins.search.folder import index_folder, pages_below
from plugins.search.location import FOLDER
from plugins.search.packing import Torn
from plugins.search.pagefind import SearchError

LEFT_OUT = " Left out: {count}. No text with data-pagefind-body, or <html lang> is neither kk nor ru."


def main(arguments: Sequence[str]) -> int:
    """Index the folder; return 0, 1 where it cannot be done, 2 where there is no such folder."""
    parser = argparse.ArgumentParser(prog="python -m plugins.search", description=__doc__)
    parser.add_argument("site", type=Path, metavar="SITE_DIR", help="the folder of the site")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="keep what is made there, for the next run")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="processes (default: one a core)")
    given = parser.parse_args(arguments)
    if not given.site.is_dir():
        parser.error(f"{given.site} is no folder. Name the folder that the site was built into.")
    started = time.perf_counter()
    try:
        with TemporaryDirectory() as passing:
            counts = index_folder(given.site, Cache(given.cache or Path(passing)), given.workers)
    except (SearchError, Torn) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{given.site / FOLDER}: {_told(counts, given.site)} {time.perf_counter() - started:.1f} s")
    return 0


def _told(counts: Mapping[str, int], site: Path) -> str:
    """Return how many pages can be found in each language, and how many of those that are there cannot."""
    found = ", ".join(f"{language} {count}" for language, count in counts.items()) or "none"
    left_out = sum(1 for _ in pages_below(site)) - sum(counts.values())
    return f"pages that can be found: {found}." + (LEFT_OUT.format(count=left_out) if left_out else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
