"""What is sure at sight, and what is left to the block processors; ``test_lines`` holds one to the other."""

import pytest

from plugins.reading.sight import find_heading, is_paragraph, list_items, quoted


@pytest.mark.parametrize("text", ["сөз", "«сөз»\n12 сөз", "— сөз", "?? сөз", "![а](б.jpg)"])
def test_paragraph(text: str) -> None:
    """Has lines that begin with a word, a number, a mark before either, or a picture."""
    assert is_paragraph(text)


@pytest.mark.parametrize("text", ["", "12. сөз", "сөз\n- сөз", "сөз\n", "[а]: б", ": сөз", "    сөз", "--- сөз"])
def test_no_sure_paragraph(text: str) -> None:
    """Has a line that might be that of another block."""
    assert not is_paragraph(text)


@pytest.mark.parametrize(
    ("text", "level", "header"),
    [
        ("## а б", "##", "а б"),
        ("# а ##", "#", "а"),
        ("## а\\#", "##", "а\\#"),
        ("####### а", "######", "# а"),
        ("##", "##", ""),
    ],
)
def test_heading(text: str, level: str, header: str) -> None:
    """Is one line that begins with number signs; those behind it do not count."""
    heading = find_heading(text)
    assert heading is not None
    assert (heading["level"], heading["header"].strip()) == (level, header)


def test_no_heading() -> None:
    """Has more lines, or no sign."""
    assert (find_heading("## а\nб"), find_heading("а ##"), find_heading("")) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("- а", ["а"]),
        ("-   а *б*\n* 2 в", ["а *б*", "2 в"]),
        ("- а\n    - б", []),
        ("- а\nб", []),
        ("- - а", []),
        ("", []),
    ],
)
def test_list(text: str, items: list[str]) -> None:
    """Has an item on each of its lines, each a paragraph of its own."""
    assert list_items(text) == items


@pytest.mark.parametrize(
    ("text", "words"),
    [("> а\n>\n> — б", "а\n\n— б"), (">а\n>  \n>   б", "а\n\n  б"), ("> а\nб", ""), (">", ""), ("", "")],
)
def test_quotation(text: str, words: str) -> None:
    """Has the mark of one before each of its lines."""
    assert quoted(text) == words
