"""Generated documents: blocks within blocks, with a word that stands nowhere else in each of their lines.

A block is a list of lines. Words are numbered after the document is drawn, so that hypothesis can make it smaller.
"""

import re
from itertools import count

from hypothesis import strategies as st

Lines = list[str]
WORD = "сөз"
NOTE = "[^note]"

_words = st.sampled_from([WORD, f"{WORD} {WORD}", f"*{WORD}* {WORD}"])
_paragraphs = st.lists(_words, min_size=1, max_size=3)


def _indented(block: Lines, first: str, rest: str) -> Lines:
    return [(first if number == 0 else rest) + line if line else "" for number, line in enumerate(block)]


def _joined(blocks: list[Lines], gap: int = 1) -> Lines:
    lines: Lines = []
    for block in blocks:
        lines += [""] * gap * bool(lines) + block
    return lines


def _heading(level: int, underlined: bool) -> Lines:
    return [WORD, "---"] if underlined else [f"{'#' * level} {WORD}"]


def _code(lines: int) -> Lines:
    return [f"    {WORD}"] * lines


def _table(rows: int) -> Lines:
    return [f"| {WORD} | {WORD} |", "|---|---|", *[f"| {WORD} | {WORD} |"] * rows]


def _definitions(terms: int, gap: bool, meaning: Lines) -> Lines:
    return [*[WORD] * terms, *[""] * gap, *_indented(meaning, ":   ", "    ")]


def _glued(blocks: list[Lines]) -> Lines:
    """Return blocks without the empty lines between them: some begin where they stand, others run on."""
    return [line for block in blocks for line in block]


_gluey = st.one_of(
    _paragraphs,
    st.builds(_heading, st.integers(2, 4), st.booleans()),
    st.sampled_from([["***"], [f"> {WORD}", f"> {WORD}"], [f"*[{WORD}]: {WORD}"], [f"[{WORD}]: {WORD}.pdf"]]),
)
_leaves = st.one_of(
    _paragraphs,
    st.lists(_gluey, min_size=2, max_size=4).map(_glued),
    st.builds(_heading, st.integers(2, 4), st.booleans()),
    st.builds(_code, st.integers(1, 3)),
    st.builds(_table, st.integers(1, 3)),
    st.builds(_definitions, st.integers(1, 2), st.booleans(), _paragraphs),
    st.just(["***"]),
    st.just([f"*[{WORD}]: {WORD}"]),
    st.just([f"[{WORD}]: {WORD}.pdf"]),
    st.just(["<!-- x", "", "x -->"]),
)


def _nested(blocks: st.SearchStrategy[Lines]) -> st.SearchStrategy[Lines]:
    items = st.lists(
        st.builds(
            _item,
            st.one_of(_paragraphs, st.lists(_gluey, min_size=2, max_size=4).map(_glued)),
            st.lists(blocks, max_size=2),
        ),
        min_size=1,
        max_size=3,
    )
    several = st.lists(blocks, min_size=1, max_size=3)
    return st.one_of(
        st.builds(_list, items, st.sampled_from(["-   ", "1.  "]), st.integers(0, 2)),
        st.builds(_quote, several, st.booleans()),
        st.builds(_footnote, _paragraphs, st.lists(blocks, max_size=2)),
    )


def _item(paragraph: Lines, blocks: list[Lines]) -> Lines:
    return _joined([paragraph, *blocks])


def _list(items: list[Lines], marker: str, gap: int) -> Lines:
    return _joined([_indented(item, marker, "    ") for item in items], gap)


def _quote(blocks: list[Lines], lazy: bool) -> Lines:
    lines = _joined(blocks)
    bare = lazy and len(blocks) == 1 and all(re.match(r"[\w*]", line) for line in lines)
    return [f"> {line}".rstrip() if number == 0 or not bare else line for number, line in enumerate(lines)]


def _footnote(paragraph: Lines, blocks: list[Lines]) -> Lines:
    return [f"{WORD}{NOTE}", "", *_indented(_joined([paragraph, *blocks]), f"{NOTE}: ", "    ")]


def _numbered(blocks: list[Lines], gaps: list[int]) -> str:
    """Return the document with its words numbered, and its footnotes, whose definition follows their reference."""
    lines: Lines = []
    for number, block in enumerate(blocks):
        lines += [""] * gaps[number % len(gaps)] + block
    words, notes = count(1), count(2)
    source = "\n".join(lines).replace(NOTE, "[^]")
    source = re.sub(r"\[\^\]", lambda _: f"[^{next(notes) // 2}]", source)
    return re.sub(WORD, lambda _: f"{WORD}{next(words)}x", source)


documents = st.builds(
    _numbered,
    st.lists(st.recursive(_leaves, _nested, max_leaves=12), min_size=1, max_size=5),
    st.lists(st.integers(1, 3), min_size=1, max_size=3),
)
"""Documents of nested blocks."""
