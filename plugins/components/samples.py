"""Views as pages hand them to macros, with everything that a reader may meet in one."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from plugins.components.words import WORDS
from plugins.domain.date import KAZAKHSTAN
from plugins.domain.identifier import StoryId
from plugins.domain.language import Language, others
from plugins.domain.section import COURTROOM, JUDGE_DAY, NEWS, PRESS_RELEASES
from plugins.domain.story import Correction, Stage
from plugins.images.plan import Photo, Picture, picture
from plugins.pages import views as v
from plugins.pages.notice_views import Corrected, ExpiredView, WithdrawnView
from plugins.pages.page import page_at
from plugins.reading.text import Heading

MOMENT: Final = datetime(2026, 11, 21, 9, 5, tzinfo=KAZAKHSTAN)
DAY: Final = MOMENT.date()
PICTURE: Final = picture(Photo("0" * 64, 1600, 1067, "hall.jpg"))
"""A picture that no file is made of, for who looks at HTML alone."""


class Samples:
    """Views in one language, each with a picture that a preview can show."""

    def __init__(self, language: Language, shown: Picture = PICTURE) -> None:
        """Make them of the words of the language."""
        self.words = words = WORDS[language]
        self.home = home = f"/{language}/"
        self.foreign = others(language, tuple(WORDS))[0]
        self.picture = shown
        self.figure = v.Figure(shown, words.alt, words.caption, words.credit, 12)
        theirs = WORDS[self.foreign]
        self.foreign_figure = v.Figure(shown, theirs.alt, theirs.caption, theirs.credit, 12)
        self.headings = tuple(Heading(2, f"part-{n}", f"{words.part} {n}", n) for n in range(1, 5))
        self.link = v.Link(f"{home}news/2026/other/", WORDS[self.foreign].other_title, self.foreign)
        self.region = v.Link(f"{home}regions/astana/", words.region)
        self.court = v.Link(f"{home}courts/supreme-court/", words.court)
        self.topic = v.Link(f"{home}topics/mediation/", words.topic)
        self.card = v.Card(
            address=f"{home}courtroom/2026/alimony/",
            section=COURTROOM.id,
            title=words.title,
            lead=words.lead,
            moment=MOMENT,
            region=self.region,
            court=self.court,
            picture=shown,
            alt=words.alt,
            sample=True,
        )
        self.page = page_at(self.card.address, language, "story.html", None)
        self.bare = v.Card(f"{home}news/2026/bare/", NEWS.id, words.plain_title, words.plain_lead, MOMENT)

    @property
    def cards(self) -> tuple[v.Card, v.Card, v.Card]:
        """Three stories of two days, the one in the middle without a picture."""
        return (
            self.card,
            replace(self.bare, moment=MOMENT - timedelta(hours=1)),
            replace(self.card, section=PRESS_RELEASES.id, moment=MOMENT - timedelta(days=1)),
        )

    @property
    def translated(self) -> v.Card:
        """A story that cannot be read in this language yet."""
        theirs = WORDS[self.foreign]
        return replace(self.card, title=theirs.title, lead=theirs.lead, alt=theirs.alt, language=self.foreign)

    @property
    def shelf(self) -> v.Shelf:
        """The newest stories of a section."""
        return v.Shelf(JUDGE_DAY.id, f"{self.home}judge-day/", self.cards)

    @property
    def pager(self) -> v.Pager:
        """The middle of a long list."""
        return v.Pager(f"{self.home}news/page/3/", f"{self.home}news/page/1/", 2, 3, 1234)

    @property
    def listing(self) -> v.ListingView:
        """The stories of a region, with all that a list can know about its subject."""
        return v.ListingView(
            kind="region",
            subject="astana",
            name=self.words.regions[0],
            cards=self.cards,
            pager=self.pager,
            first=DAY,
            last=DAY,
            courts=(self.court, self.court),
            region=self.region,
            feed=self.feed,
        )

    @property
    def entries(self) -> tuple[v.Entry, v.Entry]:
        """Two lines of an index, one with nothing behind it."""
        one, other = self.words.regions
        return v.Entry(f"{self.home}regions/astana/", one, 1), v.Entry(f"{self.home}regions/ulytau/", other, 0)

    @property
    def person(self) -> v.BiographyEntry:
        """A person in a list."""
        address = f"{self.home}biographies/a-b/"
        return v.BiographyEntry(address, self.words.name, self.words.position, None, sample=True)

    @property
    def feed(self) -> v.FeedLink:
        """The feed of a region."""
        return v.FeedLink("region", "astana", self.words.regions[0], f"{self.home}regions/astana/")

    @property
    def site_feed(self) -> v.FeedLink:
        """The feed of everything."""
        return v.FeedLink("site", "", "", self.home)

    @property
    def facets(self) -> tuple[v.Facet, ...]:
        """What a search can be narrowed to; one has nothing to choose."""
        return (
            v.Facet("section", (v.FacetValue("news", "", 7), v.FacetValue("courtroom", "", 35))),
            v.Facet("court", (v.FacetValue("supreme-court", self.words.court, 42),)),
            v.Facet("year", ()),
        )

    @property
    def contact(self) -> v.ContactBlock:
        """Whom a journalist asks, with an address and a number that belong to nobody."""
        return v.ContactBlock(
            self.words.press, "press-secretary", "press@example.org", "+7 (000) 000-00-00", sample=True
        )

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Two corrections of one story."""
        days = (date(2026, 11, 22), date(2026, 11, 23))
        pairs = zip(days, self.words.corrections, strict=True)
        return tuple(Correction(day, was, now) for day, (was, now) in pairs)

    @property
    def changes(self) -> tuple[Correction, ...]:
        """Those corrections, and one of spelling."""
        return (*self.corrections, Correction(date(2026, 11, 24), minor=True))

    @property
    def corrected(self) -> tuple[Corrected, ...]:
        """The corrections as a list of them shows each with its story, the first of an invented one."""
        link = v.Link(self.card.address, self.card.title)
        told = enumerate(self.corrections, start=1)
        return tuple(
            Corrected(StoryId("k7m2xq"), link, COURTROOM.id, number, each, MOMENT, sample=number == 1)
            for number, each in told
        )

    @property
    def withdrawn(self) -> WithdrawnView:
        """A story that was withdrawn."""
        return WithdrawnView(StoryId("k7m2xq"), COURTROOM.id, DAY, self.words.reason)

    @property
    def expired(self) -> ExpiredView:
        """An announcement that has expired."""
        return ExpiredView(
            id=StoryId("k7m2xq"),
            section=NEWS.id,
            title=self.words.announcement,
            language=None,
            moment=MOMENT - timedelta(days=9),
            expires=MOMENT,
            sample=True,
        )

    @property
    def stages(self) -> tuple[Stage, Stage]:
        """A station that lasts, and one that has ended."""
        present, past = self.words.stages
        return Stage("2021", "", present), Stage("2014", "2021", past)

    @property
    def pending(self) -> v.Pending:
        """A translation that is promised."""
        return v.Pending(self.foreign, f"/{self.foreign}/courtroom/2026/alimony/", DAY)

    @property
    def remark(self) -> v.Remark:
        """A problem as a preview tells it."""
        path = "courtroom/2026/2026-11-21-alimony/kk.md"
        return v.Remark(path, 4, "lead-length", "error", self.words.remark, self.page.language)

    @property
    def verdict(self) -> v.Verdict:
        """What a build found, with one kind of remark."""
        remarks = (v.Observation(self.words.observation, 12),)
        return v.Verdict(day=DAY, pages=1234, rules=61, criteria=("1.1.1", "1.4.3"), errors=0, remarks=remarks)

    @property
    def story(self) -> v.StoryView:
        """A story with everything that one can have."""
        theirs = WORDS[self.foreign]
        person = v.Person(f"{self.home}biographies/a-b/", theirs.name, theirs.position, self.foreign)
        return v.StoryView(
            source="courtroom/2026/2026-11-21-alimony/kk.md",
            id=StoryId("k7m2xq"),
            section=COURTROOM.id,
            title=self.card.title,
            lead=self.card.lead,
            moment=MOMENT,
            parts=(self.words.html, self.figure),
            headings=self.headings,
            photo=self.figure,
            region=self.region,
            court=self.court,
            topics=(self.topic,),
            people=(person,),
            contact=self.contact,
            case="0000-26-00-2/1",
            corrections=self.corrections,
            changes=self.changes,
            languages=tuple(WORDS),
            pending=None,
            sample=True,
            draft=False,
            remarks=(),
            earlier=self.link,
            later=self.link,
            related=self.cards,
        )

    @property
    def biography(self) -> v.PersonView:
        """A life with two stations and the stories that name the person."""
        return v.PersonView(
            source="biographies/a-b/kk.md",
            id=StoryId("k7m2xr"),
            name=self.words.name,
            position=self.words.position,
            lead=self.words.life,
            parts=(self.words.html,),
            headings=(),
            portrait=None,
            career=self.stages,
            education=(),
            region=self.region,
            court=self.court,
            corrections=self.corrections,
            languages=tuple(WORDS),
            pending=None,
            sample=True,
            draft=False,
            remarks=(),
            cards=self.cards,
            pager=self.pager,
        )
