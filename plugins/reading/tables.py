"""Tables: their rows know their lines, their headings say what they head, and no style is written into the page."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions.tables import TableProcessor

from plugins.reading.lines import LINE, LineParser
from plugins.reading.writer import Writer

LONGEST_ROW: Final = 5000
"""A row has this many characters at most: cells may be code, so all marks of code are matched with each other."""

_ALIGNMENTS: Final = {(True, True): "center", (True, False): "left", (False, True): "right"}


class Tables(TableProcessor):
    """Reads a table. The first column heads the rows if its heading is empty or if no two of its cells are alike."""

    parser: LineParser

    def __init__(self, parser: LineParser) -> None:
        super().__init__(parser, {"use_align_attribute": True})

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether the first two lines are the head of a table."""
        if "|" not in block or (len(block) > LONGEST_ROW and len(max(block.split("\n"), key=len)) > LONGEST_ROW):
            return False
        return super().test(parent, block)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the whole block as a table."""
        line = self.parser.block.line
        head, _, *rows = blocks.pop(0).split("\n")
        heading, body = self._cells(head), [self._cells(row) for row in rows or [""]]
        styles = [*map(_style, self.separator)]
        scopes = ["row" if not heading[0] or _names_rows([row[0] for row in body]) else "", *[""] * (len(styles) - 1)]
        table = SubElement(parent, "table", {LINE: str(line)})
        _add_row(SubElement(table, "thead", {LINE: str(line)}), line, heading, ["col"] * len(styles), styles)
        part = SubElement(table, "tbody", {LINE: str(line + 2)})
        for number, row in enumerate(body, line + 2):
            _add_row(part, number, row, scopes, styles if rows else [{}] * len(styles))

    def _cells(self, row: str) -> list[str]:
        """Return the texts of a row, as many as the table has columns."""
        texts = [cell.strip(" ") for cell in self._split_row(row.strip(" "))]
        missing = len(self.separator) - len(texts)
        return [*texts, *[""] * missing] if missing > 0 else texts[: len(self.separator)]

    def _split_row(self, row: str) -> list[str]:
        """Return the cells of a row. Without code and backslashes each bar parts two of them: 0.01 ms less a half."""
        if "`" in row or "\\" in row:
            return list(super()._split_row(row))  # type: ignore[misc] # which the stubs leave out
        return (row.removeprefix("|").removesuffix("|") if self.border else row).split("|")


def _names_rows(cells: list[str]) -> bool:
    """Tell whether the cells of a first column each name their row: none is empty, and none stands twice."""
    return len(cells) > 1 and all(cells) and len(set(cells)) == len(cells)


def _style(separator: str) -> dict[str, str]:
    """Return the class of the cells below a part of the line of dashes, if it aligns them."""
    dashes = separator.strip(" ")
    sides = (dashes.startswith(":"), dashes.endswith(":"))
    return {"class": f"cell-{_ALIGNMENTS[sides]}"} if any(sides) else {}


def _add_row(part: Element, line: int, texts: list[str], scopes: list[str], styles: list[dict[str, str]]) -> None:
    """Add a row of cells. A cell without a text heads nothing: an empty heading helps nobody."""
    at = {LINE: str(line)}
    row = SubElement(part, "tr", at)
    for text, scope, style in zip(texts, scopes, styles, strict=True):
        heading = {"scope": scope} if scope and text else {}
        SubElement(row, "th" if heading else "td", heading | style | at).text = text


def write_table(writer: Writer, table: Element) -> None:
    """Write a table in a box that scrolls on narrow screens and can be reached by keyboard.

    The box is a region, named by the heading above it, for the first table below each heading: two landmarks of one
    name could not be told apart.
    """
    heading = writer.headings[-1].id if writer.headings else ""
    region = f' role="region" aria-labelledby="{heading}"' if heading != writer.labelled else ""
    writer.labelled = heading
    writer.out.append(f'<div class="table-scroll" tabindex="0"{region} {LINE}="{table.get(LINE)}">\n')
    writer.write_block(table)
    writer.out.append("</div>\n")
