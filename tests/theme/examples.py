"""One set of examples for every component of the theme: each macro in each state that a reader may meet it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from plugins.domain.language import RUSSIAN
from plugins.pages.views import ListingView, Pager
from tests.theme import samples as s


@dataclass(frozen=True, slots=True)
class Example:
    """A macro of a file in theme/templates/macros, the state it shows and what it is called with."""

    file: str
    macro: str
    state: str = "usual"
    arguments: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the example among all."""
        return f"{self.macro}-{self.state}"


_LISTING: Final = ListingView(
    kind="region",
    subject="astana",
    name="Астана қаласы",
    cards=s.CARDS,
    pager=s.PAGER,
    first=s.DAY,
    last=s.DAY,
    courts=(s.COURT, s.COURT),
    region=s.REGION,
    feed=s.FEED,
)

FRAME: Final = (
    Example("masthead", "masthead"),
    Example("masthead", "masthead", "sample", (True,)),
    Example("brand", "brand_mark"),
    Example("language", "language_switch"),
    Example("sections", "sections"),
    Example("reading", "reading"),
    Example("footer", "footer"),
    Example("breadcrumbs", "breadcrumbs", "front"),
    Example("breadcrumbs", "breadcrumbs", "deep", ([("courts/", "Соттар"), ("topics/", "Тақырыптар")],)),
    Example("search", "search_box"),
    Example("icon", "icon", arguments=("print",)),
)
"""What stands around every page."""

LISTS: Final = (
    Example("card", "card", arguments=(s.CARD,)),
    Example("card", "card", "large", (s.CARD,), {"level": 2, "size": "large", "eager": True}),
    Example("card", "card", "bare", (s.BARE,), {"size": "feature"}),
    Example("card", "card", "corrected", (replace(s.CARD, corrected=True),)),
    Example("card", "card", "foreign", (replace(s.CARD, language=RUSSIAN),)),
    Example("eyebrow", "card_eyebrow", arguments=(s.CARD,)),
    Example("eyebrow", "story_eyebrow", arguments=(s.STORY,)),
    Example("state", "states", arguments=(replace(s.CARD, corrected=True, language=RUSSIAN),)),
    Example("horizon", "horizon_head", arguments=("name", "Жаңалықтар", "/kk/news/", "Барлығы")),
    Example("wire", "wire", arguments=(s.CARDS,)),
    Example("wire", "wire", "years", ((s.BARE, replace(s.BARE, moment=s.MOMENT.replace(year=2025))), s.MOMENT.year)),
    Example("events", "events", arguments=((replace(s.CARDS[0], expires=s.CARDS[0].moment),),)),
    Example("entry", "entries", arguments=(s.CARDS,)),
    Example("entry", "entries", "mixed", (s.CARDS,), {"kind": True, "level": 3}),
    Example("day_band", "day_band", arguments=(s.SHELF,)),
    Example("listing", "listing_facts", arguments=(_LISTING,)),
    Example("pagination", "pagination", arguments=(s.PAGER,)),
    Example("pagination", "pagination", "oldest", (Pager("/kk/news/", "", 1, 2, 25),)),
    Example("name_list", "name_list", arguments=(s.ENTRIES,)),
    Example("person", "person_card", arguments=(s.ENTRY,)),
    Example("monogram", "monogram", "one-name", ("Абай",)),
    Example("empty", "empty_list"),
    Example("feeds", "feed_list", arguments=((s.FEED, s.SITE_FEED),)),
    Example("facets", "facets", arguments=(s.FACETS, 42)),
)
"""What lists are made of."""

STORIES: Final = (
    Example("body", "body", arguments=((s.HTML, s.FIGURE, "<p>Үзіліс.</p>"),)),
    Example("figure", "figure", arguments=(s.FIGURE,)),
    Example("figure", "figure", "lead", (s.FIGURE, "lead", RUSSIAN)),
    Example("figure", "figure", "bare", (replace(s.FIGURE, caption="", credit=""),)),
    Example("picture", "picture", arguments=(s.PICTURE, "Зал", "100vw")),
    Example("facts", "story_facts", arguments=(s.STORY,)),
    Example("facts", "person_facts", arguments=(s.PERSON,)),
    Example("tools", "story_tools"),
    Example("contents", "contents", arguments=(s.HEADINGS,)),
    Example("notice", "corrections_notice", "one", (s.CORRECTIONS[:1],)),
    Example("notice", "corrections_notice", "many", (s.CORRECTIONS,)),
    Example("notice", "pending_notice", arguments=(s.PENDING,)),
    Example("notice", "pending_notice", "unpromised", (replace(s.PENDING, due=None),)),
    Example("contact", "contact_block", arguments=(s.CONTACT,)),
    Example("contact", "contact_block", "judge", (replace(s.CONTACT, role="coordinating-judge", phone=""),)),
    Example("topics", "topic_tags", arguments=((s.TOPIC, s.TOPIC),)),
    Example("neighbours", "neighbours", arguments=(s.LINK, s.LINK)),
    Example("neighbours", "neighbours", "newest", (s.LINK, None)),
    Example("related", "related", arguments=(s.CARDS,)),
    Example("career", "career", arguments=("career", "Еңбек жолы", s.STAGES)),
    Example("printed", "printed_address", arguments=("k7m2xq",)),
    Example("sample", "sample_strip"),
    Example("remarks", "remark_list", arguments=((s.REMARK,),)),
)
"""What the page of a story or a person is made of."""

EXAMPLES: Final = (*FRAME, *LISTS, *STORIES)
