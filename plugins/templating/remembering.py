"""Macros that remember what they made of plain arguments: the frame of a page is the same on thousands of pages.

A macro that is imported without context is a pure function of its arguments, within one environment.
"""

from collections.abc import Callable
from typing import Final

from jinja2.runtime import Macro
from jinja2.utils import missing

LIMIT: Final = 1024
"""So many outcomes of one macro are kept; then it begins anew."""

_PLAIN: Final = frozenset({str, bool, int, type(None), type(missing)})
"""Types whose values are compared faster than a macro runs. To compare views takes as long as to show them."""


def remember(macro: Macro) -> None:
    """Let a macro remember; it must not depend on anything but its arguments."""
    macro._func = _remembered(macro._func)


def _remembered(function: Callable[..., str]) -> Callable[..., str]:
    known: dict[object, str] = {}

    def call(*arguments: object) -> str:
        kinds = tuple(map(type, arguments))
        if not _PLAIN.issuperset(kinds):
            return function(*arguments)
        key = (arguments, kinds)  # 1 and True are equal, and are shown differently
        made = known.get(key)
        if made is None:
            if len(known) >= LIMIT:
                known.clear()
            made = known[key] = function(*arguments)
        return made

    return call
