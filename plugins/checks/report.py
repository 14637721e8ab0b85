"""The only formatter of problems: text for people, JSON Lines for programs, annotations for two forges."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Final

from plugins.checks.messages import sentence_of
from plugins.checks.rules import RULES, is_error
from plugins.domain.problem import Problem, Severity

_INVISIBLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Report:
    """Problems sorted by path and line, with what turns them into sentences.

    ``folder`` is how the reader of the report names the content folder: paths of content begin with it.
    """

    problems: tuple[Problem, ...]
    messages: NullTranslations
    folder: str

    @property
    def errors(self) -> int:
        """How many of the problems stop a build."""
        return sum(map(is_error, self.problems))

    @property
    def warnings(self) -> int:
        """How many of the problems do not."""
        return len(self.problems) - self.errors

    def sentence(self, problem: Problem) -> str:
        """Return the sentence of a problem with its cure, in the language of the messages, as one visible line."""
        return _visible(sentence_of(problem.rule, problem.parameters, self.messages))

    def path(self, problem: Problem) -> str:
        """Return the path of a problem as the reader of the report can open it, as one visible line."""
        inside = not problem.path.startswith("/")
        return _visible(f"{self.folder}/{problem.path}" if inside else problem.path.removeprefix("/"))


def make_report(problems: Iterable[Problem], messages: NullTranslations, folder: str) -> Report:
    """Return the report of these problems; one that was found twice is told once."""
    return Report(tuple(sorted(set(problems))), messages, folder)


def _text(report: Report) -> str:
    word = {severity: report.messages.gettext(severity.value) for severity in Severity}
    return "".join(
        f"{report.path(each)}:{each.line}: {_prefix(each, word)}{report.sentence(each)} ({each.rule})\n"
        for each in report.problems
    )


def _visible(text: str) -> str:
    """Return the text with codes for signs that part, recolour or reverse a line, or that no encoding can write."""
    return _INVISIBLE.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


def _prefix(problem: Problem, word: Mapping[Severity, str]) -> str:
    """Return the word that tells a warning from the errors around it."""
    severity = RULES[problem.rule].severity
    return f"{word[severity]}: " if severity is Severity.WARNING else ""


def _jsonl(report: Report) -> str:
    return "".join(
        json.dumps(
            {
                "path": report.path(each),
                "line": each.line,
                "rule": each.rule,
                "severity": RULES[each.rule].severity.value,
                "message": report.sentence(each),
                "parameters": {name: _visible(value) for name, value in each.parameters},
            },
            ensure_ascii=False,
        )
        + "\n"
        for each in report.problems
    )


def _github(report: Report) -> str:
    """Return workflow commands, which GitHub shows on the lines of a pull request."""
    return "".join(
        f"::{RULES[each.rule].severity.value} file={_escaped(report.path(each), ':,')},line={each.line},"
        f"title={each.rule}::{_escaped(report.sentence(each))}\n"
        for each in report.problems
    )


def _escaped(text: str, also: str = "") -> str:
    for sign in f"%\r\n{also}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _gitlab(report: Report) -> str:
    """Return a Code Quality report (a subset of the Code Climate format), which GitLab shows on merge requests."""
    severities = {Severity.ERROR: "blocker", Severity.WARNING: "minor"}
    issues = [
        {
            "description": report.sentence(each),
            "check_name": each.rule,
            "fingerprint": hashlib.sha256(repr(each).encode()).hexdigest(),
            "severity": severities[RULES[each.rule].severity],
            "location": {"path": report.path(each), "lines": {"begin": each.line}},
        }
        for each in report.problems
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


FORMATS: Final[Mapping[str, Callable[[Report], str]]] = {
    "text": _text,
    "jsonl": _jsonl,
    "github": _github,
    "gitlab": _gitlab,
}
"""Every format by the name that ``--format`` takes."""
