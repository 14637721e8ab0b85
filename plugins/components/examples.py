"""One set of examples for every component of the theme: each macro in each state that a reader may meet it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from plugins.components.samples import MOMENT, Samples
from plugins.pages.views import Pager


@dataclass(frozen=True, slots=True)
class Example:
    """A macro of a file in theme/templates/macros, the state it shows and what it is called with.

    ``room`` is what the sheet gives it: that of a card in a row, of a text, or of a page.
    """

    file: str
    macro: str
    state: str = "usual"
    arguments: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    room: str = "text"

    @property
    def name(self) -> str:
        """The name of the example among all."""
        return f"{self.macro}-{self.state}"


def frame(s: Samples) -> tuple[Example, ...]:
    """Return what stands around every page."""
    path = [("courts/", s.words.courts), ("topics/", s.words.topics)]
    return (
        Example("masthead", "masthead", arguments=(s.page,), room="page"),
        Example("masthead", "masthead", "sample", (s.page, True), room="page"),
        Example("brand", "brand_mark"),
        Example("language", "language_switch", arguments=(s.page,)),
        Example("sections", "sections", room="page"),
        Example("reading", "reading"),
        Example("footer", "footer", room="page"),
        Example("breadcrumbs", "breadcrumbs", "front"),
        Example("breadcrumbs", "breadcrumbs", "deep", (path,)),
        Example("search", "search_box"),
        Example("icon", "icon", arguments=("print",)),
    )


def cards(s: Samples) -> tuple[Example, ...]:
    """Return stories as lists show them."""
    years = (s.bare, replace(s.bare, moment=MOMENT.replace(year=2025)))
    return (
        Example("card", "card", arguments=(s.card,), room="card"),
        Example("card", "card", "large", (s.card,), {"level": 2, "size": "large", "eager": True}, room="page"),
        Example("card", "card", "bare", (s.bare,), {"size": "feature"}),
        Example("card", "card", "corrected", (replace(s.card, corrected=True),), room="card"),
        Example("card", "card", "foreign", (s.translated,), room="card"),
        Example("eyebrow", "card_eyebrow", arguments=(s.card,)),
        Example("eyebrow", "story_eyebrow", arguments=(s.story,)),
        Example("state", "states", arguments=(replace(s.translated, corrected=True),)),
        Example("state", "states", "draft", (replace(s.card, draft=True),)),
        Example("horizon", "horizon_head", arguments=("name", s.words.section, f"{s.home}news/", s.words.more)),
        Example("wire", "wire", arguments=(s.cards,)),
        Example("wire", "wire", "years", (years, MOMENT.year)),
        Example("events", "events", arguments=((replace(s.card, expires=MOMENT),),)),
        Example("entry", "entries", arguments=(s.cards,)),
        Example("entry", "entries", "mixed", (s.cards,), {"kind": True, "level": 3}),
        Example("day_band", "day_band", arguments=(s.shelf,), room="page"),
    )


def lists(s: Samples) -> tuple[Example, ...]:
    """Return what stands beside and below stories in a list, and lists of other things."""
    return (
        Example("listing", "listing_facts", arguments=(s.listing,), room="card"),
        Example("pagination", "pagination", arguments=(s.pager,)),
        Example("pagination", "pagination", "oldest", (Pager(f"{s.home}news/", "", 1, 2, 25),)),
        Example("name_list", "name_list", arguments=(s.entries,)),
        Example("ways", "ways_to_find", arguments=("archive",)),
        Example("person", "person_card", arguments=(s.person,), room="card"),
        Example("monogram", "monogram", "one-name", (s.words.one_name,), room="card"),
        Example("empty", "empty_list"),
        Example("feeds", "feed_list", arguments=((s.feed, s.site_feed),)),
        Example("facets", "facets", arguments=(s.facets, 42)),
    )


def stories(s: Samples) -> tuple[Example, ...]:
    """Return what the page of a story or a person is made of."""
    bare = replace(s.figure, caption="", credit="")
    judge = replace(s.contact, role="coordinating-judge", phone="")
    return (
        Example("body", "body", arguments=((s.words.html, s.figure, s.words.after),)),
        Example("figure", "figure", arguments=(s.figure,)),
        Example("figure", "figure", "lead", (s.foreign_figure, "lead", s.foreign)),
        Example("figure", "figure", "bare", (bare,)),
        Example("picture", "picture", arguments=(s.picture, s.words.alt, "100vw")),
        Example("facts", "story_facts", arguments=(s.story,), room="card"),
        Example("facts", "person_facts", arguments=(s.biography,), room="card"),
        Example("tools", "story_tools", room="card"),
        Example("contents", "contents", arguments=(s.headings,), room="card"),
        Example("notice", "pending_notice", arguments=(s.pending,)),
        Example("notice", "pending_notice", "unpromised", (replace(s.pending, due=None),)),
        Example("contact", "contact_block", arguments=(s.contact,)),
        Example("contact", "contact_block", "judge", (judge,)),
        Example("topics", "topic_tags", arguments=((s.topic, s.topic),)),
        Example("neighbours", "neighbours", arguments=(s.link, s.link), room="page"),
        Example("neighbours", "neighbours", "newest", (s.link, None)),
        Example("related", "related", arguments=(s.cards,), room="page"),
        Example("career", "career", arguments=("career", s.words.career, s.stages)),
        Example("printed", "printed_address", arguments=(s.page, "k7m2xq")),
        Example("verdict", "verdict", arguments=(s.verdict,)),
        Example("verdict", "verdict", "unchecked", (replace(s.verdict, rules=0),)),
        Example("sample", "sample_strip"),
        Example("preview", "preview_strip"),
        Example("remarks", "remark_list", arguments=((s.remark,),)),
    )


def changes(s: Samples) -> tuple[Example, ...]:
    """Return what tells that a story was corrected, has expired or was withdrawn."""
    return (
        Example("notice", "corrections_notice", "one", (s.corrections[:1],)),
        Example("notice", "corrections_notice", "many", (s.corrections,)),
        Example("notice", "change_list", arguments=(MOMENT, s.changes)),
        Example("corrected", "corrected_list", arguments=(s.corrected,)),
        Example("corrected", "corrected_list", "none", ((),)),
        Example("notice", "withdrawal_notice", arguments=(s.withdrawn,)),
        Example("notice", "expired_notice", arguments=(s.expired,)),
        Example("gone", "ways_on", arguments=("news",)),
        Example("gone", "ways_on", "own-page", ("pages",)),
    )


GROUPS = {"frame": frame, "cards": cards, "lists": lists, "stories": stories, "changes": changes}
"""The groups of the sheet by name."""


def examples(samples: Samples) -> tuple[Example, ...]:
    """Return every example of the theme, in the order of the sheet."""
    return tuple(example for group in GROUPS.values() for example in group(samples))
