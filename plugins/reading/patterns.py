"""The base of our inline patterns, and those that Python-Markdown has, made quicker or counting lines."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import BacktickInlineProcessor, DelimiterProcessor, InlineProcessor
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import INLINE_PLACEHOLDER_RE, STX

LOST: Final = "lost"
"""The attribute of an element that counts the line ends of its source which are not in its text."""

Made = tuple[Element | str | None, int | None, int | None]


class Pattern(InlineProcessor):
    """An inline pattern that is a regular expression alone: what it makes stands for the whole match."""

    def handleMatch(self, m: re.Match[str], data: str) -> Made:  # type: ignore[override]  # noqa: ARG002, N802
        """Return what the match makes, and where it begins and ends."""
        node = self.make(m)
        if node is None:
            return None, None, None
        return count_lost(node, m[0]), m.start(), m.end()

    def make(self, match: re.Match[str]) -> Element | str | None:
        """Return what stands for the match: an element, a text, or None to leave the match as it is."""
        raise NotImplementedError

    def written(self, text: str | None) -> str:
        """Return a text as the editor wrote it: without placeholders and with what backslashes protected."""
        text = text or ""
        while INLINE_PLACEHOLDER_RE.search(text):  # one may hold others
            text = self.unescape(text)
        return restore(text).strip()


class Emphasis(DelimiterProcessor):
    """Reads ``*stress*`` and ``**importance**``, also with low lines, but for those within a word."""

    def __init__(self, md: Markdown) -> None:
        super().__init__("*", "strong,em", md)
        self.add("_", "strong,em", smart=True)

    def search(self, data: str, start: int) -> re.Match[str] | None:
        """Return the next delimiter. Going from sign to sign takes a tenth of the time of looking at each letter."""
        for sign in self.compiled_re.finditer(data, start):
            delimiter = self.delimiters[sign[0]]
            found = delimiter.boundary.match(data, sign.start())
            if found and (delimiter.stack or found.lastgroup != "end"):
                return found
        return None


class CodeSpans(BacktickInlineProcessor):
    """Reads what stands between backticks, whose line ends count though the page does not show them."""

    def handleMatch(self, m: re.Match[str], data: str) -> Made:  # type: ignore[override]  # noqa: N802
        """Return the code, and where it begins and ends."""
        node, start, end = super().handleMatch(m, data)
        if isinstance(node, Element):
            node = count_lost(node, data[start:end])
        return node, start, end


def restore(text: str) -> str:
    """Return the text with the signs that backslashes protected from the patterns."""
    return UnescapeTreeprocessor.RE.sub(lambda match: chr(int(match[1])), text) if STX in text else text


def count_lost(node: Element | str, source: str) -> Element | str:
    """Return the node, which knows how many line ends of its source it does not hold."""
    if "\n" in source and isinstance(node, Element):
        node.set(LOST, str(source.count("\n") - "".join(node.itertext()).count("\n")))
    return node
