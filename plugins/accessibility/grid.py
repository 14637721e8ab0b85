"""The rows and columns of a table, of HTML elements or of roles, and which headers belong to which cells."""

from collections.abc import Iterator

from plugins.accessibility.document import Element, closest
from plugins.accessibility.semantics import Semantics

Slot = tuple[int, int]


class Grid:
    """One table. Rows and columns count from 0."""

    def __init__(self, table: Element, semantics: Semantics) -> None:
        """Read the table."""
        self.semantics = semantics
        self.native = table.tag == "table"
        self.table = table
        self.slots: dict[Slot, Element] = {}
        self.places: dict[Element, list[Slot]] = {}
        for row, cells in enumerate(self._rows()):
            self._place(row, cells)

    def cells_of(self, header: Element) -> list[Element]:
        """Return the cells that a header is assigned to."""
        return [cell for cell in self.places if cell is not header and header in self._headers_of(cell)]

    def _rows(self) -> Iterator[list[Element]]:
        if self.native:
            for row in self.table.iter("tr"):
                if closest(row, "table") is self.table:
                    yield [cell for cell in row if cell.tag in {"td", "th"}]
            return
        for row in self.table.iter():
            if self.semantics.role(row) == "row" and self.semantics.table_of(row) is self.table:
                yield [each for each in row.iter() if self._is_cell_in(each, row)]

    def _is_cell_in(self, element: Element, row: Element) -> bool:
        if not self.semantics.is_a(element, "cell"):
            return False
        around = element.getparent()
        while around is not None and self.semantics.role(around) != "row":
            around = around.getparent()
        return around is row

    def _place(self, row: int, cells: list[Element]) -> None:
        column = 0
        for cell in cells:
            while (row, column) in self.slots:
                column += 1
            spans = (_span(cell, "rowspan", self.native), _span(cell, "colspan", self.native))
            covered = [(row + down, column + right) for down in range(spans[0]) for right in range(spans[1])]
            self.places[cell] = covered
            self.slots.update(dict.fromkeys(covered, cell))
            column += spans[1]

    def _headers_of(self, cell: Element) -> list[Element]:
        if self.native and (named := cell.get("headers", "").split()):
            return [each for each in self.places if each.get("id") in named]
        rows, columns = {row for row, _ in self.places[cell]}, {column for _, column in self.places[cell]}
        return [header for header in self.places if self._reaches(header, cell, rows, columns)]

    def _reaches(self, header: Element, cell: Element, rows: set[int], columns: set[int]) -> bool:
        """Tell whether a header stands above a cell in its column, or before it in its row, and heads that way."""
        role = self.semantics.role(header)
        across = any(column in columns for _, column in self.places[header])
        beside = any(row in rows for row, _ in self.places[header])
        if role == "columnheader" and across:
            return self._is_before(header, cell, 0) or self._is_group(header, "colgroup")
        if role == "rowheader" and beside:
            return self._is_before(header, cell, 1) or self._is_group(header, "rowgroup")
        return False

    def _is_before(self, header: Element, cell: Element, axis: int) -> bool:
        return min(slot[axis] for slot in self.places[header]) < min(slot[axis] for slot in self.places[cell])

    @staticmethod
    def _is_group(header: Element, scope: str) -> bool:
        return header.get("scope", "").strip().lower() == scope


def _span(cell: Element, name: str, native: bool) -> int:
    """Return how many rows or columns a cell takes; HTML allows at most 1,000 columns."""
    value = cell.get(name if native else f"aria-{name}", "1").strip()
    return max(1, min(int(value), 1000)) if value.isdecimal() else 1
