"""Addresses that an editor copies from the browser."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.url import in_language
from plugins.library.load import load
from plugins.links.resolve import Broken, resolve
from plugins.pages.plan import plan
from tests.site import CONTENT, make_space, site_config


def test_every_page_can_be_linked_to(tmp_path: Path) -> None:
    """Whatever page of the site is open in the browser, its address is a good target of a link."""
    config = site_config(copytree(CONTENT, tmp_path / "content"))
    loaded = load(config)
    space = make_space(loaded)
    pages = [page for page in plan(space, {}, config) if page.path.endswith("index.html")]
    here = loaded.library.index[0]
    found = {page.address: resolve(page.address, here, KAZAKH, space) for page in pages}
    assert {address: target for address, target in found.items() if isinstance(target, Broken)} == {}
    assert len(found) > 50


def test_lists_are_those_of_the_languages() -> None:
    """A site in one language has no addresses in the other."""
    loaded = load(site_config(CONTENT))
    space = make_space(loaded)
    assert all(address.startswith(("/kk/", "/ru/")) for address in space.addresses - {"/"})
    assert {in_language(address, RUSSIAN) for address in space.addresses - {"/"}} < space.addresses


def test_archive_has_the_months_of_public_stories() -> None:
    """A month is listed once something was published in it."""
    config = site_config(CONTENT)
    before = replace(config, at=config.at.replace(month=10))
    assert "/kk/archive/2026/11/" in make_space(load(config)).addresses
    assert "/kk/archive/2026/11/" not in make_space(load(before)).addresses
