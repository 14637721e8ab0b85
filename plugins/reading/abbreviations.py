"""Abbreviations: ``*[СМӘС]: …`` on a line of its own says what an abbreviation stands for."""

from typing import ClassVar

from markdown.extensions.abbr import AbbrBlockprocessor

from plugins.reading.signs import Signed


class AbbreviationDefinitions(Signed, AbbrBlockprocessor):
    """Takes definitions out of a block."""

    SIGN: ClassVar = "*["
