"""The archive: all dated stories by year and month."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Final

from plugins.domain.url import join
from plugins.pages.edition import Edition
from plugins.pages.family import WHOLE, Editions, Family, InEachLanguage
from plugins.pages.listing import listing_page, listing_view, subject_of
from plugins.pages.page import Page, page_at
from plugins.pages.views import ArchiveView, Month, Year


def _overviews(editions: Editions) -> Iterable[str]:
    return (WHOLE, *editions[0].library.lists_named("year/"))


def _overview(edition: Edition, year: str) -> Iterator[Page]:
    """Yield the archive, or the page of one year."""
    view = ArchiveView(_years(edition), int(year) if year else None)
    yield page_at(join(edition.language, "archive", year), edition.language, "archive.html", view)


def month_page(edition: Edition, slice_: str) -> Iterator[Page]:
    """Yield a page of the list of the stories of a month, such as month/2026-11/1."""
    month = subject_of(slice_)
    address = _address(date.fromisoformat(f"{month}-01"), edition)
    yield listing_page(edition, slice_, address, listing_view("month", month))


def _address(first_day: date, edition: Edition) -> str:
    return join(edition.language, "archive", f"{first_day:%Y}", f"{first_day:%m}")


def _years(edition: Edition) -> tuple[Year, ...]:
    """Return the years, newest first, each with its months, newest first too."""
    library = edition.library
    months = [date.fromisoformat(f"{month}-01") for month in library.lists_named("month/")]
    counts = {day: len(library.listed(f"month/{day:%Y-%m}")) for day in months}
    return tuple(
        Year(
            join(edition.language, "archive", str(number)),
            number,
            tuple(Month(_address(day, edition), day, counts[day]) for day in days),
        )
        for number, days in groupby(sorted(months, reverse=True), key=lambda day: day.year)
    )


OVERVIEWS: Final = Family("archive", _overviews, InEachLanguage(_overview))
"""The archive and its years."""
