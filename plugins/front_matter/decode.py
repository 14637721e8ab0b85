"""Bytes of a half to text: UTF-8 only, with the faults of other encodings named."""

import codecs
import re
import unicodedata
from typing import Final

from plugins.domain.problem import FileReport

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def decode(data: bytes, report: FileReport) -> str | None:
    """Return the text in NFC with line feeds and without a byte order mark, or None after noting a problem."""
    if data.startswith(_UTF16) or b"\0" in data[:4]:
        report.add(1, "encoding-utf16")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _note_bad_bytes(data, error.start, report)
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Nearly every text is without: Python knows of each sign whether it is printable, which all controls are not.
    if not text.replace("\n", "").isprintable() and (control := _CONTROL.search(text)):
        report.add(text.count("\n", 0, control.start()) + 1, "control-character", code=f"U+{ord(control[0]):04X}")
        return None
    return unicodedata.normalize("NFC", text)


def _note_bad_bytes(data: bytes, start: int, report: FileReport) -> None:
    if _looks_like_cp1251(data):
        report.add(1, "encoding-cp1251")
    else:
        report.add(data.count(b"\n", 0, start) + 1, "encoding-invalid")


def _looks_like_cp1251(data: bytes) -> bool:
    """Tell Windows-1251 from damaged UTF-8: nearly all of its high bytes are letters, none pair up as UTF-8 does."""
    high = [byte for byte in data if byte >= 0x80]
    letters = sum(byte >= 0xC0 for byte in high)
    pairs = len(re.findall(rb"[\xd0-\xd3][\x80-\xbf]", data))
    return letters > 0.7 * len(high) and pairs * 10 < len(high)
