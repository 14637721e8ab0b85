"""Tables: their rows know their lines, their headings say what they head, and no style is written into the page."""

from typing import Final
from xml.etree.ElementTree import Element

from markdown.extensions.tables import TableProcessor

from plugins.reading.lines import LINE, LineParser
from plugins.reading.writer import Writer

LONGEST_ROW: Final = 5000
"""A row has this many characters at most: cells may be code, so all marks of code are matched with each other."""


class Tables(TableProcessor):
    """Reads a table. The first column heads the rows if its heading is empty or if no two of its cells are alike."""

    parser: LineParser

    def __init__(self, parser: LineParser) -> None:
        super().__init__(parser, {"use_align_attribute": True})

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether the first two lines are the head of a table."""
        return "|" in block and len(max(block.split("\n"), key=len)) <= LONGEST_ROW and super().test(parent, block)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Read the whole block as a table."""
        line = self.parser.block.line
        super().run(parent, blocks)
        head, body = parent[-1]
        body.set(LINE, str(line + 2))
        rows = [head[0], *body]
        heads_rows = not rows[0][0].text or _names_rows([row[0].text or "" for row in rows[1:]])
        for number, row in enumerate(rows):
            row.set(LINE, str(line + number + (number > 0)))
            for column, cell in enumerate(row):
                _finish(cell, heading="col" if number == 0 else "row" if heads_rows and column == 0 else "")
                cell.set(LINE, row.attrib[LINE])

    def _split_row(self, row: str) -> list[str]:
        """Return the cells of a row. Without code and backslashes each bar parts two of them: 0.01 ms less a half."""
        if "`" in row or "\\" in row:
            return list(super()._split_row(row))  # type: ignore[misc] # which the stubs leave out
        return (row.removeprefix("|").removesuffix("|") if self.border else row).split("|")


def _names_rows(cells: list[str]) -> bool:
    """Tell whether the cells of a first column each name their row: none is empty, and none stands twice."""
    return len(cells) > 1 and all(cells) and len(set(cells)) == len(cells)


def _finish(cell: Element, heading: str) -> None:
    """Make the cell a heading if it heads something and has a text: an empty heading helps nobody."""
    if heading and cell.text:
        cell.tag = "th"
        cell.set("scope", heading)
    else:
        cell.tag = "td"
    if alignment := cell.attrib.pop("align", None):
        cell.set("class", f"cell-{alignment}")


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
