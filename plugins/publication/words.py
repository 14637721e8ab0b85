"""The public text of a half: the words that readers get, as one plain text that can be kept, hashed and compared."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Final

from plugins.domain.language import Language
from plugins.domain.story import Half, Stage
from plugins.reading.reader import Reader

CONTEXT: Final = 3
"""So many words before and after a change tell where it is."""

SHOWN: Final = 3
"""So many changes of a text are told; the others are counted."""

_UNTIDY: Final = re.compile(r"\n(?:(?<=[^\S\n]\n)|\n\n)")
_LINE_MARK: Final = re.compile(r' data-line="\d+"')


def public_text(half: Half) -> str:
    """Return the text of a half: a line for each field that readers see, a blank line, and the Markdown.

    Spaces at the ends of lines and more than one blank line mean nothing and are left out, so that the same text is
    the same bytes whatever the editor's program did to it. Corrections are no part of the text that they correct.
    """
    head = "\n".join(f"{name}: {value}" for name, value in _fields(half) if value)
    return f"{head}\n\n{_tidied(half.body.strip())}\n"


def _tidied(body: str) -> str:
    """Return Markdown without what means nothing; most of it is tidy already, which is seen at once."""
    if not _UNTIDY.search(body):
        return body
    lines = [line.rstrip() for line in body.split("\n")]
    return "\n".join(line for place, line in enumerate(lines) if line or lines[place - 1])


def _fields(half: Half) -> Iterator[tuple[str, str]]:
    yield "title", half.title
    yield "position", half.position
    yield "lead", half.lead
    yield "photo-alt", half.photo_alt
    yield "photo-caption", half.photo_caption
    yield from (("career", _stage(stage)) for stage in half.career)
    yield from (("education", _stage(stage)) for stage in half.education)


def _stage(stage: Stage) -> str:
    return f"{stage.start} – {stage.end} {stage.text}"


def digest(text: str) -> str:
    """Return the SHA-256 of a public text in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def reads_the_same(before: str, after: str, language: Language) -> bool:
    """True when readers see no difference between two public texts: lines broken elsewhere, other marks for lists."""
    return _seen(before, language) == _seen(after, language)


def _seen(text: str, language: Language) -> tuple[str, list[object]]:
    head, _, body = text.partition("\n\n")
    read = Reader((language,)).read(body, language, 1)
    figures = [(each.source, each.alt, each.caption, each.credit) for each in read.figures]
    html = (part for part in read.parts if isinstance(part, str))
    return head, [*(" ".join(_LINE_MARK.sub("", part).split()) for part in html), *figures]


def changed_line(before: str, half: Half) -> int:
    """Return the line of a half's file that first differs from a public text: of what is left out, the one after it."""
    placed = list(_placed(half))
    old, new = [line.strip() for line in before.split("\n") if line.strip()], [line for line, _ in placed]
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    start = blocks[0].size if blocks[0].a == blocks[0].b == 0 else 0
    return placed[min(start, len(placed) - 1)][1]


def _placed(half: Half) -> Iterator[tuple[str, int]]:
    """Yield the lines of a half's public text, each with the line of the file that it comes from."""
    yield from ((f"{name}: {value}", half.line(name)) for name, value in _fields(half) if value)
    lines = enumerate(half.body.split("\n"), half.body_line)
    yield from ((line.strip(), number) for number, line in lines if line.strip())


def difference(before: str, after: str) -> str:
    """Return what changed between two texts in one line: the first changes, each with the words around it."""
    old, new = before.split(), after.split()
    changes = [
        f'"{_around(old, a, b)}" → "{_around(new, c, d)}"'
        for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if kind != "equal"
    ]
    rest = f" (+{len(changes) - SHOWN})" if len(changes) > SHOWN else ""
    return "; ".join(changes[:SHOWN]) + rest


def _around(words: list[str], first: int, last: int) -> str:
    """Return words with those around them; of a long passage the beginning and the end."""
    passage = words[max(0, first - CONTEXT) : last + CONTEXT]
    return " ".join([*passage[:12], "…", *passage[-6:]] if len(passage) > 20 else passage)
