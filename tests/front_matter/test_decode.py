"""Bytes of a half to text, whatever program saved them."""

import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from plugins.domain.problem import FileReport
from plugins.front_matter.decode import decode

RUSSIAN = "Пленарное заседание Верховного Суда прошло в пятницу.\n" * 3
KAZAKH = "Жоғарғы Соттың жалпы отырысы жұма күні өтті.\n" * 3


def read(data: bytes) -> tuple[str | None, list[tuple[int, str]]]:
    """Return the text of these bytes, and the line and rule of each problem."""
    report = FileReport("kk.md")
    return decode(data, report), [(problem.line, problem.rule) for problem in report.problems]


@given(st.binary() | st.text().map(str.encode))
@example(b"\xff\xfe")
@example(b"\x00")
def test_any_bytes_give_a_text_or_a_problem(data: bytes) -> None:
    """No file stops the program: what is no text is a problem, and one only."""
    text, problems = read(data)
    assert (text is None) == (len(problems) == 1)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
def test_text_comes_back_composed(text: str) -> None:
    """Every visible sign survives, in the composed form, so that й is й whoever typed it."""
    assume(not set(text) & {"\ufeff", "\ufffe", "\uffff"})
    assert read(text.encode()) == (unicodedata.normalize("NFC", text), [])


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_are_one(end: str) -> None:
    """A line is a line on every system, so that its number is the same in every editor."""
    assert read(f"бір{end}екі{end}{end}үш".encode()) == ("бір\nекі\n\nүш", [])


def test_byte_order_mark_is_dropped_once() -> None:
    """Notepad puts a mark before the text; a second one is a sign that nobody sees."""
    assert read(b"\xef\xbb\xbfa") == ("a", [])
    assert read(b"\xef\xbb\xbf\xef\xbb\xbfa") == (None, [(1, "control-character")])


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_told(codec: str) -> None:
    """Notepad's «Unicode» is told with its name, with a mark or without."""
    assert read(f"---\n{RUSSIAN}".encode(codec)) == (None, [(1, "encoding-utf16")])


@pytest.mark.parametrize("text", [RUSSIAN, "---\ntitle: Суд\nregion: astana\n---\nСуд решил.\n"])
def test_windows_1251_is_told(text: str) -> None:
    """A file of an old Windows program is told with the name of its encoding."""
    assert read(text.encode("cp1251")) == (None, [(1, "encoding-cp1251")])


@given(st.sampled_from((RUSSIAN, KAZAKH)), st.integers(0, 200), st.integers(0x80, 0xFF))
def test_damage_is_told_with_its_line(text: str, place: int, byte: int) -> None:
    """One bad byte in a UTF-8 text is told with its line, and never taken for another encoding."""
    data = bytearray(text.encode())
    before = bytes(data[:place]).count(b"\n")
    data[place] = byte
    decoded, problems = read(bytes(data))
    if decoded is None and problems[0][1] != "control-character":
        assert [rule for _, rule in problems] == ["encoding-invalid"]
        assert problems[0][0] in (before, before + 1)


@pytest.mark.parametrize("sign", ["\0", "\b", "\f", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufeff"])
def test_invisible_signs_are_told(sign: str) -> None:
    """A sign that nobody sees, or that some programs take for the end of a line, is told with its line."""
    assert read(f"бір\nекі{sign}".encode()) == (None, [(2, "control-character")])
