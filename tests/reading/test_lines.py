"""Every element knows the line of the file on which its first word stands, and every finding its own."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from plugins.reading import lines
from plugins.reading.block import Block
from tests.reading.documents import documents
from tests.reading.templates import templates
from tests.reading.texts import Page, read, whole

WORDS = re.compile(r"сөз\d+x")
CONTAINERS = {"blockquote", "dd", "li", "ul", "ol"}


@given(documents)
def test_element_has_the_line_of_its_first_word(source: str) -> None:
    """However blocks are nested. A container may begin earlier, with what the page does not show as words."""
    lines = source.split("\n")
    expected = {word: number for number, line in enumerate(lines, 1) for word in WORDS.findall(line)}
    text = read(source)
    for tag, line, words in Page(whole(text)).first_words:
        word = WORDS.match(words)
        if word and line != expected[word[0]]:
            shown = [each for each in WORDS.findall(lines[line - 1]) if each in whole(text)]
            assert (tag in CONTAINERS, line < expected[word[0]], shown) == (True, True, [])


@given(templates, st.integers(1, 9))
def test_findings_and_links_have_their_line(template: str, first_line: int) -> None:
    """In the midst of a paragraph, whatever spans lines before them. A bar stands where something is to be told."""
    source, *told = template.split("¦")
    lines = {}
    for number, piece in enumerate(told, 100):
        lines[str(number)] = source.count("\n") + first_line
        source += piece.replace("?", str(number), 1)
    text = read(f"{source}\n\n*[AB]: в\n\n[в]: https://x.kz", first_line=first_line)
    found = [(value, each.line) for each in text.findings for _, value in each.parameters]
    for value, line in found + [(link.target, link.line) for link in text.links]:
        if match := re.search(r"\d{3}", value):
            assert (value, line) == (value, lines[match[0]])


LINES = [
    "сөз",
    "«сөз» х",
    "— сөз",
    "?? сөз",
    "12 сөз",
    "1. сөз",
    "- сөз",
    "> сөз",
    "# сөз",
    "####### сөз: х",
    "    сөз",
]
MORE = [
    ": сөз",
    "| а | б |",
    "|---|---|",
    "===",
    "---",
    "*[АБ]: в",
    "[а]: б.pdf",
    "[^1]: сөз",
    "![а](б.jpg)",
    "• сөз",
    "* сөз",
    "-  1 сөз",
    ">",
    "> — сөз",
    ">  ",
    "## сөз ##",
    "",
]


@contextmanager
def shown_to_all_processors() -> Iterator[None]:
    """Let every block be shown to every processor."""
    with (
        mock.patch.object(lines, "is_paragraph", return_value=False),
        mock.patch.object(lines.LineParser, "_add_at_sight", return_value=False),
    ):
        yield


@given(st.one_of(documents, st.lists(st.sampled_from(LINES + MORE), max_size=8).map("\n".join)))
def test_what_is_known_for_sure_is_what_processors_make(source: str) -> None:
    """A block that is known by how its lines begin is the same when every processor has seen it."""
    known = read(source)
    with shown_to_all_processors():
        assert read(source) == known


def test_what_is_given_back_keeps_its_line() -> None:
    """The end of a block, its beginning, and an end that has lost its indentation."""
    block = Block("а\n  а\n  б", 5)
    block.pop(0)
    block.insert(0, "  б")
    block.insert(0, "а")
    block.insert(1, "а\nб")
    assert list(zip(block.lines, block, strict=True)) == [(5, "а"), (6, "а\nб"), (7, "  б")]
