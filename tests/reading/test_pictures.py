import pytest

from plugins.reading.text import Figure
from tests.reading.test_exchanges import exchange
from tests.reading.texts import finds, read, reads


def test_picture_alone_in_its_paragraph() -> None:
    """Is a figure with its words, of which the theme makes the HTML."""
    text = read('бір\n\n![Зал "А"](hall.jpg "Сот "Әділет" залы"){credit="Баспасөз қызметі"}\n\nекі')
    figure = Figure("hall.jpg", 'Зал "А"', "Сот «Әділет» залы", "Баспасөз қызметі", 3)
    assert text.parts == ('<p data-line="1">бір</p>\n', figure, '<p data-line="5">екі</p>\n')


def test_pictures_line_by_line() -> None:
    """Are a figure each."""
    text = read("![а](1.jpg)\n![б](2.jpg\n'в')\n![г][д]\n\n[д]: 3.jpg 'е'", first_line=5)
    figures = [part for part in text.parts if isinstance(part, Figure)]
    assert [(each.source, each.alt, each.caption, each.line) for each in figures] == [
        ("1.jpg", "а", "", 5),
        ("2.jpg", "б", "в", 6),
        ("3.jpg", "г", "е", 8),
    ]


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("- а\n\n    ![б](x.jpg)", "<ul><li><p>а</p><!--x.jpg--></li></ul>"),
        ("> ![б](x.jpg)", "<blockquote><!--x.jpg--></blockquote>"),
        (
            "?? а\n\n![б](x.jpg)\n\nв",
            exchange("а", "<!--x.jpg--><p>в</p>"),
        ),
    ],
)
def test_picture_within_a_block(source: str, html: str) -> None:
    """Is a figure there; the HTML before and after it belongs together."""
    reads(source, html)
    finds(source)


@pytest.mark.parametrize(
    ("source", "html", "finding"),
    [
        ("а\n![б](x.jpg) в", "<p>а\n в</p>", "2: picture-not-alone address=x.jpg"),
        ("- ![б](x.jpg)", "<ul><li></li></ul>", "1: picture-not-alone address=x.jpg"),
        ("[![б](x.jpg)](y.pdf)", "", "1: picture-not-alone address=x.jpg|1: link-empty address=y.pdf"),
        ("![](x.jpg)", "<!--x.jpg-->", "1: alt-missing address=x.jpg"),
        ("![б](https://x.kz/y.jpg)", "", "1: foreign-picture address=https://x.kz/y.jpg"),
        ("![б](//x.kz/y.jpg)", "", "1: foreign-picture address=//x.kz/y.jpg"),
        ("![б](data:image/png,x)", "", "1: unsafe-address address=data:image/png,x"),
        ("![б](mailto:a@b)", "", "1: unsafe-address address=mailto:a@b"),
        ("![б]()", "", "1: address-empty address="),
        ("![б](x\\y.jpg)", "", "1: address-backslash address=x\\y.jpg"),
        ("![б][в]", "<p>![б][в]</p>", "1: reference-undefined label=в"),
        ("![б](x.jpg){width=5}", "<!--x.jpg-->", "1: unknown-attribute attribute=width"),
        ("![б](x.jpg) {credit=а}", "<p> {credit=а}</p>", "1: picture-not-alone address=x.jpg"),
    ],
)
def test_faulty_picture(source: str, html: str, finding: str) -> None:
    """Is told with its line, and left out where the page must not or cannot show it."""
    reads(source, html)
    finds(source, *finding.split("|"))
