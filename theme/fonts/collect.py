"""Make the whole faces out of what their makers publish: ``python -m theme.fonts.collect FOLDER``.

``FOLDER`` is a node_modules folder with the packages of README.md. Golos Text comes whole in each weight. Literata
comes whole at the size of text, and at the size of headlines cut into files by script, between which there is no
kerning; so the headline's letters are put in the place of the text's.
"""

import sys
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from theme.fonts.letters import WHOLE, codes
from theme.fonts.subset import keep

TARGET: Final = Path(__file__).parent / "whole"

GOLOS: Final = "@expo-google-fonts/golos-text"
LITERATA: Final = "@expo-google-fonts/literata"
FACES: Final = {
    "golos-text-400": f"{GOLOS}/400Regular/GolosText_400Regular.ttf",
    "golos-text-600": f"{GOLOS}/600SemiBold/GolosText_600SemiBold.ttf",
    "literata-600": f"{LITERATA}/600SemiBold/Literata_600SemiBold.ttf",
}
"""The file of each face."""

HEADLINES: Final = {
    script: f"@fontsource-variable/literata/files/literata-{script}-standard-normal.woff2"
    for script in ("latin", "latin-ext", "cyrillic", "cyrillic-ext")
}
"""The files of Literata in every weight and size, by script."""

HEADLINE: Final = {"wght": 600, "opsz": 36}

HASHES: Final = {
    FACES["golos-text-400"]: "387c0cc0a324fb1f8289b3c1d38d31441a0311c72e52ac9b5b5062d36cc3afed",
    FACES["golos-text-600"]: "d0beb91a129094b218f0da6250cc938c429d13c93598c1c0d13d5675baec6aad",
    FACES["literata-600"]: "f63e5f1b010a93f397cbdafccef644ce1a4b289eec60a1aca0a3ed3fd7b55bac",
    HEADLINES["latin"]: "29de894c768689feef6ab4ef274a9a16d19bfc5b0c3cbfcdac80ef220816210c",
    HEADLINES["latin-ext"]: "1160835f4cdae6a86572ed501c13b62b341480cc7c13fc88ba0c21efdf1fcd73",
    HEADLINES["cyrillic"]: "a9054771acc03576b03c0f18daf6f4785dfd65f1427863d14610be7a647a4373",
    HEADLINES["cyrillic-ext"]: "777c82bd95a9e0a51cf8ca579be4a667aa800bd41ba29e8490d99a39f728d391",
}
"""The SHA-256 of each source."""

ALIKE: Final = {0x2011: 0x2010, 0x202F: 0x2009}
"""Signs that keep words together, by the sign that looks the same and that every font has."""

MISDRAWN: Final = {"golos-text": codes("011E-011F,016C")}
"""What a family has without the breve. Another font had better show these."""


def opened(packages: Path, source: str) -> TTFont:
    """Return a source; SystemExit if it is not the one that the faces were made of."""
    file = packages / source
    if sha256(file.read_bytes()).hexdigest() != HASHES[source]:
        raise SystemExit(f"{source} is another version than the one in README.md.")
    return TTFont(file, recalcTimestamp=False)


def put_letters(face: TTFont, other: TTFont) -> None:
    """Draw the letters of a face as another font draws them."""
    shapes, places = other.getGlyphSet(), letters(face)
    for letter, name in letters(other).items():
        if letter in places:
            face["glyf"][places[letter]] = drawn(shapes, name)
            face["hmtx"][places[letter]] = other["hmtx"][name]


def drawn(shapes: Any, name: str) -> Any:
    """Return an outline of its own, also of a letter that is put together from others."""
    recording, pen = DecomposingRecordingPen(shapes), TTGlyphPen(None)
    shapes[name].draw(recording)
    recording.replay(pen)
    return pen.glyph()


def letters(face: TTFont) -> dict[tuple[int, bool], str]:
    """Return the glyph of each code point, and that of each figure as it stands in tables."""
    encoded = face.getBestCmap()
    return {(code, False): name for code, name in encoded.items()} | {
        (code, True): figures[name] for figures in tabular(face) for code, name in encoded.items() if name in figures
    }


def tabular(face: TTFont) -> list[dict[str, str]]:
    """Return what turns figures into those of one width, where a font has that."""
    if "GSUB" not in face:
        return []
    table = face["GSUB"].table
    features = [each.Feature for each in table.FeatureList.FeatureRecord if each.FeatureTag == "tnum"]
    rules = [table.LookupList.Lookup[index].SubTable[0] for each in features for index in each.LookupListIndex]
    return [getattr(rule, "ExtSubTable", rule).mapping for rule in rules]


def spell(face: TTFont) -> None:
    """Give a face the signs that it lacks and that look like others."""
    for table in face["cmap"].tables:
        for sign, alike in ALIKE.items():
            if table.isUnicode() and alike in table.cmap:
                table.cmap.setdefault(sign, table.cmap[alike])


def collect(packages: Path) -> None:
    """Write every whole face."""
    for name, source in FACES.items():
        face, family = opened(packages, source), name.rpartition("-")[0]
        for file in HEADLINES.values() if family == "literata" else ():
            put_letters(face, instantiateVariableFont(opened(packages, file), HEADLINE))
        spell(face)
        keep(face, codes(WHOLE) - MISDRAWN.get(family, frozenset()))
        face.save(TARGET / f"{name}.woff2")


if __name__ == "__main__":
    collect(Path(sys.argv[1]))
