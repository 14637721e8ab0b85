"""Sixty faults in as many stories, each told once and all at once, and nothing that follows from them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import Final

import pytest

from tests.building.built import run
from tests.site import CONTENT, find_problems, lines_of, site_config

KK: Final = """\
---
title: Тақырып {number}
lead: Не болғаны туралы бір сөйлем.
id: {id}
time: 10:00
region: akmola
topics: [open-justice]
---
Мәтін мен [алдыңғы материал](../{before}/kk.md#part).

## Бөлім {{#part}}

Соңы.
"""
RU: Final = """\
---
title: Заголовок {number}
lead: Предложение о том, что произошло.
---
Текст и [прежний материал](/news/2026/{before}/#part).

## Раздел {{#part}}

Конец.
"""

Plant = Callable[[Path], object]
"""Puts a fault into the folder of a story."""


@dataclass(frozen=True)
class Fault:
    """A fault: the file of the story in which it is told, the line and the rule, and how it gets there."""

    file: str
    line: int
    rule: str
    plant: Plant


def change(file: str, line: int, rule: str, old: str, new: str) -> Fault:
    """Return a fault that a change of the file's text makes."""

    def plant(folder: Path) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, (file, old)
        (folder / file).write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    return Fault(file, line, rule, plant)


def field(file: str, line: int, rule: str, *lines: str) -> Fault:
    """Return a fault that lies in further lines of the front matter, which end it."""
    end = {"kk.md": "topics: [open-justice]\n", "ru.md": "произошло.\n"}[file]
    return change(file, line, rule, end, end + "".join(f"{each}\n" for each in lines))


def body(file: str, line: int, rule: str, text: str) -> Fault:
    """Return a fault that lies in the last paragraph."""
    return change(file, line, rule, {"kk.md": "Соңы.", "ru.md": "Конец."}[file], text)


def encode(file: str, codec: str, rule: str) -> Fault:
    """Return a fault of a file in another encoding."""
    return Fault(file, 1, rule, lambda f: (f / file).write_bytes((f / file).read_text("utf-8").encode(codec)))


def cut(file: Path, word: str) -> None:
    """Take the rest of a text away, from a word on."""
    file.write_text(file.read_text(encoding="utf-8").partition(word)[0], encoding="utf-8", newline="\n")


def spoil(file: Path) -> None:
    """Leave half of the first Cyrillic letter."""
    file.write_bytes(file.read_bytes().replace("Т".encode(), b"\xd0", 1))


def link(file: Path) -> None:
    """Put a link out of the site in place of the file."""
    file.unlink(missing_ok=True)
    file.symlink_to("/etc/hosts")


FAULTS: Final = (
    change("kk.md", 6, "field-unknown", "region: ", "regoin: "),
    field("kk.md", 8, "field-unexpected", "xyzzy: 1"),
    field("ru.md", 4, "field-misplaced", "career: судья"),
    change("ru.md", 1, "field-missing", "lead: Предложение о том, что произошло.\n", ""),
    field("kk.md", 8, "field-empty", "case:"),
    change("ru.md", 3, "text-expected", "lead: Предложение о том, что произошло.", "lead: [произошло]"),
    change("kk.md", 7, "list-expected", "[open-justice]", "open-justice"),
    change("kk.md", 5, "time-invalid", "10:00", "10.00"),
    field("ru.md", 5, "date-invalid", "corrections:", "  - {date: 2026-02-30, was: a, now: b}"),
    field("ru.md", 5, "entry-expected", "corrections:", "  - {day: 2026-02-28, was: a, now: b}"),
    field("kk.md", 8, "moment-invalid", "expires: ертең"),
    field("kk.md", 8, "expires-early", "expires: 2026-01-01"),
    field("kk.md", 8, "flag-invalid", "sample: yes"),
    field("kk.md", 8, "status-invalid", "status: жоба"),
    change("kk.md", 4, "id-invalid", "id: ", "id: 0"),
    change("kk.md", 4, "id-duplicate", "id: ", "id: c2vs9h # "),
    field("kk.md", 8, "reference-invalid", "court: Ақмола соты"),
    change("kk.md", 7, "reference-misspelt", "open-justice", "open-justise"),
    change("kk.md", 6, "reference-unknown", "akmola", "moon"),
    field("kk.md", 8, "alias-invalid", "aliases: [old]"),
    field("kk.md", 8, "allow-unknown", "allow: [raw-html]"),
    field("ru.md", 4, "shared-differs", "region: abai"),
    field("ru.md", 4, "translation-due-idle", "translation-due: 2026-12-01"),
    field("kk.md", 8, "path-outside", "photo: ../hall.jpg", "photo-alt: Зал"),
    field("ru.md", 4, "photo-missing", "photo-alt: Зал"),
    field("ru.md", 4, "field-twice", "title: Заголовок"),
    field("ru.md", 4, "yaml-colon", "photo-caption: Зал: вид"),
    field("ru.md", 4, "yaml-quote", 'photo-caption: "Зал'),
    field("kk.md", 8, "yaml-alias", "case: *зал*"),
    field("kk.md", 8, "yaml-tab", "case: @зал"),
    field("kk.md", 8, "yaml-malformed", "зал"),
    change("ru.md", 1, "front-matter-missing", "---\ntitle", "title"),
    change("kk.md", 1, "front-matter-unclosed", "---\nМәтін", "Мәтін"),
    encode("ru.md", "cp1251", "encoding-cp1251"),
    encode("kk.md", "utf-16", "encoding-utf16"),
    Fault("kk.md", 2, "encoding-invalid", lambda f: spoil(f / "kk.md")),
    body("ru.md", 9, "control-character", "Ко\fнец."),
    Fault("ru.md", 4, "body-empty", lambda f: cut(f / "ru.md", "Текст")),
    Fault("kk.md", 1, "half-missing", lambda f: (f / "ru.md").unlink()),
    Fault("rus.md", 1, "half-name", lambda f: (f / "ru.md").rename(f / "rus.md")),
    Fault("notes.txt", 1, "file-type", lambda f: (f / "notes.txt").write_text("x")),
    Fault("act.pdf", 1, "file-unused", lambda f: (f / "act.pdf").write_text("x")),
    Fault("hall.jpg", 1, "symlink", lambda f: link(f / "hall.jpg")),
    Fault("ru.md", 1, "symlink", lambda f: link(f / "ru.md")),
    body("kk.md", 13, "link-broken", "[x](/news/2026/2026-01-01-none/)"),
    body("kk.md", 13, "link-not-public", "[x](/news/2026/2026-12-31-later/)"),
    body("kk.md", 13, "link-language", "[x](/news/2026/2026-01-31-russian/kk.md)"),
    body("ru.md", 9, "anchor-unknown", "[x](#none)"),
    body("ru.md", 9, "file-missing", "[отчёт](report.pdf)"),
    body("ru.md", 9, "picture-missing", "![x](hall.jpg)"),
    body("ru.md", 9, "picture-name", "![x](hall.bmp)"),
    body("ru.md", 9, "picture-elsewhere", "![x](../hall.jpg)"),
    body("ru.md", 9, "picture-not-alone", "Зал ![x](hall.jpg)"),
    body("ru.md", 9, "raw-html", "<b>Конец</b>"),
    body("ru.md", 9, "unsafe-address", "[x](javascript:alert)"),
    body("ru.md", 9, "heading-first-level", "# Конец"),
    body("ru.md", 9, "heading-jump", "#### Конец"),
    body("ru.md", 9, "footnote-undefined", "Конец[^x]."),
    body("ru.md", 9, "answer-missing", "?? Конец?"),
    body("ru.md", 10, "list-glued", "Конец:\n- один;\n- два."),
    body("ru.md", 9, "letter-look-alike", "Kонец."),
    body("ru.md", 9, "numbers-differ", "Конец 42."),
    change("ru.md", 3, "lead-length", "Предложение", "Очень " * 30 + "длинное предложение"),
)


def folder_of(number: int) -> str:
    """Return the folder of a story below its year."""
    return f"2026-{number // 28 + 1:02}-{number % 28 + 1:02}-story-{number}"


def write_story(folder: Path, before: str, number: int) -> None:
    """Write a faultless story that links to the one before it."""
    folder.mkdir(parents=True)
    for name, text in (("kk.md", KK), ("ru.md", RU)):
        written = text.format(number=number, id=f"{number:06}".translate(str.maketrans("01", "ab")), before=before)
        (folder / name).write_text(written, encoding="utf-8", newline="\n")


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A site in which each story has one fault and a link to the story before it, and what is to be said of it."""
    content = tmp_path_factory.mktemp("faulty") / "content"
    copytree(CONTENT, content)
    news = content / "news" / "2026"
    write_story(news / "2026-12-31-later", folder_of(0), len(FAULTS) + 1)
    write_story(news / "2026-01-31-russian", folder_of(0), len(FAULTS) + 2)
    leave_russian(news / "2026-01-31-russian")
    write_story(news / folder_of(0), folder_of(0), 0)
    for number, fault in enumerate(FAULTS, start=1):
        write_story(news / folder_of(number), folder_of(number - 1), number)
        fault.plant(news / folder_of(number))
    told = [
        f"content/news/2026/{folder_of(n)}/{fault.file}:{fault.line}: ({fault.rule})"
        for n, fault in enumerate(FAULTS, 1)
    ]
    return content, sorted(told)


def leave_russian(folder: Path) -> None:
    """Take the Kazakh half away, with a day by which it will be there."""
    shared = (folder / "kk.md").read_text(encoding="utf-8").split("\n")[3:7]
    (folder / "kk.md").unlink()
    text = (folder / "ru.md").read_text(encoding="utf-8")
    due = "\n".join([*shared, "translation-due: 2026-12-01", "---\nТекст"])
    (folder / "ru.md").write_text(text.replace("---\nТекст", due), encoding="utf-8", newline="\n")


def without_sentence(line: str) -> str:
    """Return path, line and rule of a line of the report."""
    return re.sub(r"^(\S+:\d+: ).*(\([a-z0-9-]+\))$", r"\1\2", line)


def test_every_fault_is_told_once(faulty: tuple[Path, list[str]]) -> None:
    """The report of the whole site has exactly the planted faults, each on its line, whatever links to them."""
    content, expected = faulty
    assert len(expected) >= 60
    assert sorted(map(without_sentence, lines_of(find_problems(site_config(content))))) == expected


def test_report_is_sorted(faulty: tuple[Path, list[str]]) -> None:
    """Lines of one file stand together and in order, so that somebody can work through them."""
    lines = lines_of(find_problems(site_config(faulty[0])))
    keys = [(path, int(line)) for path, line, _ in (each.split(":", 2) for each in lines)]
    assert keys == sorted(keys)


@pytest.mark.parametrize("task", ["check", "build"])
def test_command_writes_nothing(task: str, faulty: tuple[Path, list[str]], tmp_path: Path) -> None:
    """The commands tell the same, end with code 1, and leave no folder behind."""
    content, expected = faulty
    ended = run(task, "--at=2026-11-21T12:00", "--lang=en", content=content, output=tmp_path / "output")
    lines = [line.removeprefix(f"{content.parent.as_posix()}/") for line in ended.stdout.splitlines()]
    assert sorted(without_sentence(line) for line in lines if line.startswith("content/")) == expected
    assert ended.returncode == 1
    assert list(tmp_path.iterdir()) == []
