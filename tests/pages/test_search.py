"""What the search page offers before anything is asked."""

from dataclasses import replace

from plugins.domain.identifier import Slug
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.pages.search import SEARCH
from plugins.pages.views import SearchView
from tests.feeds.made import Change, kazakh_only, make_edition


def offered(language: Language = KAZAKH, change: Change = lambda story: story) -> SearchView:
    """Return the view of the search page of the small site."""
    (page,) = SEARCH.pages(make_edition(change, language))
    assert page.address == f"/{language}/search/"
    assert isinstance(page.view, SearchView)
    return page.view


def counts(view: SearchView, facet: str) -> dict[str, int]:
    """Return how many pages each value of a facet has, in its order."""
    (values,) = (each.values for each in view.facets if each.id == facet)
    return {each.value: each.count for each in values}


def test_everything_public_is_counted() -> None:
    """Stories, biographies and pages count by section in the order of the navigation, years from the newest."""
    view = offered()
    assert list(counts(view, "section")) == ["press-releases", "courtroom", "judge-day", "biographies", "pages"]
    assert sum(counts(view, "section").values()) == view.count
    assert counts(view, "year") == {"2026": 4}


def test_names_are_in_the_order_of_the_alphabet() -> None:
    """Reference data stands by name in the language of the page."""
    assert list(counts(offered(KAZAKH), "topic")) == ["open-justice", "family-cases", "statistics"]
    assert list(counts(offered(RUSSIAN), "topic")) == ["open-justice", "family-cases", "statistics"]
    assert list(counts(offered(KAZAKH), "region")) == ["akmola", "astana"]


def test_what_nothing_points_at_is_not_offered() -> None:
    """A region without a story would lead to no result."""
    assert "abai" not in counts(offered(), "region")


def test_a_topic_counts_once_a_story() -> None:
    """A story that names a topic twice is one page of it."""
    twice = offered(change=lambda story: replace(story, topics=story.topics * 2))
    assert counts(twice, "topic") == counts(offered(), "topic")


def test_an_untranslated_story_is_not_counted() -> None:
    """The words of a half that is not there yet cannot be found, so its language does not promise them."""
    assert offered(RUSSIAN, kazakh_only).count == 2
    assert offered(KAZAKH, kazakh_only).count == offered(KAZAKH).count


def test_unknown_references_are_passed_over() -> None:
    """In a preview a story may point at what does not exist; that is its problem, not the search's."""
    lost = offered(change=lambda story: replace(story, people=(Slug("nobody"),), region="nowhere"))  # type: ignore[arg-type]
    assert counts(lost, "region") == {}
