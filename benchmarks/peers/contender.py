"""What a generator has to do in a measurement, and the changes that every one of them is asked to follow."""

import os
import re
import shutil
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final, Protocol

from babel.messages.pofile import read_po

from benchmarks.corpus.content import ROOT
from benchmarks.corpus.stories import Corpus
from plugins.domain.language import KAZAKH, RUSSIAN, Language

LANGUAGES: Final = (KAZAKH, RUSSIAN)
ORDINALS: Final = ("бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы")
_BODY: Final = re.compile(r"<body[^>]*>")


@dataclass(frozen=True, slots=True)
class Files:
    """Where a generator keeps what a measurement changes: the Kazakh half of a story and its page, a base template.

    ``made`` are the folders that building fills, ``remembered`` those among them that outlive the output.
    """

    half: Path
    page: Path
    base: Path
    output: Path
    remembered: tuple[Path, ...]
    sources: tuple[Path, ...]

    @property
    def address(self) -> str:
        """Where readers find the page."""
        return f"{self.page.parent.relative_to(self.output).as_posix()}/"


class Contender(Protocol):
    """A generator with a site of its own, made of the corpus."""

    name: str
    files: Files

    def prepare(self) -> None:
        """Write the site's sources into an empty folder."""

    def build(self) -> list[str]:
        """Return the command that builds the site."""

    def serve(self, port: int) -> list[str]:
        """Return the command that shows the site while it is written."""


def story_to_edit(corpus: Corpus) -> int:
    """Return the number of the story that measurements change: neither a new nor an old one."""
    return corpus.dated * 2 // 3


def theme_words(language: Language) -> dict[str, str]:
    """Return the words of this project's theme in a language, by their English."""
    source = ROOT / "theme" / "translations" / language / "LC_MESSAGES" / "theme.po"
    with source.open("rb") as file:
        return {entry.id: str(entry.string) for entry in read_po(file) if isinstance(entry.id, str) and entry.id}


_numbers: Final = count()


def new_words() -> str:
    """Return words that no earlier call returned."""
    number, words = next(_numbers), []
    while True:
        number, rest = divmod(number, len(ORDINALS))
        words.append(ORDINALS[rest])
        if not number:
            return " ".join(words)


def edit_body(files: Files) -> str:
    """Add a sentence to the end of the half, and return it."""
    sentence = f"Материал толықтырылды: {new_words()}."
    text = files.half.read_text(encoding="utf-8").rstrip("\n")
    files.half.write_text(f"{text}\n\n{sentence}\n", encoding="utf-8")
    return sentence


def edit_title(files: Files) -> str:
    """Give the half another title, and return it."""
    title = f"Тақырып өзгертілді: {new_words()}"
    text = files.half.read_text(encoding="utf-8")
    changed = re.sub(r'("?title"?): "[^"]*"', rf'\1: "{title}"', text, count=1)
    files.half.write_text(changed, encoding="utf-8")
    return title


def edit_template(files: Files) -> str:
    """Change the frame of every page, and return what stands there now."""
    tag = f'<body data-edition="{new_words()}">'
    files.base.write_text(_BODY.sub(tag, files.base.read_text(encoding="utf-8")), encoding="utf-8")
    return tag


def forget(files: Files) -> None:
    """Take away all that was built and remembered."""
    for folder in (files.output, *files.remembered):
        take_away(folder)


def check_out(files: Files) -> None:
    """Leave the sources as a fresh checkout does: no output, every file written just now."""
    take_away(files.output)
    for folder in files.sources:
        for file in folder.rglob("*"):
            os.utime(file)


def take_away(folder: Path) -> None:
    """Let a folder be gone without removing it, which ``clear_away`` does when nothing is measured any more.

    ext4 gives no number of a file away again that it took back only minutes ago; to pass over those of a large site
    takes a build that follows up to 8 s of system time.
    """
    if folder.exists():
        gone = next(each for number in count() if not (each := _gone(folder, number)).exists())
        folder.rename(gone)


def clear_away(files: Files) -> None:
    """Remove what was taken away."""
    for folder in (files.output, *files.remembered):
        for number in count():
            if not (gone := _gone(folder, number)).exists():
                break
            shutil.rmtree(gone)


def _gone(folder: Path, number: int) -> Path:
    return folder.with_name(f".{folder.name}.{number}")
