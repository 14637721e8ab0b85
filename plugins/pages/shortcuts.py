"""Pages that lead on: the short address of each story, and old addresses of stories that have moved."""

from collections.abc import Iterator, Sequence

from plugins.domain.story import Story
from plugins.domain.url import output_path, short_address, story_address
from plugins.pages.edition import Edition
from plugins.pages.notice_views import MovedView, ShortView
from plugins.pages.notices import withdrawn_view
from plugins.pages.page import Page, page_at
from plugins.pages.views import Link
from plugins.publication.rerouting import redirects_to


def short_pages(editions: Sequence[Edition]) -> Iterator[Page]:
    """Yield the page of each short address: the story in every language that it can be read in, or its withdrawal."""
    first = editions[0]
    for story in (*first.library.public, *first.library.archived):
        links = tuple(_link(story, edition) for edition in editions if edition.language in story.halves)
        yield _short(ShortView(story.id, links), first)
    for withdrawal in first.library.withdrawals:
        links = tuple(Link(withdrawal.address(each.language), "", each.language) for each in editions)
        notices = tuple(withdrawn_view(withdrawal, edition) for edition in editions)
        yield _short(ShortView(withdrawal.id, links, notices), first)


def _short(view: ShortView, edition: Edition) -> Page:
    return page_at(short_address(view.id), edition.language, "short.html", view)


def _link(story: Story, edition: Edition) -> Link:
    return Link(story_address(story, edition.language), story.half(edition.language).title, edition.language)


def moved_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page at each old address that leads to an edition's story, for hosts that know no redirects."""
    for story in edition.library.public:
        for redirect in redirects_to(story, edition.config.languages):
            if redirect.language == edition.language:
                path = _path(redirect.source)
                yield Page(path, edition.language, "moved.html", MovedView(redirect.target, redirect.source))


def _path(address: str) -> str:
    """Return the file that hosts serve at an old address, which may end without a slash or with a file name."""
    if address.endswith("/"):
        return output_path(address)
    last = address.rpartition("/")[2]
    return address.removeprefix("/") if "." in last else output_path(f"{address}/")
