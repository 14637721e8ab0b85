"""The sheet shows every component to whoever changes the theme, and to nobody else."""

from dataclasses import replace

import pytest

from plugins.accessibility.detection import language_of
from plugins.components.examples import examples
from plugins.components.samples import PICTURE, Samples
from plugins.components.sheet import sheet_pages
from plugins.domain.language import Language
from plugins.pages.plan import plan
from tests.feeds.made import make_edition
from tests.site import LANGUAGES
from tests.theme.shown import parsed, renderer


def addresses(preview: bool) -> set[str]:
    """Return where pages of the small site stand outside of its languages."""
    edition = make_edition()
    pages = plan(edition.space, edition.pictures, replace(edition.config, preview=preview))
    return {page.address for page in pages if page.address.startswith("/preview/")}


def test_the_sheet_is_no_part_of_the_published_site() -> None:
    """A preview has it in both languages; a build has none."""
    assert addresses(preview=False) == set()
    assert {f"/preview/components/{language}/" for language in LANGUAGES} <= addresses(preview=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_is_shown(language: Language) -> None:
    """Each stands under its name with the words of its language, and no id stands twice on the page."""
    [page] = [each for each in sheet_pages(LANGUAGES, []) if each.language == language]
    tree = parsed(renderer().html(page))
    shown = [str(each["aria-labelledby"]) for each in tree.select(".specimen")]
    assert shown == [example.name for example in examples(Samples(language))]
    ids = [str(each["id"]) for each in tree.select("[id]")]
    assert sorted(ids) == sorted(set(ids))
    assert all(each.get_text(strip=True) or each.find(["svg", "img"]) for each in tree.select(".specimen-shown"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_passage_is_in_the_language_that_it_states(language: Language) -> None:
    """A clean preview tells its editors of no fault: an example in the other language has the words of that one."""
    [page] = [each for each in sheet_pages(LANGUAGES, []) if each.language == language]
    passages = parsed(renderer().html(page)).select(".specimen-shown [lang]")
    spoken = [(str(each["lang"]), language_of(each.get_text(" ", strip=True))) for each in passages]
    assert spoken
    assert [pair for pair in spoken if pair[1] not in (None, pair[0])] == []


def test_pictures_of_the_site_are_shown() -> None:
    """A preview has files for them; a site without pictures shows where they would be."""
    photo = replace(PICTURE, src="/pictures/a.jpg")
    for pictures, source in (([photo], photo.src), ([], PICTURE.src)):
        [page, *_] = sheet_pages(LANGUAGES, pictures)
        assert f'src="{source}"' in renderer().html(page)
