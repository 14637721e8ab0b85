"""One stylesheet from many: each @import is replaced by the rules of its file, in the layer it names."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Final

from plugins.assets.error import AssetError, missing
from plugins.assets.tokens import Kind, Token, tokenize, value

_PAIRS: Final = {"{": "}", "(": ")", "[": "]"}
_BLANK: Final = {Kind.SPACE, Kind.COMMENT}
_LAYER: Final = re.compile(r"layer\(\s*([-\w.]+)\s*\)", re.ASCII | re.IGNORECASE)

Statement = list[Token]
"""Tokens up to the semicolon or the closing brace that ends them, with the blanks before."""


def inline(entry: str, files: Mapping[str, bytes], trail: tuple[str, ...] = ()) -> Iterator[Token]:
    """Yield the tokens of a stylesheet with those of all that it imports; each tells the file it comes from.

    ``trail`` are the files that import this one. An error are a file that is missing or imports itself, an @import
    that browsers would pass over because rules stand before it, and brackets that would swallow the next file.
    """
    trail = (*trail, entry)
    rules = False
    for statement in _statements(_tokens(entry, files)):
        first = next((token for token in statement if token.kind not in _BLANK), None)
        name = first.text.lower() if first else ""
        if first and name == "@import" and not rules:
            yield from _import(statement, first, files, trail)
        elif name != "@charset":
            yield from map(_no_import, statement)
            rules = rules or (name != "" and not (name == "@layer" and statement[-1].text == ";"))


def _tokens(path: str, files: Mapping[str, bytes]) -> Iterator[Token]:
    try:
        return tokenize(files[path].decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        line = files[path].count(b"\n", 0, error.start) + 1
        raise AssetError(f"{path}:{line}: this is not UTF-8. Save the file as UTF-8.") from None


def _statements(tokens: Iterator[Token]) -> Iterator[Statement]:
    """Yield the statements of a file, the last of which may be blanks only; every bracket must have its pair."""
    statement: Statement = []
    opened: list[Token] = []
    for token in tokens:
        statement.append(token)
        if token.text in _PAIRS:
            opened.append(token)
        elif token.text in _PAIRS.values() and (not opened or _PAIRS[opened.pop().text] != token.text):
            raise token.error(f"{token.text} closes nothing.")
        if not opened and token.text in {";", "}"}:
            yield statement
            statement = []
    if opened:
        raise opened[-1].error(f"{opened[-1].text} is never closed.")
    if left := [token for token in statement if token.kind not in _BLANK]:
        raise left[0].error("what begins here never ends. Is a semicolon missing?")
    yield statement


def _import(statement: Statement, at: Token, files: Mapping[str, bytes], trail: tuple[str, ...]) -> Iterator[Token]:
    """Yield the rules of the file that an @import names, in the layer that it names."""
    target, *rest = [token for token in statement if token.kind not in _BLANK][1:-1] or [at]
    layer = _LAYER.fullmatch("".join(token.text for token in rest))
    if target.kind not in {Kind.STRING, Kind.URL} or (rest and not layer):
        raise at.error('an @import is written @import "file.css" layer(name); what limits it belongs into the file.')
    path = posixpath.normpath(posixpath.join(posixpath.dirname(at.path), value(target)))
    if path not in files:
        raise at.error(missing(path, (name for name in files if name.endswith(".css"))))
    if path in trail:
        raise at.error(f"{path} imports itself by way of this file.")
    yield from _made(at, f"@layer {layer[1]}", "{") if layer else ()
    yield from inline(path, files, trail)
    yield from _made(at, "}") if layer else ()


def _made(at: Token, *texts: str) -> Iterator[Token]:
    for text in texts:
        yield Token(Kind.SIGN, text, at.path, at.line)


def _no_import(token: Token) -> Token:
    if token.text.lower() == "@import":
        raise token.error("an @import stands before all rules; browsers pass over one that does not.")
    return token
