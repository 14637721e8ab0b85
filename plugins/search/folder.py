"""Any folder of HTML pages as a site to index."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Final

from plugins.domain.whole import finish_replacing, replace_folder
from plugins.search.cache import Cache
from plugins.search.index import make_index
from plugins.search.location import FOLDER
from plugins.search.pagefind import SearchError
from plugins.search.verification import verify

_DRAFT: Final = f".{FOLDER}.draft"

DANGLING: Final = "{file} is a link to {target}, which is not there. Delete the link, or put the page there."


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


def pages_below(site: Path) -> Iterator[File]:
    """Yield the HTML pages of a folder, without those of an index in it, by path; SearchError for a dead link."""
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site)
        if path.parts[0] in {FOLDER, _DRAFT} or file.is_dir():
            continue
        if not file.exists():
            raise SearchError(DANGLING.format(file=file, target=file.readlink()))
        yield File(path.as_posix(), site)


def index_folder(site: Path, cache: Cache, workers: int) -> dict[str, int]:
    """Write the index of the pages below a folder into it and return how many pages each language has.

    It is read back before it takes the place of an older one. SearchError tells that Pagefind cannot do its work, Torn
    that a file is not what was written.
    """
    folder, draft = site / FOLDER, site / _DRAFT
    finish_replacing(folder)
    shutil.rmtree(draft, ignore_errors=True)
    for path, data in make_index(pages_below(site), cache, workers):
        (draft / path).parent.mkdir(parents=True, exist_ok=True)
        (draft / path).write_bytes(data)
    counts = verify(draft)
    replace_folder(folder, draft)
    return counts
