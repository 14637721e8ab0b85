"""Corrections: a text that went out is changed in the open, on every page that tells it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from plugins.checks.story import told
from plugins.domain.language import Language
from plugins.domain.problem import Problem, problem
from plugins.domain.story import Correction, Half, Story
from plugins.front_matter import fields as f
from plugins.links.resolve import Space
from plugins.publication.facts import changes, facts_of
from plugins.publication.record import OutHalf, OutStory
from plugins.publication.spelling import mends_spelling
from plugins.publication.words import changed_line, difference, digest, public_text, reads_the_same

Texts = Callable[[OutStory, Language], str | None]
"""The public text of a half as it went out, None where the record keeps none."""


def no_texts(_story: OutStory, _language: Language) -> None:
    """Return nothing: the texts of a record that keeps none."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A half as it is now, beside what went out of it."""

    half: Half
    out: OutHalf

    @property
    def new(self) -> tuple[Correction, ...]:
        """The corrections that have not gone out yet."""
        return tuple(each for each in self.half.corrections if each not in self.out.corrections)

    @property
    def lost(self) -> tuple[Correction, ...]:
        """The corrections that went out and are there no more."""
        return tuple(each for each in self.out.corrections if each not in self.half.corrections)

    def problem(self, rule: str, **parameters: object) -> Problem:
        """Return a problem of the half, at its corrections where it has any."""
        return problem(self.half.path, self.half.line(f.CORRECTIONS.name), rule, **parameters)


def correction_problems(out: OutStory, space: Space, texts: Texts) -> Iterator[Problem]:
    """Yield a problem for each change of a story that went out which readers are not told of.

    Those that they are told of are shown as warnings. Biographies and the site's own pages tell how things are today,
    so theirs change without a word.
    """
    story = space.library.by_id.get(out.id)
    if story is None or not story.section.dated or not space.library.shows(story):
        return
    story = space.whole(story)
    yield from _lost_halves(story, out)
    halves = [half for language, half in story.halves.items() if language in out.halves]
    pairs = [_Pair(half, out.halves[half.language]) for half in halves]
    found = [each for pair in pairs for each in (*_pair_problems(pair, out, texts), *_untold(pair, pairs))]
    found += _fact_problems(story, out, pairs, space)
    yield from (each for each in found if told(each, story))


def _fact_problems(story: Story, out: OutStory, pairs: list[_Pair], space: Space) -> Iterator[Problem]:
    """Yield a problem for each fact that is another one: a warning where a new correction of meaning tells of it."""
    if out.facts is None or not pairs:
        return
    explained = any(not each.minor for pair in pairs for each in pair.new)
    moment = f"{max(pair.out.out for pair in pairs):%Y-%m-%d %H:%M}"
    for change in changes(out.facts, facts_of(story, space), story):
        path, line = (f"{story.folder}/{change.file}", 1) if change.file else story.where(change.name)
        if explained:
            yield problem(path, line, "text-corrected", moment=moment, difference=change.difference)
        elif change.file:
            yield problem(path, line, "file-changed", moment=moment)
        else:
            shown = change.difference
            yield problem(path, line, "fact-changed", field=change.name, moment=moment, difference=shown)


def day_problems(story: Story, today: date) -> Iterator[Problem]:
    """Yield a problem for each correction of a day before the story was published, or after today."""
    for half in story.halves.values():
        for each in half.corrections:
            if each.day > today or (story.day and each.day < story.day):
                yield problem(half.path, half.line(f.CORRECTIONS.name), "correction-day", day=each.day)


def _lost_halves(story: Story, out: OutStory) -> Iterator[Problem]:
    for language in out.halves:
        if language not in story.halves and story.whole:
            yield problem(story.first.path, 1, "half-vanished", half=f"{language}.md")


def _pair_problems(pair: _Pair, out: OutStory, texts: Texts) -> Iterator[Problem]:
    for correction in pair.lost:
        yield pair.problem("correction-lost", day=correction.day)
    now = public_text(pair.half)
    if digest(now) == pair.out.hash:
        return
    before = texts(out, pair.half.language)
    if before is None or not reads_the_same(before, now, pair.half.language):
        yield from _changed(pair, before, now)


def _changed(pair: _Pair, before: str | None, now: str) -> Iterator[Problem]:
    """Yield what a text owes of which readers see another one: a correction, or at the least a look at the difference.

    Of a text that the record does not have, nothing is known but that it is another one.
    """
    moment, line = f"{pair.out.out:%Y-%m-%d %H:%M}", pair.half.line(f.CORRECTIONS.name)
    if before is not None:
        shown, line = difference(before, now), changed_line(before, pair.half)
        yield problem(pair.half.path, line, _owed(pair.new, before, now), moment=moment, difference=shown)
    elif not pair.new:
        yield problem(pair.half.path, line, "correction-missing", moment=moment, difference="…")


def _owed(new: tuple[Correction, ...], before: str, now: str) -> str:
    """Return the rule that a change is told under, by the corrections that come with it."""
    if not new:
        return "correction-missing"
    meant = any(not each.minor for each in new)
    return "text-corrected" if meant or mends_spelling(before, now) else "correction-not-minor"


def _untold(pair: _Pair, pairs: list[_Pair]) -> Iterator[Problem]:
    """Yield a problem where another half tells a new correction of meaning of a day, and this one none of that day."""
    if not any(each.half.corrections for each in pairs):
        return
    own = {each.day for each in pair.half.told}
    told = {each.day: other for other in pairs for each in other.new if not each.minor}
    for day in sorted(told.keys() - own):
        yield pair.problem("correction-untold", day=day, other=told[day].half.path.rpartition("/")[2])
