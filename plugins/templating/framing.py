"""Templates so that a page and the frame around it are rendered apart, and what each is asked for.

``base.html`` is the frame. Its blocks are empty, and are filled by the templates that extend it. A page is rendered on
another base, which gives the texts of the blocks one by one; the frame is rendered by itself, with a place for each.
Put into their places, the texts make the page that Jinja would make of it all.
"""

import re
from collections.abc import Callable
from typing import Final

from jinja2 import BaseLoader, Environment, TemplateSyntaxError

BASE: Final = "base.html"
"""The template of the frame."""

FRAME: Final = "base.html with places"
"""What the frame is asked for: its text has the name of a block where that block goes, between two borders."""

BORDER: Final = "\0\ufdd0"
"""Stands between texts and names. No HTML may hold either sign; a preview may show a text with the first by mistake."""

_BLOCK: Final = re.compile(r"(\{%[-+]?\s*block\s+(\w+)\s*[-+]?%\})(\{%[-+]?\s*endblock\s*(?:\2\s*)?[-+]?%\})?")

_BEGUN: Final = re.compile(r"\{%[-+]?\s*block\b")

_Source = tuple[str, str | None, Callable[[], bool] | None]


class FramingLoader(BaseLoader):
    """Loads what another loader has; the base is one that tells apart what a page says."""

    def __init__(self, loader: BaseLoader) -> None:
        """Take the loader of the theme."""
        self.loader = loader

    def get_source(self, environment: Environment, template: str) -> _Source:
        """Return the source of a template; TemplateSyntaxError for a base with something in its blocks."""
        if template not in (BASE, FRAME):
            return self.loader.get_source(environment, template)
        source, file, is_current = self.loader.get_source(environment, BASE)
        _refuse_filled(source, file)
        return _places(source) if template == FRAME else _pieces(source), file, is_current


def blocks_of(base: str) -> tuple[str, ...]:
    """Return the names of the blocks of a base, in the order of its source."""
    return tuple(found[2] for found in _BLOCK.finditer(base))


def _places(base: str) -> str:
    """Return a base with places in its blocks."""
    return _BLOCK.sub(rf"\1{BORDER}\2{BORDER}\3", base)


def _pieces(base: str) -> str:
    """Return what a page is rendered on: it says whether the page is a sample, then what each block holds."""
    blocks = (f"{BORDER}{{% block {name} %}}{{% endblock %}}" for name in blocks_of(base))
    return f'{{{{ "1" if sample | default(false) else "" }}}}{"".join(blocks)}'


def _refuse_filled(base: str, file: str | None) -> None:
    plain = {found.start(): found for found in _BLOCK.finditer(base)}
    for begun in _BEGUN.finditer(base):
        found = plain.get(begun.start())
        if not found or not found[3]:
            name = found[2] if found else "with more than a name"
            message = f"the block {name} has to be empty here; fill it in head.html, which pages extend"
            raise TemplateSyntaxError(message, base.count("\n", 0, begun.start()) + 1, BASE, file)
