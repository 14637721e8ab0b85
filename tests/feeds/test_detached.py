"""HTML away from its page."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.language import KAZAKH
from plugins.feeds.detached import KEPT, detach
from plugins.reading.reader import Reader
from tests.site import LANGUAGES

PAGE = "https://court-news.example/kk/news/2026/page/"
ORIGINS = {"/": "https://court-news.example", "#": PAGE}
READER = Reader(LANGUAGES)

sources = st.text(st.sampled_from("аб \n<>&\"'`*[](){}#^?:/=-href"), max_size=60)


class Parsed(HTMLParser):
    """The attributes of a document, each with its element, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_addresses_are_full() -> None:
    """Paths get the host, anchors get their page; what is full already stays."""
    html = '<p data-line="3"><a href="/kk/" class="x">a</a> <a href="#n">b</a> <a href="mailto:a@b.example">c</a></p>'
    addresses = ["https://court-news.example/kk/", f"{PAGE}#n", "mailto:a@b.example"]
    assert Parsed(detach(html, ORIGINS)).attributes == [("a", "href", address) for address in addresses]


def test_text_that_looks_like_markup_stays() -> None:
    """An address within code is shown as it was written."""
    html = '<p><code>&lt;a href="/kk/" id="x"&gt;</code></p>'
    assert detach(html, ORIGINS) == html


def test_questions_are_set_apart() -> None:
    """Who asks is told by an element, since the class means nothing in a reader of feeds."""
    html = '<p class="question" data-line="3">Why?</p>\n<div class="answer"><p>So.</p></div>'
    assert detach(html, ORIGINS) == "<p><strong>Why?</strong></p>\n<div><p>So.</p></div>"


def test_questions_of_an_interview_are_set_apart() -> None:
    """As the reader of Markdown marks them, whatever stands in their tags."""
    text = READER.read("?? Неге?\n\nСебебі осы.\n", KAZAKH)
    html = "".join(part for part in text.parts if isinstance(part, str))
    assert 'class="question"' in html
    assert "<strong>" in detach(html, ORIGINS)


@given(sources)
def test_nothing_is_lost_but_attributes(source: str) -> None:
    """Whatever an editor writes, the words stay, and only attributes with a meaning of their own are left."""
    html = "".join(part for part in READER.read(source, KAZAKH).parts if isinstance(part, str))
    before, after = Parsed(html), Parsed(detach(html, ORIGINS))
    assert after.words == before.words
    assert {name for _, name, _ in after.attributes} <= KEPT
    assert not [value for _, name, value in after.attributes if name == "href" and value.startswith(("/", "#"))]
