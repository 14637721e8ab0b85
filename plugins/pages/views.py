"""What templates see. Views are small frozen values; addresses in them are relative to the site's base path."""

from dataclasses import dataclass
from datetime import date, datetime

from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.section import SectionId
from plugins.domain.story import Correction, Stage
from plugins.images.plan import Picture
from plugins.reading.text import Heading


@dataclass(frozen=True, slots=True)
class Link:
    """An address with its words. ``language`` is that of the words where it is not the page's own."""

    address: str
    text: str
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A story as a list shows it. ``language`` is set while the page's own half is being translated."""

    address: str
    section: SectionId
    title: str
    lead: str
    moment: datetime | None
    language: Language | None = None
    region: Link | None = None
    court: Link | None = None
    picture: Picture | None = None
    alt: str = ""
    expires: datetime | None = None
    corrected: bool = False
    sample: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its words. A decorative picture does not exist on this site, so ``alt`` is never empty."""

    picture: Picture
    alt: str
    caption: str
    credit: str
    line: int


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a story names them."""

    address: str
    name: str
    position: str
    language: Language | None


@dataclass(frozen=True, slots=True)
class ContactBlock:
    """Whom a journalist asks."""

    name: str
    role: str
    email: str
    phone: str
    sample: bool


@dataclass(frozen=True, slots=True)
class Pending:
    """An honest word about a half that is not there yet: the language that is, and the promised day if it is ahead."""

    language: Language
    address: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem as a preview shows it beside the text. ``path`` is relative to content/."""

    path: str
    line: int
    rule: str
    severity: str
    sentence: str
    language: Language


@dataclass(frozen=True, slots=True)
class FeedLink:
    """The feed of a list. ``kind`` is site, section, region, court or corrections, ``address`` that of the list.

    ``name`` is that of the subject where content gives it; the site and its sections are named by the theme.
    """

    kind: str
    subject: str
    name: str
    address: str

    @property
    def atom(self) -> str:
        """The address of the feed in Atom."""
        return f"{self.address}feed.xml"

    @property
    def json(self) -> str:
        """The address of the feed in JSON Feed."""
        return f"{self.address}feed.json"


@dataclass(frozen=True, slots=True)
class Observation:
    """What a check has remarked, in a sentence for readers, and how often."""

    sentence: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a build found on its own pages: how many it checked by how many rules, resting on which criteria of WCAG.

    A build that checks nothing has no rules.
    """

    day: date
    pages: int
    rules: int
    criteria: tuple[str, ...]
    errors: int
    remarks: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class FieldLines:
    """The lines of fields that a page shows outside of the text, so that checks of the page can name them."""

    title: int = 1
    lead: int = 1
    position: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story's own page. ``parts`` are HTML and figures in reading order, empty while the half is pending.

    ``corrections`` are those of meaning, ``changes`` all of them with those of spelling.
    ``languages`` are those that the story can be read in, ``feeds`` are listed by the page that explains them,
    and the ``verdict`` stands in the accessibility statement. ``allow`` names warnings that the story does not want.
    ``draft`` and ``remarks``, the problems of the story's files, are for previews: a published page has neither.
    """

    source: str
    id: StoryId
    section: SectionId
    title: str
    lead: str
    moment: datetime | None
    parts: tuple[str | Figure, ...]
    headings: tuple[Heading, ...]
    photo: Figure | None
    region: Link | None
    court: Link | None
    topics: tuple[Link, ...]
    people: tuple[Person, ...]
    contact: ContactBlock | None
    case: str
    corrections: tuple[Correction, ...]
    changes: tuple[Correction, ...]
    languages: tuple[Language, ...]
    pending: Pending | None
    sample: bool
    draft: bool
    remarks: tuple[Remark, ...]
    earlier: Link | None = None
    later: Link | None = None
    related: tuple[Card, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    verdict: Verdict | None = None
    lines: FieldLines = FieldLines()
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pager:
    """The way through a list. Pages are numbered from the oldest, so an address keeps showing the same stories.

    Only the newest page has the ``total`` of stories, so that one story more does not change all pages.
    """

    newer: str
    older: str
    number: int
    count: int
    total: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """A biography, and the stories that name the person. ``languages`` are those that the life can be read in."""

    source: str
    id: StoryId
    name: str
    position: str
    lead: str
    parts: tuple[str | Figure, ...]
    headings: tuple[Heading, ...]
    portrait: Figure | None
    career: tuple[Stage, ...]
    education: tuple[Stage, ...]
    region: Link | None
    court: Link | None
    corrections: tuple[Correction, ...]
    languages: tuple[Language, ...]
    pending: Pending | None
    sample: bool
    draft: bool
    remarks: tuple[Remark, ...]
    cards: tuple[Card, ...]
    pager: Pager
    lines: FieldLines = FieldLines()
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView:
    """A list of stories. ``subject`` is what they have in common: a section, region, court, topic, person or month.

    ``kind`` says which of these it is, and ``name`` is its name where content gives it (sections and months are
    named by the theme). ``first`` and ``last`` are the days that this page of the list spans. Sections, regions
    and courts have a ``feed``.
    """

    kind: str
    subject: str
    name: str
    cards: tuple[Card, ...]
    pager: Pager
    first: date | None = None
    last: date | None = None
    former: tuple[str, ...] = ()
    courts: tuple[Link, ...] = ()
    region: Link | None = None
    contact: ContactBlock | None = None
    feed: FeedLink | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index: where it leads, its name and how many public stories stand behind it."""

    address: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class IndexView:
    """All regions, courts or topics by name in the order of the language's alphabet."""

    kind: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class BiographyEntry:
    """A line of the list of biographies."""

    address: str
    name: str
    position: str
    language: Language | None
    sample: bool
    draft: bool = False


@dataclass(frozen=True, slots=True)
class BiographiesView:
    """All biographies by name in the order of the language's alphabet."""

    people: tuple[BiographyEntry, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """A month that has stories."""

    address: str
    first_day: date
    count: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year that has stories, with its months from the last to the first."""

    address: str
    number: int
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """The archive: all years, or one."""

    years: tuple[Year, ...]
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The newest stories of one section on the home page."""

    section: SectionId
    address: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page: the newest story with a picture leads, every section has a shelf.

    ``events`` are announcements, stories that expire: the next to come is first.
    """

    lead: Card | None
    latest: tuple[Card, ...]
    events: tuple[Card, ...]
    shelves: tuple[Shelf, ...]
    biographies: tuple[BiographyEntry, ...]
    regions: tuple[Entry, ...]

    @property
    def year(self) -> int | None:
        """The year of the newest story: a day of another year is told with its year."""
        newest = max((card.moment for card in (self.lead, *self.latest) if card and card.moment), default=None)
        return newest.year if newest else None


@dataclass(frozen=True, slots=True)
class DoorView:
    """The page at ``/``: the way into each language. Also the page for an address that does not exist."""

    sections: tuple[SectionId, ...]


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that a search can be narrowed to, and how many pages have it. Sections are named by the theme."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """What a search can be narrowed by: section, region, court, topic or year."""

    id: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search of one language over so many pages. ``months`` has a day of each, for the script that writes dates."""

    facets: tuple[Facet, ...]
    count: int
    months: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """The sheet of components, for a preview: names of groups with their examples."""

    groups: tuple[tuple[str, tuple[object, ...]], ...]


@dataclass(frozen=True, slots=True)
class RemarksView:
    """All problems of the content, for a preview."""

    remarks: tuple[Remark, ...]
