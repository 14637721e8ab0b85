"""The list of withdrawals in content/reference/: what readers shall not find any more, whatever else content holds."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from plugins.domain.identifier import parse_story_id
from plugins.domain.language import Language
from plugins.domain.problem import FileReport, Problem
from plugins.domain.withdrawal import Withdrawal
from plugins.front_matter import kinds
from plugins.front_matter.decode import decode
from plugins.front_matter.kinds import Mistyped
from plugins.front_matter.nodes import Node, read_mapping

PATH: Final = "reference/withdrawals.yaml"
"""The file of the list, relative to content/. It is there once something was withdrawn."""

KEYS: Final = ("address", "date", "reason")
"""What an entry tells; it stands under the id of its story."""


def load_withdrawals(
    content: Path, languages: tuple[Language, ...]
) -> tuple[tuple[Withdrawal, ...], tuple[Problem, ...]]:
    """Return the withdrawals of a content folder in the order of their ids, and what is wrong with their file."""
    file, report = content / PATH, FileReport(PATH)
    if not file.is_file():
        return (), ()
    text = decode(file.read_bytes(), report)
    mapping = read_mapping(text, 1, report) if text is not None else None
    if mapping is None:
        return (), tuple(report.problems)
    fields, lines = mapping
    found = [each for id_, node in fields.items() for each in _read(id_, node, lines[id_], languages, report)]
    return tuple(sorted(found, key=lambda each: each.id)), tuple(report.problems)


def _read(id_: str, node: Node, line: int, languages: tuple[Language, ...], report: FileReport) -> Iterator[Withdrawal]:
    """Yield the withdrawal of an entry, or nothing after noting every fault of it."""
    try:
        story = parse_story_id(id_)
    except ValueError:
        report.add(line, "id-invalid", field="id", value=id_)
        return
    try:
        entry = kinds.entry(Node(node.value, line), KEYS)
        reasons = kinds.entry(entry["reason"], languages)
        words = {language: kinds.text(reasons[language]) for language in languages}
        yield Withdrawal(story, kinds.place(entry["address"]), kinds.day(entry["date"]), words, line)
    except Mistyped as mistyped:
        for fault in mistyped.faults:
            report.add(fault.line, fault.rule, field=id_, **fault.parameters)
