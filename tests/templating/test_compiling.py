"""Templates compiled in the site's way make what Jinja's own way makes."""

from typing import Final

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.templating.language import in_language, install_words, knowing
from tests.site import CONTENT, ROOT, site_config

SITE: Final = site_config(CONTENT)
MACROS: Final = '{% macro name() %}{{ _("Court news") }}{% endmacro %}'


def both(template: str, language: Language = RUSSIAN) -> tuple[str, str]:
    """Return what a template makes with words put in while it is compiled, and while it is rendered."""
    loader = DictLoader({"page": template, "macros": MACROS, "again": "{{ _('Court news') }}"})
    environment = Environment(loader=loader, autoescape=True, extensions=["jinja2.ext.i18n"])
    install_words(environment, ROOT / "theme" / "translations", SITE.languages, None)
    quick, plain = in_language(environment, language, SITE), knowing(environment, language, SITE)
    return quick.get_template("page").render(name="<a>"), plain.get_template("page").render(name="<a>")


@pytest.mark.parametrize(
    "template",
    [
        '{{ _("Court news") }}',
        '<a title="{{ _("Court news") }}">{{ _("Court news") | upper }}</a>',
        '{% set said = _("Court news") %}{{ said ~ "<" }}{{ said | length }}',
        '{{ _("100 %% & <b>") }}',
        '{{ _("%(name)s is not told", name=name) }}',
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
    quick, plain = both(template, language)
    assert quick == plain


def test_words_are_those_of_the_language() -> None:
    """Each environment speaks its own language."""
    assert both('{{ _("Court news") }}', KAZAKH)[0] == "Сот жаңалықтары"
    assert both('{{ _("Court news") }}', RUSSIAN)[0] == "Новости судов"


def test_a_bilingual_page_may_change_the_language() -> None:
    """Outside of the languages the words follow ``language`` as it is set on the way."""
    template = '{% for language in site.languages %}{% include "again" %} {% endfor %}'
    assert both(template)[1] == "Сот жаңалықтары Новости судов "


def remembered(template: str, calls: list[dict[str, object]]) -> tuple[list[str], int]:
    """Return what a page shows for each set of variables, and how often its macro really ran."""
    runs: list[object] = []

    def count(value: object) -> str:
        runs.append(value)
        return ""

    macro = "{% macro shown(value, more=none) %}{{ count(value) }}{{ value }}{{ more }}{% endmacro %}"
    page = '{% from "macros" import shown %}' + template
    environment = Environment(
        loader=DictLoader({"macros": macro, "page": page}), autoescape=True, extensions=["jinja2.ext.i18n"]
    )
    environment.globals["count"] = count
    install_words(environment, ROOT / "theme" / "translations", SITE.languages, None)
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
