"""Where the words of a card stand."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.cards.fitting import ABOVE, BELOW
from plugins.cards.layout import BOLD, HEAD, HEIGHT, HORIZON, MARGIN, TEXT, WIDTH, Layout, Line, lay_out
from plugins.cards.words import Words
from tests.cards.made import card_words, studio, titles

SLIP = 2
"""What kerning over a space may add to a line, in pixels."""

LONGEST = (
    "Қазақстан Республикасының Жоғарғы Сотында азаматтық істер бойынша сот практикасын қорыту нәтижелері талқыланып, "
    "облыстық соттардың төрағаларына сот төрелігінің ашықтығын қамтамасыз ету жайлы ұсыныстар"
)


def laid_out(words: Words) -> Layout:
    """Return the layout of a card in the fonts of the theme."""
    return lay_out(words, studio().faces.measure)


def title_of(layout: Layout) -> list[Line]:
    """Return the lines of the title; those of the note are in another font or colour."""
    return [line for line in layout.lines if line.y < HORIZON and line.y > 120 and line.colour == "ink"]


def is_safe(line: Line) -> bool:
    """Tell whether a line keeps to the margins, and to its side of the horizon."""
    right = line.x + studio().faces.measure(line.font, line.text) * line.size
    top, bottom = line.y - ABOVE * line.size, line.y + BELOW * line.size
    above, below = top >= 14 and bottom <= HORIZON, top >= HORIZON + 8 and bottom <= HEIGHT - 20
    return line.x >= MARGIN and right <= WIDTH - MARGIN + SLIP and (above or below)


@settings(deadline=None)
@given(titles, titles)
def test_any_words_keep_to_the_safe_area(title: str, note: str) -> None:
    """Whatever is written, no line leaves the margins, meets the horizon or leaves the card."""
    for words in (card_words(title), card_words(title, note=note), card_words(title, facts=(note, title))):
        assert [line for line in laid_out(words).lines if not is_safe(line)] == []


@settings(deadline=None)
@given(titles, titles)
def test_no_line_stands_on_another(title: str, note: str) -> None:
    """Brand, title and note follow each other from top to bottom with room between them."""
    layout = laid_out(card_words(title, note=note, facts=()))
    feet = sorted({(line.y, line.size) for line in layout.lines if line.text and line.font != BOLD})
    assert all(below - above >= size * 0.85 for (above, _), (below, size) in pairwise(feet))


def test_the_longest_title_can_be_read() -> None:
    """200 signs in Kazakh are set in letters of at least 40 pixels, in six lines, every word whole."""
    lines = title_of(laid_out(card_words(LONGEST)))
    assert len(LONGEST) == 200
    assert {line.size for line in lines} <= {40, 44, 48}
    assert len(lines) == 6
    assert " ".join(line.text for line in lines).replace("\N{NO-BREAK SPACE}", " ") == LONGEST


def test_a_short_title_is_large() -> None:
    """One word stands in the largest letters, on the horizon."""
    (line,) = title_of(laid_out(card_words("Брифинг")))
    assert line.size == 92
    assert line.y == HORIZON - 44


def test_longer_titles_are_not_larger() -> None:
    """Each word more leaves the letters as large or makes them smaller, but for the sake of even lines."""
    words = LONGEST.split()
    sizes = [title_of(laid_out(card_words(" ".join(words[:count]))))[0].size for count in (1, 4, 8, 16, 24)]
    assert sizes == sorted(sizes, reverse=True)


def test_no_line_is_a_remnant() -> None:
    """Letters a little smaller make lines even where the largest would leave one word alone."""
    lines = title_of(laid_out(card_words("Дело об интернет-мошенничестве: апелляция оставила приговор без изменения")))
    assert lines[0].text.startswith("Дело об")


@given(st.sampled_from("Ğə½"))
def test_a_title_is_of_one_font(letter: str) -> None:
    """Where the font of titles lacks a letter, all of the title is set in the other; so is text."""
    assert {line.font for line in title_of(laid_out(card_words(f"Сот {letter}")))} == {HEAD}
    assert {line.font for line in title_of(laid_out(card_words("Сот Ҳ")))} == {BOLD}
    facts = laid_out(card_words(facts=("Сот", f"{letter}"))).lines[-1]
    assert facts.font == (TEXT if letter == "½" else HEAD)


def test_a_sample_is_framed() -> None:
    """The word of warning stands in a frame at the right edge; without it there is none."""
    framed = laid_out(card_words())
    assert framed.frame
    assert round(framed.frame.x + framed.frame.width) == WIDTH - MARGIN
    assert laid_out(card_words(state="")).frame is None
