"""Words of the theme, put into a template while it is compiled: no page looks for them.

A message is a format of its parameters, even without any: ``%%`` is a percent sign. What fills it is escaped.
"""

import re
from collections.abc import Iterator, Mapping
from gettext import NullTranslations
from typing import Final

from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

_PARAMETER: Final = re.compile(r"%\((\w+)\)s")


def translate(template: nodes.Template, words: NullTranslations) -> None:
    """Put the words of a language into a template wherever it names a message.

    Messages of another form, such as one in the plural, stay to be asked for.
    """
    _Translator(words).visit(template)


class _Translator(NodeTransformer):
    def __init__(self, words: NullTranslations) -> None:
        self.words = words
        self.filled: set[nodes.Concat] = set()

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 (Jinja's name)
        """Show a message and what fills it piece by piece, as HTML and what stands in it."""
        self.generic_visit(node)
        node.nodes = [piece for each in node.nodes for piece in self._pieces(each)]
        return node

    def _pieces(self, node: nodes.Expr) -> list[nodes.Expr]:
        return node.nodes if isinstance(node, nodes.Concat) and node in self.filled else [node]

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        """Say a message."""
        self.generic_visit(node)
        match node:
            case nodes.Call(
                node=nodes.Name(name="_" | "gettext"), args=[nodes.Const(value=str(message))], kwargs=named
            ):
                said = self.words.gettext(message)
                values = {each.key: each.value for each in named}
                return self._said(node, said, values) if not node.dyn_kwargs and _fits(said, values) else node
        return node

    def _said(self, node: nodes.Call, said: str, values: Mapping[str, nodes.Expr]) -> nodes.Node:
        pieces = list(_filled(said, values, node))
        if len(pieces) == 1:
            return pieces[0]
        whole = nodes.Concat(pieces, lineno=node.lineno, environment=node.environment)
        self.filled.add(whole)
        return whole


def _fits(said: str, values: Mapping[str, nodes.Expr]) -> bool:
    """Tell whether a message is filled by these values and by nothing else."""
    return "%" not in _PARAMETER.sub("", said).replace("%%", "") and values.keys() >= set(_PARAMETER.findall(said))


def _filled(said: str, values: Mapping[str, nodes.Expr], node: nodes.Call) -> Iterator[nodes.Expr]:
    """Yield what a message says before, between and after its parameters, and the values of these."""
    for place, piece in enumerate(_PARAMETER.split(said)):
        if place % 2:
            yield values[piece]
        else:
            words = Markup(piece.replace("%%", "%"))  # noqa: S704 (the theme's own words)
            yield nodes.Const(words, lineno=node.lineno, environment=node.environment)
