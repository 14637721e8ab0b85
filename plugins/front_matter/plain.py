"""Front matter as nearly all of it is written: on each line a field with words, a text in quotation marks or a list.

Such lines mean the same to YAML, whose parser takes 0.04 ms a half for what one expression reads in a tenth of that.
Whatever is not written so is left to it, and so is everything faulty.
"""

import re
from typing import Final

from plugins.front_matter.nodes import Fields, Node

_NAME: Final = r"(?!null\b(?!-))[a-z0-9][a-z0-9-]*+"
_TEXT: Final = r'[^"\\\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*+'
_WORDS: Final = r"(?!(?:null|Null|NULL)\n)[^\W_][\w.,()«»/-]*+(?: [\w«(][\w.,()«»/-]*+)*"
_FIELD: Final = re.compile(rf'([a-z][a-z-]{{0,40}}+): (?:"({_TEXT})"|({_WORDS})|\[({_NAME}(?:, {_NAME})*)\])\n')


def read_plain(text: str, first_line: int) -> Fields | None:
    """Return the fields of a YAML mapping and the lines of their keys, or None where it takes YAML's parser to tell."""
    fields: dict[str, Node] = {}
    end, line = 0, first_line
    while field := _FIELD.match(text, end):
        name, words, word, entries = field.groups()
        value = tuple([Node(each, line) for each in entries.split(", ")]) if entries else words or word or ""
        fields[name] = Node(value, line)
        end, line = field.end(), line + 1
    if end < len(text) or len(fields) < line - first_line or not fields:
        return None  # what else stands there, a field that is written twice, nothing at all
    return fields, {name: node.line for name, node in fields.items()}
