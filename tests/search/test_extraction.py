"""What pages give to the index."""

import pytest

from plugins.search.extraction import NO_DATE, read_page


def page(body: str, language: str = "kk", head: str = "") -> bytes:
    """Return a page with something in its body."""
    return f'<!doctype html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'.encode()


def text_of(body: str) -> list[str]:
    """Return the blocks that are found in a body."""
    found = read_page(page(body), "kk/x/index.html")
    return [block.text for block in found.blocks] if found else []


TEXTS = {
    "<main data-pagefind-body><p>Бір<p>Екі</main>": ["Бір.", "Екі."],
    "<main data-pagefind-body>Бір<br>екі <b>ү</b>ш</main>": ["Бір.", "екі үш."],
    "<p>Сыртта</p><p data-pagefind-body>Ішінде</p><p data-pagefind-body>Тағы</p>": ["Ішінде.", "Тағы."],
    "<main data-pagefind-body><div data-pagefind-body>Бір рет</div></main>": ["Бір рет."],
    "<p data-pagefind-body>Бар<nav>жоқ</nav><b data-pagefind-ignore>жоқ</b><script>жоқ</script> сөз": ["Бар сөз."],
    '<main data-pagefind-body><p>Сот<sup class="footnote-ref">1</sup> шешті</p></main>': ["Сот шешті."],
    "<main data-pagefind-body><ul><li>Бір<li>екі</ul><table><tr><td>үш<td>4</table>": ["Бір.", "екі.", "үш.", "4."],
    "<main data-pagefind-body><h2>Неге?</h2>Себебі:</main>": ["Неге?", "Себебі:"],
    "<main data-pagefind-body>сөз&shy;дік&nbsp; бар</main>": ["сөздік\u00a0бар."],
    "<main>Жоқ</main>": [],
}  # fmt: skip


@pytest.mark.parametrize("body", TEXTS)
def test_texts(body: str) -> None:
    """Blocks end like sentences; what is outside, ignored or none of the text's words is left out."""
    assert text_of(body) == TEXTS[body]


def test_title_is_the_first_heading_or_that_of_the_head() -> None:
    """A page is called what its heading says, else what its head says; its attributes may say otherwise."""
    head = "<title>Басы</title>"
    titles = [
        read_page(page(body, head=head), "a.html")
        for body in (
            "<main data-pagefind-body><h1>Тақырып</h1>сөз</main>",
            "<main data-pagefind-body>сөз</main>",
            '<main data-pagefind-body><h1>Тақырып</h1><p data-pagefind-meta="title:Басқа">сөз</p></main>',
        )
    ]
    assert [found and found.title for found in titles] == ["Тақырып", "Басы", "Басқа"]


def test_what_attributes_declare() -> None:
    """Values stand in the attribute, in another one or in the element; filters may have several."""
    found = read_page(
        page(
            '<div data-pagefind-filter="topic:pension" data-d="2026-11-21T10:30"'
            ' data-pagefind-meta="date[data-d], image:">'
            '<p data-pagefind-filter="topic:tax">x</p>'
            '<main data-pagefind-body><b data-pagefind-filter="region">Абай</b></main>'
        ),
        "kk/x/index.html",
    )
    assert found
    assert found.filters == {"topic": ("pension", "tax"), "region": ("Абай",), "year": ("2026",)}
    assert (found.date, found.meta) == ("202611211030", {"date": "2026-11-21T10:30"})
    assert found.address == "/kk/x/"


ADDRESSES = {"index.html": "/", "kk/index.html": "/kk/", "a.html": "/a.html", "kk/myindex.html": "/kk/myindex.html"}


@pytest.mark.parametrize("path", ADDRESSES)
def test_addresses(path: str) -> None:
    """A page is found at its folder where it is the folder's own."""
    found = read_page(page("<p data-pagefind-body>x</p>"), path)
    assert found
    assert (found.address, found.date) == (ADDRESSES[path], NO_DATE)


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"\xff\xfe<p data-pagefind-body>", page("<p data-pagefind-body>x", "en")]
)
def test_no_pages(data: bytes) -> None:
    """What is empty, no HTML, or in a language without rules is no page of the index."""
    assert read_page(data, "x.html") is None
