"""Every component renders in every state and language, from one set of examples."""

import re
from collections import Counter
from collections.abc import Mapping

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.components.examples import examples
from plugins.components.samples import Samples
from plugins.domain.language import KAZAKH, Language
from tests.site import LANGUAGES
from tests.theme.shown import EXAMPLES, TEMPLATES, parsed, render

Trees = Mapping[tuple[str, Language], BeautifulSoup]

FRAGMENTS = {"body", "breadcrumbs", "entries", "facets", "states"}
"""Macros that write several elements: components of their own, parts of a text, data beside what is seen."""


@pytest.fixture(scope="module")
def trees() -> Trees:
    """Return the tree of every example in every language."""
    return {(name, each): parsed(render(name, each)) for each in LANGUAGES for name in EXAMPLES[each]}


def test_names_of_examples_are_unique() -> None:
    """An example can be pointed at by its name."""
    assert [name for name, count in Counter(each.name for each in examples(Samples(KAZAKH))).items() if count > 1] == []


def test_every_component_has_an_example() -> None:
    """A component that nobody can look at alone is not left behind."""
    written = {
        name
        for file in (TEMPLATES / "macros").glob("*.html")
        for name in re.findall(r'data-component="([\w-]+)"', file.read_text(encoding="utf-8"))
    }
    shown = {name for each in EXAMPLES[KAZAKH] for name in re.findall(r'data-component="([\w-]+)"', render(each))}
    assert written - shown == {"preview"}


def test_a_component_names_its_macro(trees: Trees, subtests: pytest.Subtests) -> None:
    """The root of a component tells which macro wrote it, so that a fault on a page leads to its source."""
    for (name, language), tree in trees.items():
        with subtests.test(name, language=language):
            roots = [child for child in tree.children if isinstance(child, Tag)]
            assert roots
            if EXAMPLES[language][name].macro not in FRAGMENTS:
                assert len(roots) == 1
                assert roots[0].get("data-component")


def test_ids_and_what_points_at_them_agree(trees: Trees, subtests: pytest.Subtests) -> None:
    """No id stands twice, and every name taken from another element is there."""
    for (name, language), tree in trees.items():
        with subtests.test(name, language=language):
            ids = Counter(str(each["id"]) for each in tree.select("[id]"))
            pointed = {str(each["aria-labelledby"]) for each in tree.select("[aria-labelledby]")}
            opened = {str(each["popovertarget"]) for each in tree.select("[popovertarget]")}
            assert [id_ for id_, count in ids.items() if count > 1] == []
            outside = {"name-title", "reading", "sections"}
            assert (pointed | opened) - set(ids) <= outside


def test_nothing_is_written_that_the_policy_of_the_site_forbids(trees: Trees, subtests: pytest.Subtests) -> None:
    """No style and no script but data stands in the HTML, and nothing is fetched from another host."""
    for (name, language), tree in trees.items():
        with subtests.test(name, language=language):
            assert tree.select("[style]") == []
            assert tree.select("style") == []
            assert all(each.get("type") == "application/ld+json" for each in tree.select("script"))
            fetched = [str(each["src"]) for each in tree.select("[src]")]
            assert all(source.startswith("/") for source in fetched)


def test_pictures_and_times_are_complete(trees: Trees, subtests: pytest.Subtests) -> None:
    """A picture has its words and its size before it is there; a time can be read by programs."""
    for (name, language), tree in trees.items():
        with subtests.test(name, language=language):
            for image in tree.select("img"):
                assert image["alt"]
                assert int(str(image["width"])) > 0
                assert int(str(image["height"])) > 0
            assert all(each.get("datetime") for each in tree.select("time"))


def test_links_do_not_nest_and_have_words(trees: Trees, subtests: pytest.Subtests) -> None:
    """A link or button has a name, and none stands in another."""
    for (name, language), tree in trees.items():
        with subtests.test(name, language=language):
            for each in tree.select("a, button"):
                assert each.get_text(strip=True)
                assert each.find(["a", "button"]) is None


def test_initials_follow_the_name() -> None:
    """A name begins with the surname, and so do its initials."""
    initials = parsed(render("person_card-usual")).select_one(".monogram")
    assert initials is not None
    assert initials.get_text() == "ҮӘ"


def test_time_goes_from_left_to_right() -> None:
    """Of a story's neighbours the earlier comes first, with an arrow back; rel says the same to programs."""
    ways = parsed(render("neighbours-usual")).select("a")
    assert [str(each["rel"]) for each in ways] == ["['prev']", "['next']"]


def test_days_of_other_years_have_their_year() -> None:
    """Beside a story of this year a day of another is not taken for one of this year."""
    days = [each.get_text() for each in parsed(render("wire-years")).select(".wire-day")]
    assert ["2025" in day for day in days] == [False, True]


def test_words_of_another_language_say_so() -> None:
    """A title that is not translated yet is read by the voice of its own language."""
    tree = parsed(render("card-foreign"))
    title, lead = tree.select_one(".card-title a"), tree.select_one(".card-lead")
    assert title is not None
    assert lead is not None
    assert title["lang"] == lead["lang"] == "ru"
