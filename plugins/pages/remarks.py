"""Problems in place: a preview says what is wrong where it stands in the text. Published pages never have any."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from markupsafe import escape

from plugins.pages.views import Figure, Remark

_BLOCK: Final = re.compile(r'<[a-z0-9]+(?: [^<>]*)? data-line="(\d+)"[^<>]*>')


def with_remarks(parts: Sequence[str | Figure], remarks: Sequence[Remark]) -> tuple[str | Figure, ...]:
    """Return the parts of a text with each remark at the start of the innermost block that its line belongs to."""
    if not remarks:
        return tuple(parts)
    starts = sorted({int(line) for part in parts if isinstance(part, str) for line in _BLOCK.findall(part)})
    places: dict[int, list[Remark]] = {}
    for remark in remarks:
        before = [start for start in starts if start <= remark.line]
        if before:
            places.setdefault(before[-1], []).append(remark)
    return tuple(_marked(part, places) if isinstance(part, str) else part for part in parts)


def _marked(html: str, places: Mapping[int, list[Remark]]) -> str:
    """Put the remarks of a line behind the last tag that opens a block on it, which is the innermost."""
    last = {int(match[1]): match.end() for match in _BLOCK.finditer(html)}
    for line, end in sorted(last.items(), key=lambda item: -item[1]):
        html = html[:end] + "".join(_remark(each) for each in places.get(line, ())) + html[end:]
    return html


def _remark(remark: Remark) -> str:
    return f'<strong class="remark" lang="{remark.language}">{escape(remark.sentence)}</strong> '
