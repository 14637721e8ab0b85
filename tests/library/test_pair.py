"""Two halves to one story, whichever of them says what both share."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.identifier import Slug
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.domain.problem import Problem
from plugins.domain.section import NEWS
from plugins.domain.story import Story
from plugins.front_matter.render import Plain, render
from plugins.library.bundle import Bundle
from plugins.library.half import read_half
from plugins.library.pair import Pair, make_story
from plugins.library.scan import SourceFile

LANGUAGES = (KAZAKH, RUSSIAN)
FOLDER = "news/2026/2026-11-20-x"
SHARED: dict[str, Plain] = {
    "id": "k7m2xq",
    "time": "10:00",
    "expires": "2026-12-01 10:00",
    "status": "draft",
    "sample": "true",
    "region": "akmola",
    "court": "regional-akmola",
    "topics": ["open-justice"],
    "people": ["omarov"],
    "case": "1-2",
    "photo": "hall.jpg",
    "photo-credit": "Фото",
    "aliases": ["/old/"],
    "allow": ["lead-length"],
}
TRANSLATED: dict[str, Plain] = {"title": "Тақырып", "lead": "Лид.", "match": ["12"]}
WHOLE = {**SHARED, **TRANSLATED}

Halves = Mapping[str, dict[str, Plain] | None]
"""The fields of halves by language, None for one that cannot be read."""


def pair_of(halves: Halves, unusable: frozenset[str] = frozenset()) -> tuple[Pair, list[Problem]]:
    """Return the pair of these halves by language, None for one that cannot be read, and what is said of them."""
    files = {Language(name): SourceFile(f"{FOLDER}/{name}.md", f"{FOLDER}/{name}.md") for name in halves}
    bundle = Bundle(FOLDER, NEWS, Slug("x"), date(2026, 11, 20), files, {}, unusable)
    texts = {Language(name): fields and f"---\n{render(fields)}---\nМәтін.\n" for name, fields in halves.items()}
    outcomes = {
        language: read_half((text or "").encode(), files[language].path, NEWS.id, language, 1_000_000)
        for language, text in texts.items()
    }
    pair = Pair(bundle, {language: outcome.source for language, outcome in outcomes.items() if outcome.source})
    problems = [each for outcome in outcomes.values() for each in outcome.problems]
    return pair, [*problems, *pair.problems(LANGUAGES)]


def story_of(halves: Halves) -> tuple[Story | None, list[Problem]]:
    """Return the story of these halves, without the lines of their fields, and what is said of them."""
    pair, problems = pair_of(halves)
    story = make_story(pair)
    bare = {key: replace(half, lines={}, body_line=0) for key, half in story.halves.items()} if story else {}
    return story and replace(story, halves=bare), problems


def told(halves: Halves, unusable: frozenset[str] = frozenset()) -> list[str]:
    """Return what is said of these halves, each as ``name:line rule``."""
    return [f"{each.path.rpartition('/')[2]}:{each.line} {each.rule}" for each in pair_of(halves, unusable)[1]]


@given(st.permutations(list(WHOLE.items())), st.permutations(list(TRANSLATED.items())))
def test_order_of_fields_does_not_matter(kk: list[tuple[str, Plain]], ru: list[tuple[str, Plain]]) -> None:
    """Fields may stand in any order: the story is the same."""
    assert story_of({"kk": dict(kk), "ru": dict(ru)}) == story_of({"kk": WHOLE, "ru": TRANSLATED})


@given(st.sets(st.sampled_from(sorted(SHARED))), st.sets(st.sampled_from(sorted(SHARED))))
def test_either_half_has_the_shared_fields(in_kk: set[str], in_both: set[str]) -> None:
    """A shared field may stand in one half, in the other or in both: the story is the same."""
    kk = {name: SHARED[name] for name in SHARED if name in in_kk | in_both}
    ru = {name: SHARED[name] for name in SHARED if name not in in_kk or name in in_both}
    divided = {"kk": {**kk, **TRANSLATED}, "ru": {**ru, **TRANSLATED}}
    assert story_of(divided) == story_of({"kk": WHOLE, "ru": TRANSLATED})


def test_nothing_is_said_of_a_good_pair() -> None:
    """What is owed is there once, and the halves agree."""
    assert told({"kk": WHOLE, "ru": TRANSLATED}) == []


OTHERWISE: dict[str, Plain] = {
    "id": "222222",
    "time": "11:00",
    "expires": "2027-01-01",
    "status": "public",
    "sample": "false",
    "aliases": ["/other/"],
    **dict.fromkeys(("region", "court", "case", "photo", "photo-credit"), "y"),
    "topics": ["y"],
    "people": ["y"],
    "allow": ["y"],
}


@pytest.mark.parametrize("name", sorted(SHARED))
def test_halves_agree(name: str) -> None:
    """A shared field with two values is told in the second half, with the line of the first."""
    pair, problems = pair_of({"kk": WHOLE, "ru": {name: OTHERWISE[name], **TRANSLATED}})
    (problem,) = problems
    assert (problem.path, problem.line, problem.rule) == (f"{FOLDER}/ru.md", 2, "shared-differs")
    line = pair.sources[KAZAKH].values.lines[name]
    assert dict(problem.parameters) == {"field": name, "other": f"kk.md:{line}"}


def test_same_value_may_be_written_differently() -> None:
    """Halves agree about what is meant, not about quotation marks and spaces."""
    assert told({"kk": WHOLE, "ru": {"case": " 1-2 ", "expires": "2026-12-01T05:00+00:00", **TRANSLATED}}) == []


def test_faulty_value_disagrees_with_nothing() -> None:
    """A value that is none is told once, for what it is."""
    assert told({"kk": WHOLE, "ru": {"time": "25:00", **TRANSLATED}}) == ["ru.md:2 time-invalid"]


@pytest.mark.parametrize(
    ("halves", "rules"),
    [
        ({"kk": WHOLE}, ["kk.md:1 half-missing"]),
        ({"ru": WHOLE}, ["ru.md:1 half-missing"]),
        ({"ru": TRANSLATED}, ["ru.md:1 half-missing"]),
        ({"kk": {**TRANSLATED, "translation-due": "2026-12-01"}}, ["kk.md:1 field-missing"]),
        ({"kk": {**WHOLE, "translation-due": "2026-12-01"}}, []),
        ({"kk": {"translation-due": "soon", **WHOLE}}, ["kk.md:2 date-invalid"]),
        ({"kk": WHOLE, "ru": None}, ["ru.md:1 front-matter-missing"]),
        ({"kk": None, "ru": TRANSLATED}, ["kk.md:1 front-matter-missing"]),
        ({"kk": None, "ru": None}, ["kk.md:1 front-matter-missing", "ru.md:1 front-matter-missing"]),
        ({"kk": None}, ["kk.md:1 front-matter-missing"]),
        ({"kk": TRANSLATED, "ru": TRANSLATED}, ["kk.md:1 field-missing"]),
    ],
)
def test_lack_is_told_once(halves: Halves, rules: list[str]) -> None:
    """A missing half is told, unless it is promised; what it may hold is not asked of the other."""
    assert told(halves) == rules


def test_half_that_is_refused_is_not_missing() -> None:
    """A half that is a link, or is named wrongly, has a problem of its own."""
    assert told({"kk": WHOLE}, frozenset({"ru.md"})) == told({"kk": WHOLE}, frozenset({"RUS.md"})) == []


def test_story_without_a_readable_half_is_none() -> None:
    """Nothing is known of it but its folder."""
    assert make_story(pair_of({"kk": None, "ru": None})[0]) is None


def test_unreadable_half_is_remembered() -> None:
    """Of a story with an unreadable half, it is not known what it lacks."""
    story = make_story(pair_of({"kk": WHOLE, "ru": None})[0])
    assert story
    assert (list(story.halves), story.whole) == ([KAZAKH], False)
