"""How the house is built: who may import whom, and how large a file may grow."""

import ast
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PLUGINS: Final = sorted((ROOT / "plugins").rglob("*.py"))
SOURCES: Final = sorted(
    path
    for folder in ("plugins", "bootstrap", "artwork", "audit", "benchmarks", "guide", "review", "tests")
    for path in (ROOT / folder).rglob("*.py")
    if "node_modules" not in path.parts
)

LAYERS: Final = {"domain": 0, "front_matter": 1, "library": 2}
FEATURE, PLUGIN, WHOLE = 3, 4, 5
WHOLE_SITE: Final = {
    "plugins.publication.commands",
    "plugins.wiring",
    "plugins.building.beginning",
    "plugins.building.checking",
    "plugins.building.commands",
    "plugins.building.serve",
    "plugins.deployment.commands",
}
"""Modules that know every plugin, since they start a run of the whole."""

VAGUE: Final = {"utils", "util", "helpers", "helper", "misc", "common", "tools", "base", "core", "stuff", "shared"}
LONGEST_FILE, LONGEST_FUNCTION = 400, 60


def name_of(path: Path) -> str:
    """Return the dotted name of a module of the project."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def faults_of(find: Callable[[Path], object], paths: Iterable[Path] = PLUGINS) -> dict[str, object]:
    """Return what is wrong with each of these files, by its path; a file without a fault is left out."""
    found = {path.relative_to(ROOT).as_posix(): find(path) for path in paths}
    return {path: faults for path, faults in found.items() if faults}


@cache
def text_of(path: Path) -> str:
    """Return the text of a file."""
    return path.read_text(encoding="utf-8")


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    """Return all nodes of the syntax tree of a file."""
    return list(ast.walk(ast.parse(text_of(path))))


@cache
def imports_of(path: Path) -> list[str]:
    """Return the dotted names of all modules that a file imports, wherever in it."""
    return list(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            modules = [name for name in inner if (ROOT / name.replace(".", "/")).with_suffix(".py").is_file()]
            yield from modules or [node.module]


def layer(module: str) -> int:
    """Return the layer of a module of plugins/."""
    package, _, name = module.removeprefix("plugins.").rpartition(".")
    if module in WHOLE_SITE:
        return WHOLE
    return PLUGIN if name == "plugin" else LAYERS.get(package.partition(".")[0], FEATURE)


def test_imports_go_one_way() -> None:
    """Words know no fields, fields no library, the library no feature, a feature no plugin."""

    def upward(path: Path) -> list[str]:
        own = layer(name_of(path))
        return [name for name in imports_of(path) if name.startswith("plugins.") and layer(name) > own]

    assert faults_of(upward) == {}


def test_only_plugins_import_pelican() -> None:
    """What the site does can be run and tested without Pelican."""

    def pelican(path: Path) -> list[str]:
        return [name for name in imports_of(path) if name.partition(".")[0] == "pelican"]

    assert faults_of(pelican, [path for path in PLUGINS if path.name != "plugin.py"]) == {}
    assert faults_of(pelican) != {}


def test_domain_imports_the_standard_library_only() -> None:
    """The words of the project depend on nothing that could change under them."""

    def foreign(path: Path) -> list[str]:
        others = [name for name in imports_of(path) if name.partition(".")[0] not in sys.stdlib_module_names]
        return [name for name in others if not name.startswith("plugins.domain.")]

    assert faults_of(foreign, [path for path in PLUGINS if layer(name_of(path)) == LAYERS["domain"]]) == {}


def test_package_has_a_docstring_only() -> None:
    """Importing a package runs nothing, and says what the package is."""

    def more(path: Path) -> str:
        tree = ast.parse(text_of(path))
        return "" if len(tree.body) == 1 and ast.get_docstring(tree) else text_of(path) or "no docstring"

    assert faults_of(more, [path for path in SOURCES if path.name == "__init__.py"]) == {}


def test_module_is_named_for_what_it_holds() -> None:
    """A module whose name says nothing collects everything."""
    assert faults_of(lambda path: VAGUE.intersection(path.relative_to(ROOT).with_suffix("").parts)) == {}


def test_file_can_be_read_at_a_sitting() -> None:
    """No file has more than 400 lines and no function more than 60; most have a quarter of it."""

    def too_long(path: Path) -> list[str]:
        functions = [node for node in nodes_of(path) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        lengths = {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in functions}
        long = [f"{name}: {length} lines" for name, length in lengths.items() if length > LONGEST_FUNCTION]
        lines = len(text_of(path).splitlines())
        return long if lines <= LONGEST_FILE else [f"{lines} lines", *long]

    assert faults_of(too_long, SOURCES) == {}


def test_groups_in_expressions_are_atomic_not_possessive() -> None:
    """Python before 3.11.5, Debian's among them, matches a possessive group with alternatives wrongly (gh-106052)."""
    assert faults_of(lambda path: re.findall(r"\)(?:[*+?]|\{[\d,]+\})\+", text_of(path))) == {}
