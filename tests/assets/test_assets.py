from base64 import b64encode
from hashlib import sha256, sha384
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.assets.assets import Assets, build, load_assets
from plugins.assets.error import AssetError

THEME = {
    "css/layers.css": b'@layer base;\n@import "base.css" layer(base);\n',
    "css/base.css": b'a { background: url("../images/sun.svg"); }\n',
    "fonts/golos.woff2": b"font",
    "images/sun.svg": b"<svg/>",
    "js/main.js": b'import "./parts/copy.js";\n',
    "js/parts/copy.js": b"export {};\n",
}


def changed(assets: Assets, other: Assets) -> set[str]:
    """Return the names whose addresses differ."""
    return {name for name in assets.addresses if assets.addresses[name] != other.addresses[name]}


def test_every_file_is_published_under_its_address() -> None:
    """Each name has an address, each address a file, and nothing else is published."""
    assets = build(THEME)
    assert set(assets.addresses) == {name for name in THEME if not name.startswith("css/")} | {"css/site.css"}
    assert {address.removeprefix("/") for address in assets.addresses.values()} == set(assets.files)


def test_names_tell_the_bytes() -> None:
    """Eight signs of the hash stand before the extension, where a browser may keep the file for ever."""
    digest = sha256(THEME["images/sun.svg"]).hexdigest()
    assert build(THEME).address("images/sun.svg") == f"/static/images/sun.{digest[:8]}.svg"


def test_a_browser_knows_the_bytes() -> None:
    """What stands in `integrity` is the hash of the file as it is published, in the form that browsers read."""
    script = b64encode(sha384(THEME["js/main.js"]).digest()).decode()
    assert build(THEME).integrity("js/main.js") == f"sha384-{script}"
    assert build(THEME).integrity("css/site.css").startswith("sha384-")


def test_the_stylesheet_is_one_file() -> None:
    """The entry and what it imports are published as one, and its addresses are those of the published files."""
    assets = build(THEME)
    css = assets.files[assets.address("css/site.css").removeprefix("/")].decode()
    sun = assets.address("images/sun.svg").removeprefix("/static")
    assert css == f'@layer base;@layer base{{a{{background: url("..{sun}");}}}}'


def test_scripts_find_each_other() -> None:
    """Scripts keep their bytes and their places in one folder, so that relative imports hold."""
    assets = build(THEME)
    main = assets.address("js/main.js")
    assert main.startswith("/static/js-")
    assert assets.address("js/parts/copy.js") == main.replace("main.js", "parts/copy.js")
    assert assets.files[main.removeprefix("/")] == THEME["js/main.js"]


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("fonts/golos.woff2", {"fonts/golos.woff2"}),
        ("css/base.css", {"css/site.css"}),
        ("images/sun.svg", {"images/sun.svg", "css/site.css"}),
        ("js/parts/copy.js", {"js/main.js", "js/parts/copy.js"}),
    ],
)
def test_a_change_reaches_what_depends_on_it(name: str, names: set[str]) -> None:
    """Who keeps the old file asks for the new one, and for nothing that stayed as it was."""
    assert changed(build(THEME), build(THEME | {name: THEME[name] + b" a{}"})) == names


def test_moving_a_script_changes_the_folder() -> None:
    """The same bytes under another name are another set of scripts."""
    before, after = ({"js/main.js": b"", name: b"export {};"} for name in ("js/parts/copy.js", "js/parts/paste.js"))
    css = {"css/layers.css": b""}
    assert build(css | before).address("js/main.js") != build(css | after).address("js/main.js")


@given(st.permutations(list(THEME)))
def test_order_does_not_matter(names: list[str]) -> None:
    """The same files give the same assets, in the same order, however a folder lists them."""
    assets, other = build(THEME), build({name: THEME[name] for name in names})
    assert list(assets.files.items()) == list(other.files.items())
    assert list(assets.addresses.items()) == list(other.addresses.items())


def test_an_unknown_name_is_told() -> None:
    """A misspelt name in a template stops the build with the name that was meant."""
    with pytest.raises(AssetError, match=r'^there is no "css/sit\.css"\. Did you mean "css/site\.css"\?$'):
        build(THEME).address("css/sit.css")


def test_a_forgotten_stylesheet_is_told() -> None:
    """Rules that nothing imports would be missed on the site only."""
    with pytest.raises(AssetError, match=r"^css/card\.css:1: no @import leads to this file"):
        build(THEME | {"css/card.css": b"a{}"})


def test_an_empty_stylesheet_is_none() -> None:
    """A file that somebody has just begun stops nothing."""
    assert build(THEME | {"css/card.css": b""}) == build(THEME)


def test_a_theme_has_an_entry() -> None:
    """Without the entry there is no stylesheet."""
    with pytest.raises(AssetError, match=r'^there is no "css/layers\.css"'):
        build({"css/layer.css": b""})


@pytest.mark.parametrize("name", ["images/a b.svg", "images/күн.svg", "images/a&b.svg", 'images/"a.svg'])
def test_names_need_no_escape(name: str) -> None:
    """A name can stand in HTML and CSS as it is."""
    with pytest.raises(AssetError, match="rename this file"):
        build(THEME | {name: b""})


def test_a_folder_is_read(tmp_path: Path) -> None:
    """The assets of a folder are those of its files, but for what systems and editors hide there."""
    for name, content in {**THEME, "images/.DS_Store": b"litter", ".git/config": b"litter"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert load_assets(tmp_path) == build(THEME)


def test_the_theme_is_sound() -> None:
    """The site's own theme can be published."""
    assets = load_assets(Path(__file__).parents[2] / "theme" / "static")
    assert assets.address("css/site.css")
    assert assets.address("js/main.js")
