"""Make the fonts that readers load out of the whole faces: ``python -m theme.fonts.subset``.

Each face becomes two files. The first has what a page in Kazakh or Russian is written with and is fetched with the
page; the second has all other letters and is fetched when a page has one of them. No Kazakh word needs both.
"""

from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from theme.fonts.letters import HOME, LATIN, codes, ranges

HERE: Final = Path(__file__).parent
WHOLE: Final = HERE / "whole"
SITE: Final = HERE.parent / "static" / "fonts"
COVERAGE: Final = HERE.parents[1] / "plugins" / "fonts" / "coverage.txt"

FACES: Final = {
    "golos-text-400": codes(HOME) | codes(LATIN),
    "golos-text-600": codes(HOME),
    "literata-600": codes(HOME),
}
"""The letters of the first file of each face. Every page has an address or the name of a format in Golos Text."""

FEATURES: Final = ["ccmp", "kern", "liga", "mark", "mkmk", "tnum"]
"""Marks in their places, kerning, ligatures, and figures of one width for tables and times."""

NAMES: Final = [0, 1, 2, 4, 5, 6, 13, 14]
"""What a font says about itself: whose it is, what it is called, its version and its licence."""


def keep(face: TTFont, letters: frozenset[int]) -> None:
    """Take everything out of a face but these letters, and the tables that no browser asks for."""
    options = Options(layout_features=FEATURES, name_IDs=NAMES, notdef_outline=True, hinting=False)
    options.drop_tables += ["STAT", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(face)
    face.flavor = "woff2"


def whole(name: str) -> TTFont:
    """Return a whole face."""
    return TTFont(WHOLE / f"{name}.woff2", recalcTimestamp=False)


def parts(name: str) -> dict[str, frozenset[int]]:
    """Return the letters of each file that a face becomes, by the name of the file."""
    there = frozenset(whole(name).getBestCmap())
    return {name: there & FACES[name], f"{name}-other": there - FACES[name]}


def subset(folder: Path) -> None:
    """Write the files of every face into a folder."""
    for name in FACES:
        for part, letters in parts(name).items():
            face = whole(name)
            keep(face, letters)
            face.save(folder / f"{part}.woff2")


def coverage() -> str:
    """Return what each family has, one line for each: its name and ranges of code points."""
    families: dict[str, frozenset[int]] = {}
    for name in FACES:
        family, letters = name.rpartition("-")[0], frozenset(whole(name).getBestCmap())
        families[family] = families.get(family, letters) & letters
    return "".join(f"{family} {ranges(letters)}\n" for family, letters in families.items())


if __name__ == "__main__":
    subset(SITE)
    COVERAGE.write_text(coverage(), encoding="ascii", newline="\n")
