"""How large the theme's stylesheets make what is pressed (WCAG 2.2, 2.5.8)."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from plugins.accessibility.registry import about_theme
from plugins.accessibility.rules.prose import SMALLEST_TARGET
from plugins.accessibility.visibility import pixels
from plugins.domain.problem import Problem, problem

_TAGS: Final = "a|button|input|select|summary|textarea"
_CONTROL: Final = re.compile(rf'<(?:{_TAGS})\b[^<>]*? class="([^"]*)"')
_LOGIC: Final = re.compile(r"{[{%].*?[%}]}")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIZE: Final = re.compile(r"(?<![\w-])(?:max-)?(?:width|height|inline-size|block-size)\s*:\s*([^;}]*)")
_LAST: Final = re.compile(r"[^\s>+~]*$")
_NAME: Final = re.compile(rf"^(?:{_TAGS})(?![\w-])|(?<=\.)[\w-]+")
_SIZED: Final = re.compile(r"(?:width|height|-size)\s*:")
_CONCEALING: Final = ("clip-path:", "opacity:")
"""What is out of sight has a label that is pressed for it."""


@about_theme("target-too-small", wcag="2.5.8")
def target_problems(folder: Path, templates: Path, shown: str) -> Iterator[Problem]:
    """Yield the rules that make a control of the templates too small; ``shown`` is what the styles' folder is called.

    Nobody but a browser knows how large a control is that no rule gives a size.
    """
    classes = cache(lambda: {*_TAGS.split("|"), *_classes(templates)})
    for file in sorted(folder.rglob("*.css")):
        text = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), file.read_text(encoding="utf-8"))
        for line, selectors in dict.fromkeys(_small(text)):
            if _styles_one_of(classes(), selectors):
                yield problem(f"{shown}/{file.relative_to(folder).as_posix()}", line, "target-too-small")


def _small(text: str) -> Iterator[tuple[int, str]]:
    """Yield line and selectors of each rule that makes something visible smaller than a target may be."""
    for size in _SIZE.finditer(text):
        length = pixels(size[1])
        if length is None or length >= SMALLEST_TARGET:
            continue
        start = text.rindex("{", 0, size.start())
        before = max(text.rfind(brace, 0, start) for brace in "{}") + 1
        if not any(name in text[start : text.index("}", start)] for name in _CONCEALING):
            yield text.count("\n", 0, start) + 1, text[before:start]


def _classes(templates: Path) -> Iterator[str]:
    """Yield the classes that templates write on controls."""
    for file in templates.rglob("*.html"):
        for written in _CONTROL.findall(file.read_text(encoding="utf-8")):
            yield from _LOGIC.sub(" ", written).split()


def _styles_one_of(controls: set[str], selectors: str) -> bool:
    last = (_LAST.search(each.strip()) for each in selectors.split(","))
    parts = (match[0] for match in last if match and "::" not in match[0])
    return any(not controls.isdisjoint(_NAME.findall(part)) for part in parts)
