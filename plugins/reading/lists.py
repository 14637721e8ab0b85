"""Ordered lists: they begin with the number that is written first."""

import re

from markdown.extensions.sane_lists import SaneOListProcessor

from plugins.reading.lines import LineParser


class OrderedLists(SaneOListProcessor):
    """Reads a list with numbers of up to nine ASCII digits, which are all that HTML knows."""

    def __init__(self, parser: LineParser) -> None:
        super().__init__(parser)
        for name in ("RE", "CHILD_RE"):
            setattr(self, name, re.compile(getattr(self, name).pattern.replace(r"\d+", "[0-9]{1,9}")))
