"""Compiled templates, kept for the next process: to compile those of a single page takes a second.

Jinja holds each against its source, its own version and Python's; what is damaged is compiled anew.
"""

import shutil
from hashlib import blake2b
from pathlib import Path
from typing import Final

from jinja2.bccache import Bucket, BytecodeCache

from plugins.domain.whole import write_whole

_SIZE: Final = 16
"""Bytes of the digest that begins each file."""


class CompiledTemplates(BytecodeCache):
    """A folder of compiled templates in one language; any of its files may be deleted at any time."""

    def __init__(self, folder: Path, language: str, meaning: bytes) -> None:
        """Take what compiling depends on beside the source; what was kept under another meaning is removed."""
        self.folder = folder / f"{language}-{_digest(meaning).hex()}"
        for other in folder.glob(f"{language}-*") if not self.folder.is_dir() else ():
            shutil.rmtree(other, ignore_errors=True)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if that is there and whole."""
        try:
            kept = (self.folder / bucket.key).read_bytes()
        except OSError:
            return
        if _digest(kept[_SIZE:]) == kept[:_SIZE]:
            bucket.bytecode_from_string(kept[_SIZE:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template, in one step: other processes meet all of it or nothing."""
        code = bucket.bytecode_to_string()
        write_whole(self.folder / bucket.key, _digest(code) + code)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SIZE).digest()
