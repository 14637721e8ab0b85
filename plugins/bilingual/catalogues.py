"""gettext catalogues. The .po file is the source; its compiled form is only ever remembered, never kept beside it.

English is the language of the message ids, so it has no file.
"""

import codecs
import re
from contextlib import suppress
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

from babel import __version__ as babel_version
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from plugins.domain.language import Language
from plugins.domain.sealed import read_sealed, write_sealed

SOURCE_LANGUAGE: Final = Language("en")

_LINE: Final = re.compile(r'(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?) )?"([^"\\]|\\[\\"nrt])*"|)')


class CatalogueError(ValueError):
    """A .po file cannot be read. The text begins with its path and line."""


def catalogue(folder: Path, domain: str, language: Language, cache: Path | None = None) -> NullTranslations:
    """Return the messages of a domain in a language, from ``<folder>/<language>/LC_MESSAGES/<domain>.po``.

    The file is read at every call and compiled once for each content, in ``cache`` if that folder is given.
    Fuzzy messages stay English. OSError if there is no file, CatalogueError if it is not well formed.
    """
    if language == SOURCE_LANGUAGE:
        return NullTranslations()
    source = folder / language / "LC_MESSAGES" / f"{domain}.po"
    return _load(source.read_bytes(), source, language, cache)


@lru_cache
def _load(content: bytes, source: Path, language: Language, cache: Path | None) -> GNUTranslations:
    compiled = _remembered(content, source, language, cache) if cache else _compile(content, source, language)
    return GNUTranslations(BytesIO(compiled))


def _remembered(content: bytes, source: Path, language: Language, cache: Path) -> bytes:
    """Return the compiled form, which is kept if the disk takes it: whatever else is told needs these words."""
    key = sha256(f"{babel_version} {language}\n".encode() + content).hexdigest()
    kept = read_sealed(cache / key)
    if not isinstance(kept, bytes):
        kept = _compile(content, source, language)
        with suppress(OSError):
            write_sealed(cache / key, kept)
    return kept


def _compile(content: bytes, source: Path, language: Language) -> bytes:
    lines = _lines(content, source)
    try:
        messages = read_po(lines, locale=language, abort_invalid=True)
    except PoFileError as error:
        sentence = str(error).removesuffix(f" on {error.lineno}")
        raise CatalogueError(f"{source.as_posix()}:{error.lineno + 1}: {sentence}") from error
    compiled = BytesIO()
    write_mo(compiled, messages)
    return compiled.getvalue()


def _lines(content: bytes, source: Path) -> list[str]:
    lines = content.removeprefix(codecs.BOM_UTF8).splitlines()
    return [_line(line, f"{source.as_posix()}:{number}") for number, line in enumerate(lines, start=1)]


def _line(raw: bytes, place: str) -> str:
    """Return a line that is well formed; Babel would cut the last letter where the closing quote is missing."""
    line = raw.decode(errors="replace").strip()
    if "\N{REPLACEMENT CHARACTER}" in line or not _LINE.fullmatch(line):
        raise CatalogueError(f"{place}: not a line of a .po file in UTF-8: {line}")
    return line
