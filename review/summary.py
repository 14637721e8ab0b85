"""The summary of a merge request in Markdown, for a press officer: what changes, when it is public, what is wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.checks.report import Report
from plugins.checks.rules import RULES
from plugins.domain.language import Language
from plugins.domain.problem import Problem, Severity
from plugins.domain.story import Story
from review.changes import Change
from review.words import WORDS, Words


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A story that the branch changes; None where it is removed or cannot be read at all."""

    change: Change
    story: Story | None


def summarise(reviewed: Sequence[Reviewed], report: Report, languages: Iterable[Language]) -> str:
    """Return the summary in every language, the first language first."""
    return "\n".join(_in_language(language, reviewed, report) for language in languages)


def _in_language(language: Language, reviewed: Sequence[Reviewed], report: Report) -> str:
    words = WORDS[language]
    lines = [f"## {words.heading}", "", words.verdict_bad if report.errors else words.verdict_good, ""]
    if not reviewed:
        return "\n".join([*lines, words.nothing, ""])
    lines += [f"| {words.story} | {words.change} | {words.public} | {words.findings} |", "|---|---|---|---|"]
    lines += [_row(each, language, words, report) for each in reviewed]
    return "\n".join([*lines, ""])


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
    own = [problem for problem in report.problems if problem.path.startswith(f"{change.folder}/")]
    errors = sum(_is_error(problem) for problem in own)
    counts = ((words.errors, errors), (words.warnings, len(own) - errors))
    return ", ".join(sentence.format(count=count) for sentence, count in counts if count) or words.none


def _is_error(problem: Problem) -> bool:
    return RULES[problem.rule].severity is Severity.ERROR
