"""Checks of pictures: they are there, and whoever cannot see them is told what they show (WCAG 2.2, 1.1.1)."""

import difflib
from collections.abc import Iterator

from plugins.checks.registry import Subject, check
from plugins.domain.problem import Problem
from plugins.front_matter import fields as f
from plugins.library.bundle import PICTURES, suffix


@check
def photo_exists(subject: Subject) -> Iterator[Problem]:
    """The photo is a picture in the folder of the story."""
    for name in (f.PHOTO.name, f.PORTRAIT.name):
        if name in subject.half.lines and subject.story.photo:
            yield from _missing(subject, subject.story.photo, subject.half.line(name))


@check
def photo_has_alt(subject: Subject) -> Iterator[Problem]:
    """A photo has alt text in each language."""
    half, story = subject.half, subject.story
    if story.photo and f.PHOTO_ALT.name not in half.lines:
        own = [half.lines[name] for name in (f.PHOTO.name, f.PORTRAIT.name) if name in half.lines]
        yield subject.problem(own[0] if own else 1, "photo-alt-missing")


@check
def photo_words_have_a_photo(subject: Subject) -> Iterator[Problem]:
    """Words about a photo are written only where there is one."""
    story = subject.story
    if not story.whole or any(story.writes(name) for name in (f.PHOTO.name, f.PORTRAIT.name)):
        return
    for name in (f.PHOTO_ALT.name, f.PHOTO_CAPTION.name, f.PHOTO_CREDIT.name, f.PHOTO_FOCUS.name):
        if name in subject.half.lines:
            yield subject.problem(subject.half.line(name), "photo-missing", field=name)


@check
def pictures_exist(subject: Subject) -> Iterator[Problem]:
    """A picture in the text is a file in the folder of the story."""
    for figure in subject.text.figures:
        if "/" in figure.source:
            yield subject.problem(figure.line, "picture-elsewhere", name=figure.source)
        else:
            yield from _missing(subject, figure.source, figure.line)


def _missing(subject: Subject, name: str, line: int) -> Iterator[Problem]:
    pictures = [file for file in subject.story.files if suffix(file) in PICTURES]
    if name in subject.story.unusable:
        return
    if suffix(name) not in PICTURES:
        yield subject.problem(line, "picture-name", name=name)
    elif name not in pictures:
        if guess := _similar(name, pictures):
            yield subject.problem(line, "picture-misspelt", name=name, guess=guess)
        else:
            yield subject.problem(line, "picture-missing", name=name)


def _similar(name: str, pictures: list[str]) -> str | None:
    """Return the picture that was probably meant; capitals and the type, often confused on Windows, do not count."""
    by_stem = {_stem(picture): picture for picture in pictures}
    guess = difflib.get_close_matches(_stem(name), by_stem, n=1)
    return by_stem[guess[0]] if guess else None


def _stem(name: str) -> str:
    return name.rpartition(".")[0].lower()
