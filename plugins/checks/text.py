"""Checks of the letters and numbers of a half."""

import re
from collections.abc import Iterator
from typing import Final

from plugins.checks.registry import Subject, check
from plugins.domain.problem import Problem
from plugins.fonts.coverage import UNCOVERED
from plugins.front_matter import fields as f

_WORD: Final = re.compile(r"[^\W\d_]+")
# A Latin letter comes first, then what may stand on either side of it: so the search jumps from one to the next, ten
# times as fast in a Cyrillic text. The last two are what re.IGNORECASE takes for s and k.
_MIXED: Final = re.compile("[A-Za-z\u017f\u212a](?:[Ѐ-ӿ]|(?<=[Ѐ-ӿ].))")
_LATIN: Final = re.compile(r"[a-z]", re.IGNORECASE)
_CYRILLIC: Final = re.compile(r"[Ѐ-ӿ]")


@check
def reading_found_nothing(subject: Subject) -> Iterator[Problem]:
    """What the reading of the Markdown could not accept is a problem on its line."""
    for finding in subject.text.findings:
        yield subject.problem(finding.line, finding.rule, **dict(finding.parameters))


@check
def words_have_one_alphabet(subject: Subject) -> Iterator[Problem]:
    """No word mixes Cyrillic letters with Latin ones that look alike: search and screen readers would miss it.

    A foreign stem with a hyphen before its ending (``SMS-ті``) is two words here.
    """
    for line, text in _lines_with(_MIXED, subject):
        for word in filter(_MIXED.search, _WORD.findall(text)):
            few = min(_LATIN.findall(word), _CYRILLIC.findall(word), key=len)
            yield subject.problem(line, "letter-look-alike", word=word, letters=" ".join(dict.fromkeys(few)))


@check
def characters_have_a_shape(subject: Subject) -> Iterator[Problem]:
    """Every character is in one of the site's fonts: a cheap phone shows a box instead, and so does a share card."""
    for line, text in _lines_with(UNCOVERED, subject):
        for letter in dict.fromkeys(UNCOVERED.findall(text)):
            yield subject.problem(line, "glyph-missing", letter=letter, code=f"U+{ord(letter):04X}")


def _lines_with(sought: re.Pattern[str], subject: Subject) -> Iterator[tuple[int, str]]:
    """Yield the lines of a half's prose that have what is sought. Most halves have none, which few searches tell."""
    for first, text in _prose(subject):
        if sought.search(text):
            yield from ((line, one) for line, one in enumerate(text.split("\n"), first) if sought.search(one))


def _prose(subject: Subject) -> Iterator[tuple[int, str]]:
    """Yield the prose of a half, each piece with its first line: plain fields, those with entries, then the body."""
    half = subject.half
    fields = {
        f.TITLE.name: half.title if f.TITLE.name in half.lines else "",
        f.NAME.name: half.name,
        f.LEAD.name: half.lead,
        f.PHOTO_ALT.name: half.photo_alt,
        f.PHOTO_CAPTION.name: half.photo_caption,
        f.PHOTO_CREDIT.name: subject.story.photo_credit if f.PHOTO_CREDIT.name in half.lines else "",
        f.POSITION.name: half.position,
    }
    yield from ((half.line(name), text) for name, text in fields.items() if text)
    for each in half.corrections:
        yield from zip(each.lines, (each.was, each.now), strict=True)
    yield from ((stage.line, stage.text) for stage in (*half.career, *half.education))
    yield half.body_line, half.body
