"""The tree processor that reads what stands within paragraphs: at sight if it is sure, else by the patterns."""

import re
from collections.abc import Sequence
from typing import Final, cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor
from markdown.util import INLINE_PLACEHOLDER_RE, AtomicString

from plugins.reading.findings import Findings
from plugins.reading.lines import LINE
from plugins.reading.patterns import Emphasis
from plugins.reading.signs import count_markup, has_markup
from plugins.reading.spans import make_spans

LARGEST: Final = 1_000_000
"""Signs of markup times length that a block may have. Patterns may look at the rest of the block for every sign."""


class Inline(InlineTreeprocessor):
    """Applies the inline patterns where there is a sign of markup, and nowhere in a block that has too many."""

    def __init__(self, md: Markdown, findings: Findings, signs: Sequence[tuple[str, ...]]) -> None:
        """Take the signs of the patterns, in their order: without one of them a pattern matches nothing."""
        super().__init__(md)
        self.findings, self.signs = findings, signs
        self.inlinePatterns = list(self.inlinePatterns)  # type: ignore[assignment] # a Registry searches for each
        self._last = len(signs) - 1

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Turn inline markup into elements.

        Most of it is read at sight. If the blocks that are left hold nothing else, the rest of the tree need not be
        gone through.
        """
        elements = list(tree.iter())
        marked = [each for each in elements if each.text and has_markup(each.text) and not self._read_at_sight(each)]
        tails = [each.tail for each in elements if each.tail]
        if any(map(len, marked)) or any(map(has_markup, tails)):
            super().run(tree, ancestors)
        elif marked:
            holder = Element(tree.tag)
            holder.extend(marked)
            super().run(holder, ancestors)
        return tree

    def _read_at_sight(self, element: Element) -> bool:
        """Read the text of an element if all of it is sure; a text that has too many signs stays text."""
        text = element.text or ""
        if len(text) > LARGEST**0.5 and len(text) * count_markup(text) > LARGEST:
            self.findings.add("too-deep", int(element.get(LINE, "0")))
            element.text = AtomicString(text)
        elif not isinstance(text, AtomicString) and (spans := make_spans(text)):
            element.text, element[:0] = spans
            return True
        return False

    # Python-Markdown's own, under the name that Python gives it, but for the signs (0.05 ms less a half)
    # and for stress, which would lose words.
    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """Apply the patterns from one on, each until it matches no more."""
        if isinstance(data, AtomicString) or not has_markup(data):
            return data
        for number in range(patternIndex, self._last):
            data = self._apply(number, data)
        return self._stressed(data) if patternIndex <= self._last else data

    def _apply(self, number: int, data: str) -> str:
        pattern, signs, matched, start = self.inlinePatterns[number], self.signs[number], True, 0
        while matched and (signs[0] in data or signs[-1] in data):
            data, matched, start = self._InlineProcessor__applyPattern(pattern, data, number, start)  # type: ignore[attr-defined]
        return data

    def _stressed(self, data: str) -> str:
        """Return a text with what is stressed. Where signs do not pair, so that words would be lost, they stay signs.

        Python-Markdown 3.11 reads them all at once, and looks in the wrong places when a tail has some of them.
        """
        known = len(self.stashed_nodes)
        stressed = self._apply(self._last, data)
        if known == len(self.stashed_nodes) or self._words_in(stressed, known) == _without_signs(data):
            return stressed
        cast("Emphasis", self.inlinePatterns[self._last]).reset()
        return data

    def _words_in(self, data: str, known: int) -> str:
        """Return a text with the words of the elements made since so many were known, without signs of stress."""

        def words(place: re.Match[str]) -> str:
            made = self.stashed_nodes[place[1]] if int(place[1]) >= known else place[0]
            return self._words_in("".join(made.itertext()), known) if isinstance(made, Element) else made

        return _without_signs(INLINE_PLACEHOLDER_RE.sub(words, data))


def _without_signs(text: str) -> str:
    return text.replace("*", "").replace("_", "")
