import pytest

from plugins.reading.text import Heading
from tests.reading.texts import finds, read, reads


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("## Сот залынан", '<h2 id="sot-zalynan">Сот залынан</h2>'),
        ("Сот\n---", '<h2 id="sot">Сот</h2>'),
        ("## а ##", '<h2 id="a">а</h2>'),
        ("## а\n\n## а\n\n## а-2", '<h2 id="a">а</h2><h2 id="a-2">а</h2><h2 id="a-2-2">а-2</h2>'),
        ("## *!*", '<h2 id="section"><em>!</em></h2>'),
        ("## а {#b}", '<h2 id="b">а</h2>'),
        ("## а {id=b-1}", '<h2 id="b-1">а</h2>'),
        ("## а\nб", '<h2 id="a">а</h2><p>б</p>'),
        ("- ## а\n  б\n  в", '<ul><li><h2 id="a">а</h2><p>б\n  в</p></li></ul>'),
    ],
)
def test_heading(source: str, html: str) -> None:
    """Has its text in Latin letters for an anchor, or the one that is written, and a number if it is taken."""
    reads(source, html)
    finds(source)


def hour(attributes: str, time: str, title: str) -> str:
    """Return a heading with an hour."""
    return f'<h2 {attributes}><time datetime="{time}">{time}</time> <span class="hour-title">{title}</span></h2>'


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("## 08:40 А *б*", hour('class="hour" id="08-40-a-b"', "08:40", "А <em>б</em>")),
        ("## 8:40 а {#b}", hour('id="b" class="hour"', "08:40", "а")),
        ("## 24:00 а", '<h2 id="24-00-a">24:00 а</h2>'),
        ("## 08:60 а", '<h2 id="08-60-a">08:60 а</h2>'),
        ("## 08:40", '<h2 id="08-40">08:40</h2>'),
    ],
)
def test_hour(source: str, html: str) -> None:
    """A heading that begins with a time of the day and goes on is an hour of an interview."""
    reads(source, html)
    finds(source)


def test_headings_are_listed() -> None:
    """With their text as it is shown, without the numbers of footnotes."""
    text = read('## 08:40 "А" [б]{lang=ru}\n\n### в[^1]\n\n[^1]: г', first_line=3)
    assert text.headings == (Heading(2, "08-40-a-b", "08:40 «А» б", 3), Heading(3, "v", "в", 5))


@pytest.mark.parametrize(
    ("source", "html", "finding"),
    [
        ("# а\n\n## б", '<h2 id="a">а</h2><h2 id="b">б</h2>', "1: heading-first-level"),
        ("### а", '<h3 id="a">а</h3>', "1: heading-jump above=1 level=3"),
        ("## а\n\n#### б", '<h2 id="a">а</h2><h4 id="b">б</h4>', "3: heading-jump above=2 level=4"),
        ("##", "", "1: heading-empty"),
        ("а\n\n## <b></b>", "<p>а</p>", "3: raw-html tag=b|3: heading-empty"),
        ("## а {#b}\n\n## в {#b}", '<h2 id="b">а</h2><h2 id="b-2">в</h2>', "3: id-twice id=b"),
        ("## а {#б}", '<h2 id="a">а</h2>', "1: id-malformed id=б"),
        ("## а {.b}", '<h2 id="a">а</h2>', "1: unknown-attribute attribute=.b"),
    ],
)
def test_faulty_heading(source: str, html: str, finding: str) -> None:
    """Is told with its line; a jump back up is none."""
    reads(source, html)
    finds(source, *finding.split("|"))


def test_heading_with_a_footnote_alone() -> None:
    """Keeps the reference, so that the way back from the note leads somewhere."""
    assert 'id="fnref:1"' in str(read("## [^1]\n\n[^1]: а").parts)
