"""The words of a text, as the index and the browser split it: letters and digits, hyphens between them part words."""

import re
from collections.abc import Iterator
from typing import Final

WORD: Final = re.compile(r"[^\W_](?:[^\W_]|[\u00ad\u200b\u2019\u02bc\u0300-\u036f])*")
"""A letter or digit, and those and the unseen signs behind it."""


def words_of(text: str) -> Iterator[str]:
    """Yield the words of a text as they stand in it."""
    return (match[0] for match in WORD.finditer(text))
