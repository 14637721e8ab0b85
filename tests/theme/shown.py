"""Components and whole pages as a browser gets them."""

from functools import cache
from pathlib import Path
from typing import Final

from bs4 import BeautifulSoup
from jinja2 import Environment

from plugins.assets.assets import Assets, load_assets
from plugins.assets.plugin import AssetGlobal
from plugins.building.plugin import settings_with
from plugins.building.renderer import Renderer
from plugins.components.examples import examples
from plugins.components.samples import Samples
from plugins.domain.config import Overrides
from plugins.domain.language import KAZAKH, Language
from plugins.pages.page import page_at
from plugins.pages.plan import plan
from plugins.pages.plugin import PagesGenerator
from plugins.templating.annotations import without_annotations
from tests.feeds.made import make_edition
from tests.site import CONTENT, LANGUAGES, ROOT, site_config

TEMPLATES: Final = ROOT / "theme" / "templates"
STATIC: Final = ROOT / "theme" / "static"


@cache
def assets() -> Assets:
    """Return the theme's files as they are published."""
    return load_assets(STATIC)


@cache
def environment() -> Environment:
    """Return the environment of the project's templates, with the theme's own files."""
    settings = settings_with(Overrides())
    settings["JINJA_GLOBALS"] = {**settings["JINJA_GLOBALS"], "asset": AssetGlobal(assets(), "")}
    generator = PagesGenerator({}, settings, settings["PATH"], settings["THEME"], settings["OUTPUT_PATH"])
    made: Environment = generator.env
    return made


@cache
def renderer() -> Renderer:
    """Return what renders the pages of the project."""
    return Renderer(environment(), site_config(CONTENT))


EXAMPLES: Final = {language: {each.name: each for each in examples(Samples(language))} for language in LANGUAGES}
"""Every example of each language by its name."""


def render(name: str, language: Language = KAZAKH) -> str:
    """Return the HTML of an example on a page of that language, with its annotations."""
    example = EXAMPLES[language][name]
    source = f'{{% from "macros/{example.file}.html" import {example.macro} with context %}}{{{{ macro(arguments) }}}}'
    call = f"{example.macro}(*arguments, **options)"
    template = renderer().environments[language].from_string(source.replace("macro(arguments)", call))
    page = page_at(f"/{language}/courtroom/2026/alimony/", language, "story.html", None)
    return template.render(page=page, arguments=example.arguments, options=example.options)


def parsed(html: str) -> BeautifulSoup:
    """Return the tree of a piece of HTML."""
    return BeautifulSoup(html, "html.parser")


@cache
def pages() -> dict[str, str]:
    """Return every page of the small site by its address, as it goes out."""
    edition = make_edition()
    planned = plan(edition.space, edition.pictures, edition.config)
    return {page.address: without_annotations(renderer().html(page)) for page in planned}


def template_files() -> list[Path]:
    """Return every HTML template of the theme."""
    return sorted(TEMPLATES.rglob("*.html"))
