"""Pressing a stylesheet: comments and idle space go, and every url leads to a published file."""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final
from urllib.parse import unquote

from plugins.assets.error import missing
from plugins.assets.tokens import Kind, Token, value

_QUERY: Final = re.compile(r"[?#]")
_LEADS_OUT: Final = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.ASCII | re.IGNORECASE)


def press(tokens: Iterable[Token], rewrite: Callable[[Token], str]) -> str:
    """Return the text of the tokens, with their urls rewritten and as little between them as keeps them apart.

    Space stays one space wherever it could mean something, which is everywhere but beside a brace or behind a
    semicolon; a comment that alone keeps two tokens apart becomes an empty one.
    """
    parts: list[str] = []
    between = ""
    for token in tokens:
        if token.kind is Kind.SPACE:
            between = " "
        elif token.kind is Kind.COMMENT:
            between = between or "/**/"
        else:
            idle = not parts or parts[-1] in {"{", "}", ";"} or token.text == "{"
            parts += ["" if idle else between, rewrite(token) if token.kind is Kind.URL else token.text]
            between = ""
    return "".join(parts)


def rewriter(folder: str, outputs: Mapping[str, str]) -> Callable[[Token], str]:
    """Return what rewrites urls for a stylesheet published in that folder; ``outputs`` tells where files are published.

    The result is relative to the folder, so that it holds under any base path.
    """

    def rewrite(token: Token) -> str:
        address = value(token)
        if address.startswith(("data:", "#")):
            return token.text
        if _LEADS_OUT.match(address):
            raise token.error(f'"{address}" leads out of the theme. Keep a copy of the file in it.')
        path = _QUERY.split(address)[0]
        name = posixpath.normpath(posixpath.join(posixpath.dirname(token.path), unquote(path)))
        if name not in outputs:
            raise token.error(missing(name, outputs))
        return f'url("{posixpath.relpath(outputs[name], folder)}{address.removeprefix(path)}")'

    return rewrite
