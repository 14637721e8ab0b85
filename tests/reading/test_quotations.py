import pytest

from tests.reading.texts import finds, reads


def figure(quote: str, caption: str) -> str:
    """Return a quotation with its speaker."""
    return f'<figure class="quote"><blockquote>{quote}</blockquote><figcaption>{caption}</figcaption></figure>'


def spoken(words: str, speaker: str) -> str:
    """Return the quotation of a few words."""
    return figure(f"<p>{words}</p>", f'<span class="quote-speaker">{speaker}</span>')


@pytest.mark.parametrize(
    ("source", "html"),
    [
        (
            "> а\n>\n> — Б В, судья г",
            figure("<p>а</p>", '<span class="quote-speaker">Б В</span>, <span class="quote-role">судья г</span>'),
        ),
        ("> а\n>\n> — Б В", figure("<p>а</p>", '<span class="quote-speaker">Б В</span>')),
        (
            "> а\n>\n> б\n>\n> – В,\n> г, *д*",
            figure(
                "<p>а</p><p>б</p>",
                '<span class="quote-speaker">В</span>,\n<span class="quote-role">г, <em>д</em></span>',
            ),
        ),
        ("> а\n\n> -- Б", figure("<p>а</p>", '<span class="quote-speaker">Б</span>')),
        ("> а", "<blockquote><p>а</p></blockquote>"),
        ("> — а", "<blockquote><p>— а</p></blockquote>"),
        ("> — а\n>\n> б", "<blockquote><p>— а</p><p>б</p></blockquote>"),
        ("а\n> б\nв", "<p>а</p><blockquote><p>б\nв</p></blockquote>"),
        ("> а\n>\n> — Б\n\n> в\n>\n> — Г", spoken("а", "Б") + spoken("в", "Г")),
        ("> а\n>\n> — Б\n\n> в", spoken("а", "Б") + "<blockquote><p>в</p></blockquote>"),
        ("> а\n\n> в\n>\n> — Г", figure("<p>а</p><p>в</p>", '<span class="quote-speaker">Г</span>')),
        (
            "- > а\n  >\n  > — Б",
            "<ul><li>" + figure("<p>а</p>", '<span class="quote-speaker">Б</span>') + "</li></ul>",
        ),
    ],
)
def test_quotation(source: str, html: str) -> None:
    """Its last paragraph, if it begins with a dash, says who speaks and, after a comma, in what role.

    There the quotation ends, and what follows is another.
    """
    reads(source, html)
    finds(source)


@pytest.mark.parametrize(("source", "finding"), [("> а\n> — Бек Сот, судья", "2"), ("б\n\n> а\n> в\n> – Б. Сот", "5")])
def test_speaker_without_an_empty_line(source: str, finding: str) -> None:
    """Is told: the line with the name would be read as the end of what is said."""
    finds(source, f"{finding}: speaker-glued")


def test_dash_at_the_beginning_of_a_line() -> None:
    """Is no speaker if no name follows."""
    finds("> Соттың міндеті\n> — әділдік")
