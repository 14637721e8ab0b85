"""Pagefind's run over a folder of pages, as a program of its own.

Its Python wrapper sleeps between answers and may close it before all is written; the program itself, run once over a
folder, ends when everything is on the disk.
"""

import subprocess
from pathlib import Path
from typing import Final

from pagefind.service import get_executable

VERSION: Final = "1.5.2"
"""The version whose files are read here; the format is not documented. The lock holds it."""

LANGUAGE: Final = "unknown"
"""The language for which Pagefind does not stem: keys have been found before."""

MISSING: Final = (
    "The program Pagefind, which makes the search index, is missing. Remove the folder .venv and run the command "
    "again, or name the program in the environment variable PAGEFIND_BINARY_PATH."
)
ENDED: Final = (
    "Pagefind ended before the search index was made: {reason}. Has it run out of memory, or is the disk full?"
)


class SearchError(Exception):
    """The index cannot be made. It is a matter of the machine, not of content, so it is told in English."""


def run_pagefind(pages: Path, folder: Path) -> None:
    """Index the pages below a folder into another one; SearchError tells that the program is missing or has failed."""
    program = get_executable()
    if program is None:
        raise SearchError(MISSING)
    words = ("--site", pages, "--output-path", folder, "--force-language", LANGUAGE, "--silent")
    try:
        ended = subprocess.run([program, *words], capture_output=True, encoding="utf-8", errors="replace", check=False)
    except (FileNotFoundError, PermissionError):
        raise SearchError(MISSING) from None
    if ended.returncode or not (folder / "pagefind-entry.json").is_file():
        said = (ended.stderr.strip() or ended.stdout.strip() or "no reason given").splitlines()[-1]
        raise SearchError(ENDED.format(reason=f"{said} (code {ended.returncode})"))
