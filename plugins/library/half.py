"""The bytes of one half to its typed values and body."""

from dataclasses import dataclass

from plugins.domain.language import Language
from plugins.domain.problem import FileReport, Problem
from plugins.domain.section import SectionId
from plugins.front_matter.decode import decode
from plugins.front_matter.parse import parse
from plugins.front_matter.validate import Values, validate


@dataclass(frozen=True, slots=True)
class Source:
    """A half as read from its file alone, before its story is known. ``path`` is relative to content/."""

    language: Language
    path: str
    values: Values
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reading a half gave: None for a file that could not be read, and its problems."""

    source: Source | None
    problems: tuple[Problem, ...]


def read_half(data: bytes, path: str, section: SectionId, language: Language, text_limit: int) -> Outcome:
    """Return the half in these bytes. Pure: the same bytes give the same outcome."""
    report = FileReport(path)
    if len(data) > text_limit:
        report.add(1, "text-too-large", limit=text_limit // 1000)
        return Outcome(None, tuple(report.problems))
    text = decode(data, report)
    document = parse(text, report) if text is not None else None
    if document is None:
        return Outcome(None, tuple(report.problems))
    values = validate(document, section, report)
    if not document.body.strip():
        report.add(document.body_line - 1, "body-empty")
    return Outcome(Source(language, path, values, document.body, document.body_line), tuple(report.problems))
