"""The checks of a story within the site: what other stories, files and the day make of it."""

from dataclasses import replace
from datetime import date

from plugins.checks.site import site_problems
from plugins.domain.language import KAZAKH
from plugins.domain.story import Story
from tests.checks.made import make_pair, make_space
from tests.stories import make_half, make_story


def told(story: Story, *others: Story) -> list[tuple[str, str]]:
    """Return file and rule of what is said of a story beside others."""
    space = make_space(story, *others)
    entry = space.library.entries[story.folder]
    return [(each.path.rpartition("/")[2], each.rule) for each in site_problems(entry, space)]


def test_link_leads_to_what_is_there() -> None:
    """And is told in the half that has it, once the story is gone."""
    other = make_story("other")
    story = make_pair(f"[а](/{other.folder}/)\n", "а\n")
    assert told(story, other) == []
    assert told(story) == [("kk.md", "link-broken")]


def test_promise_is_kept() -> None:
    """The day itself is still in time."""
    half = replace(make_half(KAZAKH), translation_due=date(2026, 11, 20), lines={"translation-due": 3})
    assert told(make_story(halves={KAZAKH: half})) == []
    late = replace(half, translation_due=date(2026, 11, 19))
    assert told(make_story(halves={KAZAKH: late})) == [("kk.md", "translation-overdue")]


def test_errors_cannot_be_allowed() -> None:
    """Here as in what a story tells by itself."""
    assert told(make_pair("[а](/news/x/)\n", "а\n", allow=("link-broken",))) == [("kk.md", "link-broken")]
