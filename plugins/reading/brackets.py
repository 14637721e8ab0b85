"""The common part of links, pictures and passages: ``[text](address "title")`` and ``[text][label]``.

Python-Markdown looks for the closing bracket of each opening one, which takes for ever where ten thousand are opened.
These expressions never step back: a text holds one level of inner brackets, an address one of inner
parentheses.
"""

import re
from typing import Final

from markdown import Markdown

from plugins.reading.addresses import Address, judge
from plugins.reading.inline import Pattern
from plugins.reading.references import Reference, References, normalise_label

TEXT: Final = r"\[(?P<text>(?:[^\[\]]++|\[[^\[\]]*+\])*+)\]"
"""A text in brackets."""

_ADDRESS: Final = r"<(?P<pointed>[^<>\n]*+)>|(?P<address>(?:[^\s()\"'<>]++|\([^()\n]*+\)|['\"<>]|\s++(?![\"')]))*+)"
_TITLE: Final = r"""(?:\s++"(?P<title>(?:[^"]|"(?!\s*\))){0,1000}+)"|\s++'(?P<quoted>(?:[^']|'(?!\s*\))){0,1000}+)')?"""

TARGET: Final = rf"(?:\(\s*+(?:{_ADDRESS}){_TITLE}\s*+\)|[ ]?\[(?P<label>[^\[\]]*+)\])"
"""An address with an optional title in parentheses, or the label of a reference."""


class TargetPattern(Pattern):
    """A pattern with a target."""

    def __init__(self, pattern: str, md: Markdown, references: References) -> None:
        super().__init__(pattern, md)
        self.references = references

    def reference(self, match: re.Match[str]) -> Reference | None:
        """Return the reference that the match names, or the address that it holds; None if the label is not defined."""
        if match["label"] is None:
            title = match["title"] or match["quoted"]
            return Reference("", self.written(match["pointed"] or match["address"]), self.written(title), 0)
        reference = self.references.get(normalise_label(match["label"] or match["text"]))
        if reference:
            reference.used = True
        return reference


def judge_target(reference: Reference) -> Address:
    """Return the address that a reference leads to, or its fault."""
    return judge(reference.address) if reference.address else Address("", fault="address-empty")
