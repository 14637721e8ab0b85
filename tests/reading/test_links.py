import pytest

from plugins.reading.text import Link
from tests.reading.texts import finds, read, reads


def test_link_within_the_site() -> None:
    """Has a marker in place of its address, and is listed with its line."""
    text = read("бір\nекі [үш](../x/kk.md) [төрт](#a)", first_line=10)
    assert text.links == (Link("../x/kk.md", 11, "\x1a0\x1a"), Link("#a", 11, "\x1a1\x1a"))
    assert text.parts == ('<p data-line="10">бір\nекі <a href="\x1a0\x1a">үш</a> <a href="\x1a1\x1a">төрт</a></p>\n',)


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("[а](https://x.kz)", '<p><a href="https://x.kz">а</a></p>'),
        ('[а](https://x.kz "б "в" г")', '<p><a href="https://x.kz" title="б &quot;в&quot; г">а</a></p>'),
        ("[а](https://x.kz/(б))", '<p><a href="https://x.kz/(б)">а</a></p>'),
        ("[а](<https://x.kz/а б>)", '<p><a href="https://x.kz/а%20б">а</a></p>'),
        ("[*а* \\[б\\]](https://x.kz)", '<p><a href="https://x.kz"><em>а</em> [б]</a></p>'),
        ("[а [б]](https://x.kz)", '<p><a href="https://x.kz">а [б]</a></p>'),
        (
            "<https://x.kz/a-b?c=1&d=2>",
            '<p><a href="https://x.kz/a-b?c=1&amp;d=2">https://x.kz/a-b?c=1&amp;d=2</a></p>',
        ),
        ("<press@sud.kz>", '<p><a href="mailto:press@sud.kz">press@sud.kz</a></p>'),
        ("[а][б]\n\n[Б]: https://x.kz", '<p><a href="https://x.kz">а</a></p>'),
        ("[б][]\n\n[б]: https://x.kz 'в'", '<p><a href="https://x.kz" title="в">б</a></p>'),
        ("[б]\n\n[б]: <https://x.kz>", '<p><a href="https://x.kz">б</a></p>'),
        ("[б] (в) [г] [д]", "<p>[б] (в) [г] [д]</p>"),
        ("\\[а](б)", "<p>[а](б)</p>"),
        ("`[а](б)`", "<p><code>[а](б)</code></p>"),
    ],
)
def test_link(source: str, html: str) -> None:
    """In each way of writing it."""
    reads(source, html)
    finds(source)


@pytest.mark.parametrize(
    ("source", "html", "finding"),
    [
        ("а\n[б](javascript:в)", "<p>а\nб</p>", "2: unsafe-address address=javascript:в"),
        ("а\n<javascript:в>", "<p>а\njavascript:в</p>", "2: unsafe-address address=javascript:в"),
        ("[б](javascript:\nв)", "<p>б</p>", "1: unsafe-address address=javascript: в"),
        (f"[б](data:{'в' * 99})", "<p>б</p>", f"1: unsafe-address address=data:{'в' * 75}…"),
        ("[б](..\\в.md)", "<p>б</p>", "1: address-backslash address=..\\в.md"),
        ("[б]()", "<p>б</p>", "1: address-empty address="),
        ("а\n[](б.pdf)", "<p>а</p>", "2: link-empty address=б.pdf"),
        ("[<b></b>](б.pdf)", "", "1: raw-html tag=b|1: link-empty address=б.pdf"),
        ("а\n[б\nв][г]", "<p>а\n[б\nв][г]</p>", "2: reference-undefined label=г"),
        ("[б][]", "<p>[б][]</p>", "1: reference-undefined label=б"),
        ("[б][`г` \\*]", "<p>[б][<code>г</code> *]</p>", "1: reference-undefined label=г *"),
        ("а\n\n[б]: в.pdf\n[г]: д.pdf", "<p>а</p>", "3: reference-unused label=б|4: reference-unused label=г"),
        ('а\n[б](в.pdf "г)', "<p>а\n[б](в.pdf «г)</p>", "2: brackets-malformed text=[б](в.pdf"),
        ("[а [б [в] г] д](е)", "<p>[а [б [в] г] д](е)</p>", "1: brackets-malformed text=д](е)"),
        ("[б]{lang=kk", "<p>[б]{lang=kk</p>", "1: brackets-malformed text=[б]{lang=kk"),
    ],
)
def test_faulty_link(source: str, html: str, finding: str) -> None:
    """Is told with its line; its text stays on the page."""
    reads(source, html)
    finds(source, *finding.split("|"))


def test_link_within_a_link() -> None:
    """Gives its text: a footnote its number, any other link its words."""
    reads(
        "[а [[б](https://y.kz)]{lang=ru}](https://x.kz)", '<p><a href="https://x.kz">а <span lang="ru">б</span></a></p>'
    )
