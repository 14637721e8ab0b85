"""Tables say which header belongs to which cell."""

from collections.abc import Iterator

from plugins.accessibility.document import Element, closest
from plugins.accessibility.registry import Finding, Subject, about_elements


@about_elements("headers-astray", attributes="headers", wcag="1.3.1", act="a25f45")
def headers_are_cells_of_the_table(subject: Subject, cell: Element) -> Iterator[Finding]:
    """``headers`` names other cells of the same table."""
    table = closest(cell, "table")
    if cell.tag not in {"td", "th"} or table is None or not _is_read_as_table(subject, table):
        return
    for id_ in cell.get("headers", "").split():
        named = subject.document.ids.get(id_)
        if named is None or named is cell or named.tag not in {"td", "th"} or closest(named, "table") is not table:
            yield Finding(cell, "headers-astray", (("id", id_),))
            return


def _is_read_as_table(subject: Subject, table: Element) -> bool:
    return subject.seen.visible(table) and subject.seen.exposed(table) and subject.semantics.is_a(table, "table")


@about_elements("header-without-cells", tags="th", attributes="role", wcag="1.3.1", act="d0f69e")
def header_has_cells(subject: Subject, cell: Element) -> Iterator[Finding]:
    """A header is the header of at least one cell (HTML, 4.9.12.2); in a grid of roles, of one in its row or column."""
    if subject.semantics.role(cell) not in {"columnheader", "rowheader"}:
        return
    if not (subject.seen.visible(cell) and subject.seen.exposed(cell)):
        return
    table = subject.semantics.table_of(cell)
    if table is not None and subject.seen.exposed(table) and not subject.grid(table).has_cells(cell):
        yield Finding(cell, "header-without-cells")
