"""Frames, and the pages that are put into them and taken out again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.building.frame import REST, Frame, Laid, around, take_apart
from plugins.domain.language import KAZAKH
from plugins.pages.page import Page
from plugins.templating.annotations import without_annotations
from plugins.templating.framing import BORDER

ORDER = ("title", "path", "content", REST)
HTML = '<p>|title|</p><a href="/ru/|rest|"><a data-line="3" href="/kk/|rest|">|content|\n'.replace("|", BORDER)


def bare(texts: dict[str, str]) -> dict[str, bytes]:
    """Return texts as readers get them."""
    return {place: without_annotations(text).encode() for place, text in texts.items()}


@given(
    st.fixed_dictionaries({name: st.text(st.characters(exclude_categories=["Cs"])) for name in ORDER}), st.booleans()
)
def test_a_page_can_be_taken_apart(texts: dict[str, str], sample: bool) -> None:
    """What is laid is what is filled, without annotations; and what was put into its places is found there."""
    frame = Frame(HTML, sample, ORDER)
    laid = frame.lay(bare(texts))
    pieces = take_apart(laid, ORDER)
    assert laid.data.startswith(b"<p>" + bare(texts)["title"])
    assert (pieces.sample, pieces.literals) == (sample, frame.bare)
    assert pieces.texts == {place: text for place, text in bare(texts).items() if place != "path"}
    assert Frame(HTML, sample, ORDER).lay(pieces.texts) == laid


def test_a_page_is_laid_without_annotations() -> None:
    """Checks see them, in the frame and in its places; readers do not."""
    texts = {"title": "T", "content": '<p data-line="7">мәтін</p>', REST: "x/"}
    frame = Frame(HTML, order=ORDER)
    assert frame.fill(texts).count("data-line") == 2
    assert frame.lay(bare(texts)).data.decode() == without_annotations(frame.fill(texts))


def test_what_has_no_frame_has_no_places() -> None:
    """A feed, or the page at the root, is one piece."""
    assert Frame("<rss/>").fill({}) == "<rss/>"
    assert Frame("<rss/>").lay({}) == Laid(b"<rss/>", b"")


@pytest.mark.parametrize(
    ("path", "shown", "rest"),
    [
        ("kk/index.html", "kk/index.html", ""),
        ("kk/404.html", "kk/404.html", ""),
        ("kk/news/index.html", "kk/news/index.html", ""),
        ("kk/news/2026/x/index.html", "kk/news/|rest|", "2026/x/"),
        ("kk/news/x/page.html", "kk/news/|rest|", "x/page.html"),
    ],
)
def test_pages_beside_each_other_have_one_frame(path: str, shown: str, rest: str) -> None:
    """A page that the frame names, such as a section's, has its own."""
    assert around(path) == (shown.replace("|", BORDER), rest)
    address = Page(shown, KAZAKH, "", None).address
    assert address.replace("|rest|", rest) == Page(path, KAZAKH, "", None).address
