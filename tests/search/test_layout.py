"""Words typed on another keyboard layout, as theme/static/js/search/layout.js reads them."""

from benchmarks.searching.spellings import on_the_other_layout
from tests.search.scripts import call

WORDS = (
    "сот",
    "судья",
    "жоғарғы",
    "үкім",
    "әділет",
    "өтініш",
    "құқық",
    "заңды",
    "һалал",
    "юрист",
    "объект",
    "ёлка",
    "хабар",
)


def test_every_word_is_read(node: str) -> None:
    """Whatever is typed in Kazakh or Russian while the keyboard is set to Latin letters can be read."""
    readings = call(node, "search/layout.js", "otherLayout", *((on_the_other_layout(word),) for word in WORDS))
    assert [word for word, read in zip(WORDS, readings, strict=True) if word not in read] == []


TYPED = {"cjn": "сот", "CJN": "сот", ";j5fh5s": "жоғарғы", "Celmz": "судья", "{fn": "хат", "щтдшту": "online"}


def test_both_ways(node: str) -> None:
    """Letters on keys of signs and digits count, with and without the shift key; Latin words typed in Cyrillic too."""
    readings = call(node, "search/layout.js", "otherLayout", *((typed,) for typed in TYPED))
    assert [meant for meant, read in zip(TYPED.values(), readings, strict=True) if meant not in read] == []
