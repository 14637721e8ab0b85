"""The feed of corrections: what was wrong and what is right, each with a lasting id and a moment of its own."""

import json
from dataclasses import replace
from datetime import date

from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.story import Correction, Story
from plugins.feeds.corrections import CORRECTION_FEEDS
from plugins.pages.corrections import corrected
from plugins.pages.edition import Edition
from tests.feeds.made import make_edition, parse_xml, retold, write

ATOM = "{http://www.w3.org/2005/Atom}"
SLIPS = (
    Correction(date(2026, 11, 20), "он сот", "он бір сот"),
    Correction(date(2026, 11, 21), "<b>дүйсенбі</b>", "сейсенбі & жұма"),
    Correction(date(2026, 11, 21), minor=True),
)


def spoil(story: Story) -> Story:
    """Give the briefing two corrections of meaning and one of spelling."""
    return retold(story, lambda half: replace(half, corrections=SLIPS)) if story.slug == "briefing" else story


def feeds(edition: Edition) -> dict[str, str]:
    """Return both formats by their path."""
    return {page.path: write(page) for page in CORRECTION_FEEDS.pages(edition)}


def test_the_newest_comes_first_and_spelling_is_left_out() -> None:
    """A correction of meaning is an entry; the latest day is first."""
    told = corrected(make_edition(spoil))
    assert [(entry.correction.now, entry.number) for entry in told] == [("сейсенбі & жұма", 2), ("он бір сот", 1)]


def test_both_formats_tell_the_same() -> None:
    """Ids, moments and words agree in Atom and JSON Feed, and markup in a correction is shown as it was written."""
    found = feeds(make_edition(spoil))
    atom, document = parse_xml(found["kk/corrections/feed.xml"]), json.loads(found["kk/corrections/feed.json"])
    entries = atom.findall(f"{ATOM}entry")
    assert [each.findtext(f"{ATOM}id") for each in entries] == [item["id"] for item in document["items"]]
    assert [each.findtext(f"{ATOM}updated") for each in entries] == [
        item["date_modified"] for item in document["items"]
    ]
    first = document["items"][0]
    assert first["content_html"] == entries[0].findtext(f"{ATOM}content")
    assert "&lt;b&gt;дүйсенбі&lt;/b&gt;" in first["content_html"]
    assert atom.findtext(f"{ATOM}updated") == first["date_modified"] == "2026-11-21T00:00:01+05:00"


def test_an_entry_leads_to_its_story() -> None:
    """The id stays when another correction is added; the link is the story's."""
    document = json.loads(feeds(make_edition(spoil))["kk/corrections/feed.json"])
    assert [item["id"].rpartition(":")[2] for item in document["items"]] == [
        "corrections/p3vtq8/kk/2",
        "corrections/p3vtq8/kk/1",
    ]
    assert {item["url"] for item in document["items"]} == {
        "https://court-news.example/kk/press-releases/2026/briefing/"
    }


def test_a_half_that_is_not_there_tells_nothing() -> None:
    """Corrections of the Kazakh half are no corrections in Russian."""

    def lonely(story: Story) -> Story:
        return replace(spoil(story), halves={KAZAKH: spoil(story).halves[KAZAKH]})

    assert corrected(make_edition(lonely, RUSSIAN)) == ()


def test_a_site_without_mistakes_has_the_feed_too() -> None:
    """Its address is for ever, so that it can be followed before anything is wrong."""
    document = json.loads(feeds(make_edition())["kk/corrections/feed.json"])
    assert document["items"] == []
