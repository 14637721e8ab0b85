"""A new story is ready to be written: it lacks what only its author can know."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bilingual.transliteration import romanise
from plugins.domain.identifier import ID_SIGNS, SLUG_LENGTH, Slug, StoryId, parse_slug, parse_story_id
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.section import SECTIONS
from plugins.library.new import Draft, Unusable, make_draft, new_id, write_story
from tests.site import find_problems, site_config

DAY = date(2026, 11, 20)
TITLES = {KAZAKH: "Сотта: «ашық» есік күні", RUSSIAN: "День открытых дверей: 'суд'"}


def draft_of(section: str = "news", slug: str | None = None, kk: str = TITLES[KAZAKH]) -> Draft:
    """Return the draft of a story of the day."""
    return make_draft(section, {**TITLES, KAZAKH: kk}, DAY, slug, romanise)


@pytest.mark.parametrize("section", SECTIONS)
def test_new_story_lacks_only_what_its_author_knows(section: str, tmp_path: Path) -> None:
    """In every section a draft has its place, title and id; what is said of it is what remains to be written."""
    paths = write_story(draft_of(section), StoryId("k7m2xq"), tmp_path, lambda _, text: text)
    assert [path.name for path in paths] == ["kk.md", "ru.md"]
    problems = [each for each in find_problems(site_config(tmp_path)) if not each.path.startswith("reference/")]
    assert {each.rule for each in problems} <= {"field-empty", "body-empty"}
    assert {each.path.rpartition("/")[2] for each in problems} == {"kk.md", "ru.md"}


@given(st.text(min_size=1))
def test_any_title_gives_a_slug_or_a_refusal(title: str) -> None:
    """A title of letters has an address; one without any asks for a slug."""
    try:
        draft = draft_of(kk=title)
    except Unusable:
        return
    assert parse_slug(draft.slug) == draft.slug


@given(st.text("әғқңөұүһіабв ", min_size=100, max_size=300).filter(str.strip))
def test_long_title_gives_whole_words(title: str) -> None:
    """A slug ends with a word, unless the first word alone is too long."""
    slug = draft_of(kk=title).slug
    whole = romanise(" ".join(title.split()))
    assert len(slug) <= SLUG_LENGTH
    assert whole.startswith(slug)
    assert whole[len(slug) :].startswith("-") or whole == slug or "-" not in slug


def test_slug_may_be_given() -> None:
    """Whoever wants a short address says so."""
    assert draft_of(slug="open-day").folder == "news/2026/2026-11-20-open-day"
    assert draft_of("pages", "open-day").folder == "pages/open-day"


@pytest.mark.parametrize("slug", ["Open Day", "open--day", "ашық", "x" * (SLUG_LENGTH + 1)])
def test_slug_that_is_none_is_refused(slug: str) -> None:
    """What is given is taken as it is, or not at all."""
    with pytest.raises(Unusable, match="--slug"):
        draft_of(slug=slug)


def test_unknown_section_is_refused() -> None:
    """The refusal lists the sections that there are."""
    with pytest.raises(Unusable, match="press-releases, courtroom"):
        draft_of("films")


@pytest.mark.parametrize("title", ["", " \n"])
def test_empty_title_is_refused(title: str) -> None:
    """A story begins with a title in each language."""
    with pytest.raises(Unusable, match="title"):
        draft_of(kk=title)


def test_story_is_not_written_over(tmp_path: Path) -> None:
    """What lies in the folder already stays as it is."""
    draft = Draft(SECTIONS[draft_of().section.id], TITLES, DAY, Slug("x"))
    first, _ = write_story(draft, StoryId("k7m2xq"), tmp_path, lambda _, text: text)
    before = first.read_bytes()
    with pytest.raises(Unusable, match="there already"):
        write_story(draft, StoryId("222222"), tmp_path, lambda _, text: text)
    assert first.read_bytes() == before


def test_new_id_is_not_taken() -> None:
    """An id that another story has is never given again."""
    assert parse_story_id(new_id(frozenset()))
    taken = frozenset(new_id(frozenset()) for _ in range(50))
    assert new_id(taken) not in taken
    assert set("".join(taken)) <= set(ID_SIGNS)
