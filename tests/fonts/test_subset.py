"""The fonts as committed: made of the whole faces, complete, kerned, light, and as the stylesheet announces them."""

import re
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PIL import ImageFont, features

from theme.fonts.letters import HOME, codes
from theme.fonts.subset import COVERAGE, FACES, SITE, coverage, parts, subset

FIRST = sorted(FACES)
FILES = sorted(part for face in FACES for part in parts(face))
STYLES = SITE.parent / "css" / "fonts.css"
FIRST_FILES_LIMIT = 36_500
"""Bytes of fonts that a first view may take, of 60 kB for all of it."""


@cache
def letters(file: str) -> frozenset[int]:
    """Return the letters that a committed file has."""
    return frozenset(TTFont(SITE / f"{file}.woff2").getBestCmap())


def announced(file: str) -> frozenset[int]:
    """Return the letters that the stylesheet says a file has."""
    found = re.search(rf"{file}\.woff2.*?unicode-range: ([^;]+);", STYLES.read_text(encoding="utf-8"), re.DOTALL)
    assert found, f"{STYLES.name} does not load {file}"
    return codes(re.sub(r"U\+|\s", "", found[1]))


def test_files_are_those_of_the_whole_faces(tmp_path: Path) -> None:
    """What is committed is what `python -m theme.fonts.subset` makes, byte for byte, and nothing else."""
    subset(tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        file.name: file.read_bytes() for file in SITE.glob("*.woff2")
    }


def test_coverage_is_that_of_the_faces() -> None:
    """What editors may write is what the fonts have."""
    assert COVERAGE.read_text(encoding="utf-8") == coverage()


@pytest.mark.parametrize("face", FIRST)
def test_first_file_is_enough_for_both_languages(face: str) -> None:
    """No word, number or sign of Kazakh and Russian needs another file."""
    assert codes(HOME) - letters(face) == set()


@pytest.mark.parametrize("face", FIRST)
def test_stylesheet_announces_the_first_file_exactly(face: str) -> None:
    """A letter too many would be looked for in vain; a letter too few would fetch the other file."""
    assert announced(face) == letters(face)


@pytest.mark.parametrize("face", FIRST)
def test_stylesheet_finds_every_other_letter(face: str) -> None:
    """Whatever the second file has is asked of it, and nothing that the first announces, however late the first is."""
    assert letters(f"{face}-other") <= announced(f"{face}-other")
    assert announced(f"{face}-other").isdisjoint(announced(face))


def test_first_files_are_light() -> None:
    """The fonts of a first view leave room for its page, styles and scripts."""
    assert sum((SITE / f"{face}.woff2").stat().st_size for face in FIRST) <= FIRST_FILES_LIMIT


@pytest.mark.parametrize("pair", ["Ға", "Ұл", "Үл", "Тә", "Т.", "г,"])
@pytest.mark.parametrize("face", FIRST)
@pytest.mark.skipif(not features.check("raqm"), reason="only a layout engine kerns")
def test_kazakh_letters_and_signs_are_kerned(face: str, pair: str) -> None:
    """Letters that lean away from each other stand closer, also a Kazakh one beside a Russian one or a sign."""
    font = ImageFont.truetype(SITE / f"{face}.woff2", 1000)
    assert font.getlength(pair) < sum(map(font.getlength, pair)) - 50


@pytest.mark.parametrize("face", FIRST)
def test_figures_of_tables_have_one_width(face: str) -> None:
    """Times and tables can be set in figures that stand under each other."""
    font = TTFont(SITE / f"{face}.woff2")
    tags = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert "tnum" in tags


@pytest.mark.parametrize("file", FILES)
def test_licence_is_told(file: str) -> None:
    """Each file says whose it is and under which licence."""
    names = TTFont(SITE / f"{file}.woff2")["name"]
    assert "Copyright" in names.getDebugName(0)
    assert "OFL" in names.getDebugName(14)
