"""Templates as Python, kept for other processes and builds: to compile them takes longer than to render a page."""

from hashlib import blake2b
from pathlib import Path
from typing import Final

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from plugins.images.cache import keep

_SEAL: Final = 16


class CompiledTemplates(BytecodeCache):
    """A folder of compiled templates for one environment. What is damaged is compiled again."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, whose name stands for all that compiling depends on beside a template's source."""
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, unless there is nothing whole to fill it with."""
        try:
            data = self._file(bucket).read_bytes()
        except OSError:
            return
        if _seal(data[_SEAL:]) == data[:_SEAL]:
            bucket.bytecode_from_string(data[_SEAL:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket has."""
        data = bucket.bytecode_to_string()
        keep(self._file(bucket), _seal(data) + data)

    def _file(self, bucket: Bucket) -> Path:
        return self.folder / bucket.key


def _seal(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SEAL).digest()
