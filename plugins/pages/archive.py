"""The archive: all dated stories by year and month."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from plugins.domain.story import Story
from plugins.domain.url import join
from plugins.pages.edition import Edition
from plugins.pages.listing import listing_pages, listing_view
from plugins.pages.page import Page, page_at
from plugins.pages.views import ArchiveView, Month, Year


def archive_pages(edition: Edition) -> Iterator[Page]:
    """Yield the archive, a page for each year, and the list of each month."""
    months = {day: tuple(stories) for day, stories in groupby(edition.library.dated, key=_month)}
    years = _years(months, edition)
    yield page_at(join(edition.language, "archive"), edition.language, "archive.html", ArchiveView(years))
    for year in years:
        yield page_at(year.address, edition.language, "archive.html", ArchiveView(years, year.number))
    for day, stories in months.items():
        view = listing_view("month", day.isoformat()[:7])
        yield from listing_pages(edition, _address(day, edition), stories, view)


def _month(story: Story) -> date:
    """Return the first day of a story's month; only dated stories are asked."""
    return (story.day or date.min).replace(day=1)


def _address(first_day: date, edition: Edition) -> str:
    return join(edition.language, "archive", f"{first_day:%Y}", f"{first_day:%m}")


def _years(months: dict[date, tuple[Story, ...]], edition: Edition) -> tuple[Year, ...]:
    """Return the years, newest first, each with its months, newest first too."""
    return tuple(
        Year(
            join(edition.language, "archive", str(number)),
            number,
            tuple(Month(_address(day, edition), day, len(months[day])) for day in sorted(days, reverse=True)),
        )
        for number, days in groupby(months, key=lambda day: day.year)
    )
