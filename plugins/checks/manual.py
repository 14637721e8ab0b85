"""Tables for editors, printed from the schema and the rules: ``python -m plugins.checks.manual`` writes docs/."""

import re
from collections.abc import Iterable
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from plugins.checks.messages import load_messages
from plugins.checks.rules import RULES
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.problem import Severity
from plugins.domain.section import SECTIONS, Kind
from plugins.front_matter.schema import SCHEMAS, Schema

_MADE: Final = "<!-- Made by python -m plugins.checks.manual: change the schema, the rules or their translations. -->"
_PARAMETER: Final = re.compile(r"\{\w+\}")
_MARKUP: Final = re.compile(r"[<*|]")


def print_manual() -> dict[str, str]:
    """Return every document by the name of its file, in English and in the languages of the site."""
    documents = {"fields": print_fields, "problems": print_problems}
    spoken = {"": NullTranslations(), **{f".{each}": load_messages(each) for each in (KAZAKH, RUSSIAN)}}
    return {
        f"{name}{ending}.md": document(messages)
        for name, document in documents.items()
        for ending, messages in spoken.items()
    }


def print_fields(messages: NullTranslations) -> str:
    """Return a table of the fields that each kind of section has."""
    _ = messages.gettext
    title = _("Fields")
    head = _(
        "Fields stand at the head of a half between two lines `---`, one on a line. "
        "What both halves share is written once, in either of them."
    )
    blocks = [_MADE, f"# {title}", head]
    for kind in Kind:
        sections = [id_ for id_, section in SECTIONS.items() if section.kind is kind]
        blocks += [f"## {', '.join(sections)}", _field_table(SCHEMAS[sections[0]], messages)]
    return _joined(blocks)


def _field_table(schema: Schema, messages: NullTranslations) -> str:
    _ = messages.gettext
    rows = [
        (
            f"`{field.name}`",
            _("yes") if field.name in schema.required else _("no"),
            _("once") if field.shared else _("in each half"),
            _(field.form),
            _(field.meaning),
        )
        for field in schema.fields.values()
    ]
    return _table((_("Field"), _("Owed"), _("Written"), _("Form"), _("Meaning")), rows)


def print_problems(messages: NullTranslations) -> str:
    """Return the sentences of all rules, errors before warnings, with … for what a report fills in."""
    _ = messages.gettext
    title, errors, warnings = _("Problems"), _("Errors"), _("Warnings")
    head = _(
        "A report names the file and its line, what is wrong, what to do and, in brackets, the rule. "
        "In place of …, it has the name or number in question."
    )
    stops = _("While there is an error, the site is not updated.")
    does_not = _(
        "A warning keeps nothing back. Where it does not fit a story, name its rule there: `allow: [lead-length]`."
    )
    blocks = [_MADE, f"# {title}", head]
    blocks += [f"## {errors}", stops, _rule_table(Severity.ERROR, messages)]
    blocks += [f"## {warnings}", does_not, _rule_table(Severity.WARNING, messages)]
    return _joined(blocks)


def _rule_table(severity: Severity, messages: NullTranslations) -> str:
    _ = messages.gettext
    rows = [(f"`{rule.id}`", _shown(_(rule.sentence))) for rule in RULES.values() if rule.severity is severity]
    return _table((_("Rule"), _("What is wrong, and what to do")), rows)


def _shown(sentence: str) -> str:
    """Return a sentence as it stands alone in a table, with none of its signs taken for Markdown."""
    whole = _MARKUP.sub(r"\\\g<0>", _PARAMETER.sub("…", sentence)).replace("….", "…")
    return whole[0].upper() + whole[1:]


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(blocks) + "\n"


if __name__ == "__main__":
    folder = Path(__file__).parents[2] / "docs"
    for name, text in print_manual().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
