"""The small site as editions, changed where a test wants it, and its files as a build would write them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Final
from xml.etree import ElementTree as ET

from hypothesis import strategies as st

from plugins.assets.assets import FOLDER, load_assets
from plugins.assets.plugin import AssetGlobal
from plugins.building.plugin import settings_with
from plugins.building.renderer import Renderer
from plugins.domain.config import Overrides
from plugins.domain.language import KAZAKH, Language
from plugins.domain.story import Half, Story
from plugins.feeds.plan import FEEDS
from plugins.images.plan import Photo, picture
from plugins.library.library import make_library
from plugins.library.load import Loaded, load
from plugins.pages.edition import Edition
from plugins.pages.page import Page
from plugins.pages.plugin import PagesGenerator
from plugins.templating.annotations import without_annotations
from tests.site import CONTENT, NOON, make_space, site_config

Change = Callable[[Story], Story]

HOSTILE: Final = (
    "«Сот» & <b>\"'",
    "]]>",
    "</script><script>alert(1)</script>",
    "a\x08b\x1bc\ufffe",
    "&lt;",
    "{{ 1 }}",
    "%(x)s",
)
"""Titles that break out of markup that is put together carelessly, or that XML does not allow."""

titles = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))

_PICTURE: Final = picture(Photo("0" * 64, 1280, 853, "hall.jpg"))


@cache
def _loaded() -> Loaded:
    return load(site_config(CONTENT))


@cache
def renderer() -> Renderer:
    """Return what renders the pages of the project, with the tests' settings of the site and the theme's own files."""
    settings = settings_with(Overrides())
    assets = AssetGlobal(load_assets(settings["SITE"].theme / FOLDER), "")
    settings["JINJA_GLOBALS"] = {**settings["JINJA_GLOBALS"], "asset": assets}
    generator = PagesGenerator({}, settings, settings["PATH"], settings["THEME"], settings["OUTPUT_PATH"])
    return Renderer(generator.env, site_config(CONTENT))


def make_edition(change: Change = lambda story: story, language: Language = KAZAKH, at: datetime = NOON) -> Edition:
    """Return the small site in a language at a moment, each of its stories changed."""
    loaded, config = _loaded(), site_config(CONTENT, at)
    library = make_library(map(change, loaded.library.stories), loaded.library.references, at)
    pictures = {f"{story.folder}/{name}": _PICTURE for story in library.stories for name in story.files}
    return Edition(language, make_space(Loaded(library, (), loaded.folders)), pictures, config)


def retold(story: Story, change: Callable[[Half], Half]) -> Story:
    """Return a story with each of its halves changed."""
    return replace(story, halves={language: change(half) for language, half in story.halves.items()})


def kazakh_only(story: Story) -> Story:
    """Leave the Russian half of a dated story unwritten."""
    return replace(story, halves={KAZAKH: story.halves[KAZAKH]}) if story.moment else story


def titled(title: str) -> Change:
    """Return the change that gives every story this title and lead."""
    return lambda story: retold(story, lambda half: replace(half, title=title, lead=title, photo_alt=title))


def write(page: Page) -> str:
    """Return a page as it goes out."""
    return without_annotations(renderer().html(page))


def feeds(edition: Edition) -> dict[str, str]:
    """Return every feed of an edition by its path."""
    return {page.path: write(page) for page in FEEDS.pages(edition)}


def parse_xml(document: str) -> ET.Element:
    """Return the root of a document that the project has written itself."""
    return ET.fromstring(document.encode())  # noqa: S314
