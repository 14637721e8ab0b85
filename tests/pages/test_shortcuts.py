"""Short addresses and old ones: where each leads."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.domain.identifier import StoryId
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.story import Story
from plugins.domain.withdrawal import Withdrawal
from plugins.pages.family import Editions
from plugins.pages.notice_views import ShortView
from plugins.pages.page import Page
from plugins.pages.shortcuts import MOVED, SHORT
from tests.feeds.made import kazakh_only, make_edition, write

BRIEFING = "p3vtq8"
PERSON = "b5tp7h"


def shorts(editions: Editions) -> dict[str, Page]:
    """Return the page of each short address by the id."""
    made = (page for subject in SHORT.subjects(editions) for page in SHORT.make(editions, subject))
    pages = [page for page in made if isinstance(page, Page)]
    found = {page.path.split("/")[1]: page for page in pages}
    assert len(found) == len(pages)
    return found


def test_every_story_has_one() -> None:
    """Stories, biographies and own pages answer, each once."""
    editions = make_edition(), make_edition(language=RUSSIAN)
    found = shorts(editions)
    assert found.keys() == {story.id for story in editions[0].library.public}


def test_it_leads_to_both_languages() -> None:
    """Whoever types the number from paper chooses the language, Kazakh first."""
    html = write(shorts((make_edition(), make_edition(language=RUSSIAN)))[BRIEFING])
    kazakh, russian = (html.index(f'href="/{each}/press-releases/2026/briefing/"') for each in ("kk", "ru"))
    assert kazakh < russian
    assert '<section class="door-half" lang="ru"' in html
    assert 'name="robots" content="noindex"' in html


def test_each_title_has_the_line_it_stands_on() -> None:
    """A check that minds a title sends the editor to the half that has it; the name of a person is a title, too."""
    made = shorts((make_edition(), make_edition(language=RUSSIAN)))
    story, person = (made[id_].view for id_ in (BRIEFING, PERSON))
    assert isinstance(story, ShortView)
    assert isinstance(person, ShortView)
    assert story.sources == tuple(f"press-releases/2026/2026-11-18-briefing/{each}.md:2" for each in ("kk", "ru"))
    assert person.sources == tuple(f"biographies/serikova-aigul-bolatkyzy/{each}.md:2" for each in ("kk", "ru"))


def test_a_language_that_cannot_be_read_yet_is_no_choice() -> None:
    """While the translation is being made, the short address leads to the half that is there."""
    view = shorts((make_edition(kazakh_only), make_edition(kazakh_only, RUSSIAN)))[BRIEFING].view
    assert isinstance(view, ShortView)
    assert [link.language for link in view.links] == [KAZAKH]


def test_a_withdrawn_story_says_so_in_each_language() -> None:
    """The notice has the day and the reason, each in its language, and no word of the story."""
    gone = Withdrawal(
        StoryId(BRIEFING), "press-releases/2026/briefing", date(2026, 11, 21), {KAZAKH: "Себеп.", RUSSIAN: "Причина."}
    )
    editions = make_edition(), make_edition(language=RUSSIAN)
    for edition in editions:
        edition.space = replace(edition.space, library=replace(edition.library, withdrawals=(gone,)))
    html = write(shorts(editions)[BRIEFING])
    assert "Себеп." in html
    assert "Причина." in html
    assert "21\u00a0ноября 2026" in html
    assert "Кокшетау" not in html


@pytest.mark.parametrize(
    ("alias", "path"),
    [
        ("/kk/old/", "kk/old/index.html"),
        ("/news/17.html", "news/17.html"),
        ("/news/17", "news/17/index.html"),
    ],
)
def test_an_old_address_leads_on(alias: str, path: str) -> None:
    """A page stands where hosts look for the address, and sends its reader on at once."""

    def aliased(story: Story) -> Story:
        return replace(story, aliases=(alias,)) if story.id == BRIEFING else story

    [page] = [page for page in MOVED.pages(make_edition(aliased)) if page.path == path]
    html = write(page)
    assert '<meta http-equiv="refresh" content="0; url=/kk/press-releases/2026/briefing/">' in html
    assert '<a href="/kk/press-releases/2026/briefing/">' in html


def test_an_old_address_leads_to_its_own_language() -> None:
    """A Russian address leads to the Russian half."""

    def aliased(story: Story) -> Story:
        return replace(story, aliases=("/ru/old/",)) if story.id == BRIEFING else story

    assert list(MOVED.pages(make_edition(aliased))) == []
    [page] = MOVED.pages(make_edition(aliased, RUSSIAN))
    assert "url=/ru/press-releases/2026/briefing/" in write(page)
