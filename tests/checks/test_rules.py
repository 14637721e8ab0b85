"""Every rule that the code names has a sentence, every sentence is needed, and each gets all that it shows."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Final

import pytest

from plugins.checks.rules import RULES

ROOT: Final = Path(__file__).resolve().parents[2]
SOURCES: Final = [
    path for path in sorted((ROOT / "plugins").rglob("*.py")) if path != ROOT / "plugins" / "checks" / "rules.py"
]

TELLING: Final[dict[str, frozenset[str]]] = {
    "add": frozenset(),
    "problem": frozenset(),
    "report": frozenset(),
    "remark": frozenset(),
    "Finding": frozenset(),
    "_broken": frozenset(),
    "_Unreadable": frozenset(),
    "Address": frozenset({"address"}),
    "Fault": frozenset({"field"}),
    "_parsed": frozenset({"field", "value"}),
}
"""What tells of a broken rule, and the parameters that whoever reads it adds."""

_RULE: Final = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")


@dataclass(frozen=True)
class Telling:
    """A call that tells of a broken rule: where it stands, the rule and the parameters it is given."""

    place: str
    rule: str
    parameters: frozenset[str]


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    """Return all nodes of the syntax tree of a file."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def tellings() -> Iterator[Telling]:
    """Yield every call in the sources that names a rule as a literal."""
    for path in SOURCES:
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and (called := name_of(node.func)) in TELLING:
                place = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
                rules = (text for text in literals(node, {"fault"}) if text in RULES or _RULE.fullmatch(text))
                yield from (Telling(place, rule, TELLING[called] | parameters(node)) for rule in rules)


def name_of(function: ast.expr) -> str:
    """Return the last part of what is called."""
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def literals(call: ast.Call, keywords: set[str]) -> Iterator[str]:
    """Yield the texts that a call is given, by position or by one of these keywords, a choice of them too."""
    given = [*call.args, *(each.value for each in call.keywords if each.arg in keywords)]
    for argument in given:
        choices = argument.values if isinstance(argument, ast.BoolOp) else [argument]
        choices = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else choices
        yield from (each.value for each in choices if isinstance(each, ast.Constant) and isinstance(each.value, str))


def parameters(call: ast.Call) -> frozenset[str]:
    """Return the names that a call gives: its keywords, the keys of its mappings, the first of its pairs."""
    names = {each.arg for each in call.keywords if each.arg}
    for node in (inner for argument in call.args for inner in ast.walk(argument)):
        if isinstance(node, ast.Dict):
            names |= {str(key.value) for key in node.keys if isinstance(key, ast.Constant)}
        elif isinstance(node, ast.Tuple) and len(node.elts) == 2 and isinstance(node.elts[0], ast.Constant):
            names.add(str(node.elts[0].value))
    return frozenset(names)


def shown(rule: str) -> set[str]:
    """Return the names of the parameters that a rule's sentence shows."""
    return {name for _, name, _, _ in Formatter().parse(RULES[rule].sentence) if name}


def test_telling_fills_its_sentence(subtests: pytest.Subtests) -> None:
    """A rule that the code names has a sentence, and the code gives all that the sentence shows."""
    found = list(tellings())
    assert len(found) > len(RULES) / 2
    for telling in found:
        with subtests.test(telling.place, rule=telling.rule):
            assert telling.rule in RULES
            assert telling.parameters >= shown(telling.rule)


def test_every_rule_is_told() -> None:
    """A rule that no check, reader or parser names is a sentence for nobody."""
    texts = {node.value for path in SOURCES for node in nodes_of(path) if isinstance(node, ast.Constant)}
    assert set(RULES) <= texts


def test_sentence_names_the_cure(subtests: pytest.Subtests) -> None:
    """What is wrong stands in one sentence, which the report puts after a colon; the next one says what to do."""
    for rule in RULES.values():
        with subtests.test(rule.id):
            wrong, cure = re.split(r"(?<=[.?]) (?=[A-Z])", rule.sentence, maxsplit=1)
            assert not wrong[0].isupper()
            assert cure.endswith((".", "?"))
