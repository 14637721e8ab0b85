"""Pages rendered, and templates at fault."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, StrictUndefined

from plugins.building.renderer import Renderer, TemplateFault
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.pages.page import Page
from tests.site import CONTENT, site_config

SITE = site_config(CONTENT)


def templates(page: str) -> Environment:
    """Return an environment with one template, ``page``."""
    return Environment(loader=DictLoader({"page": page}), autoescape=True)


def renderer(environment: Environment, folder: Path = Path()) -> Renderer:
    """Return a renderer with these templates."""
    return Renderer(environment, SITE, folder)


def test_a_page_knows_its_view_and_its_language(tmp_path: Path) -> None:
    """A template sees page, view, site and language, and nothing else of the content."""
    environment = templates("{{ language }} {{ view }} {{ page.path }} {{ site.site_url }}")
    page = Page("ru/index.html", RUSSIAN, "page", "вид")
    renderer(environment, tmp_path).write([page])
    expected = f"ru вид ru/index.html {SITE.site_url}"
    assert (tmp_path / "ru/index.html").read_text(encoding="utf-8") == expected


def test_annotations_are_for_checks_only(tmp_path: Path) -> None:
    """Lines and components are in the HTML that checks get, and not in the file."""
    environment = templates('<p data-line="3" class="a" data-component="b">data-line</p>')
    page, pages = Page("index.html", KAZAKH, "page", None), renderer(environment, tmp_path)
    assert 'data-line="3"' in pages.html(page)
    pages.write([page])
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == '<p class="a">data-line</p>'


@pytest.mark.parametrize(
    ("template", "line"),
    [("one\n{{ view.missing.name }}", 2), ("one\ntwo\n{% if %}", 3), ("{% extends 'nothing.html' %}", 1)],
)
def test_a_fault_names_template_and_line(tmp_path: Path, template: str, line: int) -> None:
    """Whoever works on the theme is told where it fails."""
    (tmp_path / "story.html").write_text(template, encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(tmp_path), undefined=StrictUndefined, autoescape=True)
    with pytest.raises(TemplateFault, match=rf"story\.html:{line}: "):
        renderer(environment).html(Page("index.html", KAZAKH, "story.html", None))
