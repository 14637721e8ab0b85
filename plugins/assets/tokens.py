"""The tokens of CSS, as far as moving rules from file to file needs them (CSS Syntax Level 3, section 4)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from plugins.assets.error import AssetError


class Kind(Enum):
    """What a token is. A word is anything that would run together with a word beside it: a name, a number, a unit."""

    SPACE = "space"
    COMMENT = "comment"
    STRING = "string"
    URL = "url"
    AT = "at"
    WORD = "word"
    SIGN = "sign"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Token:
    """A token as it is written, with the file and the line where it begins."""

    kind: Kind
    text: str
    path: str
    line: int

    def error(self, sentence: str) -> AssetError:
        """Return the error that something is wrong here."""
        return AssetError(f"{self.path}:{self.line}: {sentence}")


# The space that ends a hexadecimal escape belongs to it: `.\31 a` is one name and `.\31  a` are two.
_ESCAPE: Final = r"\\(?:[0-9a-f]{1,6}(?:\r\n|[ \t\r\n\f])?|[^\n\r\f0-9a-f])"
_NAME: Final = rf"(?:[-\w\u0080-\U0010ffff]|{_ESCAPE})+"
_STRING: Final = r""""(?:[^"\\\n\r\f]|\\(?:\r\n|.))*"|'(?:[^'\\\n\r\f]|\\(?:\r\n|.))*'"""
_SPACES: Final = r"[ \t\r\n\f]*"

_TOKEN: Final = re.compile(
    "|".join((
        r"(?P<space>[ \t\r\n\f]+)",
        r"(?P<comment>/\*.*?\*/)",
        rf"(?P<string>{_STRING})",
        rf"(?P<url>url\({_SPACES}(?:{_STRING}|(?:[^\"'()\\ \t\r\n\f]|{_ESCAPE})*){_SPACES}\))",
        r"(?P<broken>url\(|/\*|[\"'])",
        rf"(?P<at>@{_NAME})",
        rf"(?P<word>{_NAME})",
        r"(?P<sign>.)",
    )),
    re.ASCII | re.DOTALL | re.IGNORECASE,
)  # fmt: skip


def tokenize(text: str, path: str) -> Iterator[Token]:
    """Yield the tokens of a stylesheet, which joined are its text; a string, comment or url without end is an error."""
    line = 1
    for match in _TOKEN.finditer(text):
        token = Token(Kind(match.lastgroup), match[0], path, line)
        if token.kind is Kind.BROKEN:
            raise token.error(f"what begins with {token.text} here does not end as it should.")
        yield token
        line += match[0].count("\n")


def value(token: Token) -> str:
    """Return what stands between the quotes of a string, or between the brackets of a url."""
    text = token.text
    if token.kind is Kind.URL:
        text = text[len("url(") : -1].strip(" \t\r\n\f")
    return text[1:-1] if text[:1] in {'"', "'"} else text
