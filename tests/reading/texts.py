"""What the tests of reading share: one reader, and the ways to look at what it reads."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from plugins.reading.reader import Reader
from plugins.reading.text import Figure, Text

READER: Final = Reader(("kk", "ru"))

_VOID: Final = {"br", "hr"}
_LINE: Final = re.compile(r' data-line="\d+"')
_GAP: Final = re.compile(r"\n(?=<(?!(?:a|abbr|br|code|em|span|strong|su[bp]|time)\b)|$)")


def read(source: str, language: str = "kk", first_line: int = 1) -> Text:
    """Read a source with the one reader of all tests."""
    return READER.read(source, language, first_line)


def whole(text: Text) -> str:
    """Put the parts of a text together, its figures as comments."""
    return "".join(f"<!--{part.source}-->\n" if isinstance(part, Figure) else part for part in text.parts)


def reads(source: str, html: str, language: str = "kk") -> None:
    """Check the HTML of a source, without the lines and without line ends between blocks."""
    assert _GAP.sub("", _LINE.sub("", whole(read(source, language)))) == html


def finds(source: str, *findings: str) -> None:
    """Check what is found in a source, each finding as ``3: raw-html tag=b``; nothing else may be found."""
    found = [
        " ".join([f"{each.line}: {each.rule}", *(f"{name}={value}" for name, value in each.parameters)])
        for each in read(source).findings
    ]
    assert found == list(findings)


class Page(HTMLParser):
    """Reads HTML strictly: every element is closed, in order, and no other is.

    ``first_words`` are the elements with a line, each with its first word, ``tags`` the path to each element.
    """

    def __init__(self, markup: str) -> None:
        """Read the markup."""
        super().__init__()
        self.first_words: list[tuple[str, int, str]] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.tags: list[tuple[str, ...]] = []
        self._open: list[tuple[str, str, list[str]]] = []
        self.feed(markup)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        values = {name: value or "" for name, value in attrs}
        assert len(values) == len(attrs)
        self.attributes += ((tag, name, value) for name, value in values.items())
        self.tags.append((*(name for name, _, _ in self._open), tag))
        if tag not in _VOID:
            self._open.append((tag, values.get("data-line", ""), []))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which must be that one."""
        name, line, pieces = self._open.pop()
        assert tag == name
        words = "".join(pieces).split()
        if line and words:
            self.first_words.append((tag, int(line), words[0]))
        if self._open:
            self._open[-1][2].extend((*pieces, " "))

    def handle_data(self, data: str) -> None:
        """Add text to the innermost element."""
        if self._open:
            self._open[-1][2].append(data)

    def ids(self) -> Iterator[str]:
        """Yield the ids of all elements."""
        return (value for _, name, value in self.attributes if name == "id")
