"""A block on its way through the block processors."""

from typing import SupportsIndex


class Block(list[str]):
    """The block being read, as the list from which processors take it and to which they give back what they leave.

    ``lines`` are the lines of its entries, ``next_line`` is the line of what is parsed inside it next.
    """

    def __init__(self, text: str, line: int) -> None:
        super().__init__((text,))
        self.text, self.line, self.next_line = text, line, line
        self.lines = [line]

    def pop(self, index: SupportsIndex = -1, /) -> str:
        """Take an entry out."""
        self.lines.pop(index)
        return super().pop(index)

    def insert(self, index: SupportsIndex, text: str, /) -> None:
        """Give back the rest of the block, or what stood before the rest."""
        self.lines.insert(index, self._line_of(text))
        super().insert(index, text)

    def part(self, position: int) -> None:
        """Give the block back in two: what stands before the line that begins at the position, and the rest."""
        text = self.pop(0)
        self.insert(0, text[position:])
        self.insert(0, text[:position].removesuffix("\n"))

    def _line_of(self, text: str) -> int:
        before = self.text.removesuffix(text)
        if before != self.text and (not before or before.endswith("\n")):
            return self.line + before.count("\n")
        if self.text.startswith(text):
            return self.line
        # The rest of a list item, whose lines have lost their indentation.
        return self.line + self.text.count("\n") - text.count("\n")
