"""Which pictures the sample stories name: in `photo:` and as figures in their text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NAMED = re.compile(r"^photo:\s*([\w-]+\.jpg)\s*$|!\[[^\]]*\]\(([\w-]+\.jpg)[\s)]", re.MULTILINE)
SAMPLE = re.compile(r"^sample:\s*true\s*$", re.MULTILINE)
COPY = re.compile(r"-\d+$")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to be drawn: its file and the seed that its place gives it."""

    target: Path
    seed: str

    @property
    def scene(self) -> str:
        """The name of the scene: the file's name without the number of a copy."""
        return COPY.sub("", self.target.stem)


def pictures(content: Path) -> Iterator[Picture]:
    """Every picture that a sample story under `content` names, in order; real stories are left alone."""
    for half in sorted(content.rglob("kk.md")):
        if SAMPLE.search(half.read_text(encoding="utf-8")):
            folder = half.parent
            place = folder.relative_to(content).as_posix()
            yield from (Picture(folder / name, f"{place}/{name}") for name in sorted(named(folder)))


def named(folder: Path) -> set[str]:
    """The names of pictures in both halves of a story."""
    texts = (half.read_text(encoding="utf-8") for half in folder.glob("??.md"))
    return {one or other for text in texts for one, other in NAMED.findall(text)}
