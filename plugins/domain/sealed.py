"""Plain values in files of their own, each with a sum of its bytes: what is damaged is as good as not there."""

import marshal
from pathlib import Path
from typing import Any
from zlib import crc32

from plugins.domain.whole import write_whole


def read_sealed(file: Path) -> Any:
    """Return the value that a file keeps, None where there is none or the file is damaged."""
    try:
        data = file.read_bytes()
        sound = crc32(data[4:]) == int.from_bytes(data[:4], "big")
        return marshal.loads(data[4:]) if sound else None  # noqa: S302 - held against its sum
    except (OSError, EOFError, ValueError, TypeError):
        return None


def write_sealed(file: Path, value: Any) -> None:
    """Keep a plain value (numbers, text, bytes, tuples, lists, dictionaries of them), at once or not at all."""
    data = marshal.dumps(value)
    write_whole(file, crc32(data).to_bytes(4, "big") + data)
