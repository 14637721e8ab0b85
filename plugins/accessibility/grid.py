"""The rows and columns of a table, of HTML elements or of roles, and which headers belong to which cells."""

from collections.abc import Iterator
from typing import Final

from plugins.accessibility.document import Element, closest
from plugins.accessibility.semantics import Semantics

Slot = tuple[int, int]

_MAY_BE_ROWS: Final = ("table", "thead", "tbody", "tfoot")
"""What has cells of its own where the tag of their row is left out."""


class Grid:
    """One table. Rows and columns count from 0."""

    def __init__(self, table: Element, semantics: Semantics) -> None:
        """Read the table."""
        self.semantics = semantics
        self.native = table.tag == "table"
        self.table = table
        self.slots: dict[Slot, Element] = {}
        self.places: dict[Element, list[Slot]] = {}
        self.naming: dict[Element, list[str]] = {}
        for row, cells in enumerate(self._rows()):
            self._place(row, cells)

    def has_cells(self, header: Element) -> bool:
        """Tell whether a header is assigned to a cell: it is named by one, or one follows in its row or column.

        One that stands in no row is in no column either, and nothing can be told of it.
        """
        if header not in self.places:
            return True
        id_ = header.get("id")
        if self.native and id_ and any(id_ in named for cell, named in self.naming.items() if cell is not header):
            return True
        axis = 0 if self.semantics.role(header) == "columnheader" else 1
        group = header.get("scope", "").strip().lower() in {"colgroup", "rowgroup"}
        across = {slot[1 - axis] for slot in self.places[header]}
        start = min(slot[axis] for slot in self.places[header])
        return any(
            slot[1 - axis] in across and (slot[axis] > start or group) and cell is not header
            for slot, cell in self.slots.items()
            if cell not in self.naming
        )

    def _rows(self) -> Iterator[list[Element]]:
        if self.native:
            for row in self.table.iter("tr", *_MAY_BE_ROWS):
                cells = [cell for cell in row if cell.tag in {"td", "th"}]
                if closest(row, "table") is self.table and (cells or row.tag == "tr"):
                    yield cells
            return
        for row in self.table.iter():
            if self.semantics.role(row) == "row" and self.semantics.table_of(row) is self.table:
                yield [each for each in row.iter() if self._is_cell_in(each, row)]

    def _is_cell_in(self, element: Element, row: Element) -> bool:
        if not self.semantics.is_a(element, "cell"):
            return False
        rows = (each for each in element.iterancestors() if self.semantics.role(each) == "row")
        return next(rows, None) is row

    def _place(self, row: int, cells: list[Element]) -> None:
        column = 0
        for cell in cells:
            while (row, column) in self.slots:
                column += 1
            spans = (_span(cell, "rowspan", self.native), _span(cell, "colspan", self.native))
            covered = [(row + down, column + right) for down in range(spans[0]) for right in range(spans[1])]
            self.places[cell] = covered
            if self.native and (named := cell.get("headers", "").split()):
                self.naming[cell] = named
            self.slots.update(dict.fromkeys(covered, cell))
            column += spans[1]


def _span(cell: Element, name: str, native: bool) -> int:
    """Return how many rows or columns a cell takes; HTML allows at most 1,000 columns."""
    value = cell.get(name if native else f"aria-{name}", "1").strip()
    return max(1, min(int(value), 1000)) if value.isdecimal() else 1
