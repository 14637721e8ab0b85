"""Cards as pictures."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from PIL import Image, ImageChops

from plugins.cards.drawing import EDGE, Studio
from plugins.cards.layout import BOLD, HEAD, HEIGHT, MARGIN, TEXT, WIDTH, lay_out
from tests.cards.made import LETTERS, THEME, card_words, drawn, studio, titles
from tests.cards.test_layout import LONGEST

LIMIT = 60_000
SAFE = (MARGIN - 12, EDGE, WIDTH - MARGIN + 12, HEIGHT - 20)
"""What a card may draw on below the edge; letters may lean a little over their place."""


def without_edge(card: Image.Image) -> Image.Image:
    """Return a card below its coloured edge, on whose place white stands."""
    card.paste("white", (0, 0, WIDTH, EDGE))
    return card


def inked(card: Image.Image) -> tuple[int, int, int, int]:
    """Return the box of all that is not white."""
    return ImageChops.invert(card).getbbox() or (0, 0, 0, 0)


@settings(deadline=None, max_examples=30)
@given(titles)
def test_nothing_is_drawn_outside(title: str) -> None:
    """Whatever the title, its letters stay within the margins."""
    left, top, right, bottom = inked(without_edge(drawn(card_words(title))))
    assert left >= SAFE[0]
    assert top >= SAFE[1]
    assert right <= SAFE[2]
    assert bottom <= SAFE[3]


def test_a_card_has_the_size_that_networks_ask_for() -> None:
    """1200 by 630 pixels, on white paper, gold at the hoist and sky for the rest."""
    card = drawn(card_words())
    assert card.size == (WIDTH, HEIGHT) == (1200, 630)
    assert card.getpixel((WIDTH // 2, HEIGHT - 5)) == (255, 255, 255)
    assert card.getpixel((5, 5)) == (254, 197, 12)
    assert card.getpixel((WIDTH - 5, 5)) == (0, 175, 202)


def test_the_same_words_give_the_same_bytes() -> None:
    """Another studio, as another process has one, draws the same."""
    words = card_words(LONGEST)
    first, second = (each.draw(lay_out(words, each.faces.measure)) for each in (studio(), Studio(THEME)))
    assert first == second


def test_other_words_give_other_pixels() -> None:
    """Title, facts and state can be told apart by looking."""
    cards = [card_words(), card_words("Алимент"), card_words(state=""), card_words(facts=("Жаңалық",))]
    assert len({drawn(words).tobytes() for words in cards}) == len(cards)


@pytest.mark.parametrize("title", [LONGEST, "Щ" * 200, "Ж " * 100])
def test_a_card_is_light(title: str) -> None:
    """No title makes a file that a messenger would not fetch."""
    assert len(studio().draw(lay_out(card_words(title), studio().faces.measure))) < LIMIT


@pytest.mark.parametrize("font", [HEAD, BOLD, TEXT])
def test_every_letter_has_its_shape(font: str) -> None:
    """All letters of Kazakh are drawn, each unlike the others and unlike a letter that is missing."""
    opened = studio().faces.open(font, 60)
    shapes = {letter: bytes(opened.getmask(letter)) for letter in [*LETTERS, "\U0010fffd"]}
    assert all(any(shape) for shape in shapes.values())
    assert len(set(shapes.values())) == len(shapes)


def test_a_file_is_a_whole_png() -> None:
    """What is drawn can be opened."""
    with Image.open(BytesIO(studio().draw(lay_out(card_words(), studio().faces.measure)))) as image:
        image.verify()
        assert image.format == "PNG"
