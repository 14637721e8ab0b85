r"""A case: a sentence that must hold, changes to the small site, and the report that they must bring about.

A case is one text file. Its first lines say in words what must hold. Sections follow, each after a line of its own::

    -- content/news/2026/2026-11-20-x/kk.md --      this file, in place of what was there
    -- edit PATH --                                 lines of a file: those with - become those with +, below others
    -- bytes PATH --                                a file whose line ends and odd bytes are written as \r\n, \xff
    -- encode PATH -> CODEC --                      the file that is there, in another encoding
    -- size PATH -> NUMBER --                       a file of so many bytes
    -- lengthen PATH -> NUMBER --                   the file that is there, with so many letters more at its end
    -- copy PATH -> PATH --                         a file or folder, there a second time
    -- move PATH -> PATH --                         a file or folder, elsewhere
    -- link PATH -> TARGET --                       a symbolic link
    -- remove PATH --                               no such file or folder
    -- at 2026-11-25T10:00 --                       another moment of the build than noon of 21 November 2026
    -- publish --                                   the check on the way to the public site, where samples are none
    -- published --                                 what stands there by now went out an hour before noon
    -- expected --                                  the lines of the report, all of them and in their order

Paths may hold escapes too, such as \u0306. Within an edit, a line ``@@`` parts one change from the next.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from plugins.domain.date import parse_moment
from tests.site import CONTENT, NOON

PUBLISHED: Final = "published"

_HEAD: Final = re.compile(
    r"^-- (?:(?P<verb>[a-z]+)(?: |(?= --$)))?(?P<path>\S*?)(?: -> (?P<other>\S+))? ?--$", re.MULTILINE
)
_ESCAPE: Final = re.compile(r"\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|[rnt\\])")


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a case: what is done to which path, with what."""

    verb: str
    path: str
    other: str
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """What a case file says."""

    sentence: str
    sections: tuple[Section, ...]
    expected: tuple[str, ...]
    at: datetime
    publish: bool

    def lay_out(self, folder: Path) -> Path:
        """Write the small site with the changes of the case below the folder, and return its content folder.

        What has gone out, if the case says so, lies in PUBLISHED beside it.
        """
        content = folder / "content"
        shutil.copytree(CONTENT, content)
        for section in self.sections:
            _VERBS[section.verb](folder / section.path, section)
        return content


def read_case(text: str) -> Case:
    """Return the case of a file; KeyError for a section that does something unknown."""
    head, sections = text[: _first(text)], list(_sections(text))
    expected = [line for section in sections if section.verb == "expected" for line in section.text.splitlines()]
    moments = [parse_moment(section.path) for section in sections if section.verb == "at"]
    publish = any(section.verb == "publish" for section in sections)
    changes = tuple(section for section in sections if section.verb not in ("expected", "at", "publish"))
    return Case(" ".join(head.split()), changes, tuple(expected), moments[0] if moments else NOON, publish)


def _first(text: str) -> int:
    match = _HEAD.search(text)
    return match.start() if match else len(text)


def _sections(text: str) -> Iterator[Section]:
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads), len(text)][1:]
    for head, end in zip(heads, ends, strict=True):
        yield Section(
            head["verb"] or "write", _unescape(head["path"]), _unescape(head["other"] or ""), text[head.end() + 1 : end]
        )


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda match: match[0].encode().decode("unicode_escape"), text)


def _write(target: Path, section: Section) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(section.text, encoding="utf-8", newline="\n")


def _write_bytes(target: Path, section: Section) -> None:
    """Write the text without its own line ends; what is escaped stands for a byte, the rest for its UTF-8."""
    target.parent.mkdir(parents=True, exist_ok=True)
    pieces = re.split(f"({_ESCAPE.pattern})", section.text.replace("\n", ""))
    plain, escaped = pieces[::2], [*pieces[1::2], ""]
    target.write_bytes(b"".join(a.encode() + _byte_or_sign(b) for a, b in zip(plain, escaped, strict=True)))


def _byte_or_sign(escape: str) -> bytes:
    return _unescape(escape).encode() if escape.startswith("\\u") else _unescape(escape).encode("latin-1")


def _edit(target: Path, section: Section) -> None:
    text = target.read_text(encoding="utf-8")
    for change in section.text.removesuffix("\n").split("\n@@\n"):
        lines = change.split("\n")
        old = "".join(f"{line[1:]}\n" for line in lines if line[:1] != "+")
        new = "".join(f"{line[1:]}\n" for line in lines if line[:1] != "-")
        assert text.count(old) == 1, f"{section.path} has {text.count(old)} times:\n{old}"
        text = text.replace(old, new)
    target.write_text(text, encoding="utf-8", newline="\n")


def _encode(target: Path, section: Section) -> None:
    target.write_bytes(target.read_text(encoding="utf-8").encode(section.other))


def _enlarge(target: Path, section: Section) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        file.truncate(int(section.other))


def _lengthen(target: Path, section: Section) -> None:
    with target.open("a", encoding="utf-8", newline="\n") as file:
        file.write("а" * int(section.other) + "\n")


def _copy(source: Path, section: Section) -> None:
    target = _other(source, section)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)


def _move(source: Path, section: Section) -> None:
    source.rename(_other(source, section))


def _other(path: Path, section: Section) -> Path:
    """Return the second path of a section, which begins at the same folder as the first."""
    target = path.parents[section.path.count("/")] / section.other
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def _link(target: Path, section: Section) -> None:
    target.symlink_to(section.other)


def _publish(folder: Path, _section: Section) -> None:
    shutil.copytree(folder / "content", folder / PUBLISHED)


def _remove(target: Path, _section: Section) -> None:
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink()


_VERBS: Final[Mapping[str, Callable[[Path, Section], None]]] = {
    "write": _write,
    "edit": _edit,
    "bytes": _write_bytes,
    "encode": _encode,
    "size": _enlarge,
    "lengthen": _lengthen,
    "copy": _copy,
    "move": _move,
    "link": _link,
    "remove": _remove,
    "published": _publish,
}
