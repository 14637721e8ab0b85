"""Sound and film: with captions, with a transcript, and silent until somebody starts them."""

import re
from collections.abc import Iterator
from typing import Final

from plugins.accessibility.document import Element, text_of
from plugins.accessibility.registry import Finding, Subject, about_elements

_TRANSCRIPT: Final = re.compile(
    r"transcript|text version|стенограмм|расшифровк|транскрипт|текстовая версия|текст записи|"
    r"мәтіндік нұсқа|жазба мәтіні|мәтіні\b|хаттама",
    re.IGNORECASE,
)
_CAPTIONS: Final = frozenset({"captions", "subtitles"})


@about_elements("video-without-captions", tags="video", wcag="1.2.2")
def video_has_captions(subject: Subject, element: Element) -> Iterator[Finding]:
    """A film with sound has captions."""
    kinds = {track.get("kind", "subtitles").strip().lower() for track in element.iter("track") if track.get("src")}
    if element.get("muted") is None and subject.seen.exposed(element) and kinds.isdisjoint(_CAPTIONS):
        yield Finding(element, "video-without-captions")


@about_elements("media-without-transcript", tags="audio video", wcag="1.2.1 1.2.3")
def media_have_transcript(subject: Subject, element: Element) -> Iterator[Finding]:
    """What is said and shown can be read: near the player is the text, or a link to it."""
    if not subject.seen.exposed(element) or subject.document.referenced(element, "aria-details"):
        return
    around = element.getparent()
    near = around if around is not None and around.tag in {"figure", "p", "div"} else element
    following = near.getnext()
    texts = [text_of(near), text_of(following) if following is not None else ""]
    if not any(_TRANSCRIPT.search(text) for text in texts):
        yield Finding(element, "media-without-transcript")


@about_elements("media-plays-itself", tags="audio video", wcag="1.4.2 2.2.2")
def media_wait(_: Subject, element: Element) -> Iterator[Finding]:
    """Nothing plays by itself, unless it is silent and can be stopped."""
    silent = element.get("muted") is not None and element.get("controls") is not None
    if element.get("autoplay") is not None and not silent:
        yield Finding(element, "media-plays-itself")
