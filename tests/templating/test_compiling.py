"""Templates compiled in the site's way make what Jinja's own way makes."""

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateSyntaxError, UndefinedError
from markupsafe import Markup

from plugins.components.samples import Samples
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.templating.filters import FILTERS
from plugins.templating.language import in_language, install_words, knowing
from plugins.templating.remembering import LIMIT
from tests.site import CONTENT, ROOT, site_config

SITE: Final = replace(site_config(CONTENT), site_url="https://court-news.example/base")
MACROS: Final = """
{%- macro name() %}{{ _("Court news") }}{% endmacro -%}
{%- macro tag(text, class="plain", level=2) %}<h{{ level }} class="{{ class }}">{{ text }}</h{{ level }}>{% endmacro -%}
{%- macro twice(text) %}{{ tag(text) }}{{ tag(text, level=3) }}{% endmacro -%}
{%- macro any(text) %}{{ text }}{{ varargs | join }}{{ kwargs["more"] }}{% endmacro -%}
{%- set names = {"a": "<A>"} -%}
"""
BASE: Final = "<{% block a %}[{% block b %}{{ name }}{% endblock %}]{{ name }}{% endblock %}>"


@dataclass(frozen=True)
class View:
    """What a template reads."""

    title: str = "<b> & 'c'"
    count: int = 7
    safe: Markup = field(default_factory=lambda: Markup("<i>"))
    nothing: None = None
    words: dict[str, str] = field(default_factory=lambda: {"name": "<a>"})


@cache
def speaking() -> Environment:
    """Return an environment that knows the words of the theme; to read them takes half a second."""
    environment = Environment(autoescape=True, extensions=["jinja2.ext.i18n"], undefined=StrictUndefined)
    environment.filters.update(FILTERS)
    install_words(environment, ROOT / "theme" / "translations", SITE.languages, None)
    return environment


def all_three(template: str, language: Language = RUSSIAN) -> tuple[str, str, str]:
    """Return what a template makes with words put in while it is compiled, while it is rendered, and by Jinja alone."""
    loader = DictLoader({"page": template, "macros": MACROS, "again": "{{ _('Court news') }}", "base": BASE})
    environment = speaking().overlay(loader=loader)
    own = environment.overlay()
    own.globals = {**environment.globals, "language": language, "site": SITE}
    ways = (in_language(environment, language, SITE), knowing(environment, language, SITE), own)
    one, two, three = (each.get_template("page").render(name="<a>", view=View()) for each in ways)
    return one, two, three


@pytest.mark.parametrize(
    "template",
    [
        '{{ _("Court news") }}',
        '<a title="{{ _("Court news") }}">{{ _("Court news") | upper }}</a>',
        '{% set said = _("Court news") %}{{ said ~ "<" }}{{ said | length }}',
        '{{ _("100 %% & <b>") }}',
        '{{ _("%(name)s is not told", name=name) }}',
        '{% set said = _("%(name)s: %(name)s, 100 %%", name=name) %}{{ said }}{{ said ~ "<" }}',
        '<a title="{{ _("All materials: %(name)s.", name=view.safe) }}">{{ _("%(name)s", name=view.safe) | upper }}',
        '{{ _("All materials: %(name)s.", name=1, more=name) }}{{ _("%(num)d pages", num=3) }}',
        '{{ _("All materials: %(name)s.", **view.words) }}',
        '{{ _("All materials: %(name)s.", name=_("%(name)s & <b>", name=name)) }}',
        "{{ _(name) }}",
        "{% trans %}Court news{% endtrans %}{% trans name %}{{ name }} of us{% endtrans %}",
        '{{ ngettext("%(num)d page", "%(num)d pages", 3) }}',
        '{% from "macros" import name %}{{ name() }}',
        '{% block a %}{{ _("Court news") }}{% endblock %}{% include "again" %}',
        '{{ name | default(_("Court news")) }}{{ [_("Court news")][0] }}{{ _("Court news") if name else "" }}',
    ],
)
@pytest.mark.parametrize("language", [KAZAKH, RUSSIAN])
def test_words_are_the_same_either_way(template: str, language: Language) -> None:
    """Text, attributes, filters, parameters and macros: no page shows when its words were put in."""
    assert len(set(all_three(template, language))) == 1


@pytest.mark.parametrize(
    "template",
    [
        "{{ '/kk/' | url }}{{ view.title | url }}{{ (view.safe ~ '/') | absolute }}{{ ('/' | url) | upper }}",
        "{{ view.title }}{{ view.count }}{{ view.safe }}{{ view.nothing }}{{ view.title.upper() }}",
        '<p title="{{ view.title | upper }}">{{ view.title[0] ~ view.safe }}{{ (1, "<", view.safe) }}</p>',
        "{% if view.other is defined %}yes{% else %}no{% endif %}{{ view.other | default(view.title) }}",
        "{{ view.title is defined }}{{ view.title is not defined }}{{ view.title.upper is defined }}",
        "{% for letter in view.title %}{{ loop.index }}{{ letter }}{{ loop.length if loop.last }}{% endfor %}",
        '{% from "macros" import tag %}{{ tag(view.title) }}{{ tag(1, "x") }}{{ tag(level=1, text=view.safe) }}',
        '{% from "macros" import tag as t %}{{ t("a", class=view.title) }}{{ t(t("b")) }}{{ t("c") | length }}',
        '{% from "macros" import twice as t, names %}{{ t("<") }}{{ names["a"] }}{% for t in [1] %}{{ t }}{% endfor %}',
        '{% from "macros" import name, tag %}{% for name in "ab" %}{{ name }}{% endfor %}{{ tag("<") }}',
        '{% if name %}{% from "macros" import tag %}{% endif %}{{ tag(name) if tag is defined else name }}',
        '{% from "macros" import tag %}{% from "macros" import twice as tag %}{{ tag(name) }}{{ tag is none }}',
        '{% from "macros" import tag, names %}{{ names["a"] }}{% macro up(x) %}{{ tag(x) }}{% endmacro %}{{ up(1) }}',
        '{% extends "base" %}{% from "macros" import tag %}{% block b %}{{ tag(name) }}{{ super() }}{% endblock %}',
        '{% from "macros" import any %}{{ any("<", 1, "&", more=view.title) }}{{ any(*["a", "b"], **{"more": 1}) }}',
        '{% from "macros" import tag with context %}{{ tag(name) }}{% import "macros" as m %}{{ m.tag(name) }}',
        "{% macro own(x) %}{{ x }}{{ name }}{% endmacro %}{{ own(view.title) }}{{ own(1) ~ own(True) }}",
        '{% set s = namespace(n=1) %}{% set s.n = s.n + 1 %}{{ s.n }}{{ {"b": 1}.items() | list }}',
        '{% extends "base" %}{% block b %}{{ super() }}{% for n in [1] %}{{ n ~ name }}{% endfor %}{% endblock %}',
        '{% extends "base" %}{% block a %}{{ super() }}{{ self.b() | upper }}{% include "again" %}{% endblock %}',
        "{% macro box() %}[{{ caller() }}]{% endmacro %}{% call box() %}<b>{{ name }}{% endcall %}",
    ],
)
def test_code_makes_what_jinjas_own_makes(template: str) -> None:
    """Attributes, methods, macros, loops and escapes: no page shows by which compiler it was made."""
    assert len(set(all_three(template))) == 1


def test_an_attribute_that_is_not_there_is_a_fault() -> None:
    """A misspelt field of a view is never shown as nothing."""
    with pytest.raises(AttributeError, match="titel"):
        all_three("{{ view.titel }}")
    with pytest.raises(AttributeError, match="item"):
        all_three('{% set things = {"item": name} %}{{ things.item }}')
    with pytest.raises(UndefinedError, match="vieww"):
        all_three("{{ vieww.title }}")


def test_a_name_that_a_template_does_not_export_is_a_fault() -> None:
    """It is told with the line of the import, before any page is made."""
    with pytest.raises(TemplateSyntaxError, match="macros has no nothing") as fault:
        all_three('\n{% from "macros" import tag, nothing %}')
    assert (fault.value.name, fault.value.lineno) == ("page", 2)


@pytest.mark.parametrize("call", ["tag('a', wrong=1)", "tag('a', text='b')", "tag('a', 'b', 3, 4)"])
def test_arguments_that_a_macro_does_not_take_are_a_fault(call: str) -> None:
    """A misspelt argument of a macro is never left out in silence."""
    with pytest.raises(TypeError, match="tag"):
        all_three(f'{{% from "macros" import tag %}}{{{{ {call} }}}}')


def test_words_are_those_of_the_language() -> None:
    """Each environment speaks its own language."""
    assert all_three('{{ _("Court news") }}', KAZAKH)[0] == "Сот жаңалықтары"
    assert all_three('{{ _("Court news") }}', RUSSIAN)[0] == "Новости судов"


def test_a_bilingual_page_may_change_the_language() -> None:
    """Outside of the languages the words follow ``language`` as it is set on the way."""
    template = '{% for language in site.languages %}{% include "again" %} {% endfor %}'
    assert all_three(template)[1] == "Сот жаңалықтары Новости судов "


def remembered(template: str, calls: list[dict[str, object]]) -> tuple[list[str], int]:
    """Return what a page shows for each set of variables, and how often its macro really ran."""
    runs: list[object] = []

    def count(value: object) -> str:
        runs.append(value)
        return ""

    macro = "{% macro shown(value, more=none) %}{{ count(value) }}{{ value }}{{ more }}{% endmacro %}"
    page = '{% from "macros" import shown %}' + template
    environment = speaking().overlay(loader=DictLoader({"macros": macro, "page": page}))
    environment.globals = {**environment.globals, "count": count}
    compiled = in_language(environment, RUSSIAN, SITE).get_template("page")
    return [compiled.render(**call) for call in calls], len(runs)


def test_a_macro_runs_once_for_the_same_words() -> None:
    """What a macro made of plain arguments is shown again, page after page."""
    shown, runs = remembered("{{ shown(name) }}", [{"name": "а"}, {"name": "б"}, {"name": "а"}])
    assert (shown, runs) == (["аNone", "бNone", "аNone"], 2)


def test_equal_arguments_of_other_kinds_are_kept_apart() -> None:
    """1 is shown as 1 and True as True; text is escaped, and markup is not."""
    values = [1, True, "<b>", Markup("<b>")]
    shown, runs = remembered("{{ shown(value) }}", [{"value": value} for value in values])
    assert (shown, runs) == (["1None", "TrueNone", "&lt;b&gt;None", "<b>None"], 4)


def test_views_are_shown_anew_each_time() -> None:
    """Only plain arguments are compared; a list that changed is shown as it is now."""
    row = ["а"]
    calls: list[dict[str, object]] = [{"row": row}, {"row": row}]
    shown, runs = remembered("{{ shown(row) }}{% set _ = row.append('б') %}", calls)
    assert runs == 2
    assert shown[0] != shown[1]


def test_a_card_is_shown_once_wherever_it_stands() -> None:
    """A story's card is one object on all pages; another one, equal or not, is shown for itself."""
    card = Samples(RUSSIAN).card
    cards = [card, replace(card), replace(card, title="<i>"), card]
    shown, runs = remembered("{{ shown(card.title, more=card) }}", [{"card": each} for each in cards])
    assert shown[0] == shown[1] == shown[3] != shown[2]
    assert runs == 3


def test_cards_that_come_and_go_are_never_taken_for_each_other() -> None:
    """Python gives the id of an object that is gone to a new one; no page shows the words of a card that is gone."""
    card, count = Samples(RUSSIAN).card, LIMIT + 50
    calls = ({"title": str(number), "card": replace(card, title=str(number))} for number in range(count))
    environment = speaking().overlay(loader=DictLoader({"m": "{% macro shown(c) %}{{ c.title }}{% endmacro %}"}))
    shown = in_language(environment, RUSSIAN, SITE).from_string('{% from "m" import shown %}{{ shown(card) }}')
    assert all(shown.render(**call) == call["title"] for call in calls)
