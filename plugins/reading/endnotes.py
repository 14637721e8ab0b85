"""How footnotes are written: numbers in the text, and a section of notes below it with ways back."""

from functools import partial
from html import escape
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from plugins.reading.footnotes import SECTION
from plugins.reading.lines import LINE
from plugins.reading.notes import Note
from plugins.reading.phrases import Phrases
from plugins.reading.writer import Handler, Writer

_BACK: Final = "note-back"


def handlers(phrases: Phrases) -> dict[str, Handler]:
    """Return what writes the section of notes, in the words of a language."""
    return {SECTION: partial(_write_section, phrases), _BACK: partial(_write_back, phrases)}


def write_reference(writer: Writer, element: Element) -> None:
    """Write the number of a footnote, which leads to it."""
    note = writer.notes.refer(element.get("label", ""))
    anchor = writer.add_anchor(note.reference_id(note.references))
    link = f'<a class="footnote-ref" href="#{note.id}" role="doc-noteref">{note.number}</a>'
    writer.out.append(f'<sup id="{anchor}">{note.number if writer.in_link else link}</sup>')


def _write_section(phrases: Phrases, writer: Writer, _: Element) -> None:
    notes = writer.notes.numbered
    if not notes:
        return
    title, line = writer.add_anchor("footnotes"), notes[0].line
    writer.out.append(
        f'<section class="footnotes" role="doc-endnotes" aria-labelledby="{title}" {LINE}="{line}">\n'
        f'<h2 class="footnotes-title" id="{title}" {LINE}="{line}">{escape(phrases.footnotes)}</h2>\n'
        f'<ol {LINE}="{line}">\n'
    )
    # The list grows while it is gone through, if notes refer to further notes.
    for note in notes:
        _write_note(writer, note)
    writer.out.append("</ol>\n</section>\n")


def _write_note(writer: Writer, note: Note) -> None:
    body = note.body
    last = body[-1] if len(body) and body[-1].tag == "p" else SubElement(body, "p")
    SubElement(last, _BACK, {"of": note.label})
    body.tag = "li"
    body.set("id", writer.add_anchor(note.id))
    writer.write_block(body)


def _write_back(phrases: Phrases, writer: Writer, element: Element) -> None:
    """Write the ways back from a note, one to each reference."""
    note = writer.notes.defined[element.get("of", "")]
    for count in range(1, note.references + 1):
        label = escape(phrases.back if count == 1 else f"{phrases.back} {count}")
        target = note.reference_id(count)
        link = f'<a class="footnote-back" href="#{target}" role="doc-backlink" aria-label="{label}">↩</a>'
        writer.out.append(f"\u00a0{link}")
