"""A story as feeds tell it."""

from plugins.domain.change import last_change
from plugins.domain.language import others
from plugins.domain.story import Story
from plugins.domain.url import story_address
from plugins.feeds.identity import beginning, tag
from plugins.feeds.views import Category, FeedEntry
from plugins.pages.body import body, photo
from plugins.pages.edition import Edition
from plugins.pages.views import Link


def make_entry(story: Story, edition: Edition) -> FeedEntry:
    """Return the entry of a dated story that has a half in the language of the edition."""
    half, elsewhere = story.half(edition.language), others(edition.language, tuple(story.halves))
    return FeedEntry(
        id=tag(edition.config, "stories", story.id, edition.language),
        address=story_address(story, edition.language),
        translations=tuple((language, story_address(story, language)) for language in elsewhere),
        moment=story.moment,
        updated=last_change(story.moment, half.told) or beginning(edition.config),
        section=story.section.id,
        categories=_categories(story, edition),
        title=half.title,
        lead=half.lead,
        photo=photo(story, edition),
        corrections=half.told,
        parts=body(story, edition),
        sample=story.sample,
    )


def _categories(story: Story, edition: Edition) -> tuple[Category, ...]:
    """Return what a story is filed under, from the most telling; each kind has terms of its own."""
    filed: list[tuple[str, str | None, Link | None]] = [
        ("courts", story.court, edition.court(story.court, story)),
        ("regions", story.region, edition.region(story.region, story)),
        *(("topics", topic, edition.topic(topic)) for topic in story.topics),
    ]
    return tuple(Category(tag(edition.config, kind), term, link.text) for kind, term, link in filed if term and link)
