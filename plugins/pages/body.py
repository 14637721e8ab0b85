"""The text of a story as its page shows it: addresses put in, figures with their pictures."""

import re
from typing import Final

from plugins.domain.story import Half, Story
from plugins.links.resolve import Broken, resolve
from plugins.pages.edition import Edition
from plugins.pages.views import Figure
from plugins.reading.text import Figure as WrittenFigure
from plugins.reading.text import Text

_DEAD_LINK: Final = re.compile(r'<a [^>]*?href="(\x1a\d+\x1a)"[^>]*>(.*?)</a>', re.DOTALL)
_MARKER: Final = re.compile(r"\x1a\d+\x1a")


def body(story: Story, edition: Edition) -> tuple[str | Figure, ...]:
    """Return HTML and figures in reading order; a link to what has left the site is shown as its words."""
    half = story.half(edition.language)
    text = edition.text(story)
    addresses = _addresses(text, story, half, edition)
    linked = _linked if len(addresses) == len(text.links) else _alive
    shown = (
        _figure(part, story, edition) if isinstance(part, WrittenFigure) else linked(part, addresses)
        for part in text.parts
    )
    return tuple(part for part in shown if part)


def _addresses(text: Text, story: Story, half: Half, edition: Edition) -> dict[str, str]:
    here, space = edition.library.entries[story.folder], edition.space
    found = {link.marker: resolve(link.target, here, half.language, space) for link in text.links}
    return {marker: edition.hosted(address) for marker, address in found.items() if not isinstance(address, Broken)}


def _alive(html: str, addresses: dict[str, str]) -> str:
    """Return HTML with the addresses of those links that have one; of others the words stay."""
    alive = _DEAD_LINK.sub(lambda match: match[0] if match[1] in addresses else match[2], html)
    return _linked(alive, addresses)


def _linked(html: str, addresses: dict[str, str]) -> str:
    """Return HTML with the addresses of its links, all of which have one."""
    return _MARKER.sub(lambda match: addresses[match[0]], html) if "\x1a" in html else html


def _figure(figure: WrittenFigure, story: Story, edition: Edition) -> Figure | None:
    """Return a figure of the text; None where a preview has no picture to show."""
    picture = edition.picture(story, figure.source)
    return Figure(picture, figure.alt, figure.caption, figure.credit, figure.line) if picture else None


def photo(story: Story, edition: Edition) -> Figure | None:
    """Return the photo of a story with its words; None where there is none."""
    half = story.half(edition.language)
    picture = edition.picture(story, story.photo)
    if picture is None:
        return None
    return Figure(picture, half.photo_alt, half.photo_caption, story.photo_credit, _photo_line(half))


def _photo_line(half: Half) -> int:
    """Return the line of the photo's words, or of the photo where they stand in the other half."""
    return half.line("photo-alt") if half.photo_alt else half.line("photo")
