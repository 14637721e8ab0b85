import pytest

from tests.reading.texts import finds, reads


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("а [б *в*]{lang=ru} г", '<p>а <span lang="ru">б <em>в</em></span> г</p>'),
        ("## [б]{lang=ru} г", '<h2 id="b-g"><span lang="ru">б</span> г</h2>'),
        ('> ["б" в]{lang="ru"}', '<blockquote><p><span lang="ru">«б» в</span></p></blockquote>'),
        ("- [б [в](https://x.kz)]{lang=ru}", '<ul><li><span lang="ru">б <a href="https://x.kz">в</a></span></li></ul>'),
        ('а ["б" - в]{lang=en} "г"', '<p>а <span lang="en">"б" - в</span> «г»</p>'),
    ],
)
def test_passage(source: str, html: str) -> None:
    """Says its language, and is set by the rules of that language."""
    reads(source, html)
    finds(source)


@pytest.mark.parametrize(
    ("source", "html", "finding"),
    [
        ("а\n[б]{lang=kz}", "<p>а\nб</p>", "2: unknown-language code=kz"),
        ("[б]{lang}", "<p>б</p>", "1: unknown-language code="),
        ("[б]{lang=ru onclick=x}", '<p><span lang="ru">б</span></p>', "1: unknown-attribute attribute=onclick"),
        ("[б]{}", "<p><span>б</span></p>", ""),
    ],
)
def test_faulty_passage(source: str, html: str, finding: str) -> None:
    """Is told with its line; its text stays on the page."""
    reads(source, html)
    finds(source, *finding.split("|") if finding else ())
