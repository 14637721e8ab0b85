"""Block processors that look for a sign before they try their expression, which would look at every line."""

import re
from typing import ClassVar
from xml.etree.ElementTree import Element


class Signed:
    """Recognises a block by its expression, but only if the block has the sign without which it cannot match."""

    SIGN: ClassVar[str]
    RE: re.Pattern[str]

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Tell whether the expression is found in the block."""
        return self.SIGN in block and self.RE.search(block) is not None
