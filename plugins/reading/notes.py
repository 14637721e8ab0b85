"""The footnotes of one text, numbered in the order in which the text first refers to them."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element


@dataclass(slots=True)
class Note:
    """A footnote: what it says, the line that defines it and, once the text refers to it, its number."""

    label: str
    line: int
    body: Element
    number: int = 0
    references: int = 0

    @property
    def id(self) -> str:
        """The anchor of the note; no heading has a colon in its anchor."""
        return f"fn:{self.number}"

    def reference_id(self, count: int) -> str:
        """Return the anchor of the reference to the note that comes ``count``-th in the text."""
        return f"fnref:{self.number}" if count == 1 else f"fnref:{self.number}-{count}"


class Notes:
    """The footnotes by label and by number. An indented block at ``place`` still belongs to the last one."""

    def __init__(self) -> None:
        self.defined: dict[str, Note] = {}
        self.numbered: list[Note] = []
        self.last: Note | None = None
        self.place: tuple[Element, int] | None = None

    def clear(self) -> None:
        """Forget the footnotes of the last text."""
        self.defined, self.numbered, self.last, self.place = {}, [], None, None

    def refer(self, label: str) -> Note:
        """Count a reference to a footnote; the first gives it its number."""
        note = self.defined[label]
        if not note.references:
            self.numbered.append(note)
            note.number = len(self.numbered)
        note.references += 1
        return note
