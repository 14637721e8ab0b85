"""Pagefind's run over a folder of pages."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from pagefind.service import PagefindService

from plugins.search.bundle import Bundle, read_bundles
from plugins.search.packing import Torn

PATIENCE: Final = 60.0
"""Seconds that files may take to be whole after Pagefind has said that it wrote them."""

_PAUSE: Final = 0.05

UNREAD: Final = (".figure-credit", ".footnote-ref", ".footnote-back")
"""Selectors of what stands in a text and is none of its words."""

MISSING: Final = (
    "The program Pagefind, which makes the search index, is missing. Remove the folder .venv and run the command "
    "again, or name the program in the environment variable PAGEFIND_BINARY_PATH."
)
ENDED: Final = "Pagefind ended before the search index was made: {reason}. Has it run out of memory?"
UNFINISHED: Final = "Pagefind has not written the search index to its end: {reason}. Is the disk full?"


class SearchError(Exception):
    """The index cannot be made. It is a matter of the machine, not of content, so it is told in English."""


def make_index(pages: Path, folder: Path) -> tuple[Bundle, ...]:
    """Index the pages below a folder into another one, and return the bundle of each language in it.

    Only elements with ``data-pagefind-body`` count, and the language is that of ``<html lang>``. SearchError tells
    that the program is missing or has failed.
    """
    try:
        # In a thread of its own: whoever builds may be inside an event loop already.
        with ThreadPoolExecutor(max_workers=1) as aside:
            return aside.submit(asyncio.run, _run(pages, folder)).result()
    except FileNotFoundError:
        raise SearchError(MISSING) from None
    except Torn as torn:
        raise SearchError(UNFINISHED.format(reason=torn)) from None
    except (EOFError, OSError) as error:
        raise SearchError(ENDED.format(reason=error)) from None


async def _run(pages: Path, folder: Path) -> tuple[Bundle, ...]:
    service = await PagefindService().launch()
    work = asyncio.create_task(_index(service, pages, folder))
    # An answer of a program that has died would be awaited for ever; the task that listens to it notices.
    await asyncio.wait({work, service._poll_task}, return_when=asyncio.FIRST_COMPLETED)
    if not work.done():
        work.cancel()
        service._poll_task.result()
    try:
        return await work
    finally:
        await service.close()


async def _index(service: PagefindService, pages: Path, folder: Path) -> tuple[Bundle, ...]:
    index = await service.create_index({"exclude_selectors": UNREAD})
    await index.add_directory(str(pages))
    await index.write_files(str(folder))
    return await when_whole(folder)


async def when_whole(folder: Path, patience: float = PATIENCE) -> tuple[Bundle, ...]:
    """Return the bundles as soon as all their files are whole; Torn if they are not in so many seconds.

    Pagefind says that it has written before the last bytes are on the disk, and what it has not written when it is
    closed is lost.
    """
    for _ in range(int(patience / _PAUSE)):
        try:
            return read_bundles(folder)
        except Torn:
            await asyncio.sleep(_PAUSE)
    return read_bundles(folder)
