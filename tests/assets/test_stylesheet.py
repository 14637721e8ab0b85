import pytest

from plugins.assets.error import AssetError
from plugins.assets.stylesheet import inline

ENTRY = "css/layers.css"


def inlined(entry: str, **files: str) -> str:
    """Return the stylesheet made of an entry and of files in css/, named without extension."""
    named = {f"css/{name.replace('__', '/')}.css": text.encode() for name, text in files.items()}
    return "".join(token.text for token in inline(ENTRY, {ENTRY: entry.encode(), **named}))


def rejects(message: str, entry: str, **files: str) -> None:
    """Assert that the stylesheet is refused with a message that begins so."""
    with pytest.raises(AssetError) as error:
        inlined(entry, **files)
    assert str(error.value).startswith(message)


@pytest.mark.parametrize("target", ['"base.css"', "'base.css'", 'url("base.css")', "url(base.css)", '"./base.css"'])
def test_an_import_is_replaced_by_its_file(target: str) -> None:
    """However an import is written, its rules stand in the layer that it names."""
    assert inlined(f"@import {target} layer(base);", base="a{}") == "@layer base{a{}}"


def test_an_import_without_a_layer_stands_bare() -> None:
    """Where no layer is named, none is made."""
    assert inlined('@import "fonts.css";', fonts="a{}") == "a{}"


def test_the_order_of_layers_stays_first() -> None:
    """What declares the order of the layers is kept, and what follows the imports follows them."""
    entry = '@layer reset, base;@import "reset.css" layer(reset);@import "base.css" layer(base);b{}'
    expected = "@layer reset, base;@layer reset{a{}}@layer base{c{}}b{}"
    assert inlined(entry, reset="a{}", base="c{}") == expected


def test_imports_are_resolved_where_they_stand() -> None:
    """A file imports relative to its own folder, and its layer lies in that of the file that asks."""
    files = {
        "parts__all": '@import "card.css" layer(card);\n@import "../base.css";',
        "parts__card": "a{}",
        "base": "b{}",
    }
    assert inlined('@import "parts/all.css" layer(parts);', **files) == "@layer parts{@layer card{a{}}b{}}"


def test_tokens_know_their_file() -> None:
    """An address in an imported file is relative to that file, so each token tells where it was written."""
    tokens = inline(ENTRY, {ENTRY: b'@import "base.css";\nb{}', "css/base.css": b"a{}"})
    assert {token.text: token.path for token in tokens if token.text in "ab"} == {"a": "css/base.css", "b": ENTRY}


@pytest.mark.parametrize("encoded", [b'@charset "utf-8";a{}', b"\xef\xbb\xbfa{}"])
def test_marks_of_encoding_are_left_out(encoded: bytes) -> None:
    """Either mark would stand in the middle of the one stylesheet, where it means nothing."""
    tokens = inline(ENTRY, {ENTRY: b'@import "base.css";', "css/base.css": encoded})
    assert "".join(token.text for token in tokens) == "a{}"


def test_a_comment_may_stand_anywhere() -> None:
    """Comments neither hide an import nor begin the rules."""
    entry = '/* one */ @layer base; /* two */ @import /* three */ "base.css" layer(/* four */ base) /* five */;'
    assert "@layer base{a{}}" in inlined(entry, base="a{}")


def test_a_missing_file_is_told() -> None:
    """The message names the file, the line and the nearest name."""
    message = 'css/layers.css:2: there is no "css/bsae.css". Did you mean "css/base.css"?'
    rejects(message, '\n@import "bsae.css";', base="")


def test_a_missing_file_of_an_imported_file_is_told_there() -> None:
    """The line is that of the file that asks."""
    rejects('css/base.css:3: there is no "css/x.css".', '@import "base.css";', base='\n\n@import "x.css";')


@pytest.mark.parametrize("target", ['"https://example.org/a.css"', '"/css/base.css"', '"../../base.css"'])
def test_an_import_never_leaves_the_theme(target: str) -> None:
    """No page loads a stylesheet from elsewhere."""
    rejects("css/layers.css:1: there is no ", f"@import {target};", base="")


def test_a_circle_is_told() -> None:
    """Two files that import each other have no order."""
    files = {"one": '@import "two.css";', "two": '\n@import "one.css";'}
    rejects("css/two.css:2: css/one.css imports itself", '@import "one.css";', **files)


@pytest.mark.parametrize(
    "rest",
    [
        '"base.css" print',
        '"base.css" layer(base) print',
        '"base.css" layer',
        '"base.css" supports(gap: 0)',
        "",
        "base",
        "{}",
    ],
)
def test_conditions_are_told(rest: str) -> None:
    """What this build does not understand it refuses, rather than to drop it."""
    rejects("css/layers.css:1: an @import is written", f"@import {rest};", base="")


@pytest.mark.parametrize("entry", ['a{}\n@import "base.css";', '@media print{\n@import "base.css";}'])
def test_a_late_import_is_told(entry: str) -> None:
    """Browsers pass over an import that follows a rule, so it is an error."""
    rejects("css/layers.css:2: an @import stands before all rules", entry, base="")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a{\n", "1: { is never closed"),
        ("\na{b:c(d}", "2: } closes nothing"),
        ("a{}\n}", "2: } closes nothing"),
        ("a[b){}", "1: ) closes nothing"),
        ("\n@layer a, b", "2: what begins here never ends"),
        ("a{} \n b", "2: what begins here never ends"),
    ],
)
def test_a_file_ends_what_it_begins(text: str, message: str) -> None:
    """A bracket left open would swallow the files that follow, a brace too many would leave the layer."""
    rejects(f"css/base.css:{message}", '@import "base.css" layer(base);', base=text)


def test_another_encoding_is_told() -> None:
    """A file that an old editor saved is refused with the line where it shows."""
    with pytest.raises(AssetError, match=r"^css/layers\.css:2: this is not UTF-8"):
        list(inline(ENTRY, {ENTRY: "a{}\n/* орнамент */".encode("cp1251")}))
