"""How Pagefind packs a file of its index: a mark and the content, compressed by gzip."""

import gzip
import zlib
from typing import Final

MARK: Final = b"pagefind_dcd"

_SYSTEM_BYTE: Final = 9
_ANY_SYSTEM: Final = b"\xff"


class Torn(ValueError):
    """A file is not, or not yet, what was to be written."""


def unpack(data: bytes) -> bytes:
    """Return the content of a packed file; Torn where the file does not decompress to its end and checksum."""
    try:
        content = gzip.decompress(data)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise Torn(str(error)) from None
    if not content.startswith(MARK):
        raise Torn("the file lacks Pagefind's mark")
    return content.removeprefix(MARK)


def pack(content: bytes) -> bytes:
    """Return the packed file of a content, the same on every system."""
    return compress(MARK + content)


def compress(content: bytes) -> bytes:
    """Return a content compressed by gzip, the same on every system."""
    packed = gzip.compress(content, mtime=0)
    return packed[:_SYSTEM_BYTE] + _ANY_SYSTEM + packed[_SYSTEM_BYTE + 1 :]
