"""Pages and frames apart, and together what Jinja makes of them."""

from itertools import product

import pytest
from jinja2 import DictLoader, Environment, TemplateSyntaxError

from plugins.pages.plan import plan
from plugins.templating.framing import BASE, BORDER, FRAME, FramingLoader, blocks_of
from plugins.templating.language import in_language, knowing
from tests.feeds.made import make_edition
from tests.theme.shown import environment, renderer

BASE_SOURCE = "<h1>{% block title %}{% endblock %}</h1>\n{%- block content -%}{% endblock content %}."
TEMPLATES = {
    BASE: BASE_SOURCE,
    "middle.html": '{% extends "base.html" %}{% block title %}{{ title }}{% endblock %}',
    "page.html": '{% extends "middle.html" %}{% set title, sample = "Сот", true %}{% block content %}X{% endblock %}',
    "bare.html": "{{ 1 }}",
}


def apart(templates: dict[str, str] = TEMPLATES) -> Environment:
    """Return an environment that tells pages and frame apart."""
    return Environment(loader=FramingLoader(DictLoader(templates)), autoescape=True)


def test_a_page_tells_what_is_in_each_block() -> None:
    """It says first whether it is a sample. What stands outside of blocks is the frame's."""
    assert apart().get_template("page.html").render().split(BORDER) == ["1", "Сот", "X"]
    assert apart().get_template("bare.html").render() == "1"


def test_the_frame_has_a_place_for_each_block() -> None:
    """Blanks are trimmed as they are around a block."""
    assert blocks_of(BASE_SOURCE) == ("title", "content")
    assert apart().get_template(FRAME).render() == "<h1>|title|</h1>|content|.".replace("|", BORDER)


def test_a_base_with_something_in_a_block_is_refused() -> None:
    """It would show on no page, since pages are rendered without it; the line is told."""
    filled, scoped = "one\n{% block title %}none{% endblock %}", "one\n{% block title scoped %}{% endblock %}"
    for base, name in product((filled, scoped), (FRAME, "page.html")):
        with pytest.raises(TemplateSyntaxError, match=r"the block .* has to be empty.*head\.html") as told:
            apart({**TEMPLATES, BASE: base}).get_template(name).render()
        assert (told.value.name, told.value.lineno) == (BASE, 2)


def test_pages_are_what_jinja_makes_of_their_templates() -> None:
    """Every page of the small site, put into its frame, is what it is where the base is extended as ever."""
    edition = make_edition()
    site = edition.config
    inside = {language: in_language(environment(), language, site) for language in site.languages}
    outside = {language: knowing(environment(), language, site) for language in site.languages}
    planned = list(plan(edition.space, edition.pictures, site))
    for page in planned:
        template = (outside if page.bilingual else inside)[page.language].get_template(page.template)
        assert renderer().html(page) == template.render(page=page, view=page.view), page.path
    assert len({page.template for page in planned}) > 10
