"""Pages rendered, and templates at fault."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import BaseLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined

from plugins.building.renderer import PageCheck, Renderer, TemplateFault
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.problem import Problem, problem
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


def renderer(environment: Environment, folder: Path = Path(), *checks: PageCheck) -> Renderer:
    """Return a renderer with these templates and checks."""
    return Renderer(environment, SITE, folder, checks)


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


def lines_of_paragraphs(page: Page, html: str) -> Iterator[Problem]:
    """Find fault with every paragraph."""
    for match in re.finditer(r'<p data-line="([0-9]+)"', html):
        yield problem(f"{page.view}.md", int(match[1]), "paragraph")


def test_checks_see_the_annotated_page(tmp_path: Path) -> None:
    """A check gets the page with its annotations, by which it can name a line of the content."""
    environment = templates('<p data-line="3">a</p><p data-line="7">b</p>')
    (written,) = renderer(environment, tmp_path, lines_of_paragraphs).write([Page("a.html", KAZAKH, "page", "ru")])
    assert [(each.path, each.line) for each in written.problems] == [("ru.md", 3), ("ru.md", 7)]


def test_equal_bytes_have_one_fingerprint(tmp_path: Path) -> None:
    """The fingerprint of a page tells whether it changed."""
    pages = [Page(f"{number}.html", KAZAKH, "page", view) for number, view in enumerate("aab")]
    first, second, third = renderer(templates("{{ view }}"), tmp_path).write(pages)
    assert first.fingerprint == second.fingerprint != third.fingerprint


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
