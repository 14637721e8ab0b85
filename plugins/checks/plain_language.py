"""Whether a text is easily followed: short sentences, abbreviations told in full, foreign passages marked.

What is found is a warning: an editor may know better. Each language has a measure of its own, since a Kazakh word says
what takes Russian two: «соттылығымен» is «с подсудностью».
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import filterfalse, groupby, repeat
from textwrap import shorten
from typing import Final

from plugins.accessibility.detection import language_of
from plugins.accessibility.vocabulary import words
from plugins.checks.prose import Block, Prose, sentences_of
from plugins.checks.registry import Subject, check
from plugins.domain.language import Language
from plugins.domain.problem import Problem
from plugins.front_matter import fields as f

LONGEST: Final = {"kk": 24, "ru": 26}
"""Words of a sentence beyond which most readers begin it anew."""

_LETTER: Final = re.compile(r"[^\W\d_]")
_CLOSING: Final = ".!?…»”)"

# A run of letters is tried at its first alone and not given back, so that the time does not grow with its square.
_CAPITAL: Final = "[А-ЯЁӘІҢҒҮҰҚӨҺ]"
_ABBREVIATION: Final = re.compile(rf"{_CAPITAL}{_CAPITAL}(?<!\w..){_CAPITAL}{{0,4}}\b")
_OWN_ABBREVIATION: Final = re.compile(r"^\*\[([^\]]+)\]:", re.MULTILINE)
_EVERYBODY_KNOWS: Final = words("АҚШ БАҚ БҰҰ БСН ЖКО ЖСН ҚҚС ҚР ТМД БИН ДТП ИИН НДС ООН РК СМИ СНГ США")
_SHOUTED: Final = re.compile(rf"(?:{_CAPITAL}(?<!{_CAPITAL}.){_CAPITAL}++[\s,.:;!?«»–—-]++){{2,}}{_CAPITAL}{{2,}}")

_LATIN: Final = r"[A-Za-zÀ-ÿ\u212a]"
"""The sign for kelvin stands for no more than a class beyond Latin-1, in which Python looks a letter up faster."""

_LATIN_WORD: Final = rf"{_LATIN}[A-Za-zÀ-ÿ'’-]*+"
_LATIN_PASSAGE: Final = re.compile(rf"{_LATIN}(?<!{_LATIN}.)[A-Za-zÀ-ÿ'’-]*+(?:[ ,;:]++{_LATIN_WORD}){{4,}}")
_CYRILLIC_PASSAGE: Final = re.compile(r"«([^«»]{25,})»")
_QUOTED: Final = re.compile(r"«[^«»]*+»?|(?:\A|(?<=»))[^«»]*+»")
"""What is quoted, also where the quotation begins or ends beyond the text."""
_KAZAKH_LETTER: Final = re.compile(r"[әіңғүұқөһӘІҢҒҮҰҚӨҺ]")
_KAZAKH_WORD: Final = re.compile(r"(?<![\w-])[а-яё]*[әіңғүұқөһ]")
_CYRILLIC_WORD: Final = re.compile(r"[а-яёәіңғүұқөһєїґўА-ЯЁӘІҢҒҮҰҚӨҺЄЇҐЎ]+")
_QUOTE: Final = re.compile(r"[«»“”\"]")
_FEWEST_WORDS: Final = 4
_HARDLY: Final = 0.2
"""Where no more of a text may be in the language of its half, it is that of the other half."""

_SHOWN: Final = 60
"""So many characters of a passage are shown: who sees its beginning at its line knows which one is meant."""


@check
def sentences_are_short(subject: Subject) -> Iterator[Problem]:
    """Sentences are short enough for their language."""
    if (limit := LONGEST.get(subject.half.language)) is None:
        return
    prose = prose_of(subject)
    may_be_long = max(map(str.count, prose.sentences, repeat(" "))) >= limit
    for block in prose.blocks if may_be_long else ():
        for count in _long_sentences(sentences_of(block.text), limit):
            yield subject.problem(block.line, "sentence-too-long", words=count, limit=limit)


@check
def passages_are_marked(subject: Subject) -> Iterator[Problem]:
    """No passage is in another language than its text without saying so, and the text is in that of its half."""
    prose, stated = prose_of(subject), subject.half.language
    found = [*_unmarked(prose, stated), *_foreign_headings(subject)]
    if found and _is_of_the_other(prose, stated):
        yield subject.problem(prose.blocks[0].line, "text-language", language=_other(stated), stated=stated)
        return
    for line, passage, language in found:
        shown = shorten(passage, _SHOWN, placeholder="…")
        markup = f"[{passage}]{{lang={language}}}"
        yield subject.problem(line, "passage-unmarked", text=shown, language=language, markup=markup)


@check
def head_is_in_its_language(subject: Subject) -> Iterator[Problem]:
    """Title and lead are in the language of their half: lists of one language show them without a mark.

    So are the words of the photo, which have no mark either.
    """
    half = subject.half
    head = ((f.TITLE.name, half.title), (f.LEAD.name, half.lead))
    photo = ((f.PHOTO_ALT.name, half.photo_alt), (f.PHOTO_CAPTION.name, half.photo_caption))
    told = [(field, text, _language_beside(half.language, text)) for field, text in head if field in half.lines]
    told += [(field, text, _other_language(half.language, text)) for field, text in photo]
    for field, text, other in told:
        if other in LONGEST:
            shown = shorten(text, _SHOWN, placeholder="…")
            yield subject.problem(half.lines[field], "half-language", text=shown, language=other, stated=half.language)


@check
def abbreviations_are_explained(subject: Subject) -> Iterator[Problem]:
    """An abbreviation is told in full where it first stands, beside it in brackets or in the text's own list."""
    seen: set[str] = set(_EVERYBODY_KNOWS)
    if "*[" in subject.half.body:
        seen.update(_OWN_ABBREVIATION.findall(subject.half.body))
    prose = prose_of(subject)
    for line, text, _ in prose.blocks if _ABBREVIATION.search(prose.text) else ():
        for match in _ABBREVIATION.finditer(_SHOUTED.sub("", text)):
            short = match[0]
            if short not in seen and not _is_explained(match):
                yield subject.problem(line, "abbreviation-unexplained", abbreviation=short)
            seen.add(short)


def prose_of(subject: Subject) -> Prose:
    """Return the prose of a half, without what is marked as foreign or as explained."""
    return _prose("".join([part for part in subject.text.parts if isinstance(part, str)]))


_prose: Final = lru_cache(maxsize=1)(Prose)  # three checks of the same text ask


def _long_sentences(sentences: Sequence[str], limit: int) -> list[int]:
    """Return how many words each sentence has that has more than ``limit``. Numbers and dashes are no words."""
    counts = [sum(1 for word in sentence.split() if _LETTER.search(word)) for sentence in sentences]
    return [count for count in counts if count > limit]


def _is_explained(match: re.Match[str]) -> bool:
    """Tell whether an abbreviation stands in brackets, or before them."""
    before, after = match.string[: match.start()].rstrip(), match.string[match.end() :].lstrip()
    return before.endswith(("(", "«")) or after.startswith("(")


def _unmarked(prose: Prose, language: Language) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the words and the language of each passage of a text that is in another one."""
    passages, sentences = any(_passages(prose.text, language)), _may_be_foreign(prose, language)
    for block in prose.blocks if passages or sentences else ():
        found = [*_passages(block.text, language)] if passages else []
        found += _foreign_sentences(block, language) if sentences else []
        for passage, other in found:
            yield block.line, passage, other


def _is_of_the_other(prose: Prose, language: Language) -> bool:
    """Tell whether what a text says itself is in the other language: hardly a sentence may be in that of its half.

    What it quotes may be in any, however long it is.
    """
    said = [_QUOTED.sub("", block.text) for block in prose.blocks if not block.is_quotation]
    sentences = [sentence for text in said for sentence in sentences_of(text)]
    own = sum(len(each) for each in sentences if _may_be_own(each, language))
    return own < _HARDLY * sum(map(len, sentences)) and language_of("\n".join(sentences)) == _other(language)


def _may_be_own(sentence: str, language: Language) -> bool:
    """Tell whether a sentence may be in a language; one of few words may be in either."""
    kazakh = _KAZAKH_LETTER.search(sentence) is not None
    return kazakh if language == "kk" else not kazakh and len(sentence.split()) >= _FEWEST_WORDS - 1


def _foreign_headings(subject: Subject) -> Iterator[tuple[int, str, str]]:
    """Yield the same of each heading that is in the other language of the site as a whole."""
    half = subject.half
    for heading in subject.text.headings:
        if other := _other_language(half.language, heading.text):
            written = half.body.split("\n")[heading.line - half.body_line]
            if "{lang=" not in written:
                yield heading.line, heading.text, other


def _passages(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield passages of several words that are for sure in another language than the text."""
    for passage in _LATIN_PASSAGE.findall(text):
        if (other := language_of(passage)) not in {None, language}:
            yield passage, str(other)
    for passage in _CYRILLIC_PASSAGE.findall(text):
        if len(passage.split()) >= _FEWEST_WORDS and (other := _language_beside(language, passage)) in LONGEST:
            yield passage, str(other)


def _may_be_foreign(prose: Prose, language: str) -> bool:
    """Tell whether a sentence may be in the other language of the site: nearly all in Kazakh have a letter of it."""
    if language != "kk":
        return _KAZAKH_LETTER.search(prose.text) is not None
    without = filterfalse(_KAZAKH_LETTER.search, prose.sentences)
    return any(len(sentence.split()) >= _FEWEST_WORDS for sentence in without)


def _foreign_sentences(block: Block, language: str) -> Iterator[tuple[str, str]]:
    """Yield runs of sentences that are in the other language of the site. What they quote is a passage of its own."""
    end = 0
    for other, run in groupby(sentences_of(block.text), partial(_other_language, language)):
        start = end
        for sentence in run:
            end = block.text.index(sentence, end) + len(sentence)
        if other:
            after = block.text[end:]
            end += len(after) - len(after.lstrip(_CLOSING))
            yield " ".join(block.text[start:end].lstrip(_CLOSING).split()), other


def _other(language: str) -> str:
    """Return the other language of the site."""
    return "ru" if language == "kk" else "kk"


def _language_beside(language: str, text: str) -> str | None:
    """Return the language of a text if it is another one. Some are told apart by their letters."""
    if not _KAZAKH_LETTER.search(text) if language == "ru" else _is_surely_kazakh(text):
        return None
    found = language_of(text)
    return None if found == language else found


def _is_surely_kazakh(text: str) -> bool:
    """Tell whether a quarter of the words have a letter of Kazakh that Russian lacks, whatever names there are.

    Nearly all that is written in Kazakh is, and needs no weighing of languages.
    """
    return _QUOTE.search(text) is None and len(_KAZAKH_WORD.findall(text)) * 4 >= len(_CYRILLIC_WORD.findall(text)) > 0


def _other_language(language: str, sentence: str) -> str:
    """Return the other language of the site where a sentence is in it, else nothing."""
    other = _other(language)
    if (_KAZAKH_LETTER.search(sentence) is None) == (other == "kk") or len(sentence.split()) < _FEWEST_WORDS:
        return ""
    return other if language_of(_QUOTED.sub("", sentence)) == other else ""
