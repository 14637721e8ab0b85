"""Two helpers that make a test read as input and output: a front matter, and what is said of it."""

from plugins.domain.language import KAZAKH
from plugins.domain.problem import FileReport
from plugins.domain.section import NEWS, SectionId
from plugins.front_matter.decode import decode
from plugins.front_matter.parse import parse
from plugins.front_matter.schema import SCHEMAS
from plugins.front_matter.validate import Values, validate
from tests.site import lines_of

PATH = f"{KAZAKH}.md"


def accepts(fields: str, section: SectionId = NEWS.id) -> Values:
    """Return the values of these fields, of which nothing is said; the file's first line is ``---``."""
    values, lines = _read(fields, section)
    assert lines == []
    assert values
    return values


def rejects(fields: str, *expected: str, section: SectionId = NEWS.id) -> None:
    """Of these fields exactly the expected lines are said, each ``line: sentence (rule)``."""
    _, lines = _read(fields, section)
    assert lines == list(expected)


def _read(fields: str, section: SectionId) -> tuple[Values | None, list[str]]:
    """Return the values of a half with these fields, and the report; what they owe besides stands below them."""
    report = FileReport(PATH)
    owed = "".join(f"{name}: k7m2xq\n" for name in sorted(SCHEMAS[section].required) if f"{name}:" not in fields)
    text = decode(f"---\n{fields}{owed}---\nМәтін.\n".encode(), report)
    document = parse(text, report) if text is not None else None
    values = validate(document, section, report) if document else None
    return values, [line.removeprefix(f"content/{PATH}:") for line in lines_of(report.problems)]
