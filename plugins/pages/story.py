"""The pages of stories, biographies and the site's own pages."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from plugins.domain.section import BIOGRAPHIES, JUDGE_DAY, PAGES
from plugins.domain.story import Half, Story
from plugins.domain.url import story_address
from plugins.front_matter import fields as f
from plugins.pages.body import body, photo
from plugins.pages.edition import Edition
from plugins.pages.family import Editions, Family, InEachLanguage, StoriesOf
from plugins.pages.feeds import FEEDS_PAGE, correction_feed, feed_links
from plugins.pages.listing import slice_of
from plugins.pages.neighbours import Neighbours, neighbours
from plugins.pages.page import Page, page_at
from plugins.pages.remarks import with_remarks
from plugins.pages.views import Card, FieldLines, Pager, PersonView, StoryView, Verdict

STATEMENT: Final = "accessibility"
"""The slug of the site's own page that tells how well everybody can read it."""

_ALONE = Neighbours(None, None, ())


def _stories(editions: Editions, folder: str) -> Iterator[Page]:
    """Yield the pages of a dated story. What stands beside it is the same in every language."""
    library, config = editions[0].library, editions[0].config
    story, beside = library.story(folder), neighbours(folder, library, config.related_count)
    template = "interview.html" if story.section == JUDGE_DAY else "story.html"
    for edition in editions:
        view, address = story_view(story, edition, beside), story_address(story, edition.language)
        yield page_at(address, edition.language, template, view, edition.share_card(story))


def _own(edition: Edition, folder: str) -> Iterator[Page]:
    """Yield a page about the site itself, but for the statement, which waits until all others are there."""
    story = edition.library.story(folder)
    if story.slug == STATEMENT:
        return
    view = story_view(story, edition)
    if story.slug == FEEDS_PAGE:
        view = replace(view, feeds=(*feed_links(edition), correction_feed(edition)))
    yield page_at(story_address(story, edition.language), edition.language, "page.html", view)


def statement_page(edition: Edition, verdict: Verdict | None) -> Iterator[Page]:
    """Yield the accessibility statement with what was found, if the content has its words."""
    for story in edition.library.of(PAGES):
        if story.slug == STATEMENT:
            view = replace(story_view(story, edition), verdict=verdict)
            yield page_at(story_address(story, edition.language), edition.language, "page.html", view)


def story_view(story: Story, edition: Edition, beside: Neighbours = _ALONE) -> StoryView:
    """Return what readers of an edition are told of a story, with what stands beside it where that is shown."""
    half, pending, remarks = story.half(edition.language), edition.pending(story), edition.remarks_on(story)
    people = (edition.person(slug) for slug in story.people)
    return StoryView(
        source=half.path,
        id=story.id,
        section=story.section.id,
        title=half.title,
        lead=half.lead,
        moment=story.moment,
        parts=() if pending else with_remarks(body(story, edition), remarks),
        headings=() if pending else edition.text(story).headings,
        photo=photo(story, edition),
        region=edition.region(story.region, story),
        court=edition.court(story.court, story),
        topics=tuple(link for topic in story.topics if (link := edition.topic(topic))),
        people=tuple(person for person in people if person),
        contact=edition.contact(story),
        case=story.case,
        corrections=half.told,
        changes=half.corrections,
        languages=tuple(story.halves),
        pending=pending,
        sample=story.sample,
        draft=story.draft,
        remarks=remarks,
        earlier=edition.link(beside.earlier),
        later=edition.link(beside.later),
        related=edition.cards(beside.related),
        lines=_lines(half, f.TITLE),
        allow=story.allow,
    )


def _person(edition: Edition, folder: str) -> Iterator[Page]:
    """Yield the pages of a biography: the first has the life and the newest stories, the others older stories."""
    story = edition.library.story(folder)
    name, base = f"people/{story.slug}", story_address(story, edition.language)
    for number in range(edition.library.count_parts(name, edition.config.listing_size), 0, -1):
        part = slice_of(name, number, base, edition)
        view = _person_view(story, edition, edition.cards(part.stories.entries), part.pager)
        yield page_at(part.address, edition.language, "person.html", view, edition.share_card(story))


def _lines(half: Half, title: f.Field[str]) -> FieldLines:
    return FieldLines(half.line(title.name), half.line(f.LEAD.name), half.line(f.POSITION.name))


def _person_view(story: Story, edition: Edition, cards: tuple[Card, ...], pager: Pager) -> PersonView:
    half, pending, remarks = story.half(edition.language), edition.pending(story), edition.remarks_on(story)
    return PersonView(
        source=half.path,
        id=story.id,
        name=half.name,
        position=half.position,
        lead=half.lead,
        parts=() if pending else with_remarks(body(story, edition), remarks),
        headings=() if pending else edition.text(story).headings,
        portrait=photo(story, edition),
        career=half.career,
        education=half.education,
        region=edition.region(story.region),
        court=edition.court(story.court),
        corrections=half.told,
        languages=tuple(story.halves),
        pending=pending,
        sample=story.sample,
        draft=story.draft,
        remarks=remarks,
        cards=cards,
        pager=pager,
        lines=_lines(half, f.NAME),
        allow=story.allow,
    )


STORIES: Final = Family("stories", StoriesOf("dated"), _stories)
"""The pages of each dated story."""

OWN: Final = Family("own", StoriesOf(f"section/{PAGES.id}"), InEachLanguage(_own))
"""The pages about the site itself."""

BIOGRAPHIES_OF_PEOPLE: Final = Family("biographies", StoriesOf(f"section/{BIOGRAPHIES.id}"), InEachLanguage(_person))
"""The pages of each biography."""
