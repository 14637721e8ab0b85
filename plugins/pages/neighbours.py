"""What stands beside a story: the earlier and the later one of its section, and the ones it is related to.

Both are decided by stories near it in time, so a new story changes the pages of a few others only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.domain.identifier import TopicId
from plugins.domain.story import Story

REACH = 6
"""How many stories of a topic on either side in time may be related."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The stories beside one: None at the ends of its section."""

    earlier: Story | None
    later: Story | None
    related: tuple[Story, ...]


def neighbours(stories: Sequence[Story], related_count: int) -> Mapping[str, Neighbours]:
    """Return the neighbours of each dated story by its folder; the stories are given newest first."""
    by_section: dict[str, list[Story]] = {}
    by_topic: dict[TopicId, list[Story]] = {}
    for story in stories:
        by_section.setdefault(story.section.id, []).append(story)
        for topic in story.topics:
            by_topic.setdefault(topic, []).append(story)
    near = _near(by_topic)
    return {
        story.folder: Neighbours(earlier, later, _related(story, near.get(story.folder, ()), related_count))
        for row in by_section.values()
        for later, story, earlier in zip([None, *row], row, [*row[1:], None], strict=False)
    }


def _near(by_topic: Mapping[TopicId, list[Story]]) -> dict[str, list[Story]]:
    """Return for each story those that share a topic and are at most REACH places away from it there."""
    near: dict[str, list[Story]] = {}
    for row in by_topic.values():
        for place, story in enumerate(row):
            around = row[max(0, place - REACH) : place] + row[place + 1 : place + 1 + REACH]
            near.setdefault(story.folder, []).extend(around)
    return near


def _related(story: Story, near: Sequence[Story], count: int) -> tuple[Story, ...]:
    unique = {other.folder: other for other in near}
    return tuple(sorted(unique.values(), key=lambda other: _distance(story, other))[:count])


def _distance(story: Story, other: Story) -> tuple[int, float, str]:
    """Return a key that is smallest for the closest: shared topics, people, court and region, then time."""
    shared = len(set(story.topics) & set(other.topics)) * 2 + len(set(story.people) & set(other.people)) * 2
    shared += bool(story.court and story.court == other.court) + bool(story.region and story.region == other.region)
    return -shared, abs(_seconds(story) - _seconds(other)), other.folder


def _seconds(story: Story) -> float:
    return story.moment.timestamp() if story.moment else 0.0
