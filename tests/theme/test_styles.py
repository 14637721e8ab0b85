"""Stylesheets: what is written is used, and what is used is written."""

import re
from typing import Final

from plugins.assets.assets import BUNDLE, ENTRY
from tests.site import ROOT
from tests.theme.shown import STATIC, assets, pages, template_files

CSS: Final = {file: file.read_text(encoding="utf-8") for file in sorted((STATIC / "css").rglob("*.css"))}
COLOUR: Final = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgb\(")
PALETTE_FILES: Final = {"palette.css", "dark.css", "contrast.css", "print.css", "sheet.css"}
"""The files that may name colours: the palettes, the black of ink on paper, and the shadow of a sheet."""


def selectors() -> set[str]:
    """Return every class that a stylesheet selects."""
    rules = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", "".join(CSS.values()), flags=re.DOTALL)
    return set(re.findall(r"\.(-?[a-zA-Z_][\w-]*)", re.sub(r'"[^"]*"', "", rules)))


def writers() -> str:
    """Return all sources that write HTML: templates, the reader of Markdown, scripts."""
    files = [*template_files(), *(ROOT / "plugins").rglob("*.py"), *(STATIC / "js").glob("*.js")]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def test_every_stylesheet_is_imported_once() -> None:
    """No stylesheet is left out of the one that pages link to."""
    entry = STATIC / ENTRY
    imported = re.findall(r'@import "([^"]+)"', CSS[entry])
    assert sorted(imported) == sorted(file.relative_to(entry.parent).as_posix() for file in CSS if file != entry)


def test_every_class_that_is_styled_is_written_somewhere() -> None:
    """A rule that nothing can match is not kept; a class can be found by its full name."""
    sources = writers()
    composed = ("card-", "figure-", "choice-", "row-", "remark-", "state-", "cell-", "specimen-")
    missing = {name for name in selectors() if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", sources)}
    assert {name for name in missing if not name.startswith(composed)} == set()


def test_components_take_colours_from_roles_only() -> None:
    """A palette is changed in one place: a component names what a colour is for, never the colour."""
    named = {file.name: COLOUR.findall(css) for file, css in CSS.items() if file.name not in PALETTE_FILES}
    assert {name: found for name, found in named.items() if found and set(found) != {"#ffffff"}} == {}


def test_layers_are_declared_in_their_order_before_anything_else() -> None:
    """The order of the layers does not depend on the order of the files."""
    published = assets().files[assets().address(f"{BUNDLE}").removeprefix("/")].decode()
    assert published.startswith("@layer reset, tokens, base, layout, components, print;")


def test_fonts_of_a_first_view_are_small() -> None:
    """What every page preloads weighs less than a photograph on a phone."""
    preloaded = set(re.findall(r'href="[^"]*/fonts/([\w-]+)\.\w+\.woff2"', pages()["/kk/"]))
    assert len(preloaded) == 3
    assert sum((STATIC / "fonts" / f"{face}.woff2").stat().st_size for face in preloaded) < 40_000
