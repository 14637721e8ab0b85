"""A story as feeds tell it."""

from plugins.domain.change import last_change
from plugins.domain.language import others
from plugins.domain.story import Story
from plugins.domain.url import story_address
from plugins.feeds.identity import beginning, tag
from plugins.feeds.views import Category, FeedEntry
from plugins.pages.edition import Edition
from plugins.pages.story import story_view
from plugins.pages.views import Link, StoryView


def make_entry(story: Story, edition: Edition) -> FeedEntry:
    """Return the entry of a dated story that has a half in the language of the edition."""
    view = story_view(story, edition)
    return FeedEntry(
        id=tag(edition.config, "stories", story.id, edition.language),
        address=story_address(story, edition.language),
        translations=tuple(
            (language, story_address(story, language)) for language in others(edition.language, view.languages)
        ),
        updated=last_change(view.moment, view.corrections) or beginning(edition.config),
        categories=_categories(story, view, edition),
        story=view,
    )


def _categories(story: Story, view: StoryView, edition: Edition) -> tuple[Category, ...]:
    """Return what a story is filed under, from the most telling; each kind has terms of its own."""
    filed: list[tuple[str, str | None, Link | None]] = [
        ("courts", story.court, view.court),
        ("regions", story.region, view.region),
        *(("topics", topic, edition.topic(topic)) for topic in story.topics),
    ]
    return tuple(Category(tag(edition.config, kind), term, link.text) for kind, term, link in filed if term and link)
