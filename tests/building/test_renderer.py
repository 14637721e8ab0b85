"""Pages rendered, and templates at fault."""

from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from jinja2 import BaseLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined

from plugins.building.renderer import Renderer, TemplateFault
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.pages.page import Page
from plugins.templating.language import install_words
from tests.site import CONTENT, ROOT, site_config

SITE = site_config(CONTENT)


def templates(page: str) -> Environment:
    """Return an environment with one template, ``page``."""
    return worded(DictLoader({"page": page}))


def worded(loader: BaseLoader) -> Environment:
    """Return an environment that has the words of the theme, as the site's has."""
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.i18n"])
    install_words(environment, ROOT / "theme" / "translations", SITE.languages, None)
    return environment


def renderer(environment: Environment) -> Renderer:
    """Return a renderer with these templates."""
    return Renderer(environment, SITE)


def test_a_page_knows_its_view_and_its_language() -> None:
    """A template sees page, view, site and language, and nothing else of the content."""
    environment = templates("{{ language }} {{ view }} {{ page.path }} {{ site.site_url }}")
    page = Page("ru/index.html", RUSSIAN, "page", "вид")
    assert renderer(environment).html(page) == f"ru вид ru/index.html {SITE.site_url}"


@pytest.mark.parametrize(
    ("template", "line"),
    [("one\n{{ view.missing.name }}", 2), ("one\ntwo\n{% if %}", 3), ("{% extends 'nothing.html' %}", 1)],
)
def test_a_fault_names_template_and_line(tmp_path: Path, template: str, line: int) -> None:
    """Whoever works on the theme is told where it fails."""
    (tmp_path / "story.html").write_text(template, encoding="utf-8")
    environment = worded(FileSystemLoader(tmp_path))
    with pytest.raises(TemplateFault, match=rf"story\.html:{line}: "):
        renderer(environment).html(Page("index.html", KAZAKH, "story.html", None))


def test_what_is_loaded_is_not_compiled_again(tmp_path: Path) -> None:
    """Another process finds its templates compiled, and a template at fault keeps nobody from that."""
    folder = tmp_path / "theme" / "templates"
    (folder / "macros").mkdir(parents=True)
    (folder / "base.html").write_text("<p>{% block a %}{% endblock %}", encoding="utf-8")
    (folder / "a.html").write_text(
        '{% extends "base.html" %}{% from "macros/m.html" import m %}{% block a %}{{ m() }}{% endblock %}',
        encoding="utf-8",
    )
    (folder / "macros" / "m.html").write_text('{% macro m() %}{{ _("Court news") }}{% endmacro %}', encoding="utf-8")
    (folder / "wrong.html").write_text("{% if %}", encoding="utf-8")
    site = replace(SITE, theme=tmp_path / "theme", cache=tmp_path / "cache")
    Renderer(worded(FileSystemLoader(folder)), site).load(["a.html", "base.html", "wrong.html", "nothing.html"])
    with patch.object(Environment, "compile", side_effect=AssertionError):
        made = Renderer(worded(FileSystemLoader(folder)), site).html(Page("kk/x/index.html", KAZAKH, "a.html", None))
    assert made == "<p>Сот жаңалықтары"
