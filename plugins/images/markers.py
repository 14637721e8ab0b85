"""The markers of a JPEG file, and what stands between them (ITU-T T.81, annex B).

A photo that is cut off lacks the marker at its end. What is damaged within a scan no decoder tells: it shows what it
makes of it. So a file with all its markers is judged without its scans, which are nearly all of it.
"""

import re
from typing import Final

_START: Final = b"\xff\xd8"
_END: Final = 0xD9
_SCAN: Final = 0xDA
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers without a segment, which have no place between segments."""

_MARKER: Final = re.compile(rb"\xff+([^\x00\xff])", re.DOTALL)
_AFTER_SCAN: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The next marker behind a scan, which has bytes of its own, stuffed or to start anew from, behind 0xFF."""


def without_scans(content: bytes) -> bytes | None:
    """Return a JPEG without what its scans hold; None where a marker is missing or out of its place."""
    kept, place = [_START], len(_START)
    while marker := _MARKER.match(content, place):
        kind = marker[1][0]
        if kind == _END:
            return b"".join([*kept, marker[0]])
        end = marker.end() + int.from_bytes(content[marker.end() : marker.end() + 2], "big")
        if kind in _ALONE or end < marker.end() + 2:
            return None
        kept.append(content[place:end])
        after = _AFTER_SCAN.search(content, end) if kind == _SCAN else None
        place = after.start() if after else end
    return None
