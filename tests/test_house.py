"""How the house is built: who may import whom, and how large a file may grow."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

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


def shown(path: Path) -> str:
    """Return the path as pytest shall call the test of it."""
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted names of all modules that a file imports, wherever in it."""
    for node in ast.walk(tree_of(path)):
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


@pytest.mark.parametrize("path", PLUGINS, ids=shown)
def test_imports_go_one_way(path: Path) -> None:
    """Words know no fields, fields no library, the library no feature, a feature no plugin."""
    own = layer(name_of(path))
    assert [name for name in imports(path) if name.startswith("plugins.") and layer(name) > own] == []


@pytest.mark.parametrize("path", PLUGINS, ids=shown)
def test_only_plugins_import_pelican(path: Path) -> None:
    """What the site does can be run and tested without Pelican."""
    names = [name for name in imports(path) if name.partition(".")[0] == "pelican"]
    assert not names or path.name == "plugin.py"


@pytest.mark.parametrize("path", sorted((ROOT / "plugins" / "domain").glob("*.py")), ids=shown)
def test_domain_imports_the_standard_library_only(path: Path) -> None:
    """The words of the project depend on nothing that could change under them."""
    foreign = [name for name in imports(path) if name.partition(".")[0] not in sys.stdlib_module_names]
    assert all(name.startswith("plugins.domain.") for name in foreign)


@pytest.mark.parametrize("path", [path for path in SOURCES if path.name == "__init__.py"], ids=shown)
def test_package_has_a_docstring_only(path: Path) -> None:
    """Importing a package runs nothing, and says what the package is."""
    tree = tree_of(path)
    assert len(tree.body) == 1
    assert ast.get_docstring(tree)


@pytest.mark.parametrize("path", PLUGINS, ids=shown)
def test_module_is_named_for_what_it_holds(path: Path) -> None:
    """A module whose name says nothing collects everything."""
    assert VAGUE.isdisjoint(path.relative_to(ROOT).with_suffix("").parts)


@pytest.mark.parametrize("path", SOURCES, ids=shown)
def test_file_can_be_read_at_a_sitting(path: Path) -> None:
    """No file has more than 400 lines and no function more than 60; most have a quarter of it."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    functions = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in functions}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


@pytest.mark.parametrize("path", PLUGINS, ids=shown)
def test_groups_in_expressions_are_atomic_not_possessive(path: Path) -> None:
    """Python before 3.11.5, Debian's among them, matches a possessive group with alternatives wrongly (gh-106052)."""
    assert re.findall(r"\)(?:[*+?]|\{[\d,]+\})\+", path.read_text(encoding="utf-8")) == []
