"""What stands within a paragraph: the tree processor that applies the inline patterns, and the base of ours."""

import re
from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import BacktickInlineProcessor, DelimiterProcessor, InlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import STX, AtomicString

from plugins.reading.findings import Findings
from plugins.reading.lines import LINE

LOST: Final = "lost"
"""The attribute of an element that counts the line ends of its source which are not in its text."""

LARGEST: Final = 1_000_000
"""Signs of markup times length that a block may have. Patterns may look at the rest of the block for every sign."""

_SIGN: Final = re.compile(r"[`\\\[<&*_]|  \n")

Made = tuple[Element | str | None, int | None, int | None]


class Inline(InlineTreeprocessor):
    """Applies the inline patterns where there is a sign of markup, and nowhere in a block that has too many."""

    def __init__(self, md: Markdown, findings: Findings, signs: Sequence[tuple[str, ...]]) -> None:
        """Take the signs of the patterns, in their order: without one of them a pattern matches nothing."""
        super().__init__(md)
        self.findings, self.signs = findings, signs
        self.inlinePatterns = list(self.inlinePatterns)  # type: ignore[assignment] # a Registry searches for each

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Turn inline markup into elements.

        Most blocks have none. If those that have some hold nothing else, the rest of the tree need not be gone through:
        0.05 ms less a half.
        """
        marked = [element for element in tree.iter() if element.text and _has_sign(element.text)]
        for element in marked:
            self._flatten(element, element.text or "")
        if any(map(len, marked)) or any(element.tail and _has_sign(element.tail) for element in tree.iter()):
            super().run(tree, ancestors)
        elif marked:
            holder = Element(tree.tag)
            holder.extend(marked)
            super().run(holder, ancestors)
        return tree

    def _flatten(self, element: Element, text: str) -> None:
        """Let a text that has too many signs be text."""
        if len(text) > LARGEST**0.5 and len(text) * len(_SIGN.findall(text)) > LARGEST:
            self.findings.add("too-deep", int(element.get(LINE, "0")))
            element.text = AtomicString(text)

    # Python-Markdown's own, under the name that Python gives it, but for the signs: 0.05 ms less a half.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """Apply the patterns from one on, each until it matches no more."""
        if isinstance(data, AtomicString) or not _has_sign(data):
            return data
        for number in range(patternIndex, len(self.signs)):
            signs, matched, start = self.signs[number], True, 0
            while matched and (signs[0] in data or signs[-1] in data):
                pattern = self.inlinePatterns[number]
                data, matched, start = self._InlineProcessor__applyPattern(pattern, data, number, start)  # type: ignore[attr-defined]
        return data


def _has_sign(text: str) -> bool:
    """Tell whether ``_SIGN`` is found, in a quarter of its time."""
    return (
        ("*" in text or "[" in text or "_" in text or "<" in text or "&" in text or "`" in text)
        or "\\" in text
        or "  \n" in text
    )


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
        return (restore(self.unescape(text)) if STX in text else text).strip()


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
