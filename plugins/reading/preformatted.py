"""Code, in a line or as a block. Press secretaries write none: mostly it is a line that was indented."""

import re
from html import escape, unescape
from typing import Final
from xml.etree.ElementTree import Element

from plugins.reading.writer import Writer

_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")


def write_code(writer: Writer, code: Element) -> None:
    """Write code as it was typed. Python-Markdown has escaped it already."""
    text = unescape(code.text or "")
    writer.line += text.count("\n")
    writer.typesetter.skip(text)
    writer.words.append(text)
    writer.out.append(f"<code>{escape(text, quote=False)}</code>")


def write_preformatted(writer: Writer, block: Element) -> None:
    """Write a block of code; if its words are Kazakh or Russian, it was not meant to be one."""
    writer.begin_block(block)
    if _CYRILLIC.search("".join(block.itertext())):
        writer.report("text-indented")
    writer.write_block(block)
