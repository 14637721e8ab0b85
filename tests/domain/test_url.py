"""Addresses are for ever, and one swap away from the other language."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.domain.section import BIOGRAPHIES, COURTROOM, PAGES, SECTIONS, Section
from plugins.domain.url import file_address, in_language, is_page, join, old_path, output_path, story_address
from tests.stories import make_story, slugs

sections = st.sampled_from(list(SECTIONS.values()))
languages = st.sampled_from((KAZAKH, RUSSIAN))


def test_addresses_of_each_kind() -> None:
    """A dated story has its year in its address, a person has none, and a page stands at the root of its language."""
    assert story_address(make_story("alimony", COURTROOM), KAZAKH) == "/kk/courtroom/2026/alimony/"
    assert story_address(make_story("omarov", BIOGRAPHIES), RUSSIAN) == "/ru/biographies/omarov/"
    assert story_address(make_story("about", PAGES), RUSSIAN) == "/ru/about/"


def test_pages_are_told_from_other_files() -> None:
    """A story is one, and so is what a host shows where nothing is; a feed is none, nor is a folder of that name."""
    assert all(map(is_page, (output_path("/kk/about/"), "404.html")))
    assert not any(map(is_page, ("kk/feed.xml", "kk/html", "a.html/index.json")))


@given(slugs)
def test_an_old_address_has_a_file(slug: str) -> None:
    """With a slash or without it is a folder's page; with the name of a file it is that file."""
    assert old_path(f"/ru/{slug}/") == old_path(f"/ru/{slug}") == output_path(f"/ru/{slug}/")
    assert old_path(f"/ru/{slug}.html") == f"ru/{slug}.html"


@given(slugs, sections, languages, languages)
def test_other_language_is_one_swap_away(slug: str, section: Section, here: Language, there: Language) -> None:
    """An address in one language becomes that of the other by its first part, and comes back unchanged."""
    story = make_story(slug, section)
    assert in_language(story_address(story, here), there) == story_address(story, there)
    assert in_language(in_language(story_address(story, here), there), here) == story_address(story, here)


@given(st.sets(st.tuples(slugs, sections), max_size=6))
def test_addresses_do_not_collide(places: set[tuple[str, Section]]) -> None:
    """Two stories of a year have one address only if they share section and slug; no page is named like a section."""
    stories = [make_story(slug, section) for slug, section in places if slug not in SECTIONS]
    assert len({story_address(story, KAZAKH) for story in stories}) == len(stories)


@given(slugs, sections)
def test_files_are_shared_by_the_languages(slug: str, section: Section) -> None:
    """A file beside a story has one address, outside of both languages."""
    address = file_address(make_story(slug, section), "report.pdf")
    assert address.startswith("/files/")
    assert address.endswith(f"/{slug}/report.pdf")


def test_address_without_parts_is_the_root() -> None:
    """Empty parts leave no double slash."""
    assert [join(), join("", "kk"), join("kk", "", "a/b")] == ["/", "/kk/", "/kk/a/b/"]


def test_host_serves_a_folder_by_its_index() -> None:
    """Any plain host finds the page of an address."""
    assert output_path("/kk/about/") == "kk/about/index.html"
