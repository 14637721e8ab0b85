"""The common part of links, pictures and passages: ``[text](address "title")`` and ``[text][label]``.

Python-Markdown looks for the closing bracket of each opening one, which takes for ever where ten thousand are opened.
These expressions never step back: a text holds one level of inner brackets, an address one of inner parentheses.
Groups are atomic instead of possessive, which Python before 3.11.5 gets wrong where they have alternatives.
"""

import re
from typing import Final

from markdown import Markdown
from markdown.util import ETX, STX

from plugins.reading.patterns import Pattern
from plugins.reading.references import References, Target, normalise_label

TEXT: Final = r"\[(?P<text>(?>(?:[^\[\]]++|\[[^\[\]]*+\])*))\]"
"""A text in brackets."""

_ADDRESS: Final = r"<(?P<pointed>[^<>\n]*+)>|(?P<address>(?>(?:[^\s()\"'<>]++|\([^()\n]*+\)|['\"<>]|\s++(?![\"')]))*))"
_TITLE: Final = (
    r"""(?:\s++"(?P<title>(?>(?:[^"]|"(?!\s*\))){0,1000}))"|\s++'(?P<quoted>(?>(?:[^']|'(?!\s*\))){0,1000}))')?"""
)

TARGET: Final = rf"(?:\(\s*+(?:{_ADDRESS}){_TITLE}\s*+\)|\[(?P<label>[^\[\]]*+)\])"
"""An address with an optional title in parentheses, or the label of a reference."""

LEFT_OVER: Final = re.compile(rf"[^\s{STX}{ETX}]{{0,20}}\][({{][^\s{STX}{ETX}]{{0,20}}")
"""A bracket that looks like part of a link, a picture or a passage, which it is not if it is still in the text."""


class TargetPattern(Pattern):
    """A pattern with a target."""

    def __init__(self, pattern: str, md: Markdown, references: References) -> None:
        super().__init__(pattern, md)
        self.references = references

    def target(self, match: re.Match[str]) -> Target | None:
        """Return where the match leads, by itself or by a reference; None if the label is not defined."""
        if match["label"] is None:
            address, title = match["pointed"] or match["address"], match["title"] or match["quoted"]
            return Target(self.written(address), self.written(title))
        reference = self.references.get(normalise_label(match["label"] or match["text"]))
        if reference is None:
            return None
        reference.used = True
        return reference.target
