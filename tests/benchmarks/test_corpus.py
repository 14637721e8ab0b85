"""The corpus is a site that could be published: sound, bilingual, and the same whenever it is made."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest

from benchmarks.corpus import words
from benchmarks.corpus.blocks import Items, Paragraph, Picture, Place, Question, Quotation, Table, write
from benchmarks.corpus.content import DIALECT, folder_of, make_corpus, write_content
from benchmarks.corpus.stories import SECTIONS, Corpus, Story, short_id
from benchmarks.corpus.words import Pair
from tests.building.built import tree
from tests.site import find_problems, site_config

HALVES: Final = 240
SLOT: Final = re.compile(r"\{\w+\}|LINK|\*+|«|»")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """A small corpus."""
    return make_corpus(HALVES)


@pytest.fixture(scope="module")
def content(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content folder of the small corpus."""
    folder = tmp_path_factory.mktemp("corpus") / "content"
    write_content(corpus, folder)
    return folder


def pairs() -> Iterable[Pair]:
    """Yield all words of the corpus."""
    for value in vars(words).values():
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ():
            if isinstance(each, Pair):
                yield each


def test_halves_are_as_many_as_asked_for(content: Path) -> None:
    """Stories, biographies and pages of the site's own are counted alike."""
    assert len(list(content.rglob("kk.md"))) == len(list(content.rglob("ru.md"))) == HALVES // 2


def test_every_rule_is_kept(content: Path) -> None:
    """The checks of the project find neither an error nor a warning."""
    assert find_problems(site_config(content)) == []


def test_it_is_the_same_whenever_it_is_made(corpus: Corpus, content: Path, tmp_path: Path) -> None:
    """A second corpus of the same size has the same bytes."""
    write_content(corpus, tmp_path / "again")
    assert tree(tmp_path / "again") == tree(content)


def test_a_story_needs_none_of_the_others(corpus: Corpus) -> None:
    """Its number alone decides what it says."""
    assert corpus.story(17) == list(corpus.stories())[17]


def test_every_section_has_its_share(corpus: Corpus) -> None:
    """The sections of a large corpus are as large as the table says, within a few of a hundred."""
    counts = Counter(corpus.place(number).section for number in range(2000))
    assert all(abs(counts[section] / 20 - share) < 3 for section, share in SECTIONS.items())


def test_every_kind_of_text_is_in_it(corpus: Corpus) -> None:
    """Tables, lists, quotations, interviews, links and pictures cost time, so each occurs."""
    stories = list(corpus.stories())
    kinds = Counter(type(block) for story in stories for block in story.blocks)
    linked = sum(isinstance(block, Paragraph) and block.target is not None for block in _blocks(stories))
    assert min(kinds[kind] for kind in (Items, Table, Quotation, Question, Picture)) >= 5
    assert linked > len(stories) / 2
    assert 0.15 < sum(story.photo is not None for story in stories) / len(stories) < 0.35


def _blocks(stories: Iterable[Story]) -> Iterable[object]:
    return (block for story in stories for block in story.blocks)


def test_a_half_is_as_long_as_a_press_release(corpus: Corpus) -> None:
    """A text has some four hundred words, as the measurements of other generators had."""
    counts = [len(write(story.blocks, "ru", DIALECT).split()) for story in corpus.stories()]
    assert 300 < sum(counts) / len(counts) < 500


def test_links_lead_to_earlier_stories(corpus: Corpus) -> None:
    """A story refers to what was there before it."""
    for number, story in enumerate(corpus.stories()):
        targets = [block.target for block in story.blocks if isinstance(block, Paragraph) and block.target]
        assert all(int(target.slug.rpartition("-")[2]) < number for target in targets)


def test_both_languages_have_the_same_places_to_fill() -> None:
    """Numbers, names and marks stand in both halves, so that no check finds one that lacks them."""
    assert [pair for pair in pairs() if Counter(SLOT.findall(pair.kk)) != Counter(SLOT.findall(pair.ru))] == []


def test_kazakh_has_its_own_letters() -> None:
    """Each of the nine letters that Russian lacks occurs: they are what fonts, sorting and search stumble on."""
    assert set("әғқңөұүһі") <= set(" ".join(pair.kk for pair in pairs()).lower())


def test_ids_differ() -> None:
    """Every number has an id of its own."""
    assert len({short_id(number) for number in range(100_000)}) == 100_000


def test_a_place_has_one_address() -> None:
    """The folder has the day, the address the year alone."""
    place = Place("news", "2026-11-20", "jury-7")
    assert (folder_of(place), place.address) == ("news/2026/2026-11-20-jury-7", "news/2026/jury-7")
