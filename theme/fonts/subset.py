# /// script
# requires-python = ">=3.11"
# dependencies = ["brotli==1.2.1", "fonttools==4.68.0"]
# ///
"""Make the fonts of the theme: ``uv run theme/fonts/subset.py FOLDER``.

``FOLDER`` is a node_modules folder in which ``npm install @fontsource-variable/golos-text@5.3.0
@fontsource-variable/literata@5.3.0`` has put the sources. These come cut by script, so that a Kazakh word needs two
files and its full stop a third; where one is late, letters of two fonts meet in a word. Here each face is one file
that has every letter of Kazakh and Russian, digits, punctuation and the Latin letters of the languages beside them.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

TARGET: Final = Path(__file__).parents[1] / "static" / "fonts"

FACES: Final = {
    "golos-text-400": ("golos-text", "wght", ("wght=400",)),
    "golos-text-600": ("golos-text", "wght", ("wght=600",)),
    "literata-600": ("literata", "standard", ("wght=600", "opsz=36")),
}
"""Each face by the name of its file: the package it comes from, the axes of its files, and its place on them."""

SCRIPTS: Final = ("cyrillic", "cyrillic-ext", "latin", "latin-ext")

LETTERS: Final = (
    "0020-007E,00A0,00A7,00A9,00AB,00AD,00B0,00B7,00BB,00C0-00FF,011E-011F,0130-0131,015E-015F,016A-016B,0301,"
    "0401,0406,0410-044F,0451,0456,0492-0493,049A-049B,04A2-04A3,04AE-04B1,04BA-04BB,04D8-04D9,04E8-04E9,"
    "2009-2011,2013-2014,2018-201E,2026,202F,2030,20AC,20B8,2116,2190-2193,2212"
)
FEATURES: Final = "ccmp,kern,liga,lnum,locl,mark,mkmk,tnum"


def make(name: str, packages: Path, workshop: Path) -> None:
    """Pin the files of a face to its place on the axes, join them and keep the letters of the site."""
    family, axes, place = FACES[name]
    folder = packages / "@fontsource-variable" / family / "files"
    pinned = [workshop / f"{name}-{script}.ttf" for script in SCRIPTS]
    for script, file in zip(SCRIPTS, pinned, strict=True):
        source = folder / f"{family}-{script}-{axes}-normal.woff2"
        run("varLib.instancer", str(source), *place, f"--output={file}")
    joined = workshop / f"{name}.ttf"
    run("merge", f"--output-file={joined}", *map(str, pinned))
    options = (f"--unicodes={LETTERS}", f"--layout-features={FEATURES}", "--flavor=woff2")
    run("subset", str(joined), *options, f"--output-file={TARGET / name}.woff2")


def run(tool: str, *arguments: str) -> None:
    """Run a tool of fontTools, which writes the same bytes every day; CalledProcessError if it fails."""
    command = [sys.executable, "-m", f"fontTools.{tool}", *arguments]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": "0"})


if __name__ == "__main__":
    with TemporaryDirectory() as workshop:
        for face in FACES:
            make(face, Path(sys.argv[1]), Path(workshop))
