"""What templates import of each other, found once when a template is loaded.

Jinja looks for each imported name whenever a page is rendered, and hands it to the blocks of the page by way of the
context: a story asks for twenty macros so, sixty times.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

Import = tuple[str, str, int]
"""The template that something is imported from, its name there, and the line that says so."""

_STORED: Final = ("store", "param")


class Modules(dict[str, Any]):
    """What templates export that are imported without context, made once an environment.

    Jinja asks at each import whether the page's context has globals of its own; here none has.
    """

    def __init__(self, environment: Environment) -> None:
        """Take the environment whose templates import."""
        self.environment = environment

    def __missing__(self, name: str) -> Any:
        made = self[name] = self.environment.get_template(name).make_module()
        return made

    def find(self, template: str, name: str, line: int, importer: str | None) -> Any:
        """Return what a template exports; TemplateSyntaxError, at the line that imports it, for what it does not."""
        try:
            return getattr(self[template], name)
        except AttributeError:
            raise TemplateSyntaxError(f"{template} has no {name}", line, importer) from None


def take_imports(template: nodes.Template, every: Sequence[nodes.Node]) -> dict[str, Import]:
    """Take imports out of the body of a template, and return them by what stands for each there from now on.

    Those stay that need the context, and those whose name means something else in a part of the template, all of which
    are its ``every`` node.
    """
    stored = _stored(template, every)
    taken = {name: each for name, each in _imports(template) if name not in stored}
    for statement in filter(_is_plain, template.body):
        statement.names = [each for each in statement.names if _names(each)[1] not in taken]  # type: ignore[attr-defined]
    template.body = [each for each in template.body if not _is_plain(each) or each.names]  # type: ignore[attr-defined]
    _Replacer(taken).visit(template)
    return {key(each): each for each in taken.values()}


def key(each: Import) -> str:
    """Return what stands for an import."""
    return f"{each[0]}:{each[1]}"


def _is_plain(node: nodes.Node) -> bool:
    return isinstance(node, nodes.FromImport) and not node.with_context and isinstance(node.template, nodes.Const)


def _names(written: str | tuple[str, str]) -> tuple[str, str]:
    """Return the name of an import where it comes from and where it goes to."""
    return (written, written) if isinstance(written, str) else written


def _imports(template: nodes.Template) -> Iterator[tuple[str, Import]]:
    for statement in template.body:
        if isinstance(statement, nodes.FromImport) and _is_plain(statement):
            for name, here in map(_names, statement.names):
                yield here, (statement.template.value, name, statement.lineno)  # type: ignore[attr-defined]


def _stored(template: nodes.Template, every: Sequence[nodes.Node]) -> frozenset[str]:
    """Return the names that a template gives to something in any other way than by these imports, or twice."""
    names = [name for name, _ in _imports(template)]
    twice = {name for name in names if names.count(name) > 1}
    return frozenset(twice.union(*(_given(each, template) for each in every)))


def _given(node: nodes.Node, template: nodes.Template) -> Iterable[str]:
    """Return the names that a node gives to something, but for imports that can be taken."""
    match node:
        case nodes.Name(name=name, ctx=ctx) if ctx in _STORED:
            return (name,)
        case nodes.Macro(name=name) | nodes.Import(target=name):
            return (name,)
        case nodes.FromImport(names=names) if node not in template.body or not _is_plain(node):
            return (_names(written)[1] for written in names)
    return ()


class _Replacer(NodeTransformer):
    def __init__(self, taken: dict[str, Import]) -> None:
        self.taken = taken

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802 (Jinja's name)
        if node.name not in self.taken:
            return node
        return nodes.ImportedName(key(self.taken[node.name]), lineno=node.lineno)
