"""The small site as a whole, held against the outline that was last agreed on."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.library.load import load
from plugins.links.resolve import Space
from plugins.publication.rerouting import alias_problems
from tests.building.built import build
from tests.golden.outline import GOLDEN, outline
from tests.site import CONTENT, make_space, site_config


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of the small site."""
    return build(tmp_path_factory.mktemp("golden") / "output")


def test_the_site_is_as_agreed(site: Path) -> None:
    """Pages, titles, headings and links change on purpose only: `python -m tests.golden.outline` agrees anew."""
    assert outline(site).splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_no_old_address_takes_the_place_of_a_file(site: Path) -> None:
    """Every file of the site is in use, by the address of the file and by that of the page that hosts show for it."""
    files = {f"/{path.relative_to(site).as_posix()}" for path in site.rglob("*") if path.is_file()}
    addresses = files | {file.removesuffix("index.html") for file in files}
    assert {"/robots.txt", "/kk/feed.xml", "/ru/", "/s/c2vs9h/"} <= addresses
    space = make_space(load(site_config(CONTENT)))
    assert {address for address in addresses if not in_use(address, space)} == set()
    assert not in_use("/old/robots.txt/", space)


def in_use(alias: str, space: Space) -> bool:
    """True when no story may have the old address."""
    story = replace(space.library.public[0], aliases=(alias,))
    return any(alias_problems([story], space))
