"""Filters of the templates. What depends on the language or the host is read from the environment's globals.

They take the context although most need the globals only: Jinja evaluates a filter without it while compiling, and
compiled templates are kept and shared by the environments of all languages.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context

from plugins.bilingual import dates
from plugins.bilingual.numbers import format_number
from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.url import in_language, short_address
from plugins.pages.page import Page
from plugins.pages.views import Card
from plugins.templating.copies import apart
from plugins.templating.headline import hyphenate, keep_together


@pass_context
def url(context: Context, address: str) -> str:
    """Return an address as it stands in HTML: under the base path of the site."""
    return str(context["site"].base_path) + address


@pass_context
def absolute(context: Context, address: str) -> str:
    """Return an address with scheme and host."""
    return str(context["site"].site_url) + address


@pass_context
def srcset(context: Context, candidates: tuple[tuple[str, int], ...]) -> str:
    """Return the value of a ``srcset`` attribute from addresses and widths in pixels."""
    base = context["site"].base_path
    return ", ".join([f"{base}{address} {width}w" for address, width in candidates])


def page_in(page: Page, language: Language) -> str:
    """Return the address of a page in another language; of the front page for a page outside of languages."""
    return f"/{language}/" if page.bilingual else in_language(page.address, language)


@pass_context
@dataclass(frozen=True, slots=True)
class _Dated:
    """A filter that writes a day in the language of the page; a value, so that other processes can be given it."""

    write: Callable[[date, Language], str]

    def __call__(self, context: Context, day: date) -> str:
        return self.write(day, context["language"])


def short(id_: StoryId) -> str:
    """Return the short address of a story, without the site's base path."""
    return short_address(id_)


def iso(day: date) -> str:
    """Return the value of a ``datetime`` attribute: a moment with its offset, a day as it is."""
    return dates.format_iso(day) if isinstance(day, datetime) else day.isoformat()


@pass_context
def date_range(context: Context, first: date, last: date) -> str:
    """Return the days from first to last in words."""
    return dates.format_range(first, last, context["language"])


@pass_context
def number(context: Context, value: int) -> str:
    """Return a number as the language groups its digits."""
    return format_number(value, context["language"])


@pass_context
def headline(context: Context, text: str, language: Language | None = None) -> str:
    """Return a headline with soft hyphens in its long words; never for titles, feeds or cards."""
    return hyphenate(text, language or context["language"])


def by_day(cards: Iterable[Card]) -> Iterator[tuple[date | None, Iterator[Card]]]:
    """Yield days with their cards, which have to be in the order of time."""
    return groupby(cards, key=_day)


def _day(card: Card) -> date | None:
    return card.moment.date() if card.moment else None


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "url": url,
    "absolute": absolute,
    "short": short,
    "srcset": srcset,
    "in_language": page_in,
    "iso": iso,
    "long_date": _Dated(dates.format_date),
    "day_month": _Dated(dates.format_day),
    "weekday": _Dated(dates.format_weekday),
    "month_year": _Dated(dates.format_month),
    "clock": dates.format_time,
    "date_range": date_range,
    "number": number,
    "headline": headline,
    "together": keep_together,
    "by_day": by_day,
    "apart": apart,
}
"""Every filter by its name in templates."""
