"""The summary of a merge request in Markdown, for a press officer: what changes, when it is public, what is wrong."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from plugins.checks.report import Report
from plugins.checks.rules import is_error
from plugins.domain.language import Language
from plugins.domain.problem import Problem
from plugins.domain.story import Story
from review.changes import Change
from review.words import WORDS, Words

_SIGNS: Final = re.compile(r"[\\`*_\[\]<>|~]")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A story that the branch changes; None where it is removed or cannot be read at all."""

    change: Change
    story: Story | None


def summarise(reviewed: Sequence[Reviewed], reports: Mapping[Language, Report]) -> str:
    """Return the summary in every language that there is a report in, the first one first."""
    return "\n".join(_in_language(language, reviewed, report) for language, report in reports.items())


def _in_language(language: Language, reviewed: Sequence[Reviewed], report: Report) -> str:
    words = WORDS[language]
    lines = [f"## {words.heading}", "", words.verdict_bad if report.errors else words.verdict_good, ""]
    if not reviewed:
        return "\n".join([*lines, words.nothing, ""])
    lines += [f"| {words.story} | {words.change} | {words.public} | {words.findings} |", "|---|---|---|---|"]
    lines += [_row(each, language, words, report) for each in reviewed]
    own = [problem for each in reviewed for problem in _own(each.change, report)]
    lines += ["", *(f"- `{report.path(each)}:{each.line}` {_plain(report.sentence(each))}" for each in own)]
    return "\n".join([*lines, ""])


def _own(change: Change, report: Report) -> list[Problem]:
    return [problem for problem in report.problems if problem.path.startswith(f"{change.folder}/")]


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is written."""
    return _SIGNS.sub(r"\\\g<0>", text)


def _row(each: Reviewed, language: Language, words: Words, report: Report) -> str:
    story = each.story
    title = story.half(language).title if story else each.change.folder
    cells = [title, words.kinds[each.change.kind], _public(story, words), _findings(each.change, words, report)]
    return "| " + " | ".join(cell.replace("|", r"\|").replace("\n", " ") for cell in cells) + " |"


def _public(story: Story | None, words: Words) -> str:
    if story is None:
        return "—"
    if story.draft:
        return words.draft
    when = f"{story.moment:%Y-%m-%d %H:%M}" if story.moment else words.always
    return f"{when} ({words.sample})" if story.sample else when


def _findings(change: Change, words: Words, report: Report) -> str:
    own = _own(change, report)
    errors = sum(is_error(problem) for problem in own)
    counts = ((words.errors, errors), (words.warnings, len(own) - errors))
    return ", ".join(sentence.format(count=count) for sentence, count in counts if count) or words.none
