"""The plan of cards: which there are, and under what address each is found. Nothing is drawn here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from plugins.cards.words import KINDS, Gettext, Words, site_words, story_words
from plugins.domain.language import Language
from plugins.pages.edition import Edition

FOLDER: Final = "cards"
MADE_OF: Final = (
    "fonts/whole/golos-text-400.woff2",
    "fonts/whole/golos-text-600.woff2",
    "fonts/whole/literata-600.woff2",
    "static/css/palette.css",
    "static/images/icon-512.png",
)
"""The files of a theme that cards are drawn with."""

_DRAWING: Final = ("drawing.py", "faces.py", "fitting.py", "layout.py", "lines.py", "shades.py")


@dataclass(frozen=True, slots=True)
class ShareCard:
    """A card with the path of its file relative to the output folder, which is another one for other pixels."""

    path: str
    words: Words

    @property
    def address(self) -> str:
        """The address at which a host serves the card, relative to the site's base path."""
        return f"/{self.path}"


@dataclass(frozen=True, slots=True)
class Deck:
    """All cards of a site: those of halves by the path of the half, and the one of each language for other pages."""

    halves: dict[str, ShareCard]
    sites: dict[Language, ShareCard]

    @property
    def addresses(self) -> dict[str, str]:
        """The addresses of all cards, by the path of a half or by the language."""
        return {key: card.address for key, card in (*self.halves.items(), *self.sites.items())}

    @property
    def cards(self) -> tuple[ShareCard, ...]:
        """Every card."""
        return (*self.halves.values(), *self.sites.values())


def design(theme: Path) -> str:
    """Return a name for how cards are drawn: by the code of today, with the files that the theme has today."""
    modules = (Path(__file__).with_name(name) for name in _DRAWING)
    files = (*modules, *(theme / name for name in MADE_OF))
    return sha256(b"\0".join(sha256(file.read_bytes()).digest() for file in files)).hexdigest()


def plan_cards(editions: Iterator[Edition], speak: Callable[[Language], Gettext], design_name: str) -> Deck:
    """Return the cards of all public stories and of the site; ``speak`` gives the words of the theme in a language."""
    halves: dict[str, ShareCard] = {}
    sites: dict[Language, ShareCard] = {}
    for edition in editions:
        gettext, language = speak(edition.language), edition.language
        sites[language] = _card(f"site-{language}", site_words(gettext), design_name)
        for story in edition.library.public:
            if story.section.id in KINDS and language in story.halves:
                words = story_words(story, edition, gettext)
                halves[story.halves[language].path] = _card(f"{story.id}-{language}", words, design_name)
    return Deck(halves, sites)


def _card(name: str, words: Words, design_name: str) -> ShareCard:
    digest = sha256(f"{words} {design_name}".encode()).hexdigest()[:8]
    return ShareCard(f"{FOLDER}/{name}-{digest}.png", words)
