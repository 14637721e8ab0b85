"""The fingerprints of pages."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from plugins.building.fingerprint import fingerprint
from plugins.components.samples import Samples
from plugins.domain.date import KAZAKHSTAN
from plugins.domain.language import KAZAKH
from plugins.pages.page import Page


@dataclass(frozen=True, slots=True)
class One:
    """A view with a single field."""

    words: str


@dataclass(frozen=True, slots=True)
class Same:
    """Another view with the same field."""

    words: str


@dataclass(frozen=True, slots=True)
class Two:
    """A view in a view."""

    inner: One
    beside: tuple[One, ...]


@dataclass(frozen=True)
class Loose:
    """A view without slots, which is written in its own way."""

    words: str


plain = st.one_of(st.text(max_size=3), st.integers(0, 2), st.booleans(), st.none(), st.just(Markup("a")), st.just("a"))
"""Values that are often equal and yet of another kind."""

views = st.recursive(
    plain | st.dates(date(2026, 1, 1), date(2026, 1, 2)),
    lambda inner: st.one_of(
        st.tuples(inner, inner),
        st.builds(One, inner),
        st.builds(Same, inner),
        st.builds(Loose, inner),
        st.dictionaries(plain, inner, max_size=2),
    ),
    max_leaves=4,
)
"""Views of all sorts, one in another."""

VIEW = Two(One("сот"), (One("іс"), One("сот")))


def print_of(view: object, template: str = "") -> str:
    """Return the fingerprint of a page with this view."""
    return fingerprint(Page("kk/index.html", KAZAKH, "page.html", view), template)


def test_equal_pages_have_one_fingerprint() -> None:
    """It does not matter whether two equal values are the same object."""
    again = Two(One("".join("сот")), (One("".join("іс")), One("".join("сот"))))
    assert print_of(again) == print_of(VIEW)
    assert print_of(Loose("".join("сот"))) == print_of(Loose("сот"))
    assert print_of({"сот": "".join("сот")}) == print_of({(word := "сот"): word})


def test_cards_are_told_apart_by_all_their_fields() -> None:
    """A card is looked at once, wherever it stands; an equal one has the same print, another one its own."""
    card = Samples(KAZAKH).card
    same = replace(card)
    others = [replace(card, title="іс"), replace(card, draft=True), replace(card, picture=None)]
    prints = [print_of((each, each)) for each in (card, card, same, *others)]
    assert prints[0] == prints[1] == prints[2]
    assert len(set(prints)) == 1 + len(others)


def test_whatever_a_page_is_made_of_changes_its_fingerprint() -> None:
    """Each field, how deep it may stand, the class of a value, and the template count."""
    changed = (
        print_of(VIEW),
        print_of(replace(VIEW, inner=One("сот "))),
        print_of(replace(VIEW, beside=VIEW.beside[:1])),
        print_of(replace(VIEW, beside=(One("іс"), Same("сот")))),  # type: ignore[arg-type]
        print_of(One("сот")),
        print_of(Same("сот")),
        print_of(Loose("сот")),
        print_of(Loose("іс")),
        print_of(VIEW, "other"),
    )
    assert len(set(changed)) == len(changed)


@given(views, views)
def test_views_have_one_fingerprint_if_they_are_equal(one: object, other: object) -> None:
    """Values of other kinds are never taken for each other, though 1 equals True and a tuple looks like a class."""
    assert (print_of(one) == print_of(other)) == (repr(one) == repr(other))


def test_a_moment_is_told_with_its_offset() -> None:
    """The same instant is written otherwise on a page where the clock stands otherwise; a day is no moment."""
    moment = datetime(2026, 11, 21, 10, tzinfo=KAZAKHSTAN)
    values = (moment, moment.astimezone(UTC), moment.date(), moment.replace(minute=1), str(moment), moment.isoformat())
    assert len({print_of(value) for value in values}) == len(values)
