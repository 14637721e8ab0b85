"""Lines: a text broken between words, into as few lines as there can be, all about as long as each other."""

import re
from collections.abc import Callable
from itertools import accumulate
from typing import Final

Width = Callable[[str], float]
"""How wide a text is."""

_BEHIND: Final = re.compile(r" (?=(?:[—–₸%-]|\d{3}|[дтбпм][ае]|же|ли|бы)(?:[ .,:;!?»)]|$))")
_AHEAD: Final = re.compile(r"((?<![^ («„])(?:[^\W\d_]{1,2}|[^\W\d_]\.|№)|(?<!\S)\S*\d) (?=\S)")
_GLUE: Final = "\N{NO-BREAK SPACE}"


def pieces(text: str) -> list[str]:
    """Return the parts between which a line may end: words with what has to stay beside them.

    A dash, a unit, the thousands of a number and a particle (да, ма, же …) stay with the word before them; a number,
    an initial, № and other words of one or two letters with the word behind.
    """
    held = _BEHIND.sub(_GLUE, text)
    return [piece for piece in _AHEAD.sub(rf"\1{_GLUE}", held).split(" ") if piece]


def break_lines(parts: list[str], limit: float, width: Width) -> list[str] | None:
    """Return parts put together into lines; None if one of them is wider than the limit.

    There are no more lines than the limit asks for; among all ways to have so many, the lines differ least.
    """
    ends = list(accumulate((width(part) + width(" ") for part in parts), initial=0.0))
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for last in range(1, len(ends)):
        slacks = ((limit + width(" ") - (ends[last] - ends[first]), first) for first in range(last))
        ways = [(best[first][0] + 1, best[first][1] + slack**2, first) for slack, first in slacks if slack >= 0]
        if not ways:
            return None
        best.append(min(ways))
    return _lines(parts, [first for _, _, first in best])


def _lines(parts: list[str], starts: list[int]) -> list[str]:
    """Return the lines, the last of which begins where ``starts`` ends with, and so on backwards."""
    lines: list[str] = []
    end = len(parts)
    while end:
        lines.insert(0, " ".join(parts[starts[end] : end]))
        end = starts[end]
    return lines
