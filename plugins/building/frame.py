"""Frames: what stands around pages, with places for what is said of a single page. A page is a frame that was filled.

A page as it goes out is told with its places, so that it can be put into another frame without being rendered.
"""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import Final, NamedTuple

from plugins.templating.annotations import without_annotations
from plugins.templating.framing import BORDER

TITLE: Final = "title"
CONTENT: Final = "content"
REST: Final = "rest"
"""Places: for the title, for what is in the main part, and for the end of a page's address."""

_NAMED: Final = 3
"""A page with so few parts in its path, such as the front page or that of a section, has a frame of its own."""


class Laid(NamedTuple):
    """The bytes of a page, and where its places are in them, for ``take_apart``; nothing for a page without a frame."""

    data: bytes
    places: bytes


class Pieces(NamedTuple):
    """A page taken apart: what its frame said, the places in it, and the text in each of them."""

    sample: bool
    literals: tuple[bytes, ...]
    places: tuple[str, ...]
    texts: dict[str, bytes]


class Frame:
    """HTML with places. There is one for samples, which says so, and one for all that is real."""

    def __init__(self, html: str, sample: bool = False, order: Sequence[str] = ()) -> None:
        """Take HTML in which the name of each place stands between two borders; ``order`` has all names there are."""
        pieces = html.split(BORDER)
        self.sample, self.literals, self.places = sample, pieces[::2], pieces[1::2]
        self.bare = tuple(without_annotations(each).encode() for each in self.literals)
        self._numbers = [order.index(place) for place in self.places]

    def fill(self, texts: Mapping[str, str]) -> str:
        """Return the HTML with its annotations and a text in every place."""
        filled = [""] * (len(self.literals) + len(self.places))
        filled[::2] = self.literals
        filled[1::2] = [texts[place] for place in self.places]
        return "".join(filled)

    def lay(self, texts: Mapping[str, bytes]) -> Laid:
        """Return the page as readers get it, with texts that have no annotations."""
        if not self.places:
            return Laid(self.bare[0], b"")
        filled, spans, end = [self.bare[0]], array("I", (self.sample,)), len(self.bare[0])
        for number, place, literal in zip(self._numbers, self.places, self.bare[1:], strict=True):
            text = texts[place]
            spans.extend((number, end, end + len(text)))
            end += len(text) + len(literal)
            filled += text, literal
        return Laid(b"".join(filled), spans.tobytes())


@dataclass(frozen=True)
class Filled:
    """A page with its annotations, for checks: its frame, and a text for every place there."""

    frame: Frame
    texts: Mapping[str, str]

    @cached_property
    def bare(self) -> dict[str, str]:
        """The texts as readers get them: they are shorter, and more alike."""
        return {place: without_annotations(text) for place, text in self.texts.items()}

    @property
    def html(self) -> str:
        """The page in one piece."""
        return self.frame.fill(self.texts)


def whole(html: str) -> Filled:
    """Return a page of which nobody knows a frame."""
    return Filled(Frame(html), {})


def take_apart(laid: Laid, order: Sequence[str]) -> Pieces:
    """Return what a page was made of; ``order`` is the one of its frame."""
    sample, *spans = array("I", laid.places)
    ends = [0, *chain.from_iterable(zip(spans[1::3], spans[2::3], strict=True)), len(laid.data)]
    parts = [laid.data[start:end] for start, end in pairwise(ends)]
    places = tuple(order[number] for number in spans[::3])
    return Pieces(bool(sample), tuple(parts[::2]), places, dict(zip(places, parts[1::2], strict=True)))


def around(path: str) -> tuple[str, str]:
    """Return the path that stands in a frame for this one and all beside it, and the end of this one's address."""
    parts = path.split("/", _NAMED - 1)
    if len(parts) < _NAMED or "/" not in parts[-1]:
        return path, ""
    return f"{parts[0]}/{parts[1]}/{BORDER}{REST}{BORDER}", parts[2].removesuffix("index.html")
