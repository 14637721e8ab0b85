"""A story as feeds tell it."""

from dataclasses import replace

from plugins.domain.identifier import TopicId
from plugins.domain.language import RUSSIAN
from plugins.feeds.entry import make_entry
from plugins.feeds.views import Category
from tests.feeds.made import make_edition
from tests.site import LANGUAGES


def test_categories_are_filed_under_lasting_terms() -> None:
    """Court, region and topics have the same scheme and term in every language, and a label in its own."""
    russian = make_edition(language=RUSSIAN)
    entry = make_entry(russian.library.dated[0], russian)
    scheme = "tag:court-news.example,2026-01-01:"
    assert entry.categories == (
        Category(f"{scheme}courts", "supreme-court", "Верховный Суд"),
        Category(f"{scheme}regions", "astana", "Астана"),
        Category(f"{scheme}topics", "open-justice", "Открытое правосудие"),
        Category(f"{scheme}topics", "statistics", "Судебная статистика"),
    )


def test_terms_do_not_depend_on_the_language() -> None:
    """A program that follows a topic finds it in both feeds."""
    editions = [make_edition(language=language) for language in LANGUAGES]
    first, second = (
        [(each.scheme, each.term) for story in edition.library.dated for each in make_entry(story, edition).categories]
        for edition in editions
    )
    assert first == second != []


def test_a_topic_that_does_not_exist_is_left_out() -> None:
    """A preview shows stories with faults, too."""
    edition = make_edition()
    story = edition.library.dated[0]
    slipped = replace(story, topics=(TopicId("nope"), *story.topics))
    assert make_entry(slipped, edition).categories == make_entry(story, edition).categories
