"""An edition: the library as readers of one language see it, with the small records that pages are made of."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final, TypeVar

from plugins.bilingual.collation import collation_key
from plugins.domain.config import SiteConfig
from plugins.domain.identifier import CourtId, RegionId, Slug, TopicId
from plugins.domain.language import Language
from plugins.domain.reference import Contact, Named
from plugins.domain.story import Story
from plugins.domain.url import join, story_address
from plugins.images.plan import Picture
from plugins.library.entry import Entry
from plugins.library.library import Library
from plugins.links.resolve import Space
from plugins.pages.views import BiographyEntry, Card, ContactBlock, Link, Pending, Person, Remark
from plugins.reading.text import Text

T = TypeVar("T")


_CARDS: Final = 4096
"""So many cards stay in a process, about a year's: lists are made newest first, those of one time together."""


class Edition:
    """The site in one language at the moment of the build. Only public stories can be met in it."""

    def __init__(
        self,
        language: Language,
        space: Space,
        pictures: Mapping[str, Picture],
        config: SiteConfig,
        remarks: tuple[Remark, ...] = (),
        share_cards: Mapping[str, str] | None = None,
    ) -> None:
        """Take the site's links and texts, the pictures by path in content/, the settings, a preview's remarks.

        ``share_cards`` are addresses by the path of a half, and by the language for what has no card of its own.
        """
        self.language = language
        self.space = space
        self.pictures = pictures
        self.config = config
        self.remarks = remarks
        self.share_cards: Mapping[str, str] = {} if share_cards is None else share_cards
        self._cards: dict[str, Card] = {}
        self._links: dict[tuple[str, str, date | None], Link] = {}
        self._contacts: dict[str, ContactBlock] = {}

    @property
    def library(self) -> Library:
        """All stories."""
        return self.space.library

    def text(self, story: Story) -> Text:
        """Return the text of a story in this language, or in the other while it is being translated."""
        return self.space.texts[story.half(self.language).path]

    def foreign(self, story: Story) -> Language | None:
        """Return the language of a story's words where it is not the edition's."""
        language = story.half(self.language).language
        return None if language == self.language else language

    def card(self, folder: str) -> Card:
        """Return the card of the story of a folder. It stands in several lists, so that the latest are kept."""
        self.library.reads.note(f"story:{folder}")
        card = self._cards.get(folder)
        if card is None:
            card = self._cards[folder] = self._make_card(self.library.story(folder))
            if len(self._cards) > _CARDS:
                del self._cards[next(iter(self._cards))]
        if card.picture:
            self.library.reads.note(f"photos:{folder}")  # who is given what another has made rests on it, too
        return card

    def _make_card(self, story: Story) -> Card:
        half, picture = story.half(self.language), self.picture(story, story.photo)
        return Card(
            address=story_address(story, self.language),
            section=story.section.id,
            title=half.title,
            lead=half.lead,
            moment=story.moment,
            language=self.foreign(story),
            region=self.region(story.region, story),
            court=self.court(story.court, story),
            picture=picture and (picture.card or picture),
            alt=half.photo_alt,
            expires=story.expires,
            corrected=bool(half.told),
            sample=story.sample,
            draft=story.draft,
        )

    def share_card(self, story: Story | None = None) -> str:
        """Return the address of the picture for a link to a story, or to any page without a card of its own."""
        own = self.share_cards.get(story.half(self.language).path) if story else None
        return own or self.share_cards.get(self.language, "")

    def picture(self, story: Story, name: str) -> Picture | None:
        """Return a picture beside a story, None where there is none of that name."""
        return self.pictures.get(f"{story.folder}/{name}") if name else None

    def hosted(self, address: str) -> str:
        """Return an address as it stands in HTML: under the site's base path, if it is one of the site's own."""
        return self.config.base_path + address if address.startswith("/") else address

    def cards(self, entries: Iterable[Entry]) -> tuple[Card, ...]:
        """Return the cards of stories in their order."""
        return tuple(self.card(entry.folder) for entry in entries)

    def link(self, entry: Entry | None) -> Link | None:
        """Return a link to a story by its title."""
        if entry is None:
            return None
        card = self.card(entry.folder)
        return Link(card.address, card.title, card.language)

    def region(self, id_: RegionId | None, story: Story | None = None) -> Link | None:
        """Return a link to a region by the short name it had on the story's day."""
        entry = self.library.references.regions.get(id_) if id_ else None
        return self._named("regions", id_, entry, story)

    def court(self, id_: CourtId | None, story: Story | None = None) -> Link | None:
        """Return a link to a court by the short name it had on the story's day."""
        entry = self.library.references.courts.get(id_) if id_ else None
        return self._named("courts", id_, entry, story)

    def topic(self, id_: TopicId) -> Link | None:
        """Return a link to a topic, None where a preview meets one that does not exist."""
        return self._named("topics", id_, self.library.references.topics.get(id_), None)

    def _named(self, kind: str, id_: str | None, entry: Named | None, story: Story | None) -> Link | None:
        if entry is None or id_ is None:
            return None
        day = story.day if story and entry.former else None
        link = self._links.get((kind, id_, day))
        if link is None:
            names = entry.names_on(day)
            label = entry.short if names is entry.names else names
            link = self._links[kind, id_, day] = Link(join(self.language, kind, id_), label[self.language])
        return link

    def person(self, slug: Slug) -> Person | None:
        """Return a person as a story names them, None where readers cannot open the biography."""
        story = self.library.people.get(slug)
        if story is None or not self.library.shows(story):
            return None
        half = story.half(self.language)
        return Person(story_address(story, self.language), half.name, half.position, self.foreign(story))

    def contact(self, story: Story) -> ContactBlock | None:
        """Return the contact that a story names, or else that of its region."""
        contacts = self.library.references.contacts
        if story.contact:
            return self.contact_block(contacts.get(story.contact))
        return self.regional_contact(story.region) if story.region else None

    def regional_contact(self, region: RegionId | None) -> ContactBlock | None:
        """Return the contact of a region, or that of the whole country for None."""
        contacts = self.library.references.contacts.values()
        return self.contact_block(next((each for each in contacts if each.region == region), None))

    def contact_block(self, contact: Contact | None) -> ContactBlock | None:
        """Return a contact in the language of the edition, one object wherever it stands."""
        if contact is None:
            return None
        if contact.id not in self._contacts:
            name = contact.names[self.language]
            block = ContactBlock(name, contact.role, contact.email, contact.phone, contact.sample)
            self._contacts[contact.id] = block
        return self._contacts[contact.id]

    def pending(self, story: Story) -> Pending | None:
        """Return the word about a missing half; a day that has passed is no longer promised."""
        language = self.foreign(story)
        if language is None:
            return None
        due = story.half(self.language).translation_due
        ahead = due if due and due >= self.library.today else None
        return Pending(language, story_address(story, language), ahead)

    def remarks_on(self, story: Story) -> tuple[Remark, ...]:
        """Return the remarks on the files of a story but for the other halves, which have pages of their own."""
        self.library.reads.note(f"remarks:{story.folder}")
        if not self.remarks:
            return ()
        others = {half.path for half in story.halves.values()} - {story.half(self.language).path}
        of_story = (each for each in self.remarks if f"{each.path}/".startswith(f"{story.folder}/"))
        return tuple(each for each in of_story if each.path not in others)

    def biography(self, story: Story) -> BiographyEntry:
        """Return the line of a person in the list of biographies."""
        half = story.half(self.language)
        address = story_address(story, self.language)
        return BiographyEntry(address, half.name, half.position, self.foreign(story), story.sample, story.draft)

    def in_order(self, items: tuple[T, ...], name: Callable[[T], str]) -> tuple[T, ...]:
        """Return items by name in the order of the language's alphabet."""
        return tuple(sorted(items, key=lambda item: collation_key(name(item), self.language)))
