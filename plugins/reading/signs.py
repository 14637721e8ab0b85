"""Signs of markup: without one of them there is nothing that an expression could find, so it need not be tried."""

import re
from typing import ClassVar, Final
from xml.etree.ElementTree import Element

_MARKUP: Final = re.compile(r"[`\\\[<&*_]|  \n")


class Signed:
    """Recognises a block by its expression, but only if the block has the sign without which it cannot match."""

    SIGN: ClassVar[str]
    RE: re.Pattern[str]

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Tell whether the expression is found in the block."""
        return self.SIGN in block and self.RE.search(block) is not None


def has_markup(text: str) -> bool:
    """Tell whether a text may have markup within its lines, in a tenth of the time of an expression."""
    return (
        ("*" in text or "[" in text or "_" in text or "<" in text or "&" in text or "`" in text)
        or "\\" in text
        or ("\n" in text and "  \n" in text)
    )


def count_markup(text: str) -> int:
    """Return how many signs of markup a text has."""
    return len(_MARKUP.findall(text))
