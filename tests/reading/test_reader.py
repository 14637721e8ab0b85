import time

import pytest

from plugins.reading.phrases import Phrases
from plugins.reading.reader import Reader
from plugins.reading.source import LONGEST
from plugins.reading.text import Finding, Text
from tests.reading.texts import finds, read, whole

ENDLESS = [
    ">" * 10_000,
    "> " * 10_000,
    "[" * 10_000,
    "[a](" * 2_500,
    "[[a]" * 2_500,
    "*" * 10_000,
    "*a **b " * 2_000,
    "`a``" * 2_500,
    "<a " * 3_000,
    "<!--" * 2_500,
    "<sup>" * 2_000,
    "&amp;" * 2_000,
    '"' * 10_000,
    "- " * 5_000,
    "1. " * 3_000,
    ": " * 5_000,
    "а\n: б\n\n" * 2_000,
    "# а\n" * 2_500,
    "---\n" * 2_500,
    "*[а]: б\n" * 1_000,
    "[^а]: б\n" * 1_000,
    "| `|" * 2_500 + "\n|-|-|",
    "> — а" + " " * 10_000 + "б",
    "а — б" + " " * 10_000 + "в",
    "а\n|" + " " * 10_000 + "б",
    "## а" + " " * 10_000 + "{б",
    "\n".join("    " * depth + "- а" for depth in range(100)),
    "\n" * 10_000,
]


@pytest.mark.parametrize("source", ENDLESS, ids=lambda source: repr(source[:12]))
def test_reading_ends(source: str) -> None:
    """Whatever is nested or left open, within a second for ten thousand signs; it takes milliseconds."""
    start = time.process_time()
    read(source)
    assert time.process_time() - start < 1


@pytest.mark.parametrize("sign", ["а", "[", "*", ">", "а "])
def test_one_line_of_a_million_signs(sign: str) -> None:
    """Is not read at all: no story is that long."""
    finds(sign * 1_000_000, f"1: text-too-long limit={LONGEST}")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("а\n\n" + "> " * 30 + "б", 3),
        ("\n".join("    " * depth + "- а" for depth in range(30)), 11),
        ("а\n\n" + "*[` " * 1_000, 3),
        ("а\n\n" + "б\n" * 1_001, 3),
    ],
)
def test_too_deep(source: str, line: int) -> None:
    """What is nested too deep is text, and told where it begins to be too deep."""
    text = read(source)
    assert text.findings[0] == Finding("too-deep", line)
    assert whole(text).count("а") == source.count("а")


def test_deep_emphasis() -> None:
    """Elements within a paragraph nest to a limit, too; no word is lost."""
    source = "".join(f"*а{number} **б " for number in range(40)) + "** *" * 40
    assert whole(read(source)).count("б") == 40


def test_empty_text() -> None:
    """Has nothing."""
    assert read("") == Text("kk")


def test_languages_are_those_it_is_made_for() -> None:
    """A third one brings its phrases."""
    phrases = {"en": Phrases(footnotes="Notes", back="Back to text", question="Question")}
    text = Reader(("en",), phrases).read('"a"[^1]\n\n[^1]: b', "en")
    assert 'aria-label="Back to text"' in "".join(map(str, text.parts))
    assert whole(text).startswith('<p data-line="1">"a"<sup')
    with pytest.raises(KeyError):
        Reader(("en",), phrases).read("a", "ru")
