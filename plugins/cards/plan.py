"""The plan of cards: which there are, and under what address each is found. Nothing is drawn here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Final

from plugins.cards.words import KINDS, Gettext, Words, site_words, story_words
from plugins.domain.language import Language
from plugins.domain.story import Story
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


@dataclass(frozen=True)
class Deck(Mapping[str, str]):
    """The addresses of all cards: those of halves by the path of the half, that for other pages by the language.

    ``speak`` gives the words of the theme in a language, and ``design`` names how cards are drawn.
    """

    editions: tuple[Edition, ...]
    speak: Callable[[Language], Gettext]
    design: str

    def site(self, language: Language) -> ShareCard:
        """Return the card of all pages in a language that have none of their own."""
        if language not in self._sites:
            self._sites[language] = _card(f"site-{language}", site_words(self.speak(language)), self.design)
        return self._sites[language]

    @cached_property
    def _sites(self) -> dict[Language, ShareCard]:
        return {}

    def half(self, story: Story, language: Language) -> ShareCard | None:
        """Return the card of a half; None where there is no half, or its section has no cards."""
        if story.section.id not in KINDS or language not in story.halves:
            return None
        edition = next(each for each in self.editions if each.language == language)
        return _card(f"{story.id}-{language}", story_words(story, edition, self.speak(language)), self.design)

    def __getitem__(self, key: str) -> str:
        return self.card(key).address

    def card(self, key: str) -> ShareCard:
        """Return the card of a half by its path, or of a language; KeyError where there is none."""
        folder, _, name = key.rpartition("/")
        card = self._of_half(folder, name) if folder else self.site(Language(key))
        if card is None:
            raise KeyError(key)
        return card

    def _of_half(self, folder: str, name: str) -> ShareCard | None:
        story = self.editions[0].library.by_folder[folder]
        return self.half(story, Language(name.partition(".")[0]))

    def __iter__(self) -> Iterator[str]:
        """Yield the path of every public half that has a card, and every language."""
        for story in self.editions[0].library.public:
            yield from (half.path for language, half in story.halves.items() if self.half(story, language))
        yield from (edition.language for edition in self.editions)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def design(theme: Path) -> str:
    """Return a name for how cards are drawn: by the code of today, with the files that the theme has today."""
    modules = (Path(__file__).with_name(name) for name in _DRAWING)
    files = (*modules, *(theme / name for name in MADE_OF))
    return sha256(b"\0".join(sha256(file.read_bytes()).digest() for file in files)).hexdigest()


def _card(name: str, words: Words, design_name: str) -> ShareCard:
    digest = sha256(f"{words} {design_name}".encode()).hexdigest()[:8]
    return ShareCard(f"{FOLDER}/{name}-{digest}.png", words)
