"""What an editor wrote to the address on the page, or to the rule that says why there is none."""

from datetime import timedelta

import pytest

from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.reference import References
from plugins.domain.section import PAGES
from plugins.domain.story import Story
from plugins.library.library import make_library
from plugins.links.resolve import Broken, Space, resolve
from plugins.reading.text import Text
from tests.stories import MORNING, make_half, make_story

NEXT_DAY = MORNING + timedelta(days=1)
LANGUAGES = (KAZAKH, RUSSIAN)


def found(written: str, here: Story, *others: Story, references: References | None = None) -> str | Broken:
    """Return what a target means in the Kazakh half of a story, on the next morning."""
    stories = (here, *others)
    library = make_library(stories, references or References(), NEXT_DAY)
    halves = [half for story in stories for half in story.halves.values()]
    texts = {half.path: Text(half.language, ("<p>",), anchors=(f"in-{half.language}",)) for half in halves}
    folders = frozenset({story.folder for story in stories} | {"news/2026/2026-11-19-unreadable"})
    space = Space(library, folders, texts, frozenset({"/kk/", "/kk/topics/"}), LANGUAGES)
    return resolve(written, library.entries[here.folder], here.first.language, space)


def rule(outcome: str | Broken) -> str:
    """Return the rule that is broken, or the address."""
    return outcome.rule if isinstance(outcome, Broken) else outcome


HERE = make_story("here", files={"a b.pdf": "disk"}, unusable=frozenset({"big.pdf"}))
THERE = make_story("there")
ABOUT = make_story("about", PAGES)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("../2026-11-20-there/", "/kk/news/2026/there/"),
        ("../2026-11-20-there/kk.md", "/kk/news/2026/there/"),
        ("../2026-11-20-there/ru.md", "/ru/news/2026/there/"),
        ("../2026-11-20-there/#in-kk", "/kk/news/2026/there/#in-kk"),
        ("../2026-11-20-there/ru.md#in-ru", "/ru/news/2026/there/#in-ru"),
        ("/ru/news/2026/there/#in-ru", "/ru/news/2026/there/#in-ru"),
        ("/news/2026/2026-11-20-there", "/kk/news/2026/there/"),
        ("/pages/about/", "/kk/about/"),
        ("/ru/about", "/ru/about/"),
        ("a%20b.pdf", "/files/news/2026/here/a%20b.pdf"),
        ("#in-kk", "#in-kk"),
        ("#", "#"),
        ("/kk/", "/kk/"),
        ("/kk/topics/#x", "/kk/topics/#x"),
    ],
)
def test_target_becomes_an_address(written: str, address: str) -> None:
    """A story has the address of the page's language unless a half or an address names one; a file has its own."""
    assert found(written, HERE, THERE, ABOUT) == address


@pytest.mark.parametrize(
    ("written", "broken"),
    [
        ("../2026-11-20-none/", "link-broken"),
        ("/kk/news/2026/none/", "link-broken"),
        ("/kk/topics/none/", "link-broken"),
        ("/en/news/2026/there/", "link-broken"),
        ("../../../../..", "path-outside"),
        ("none.pdf", "file-missing"),
        ("A b.pdf", "file-missing"),
        ("#in-ru", "anchor-unknown"),
        ("../2026-11-20-there/#in-ru", "anchor-unknown"),
        ("../2026-11-20-there/kk.md#none", "anchor-unknown"),
    ],
)
def test_target_that_is_not_there_breaks_a_rule(written: str, broken: str) -> None:
    """Each way to miss has its own sentence."""
    assert rule(found(written, HERE, THERE, ABOUT)) == broken


@pytest.mark.parametrize("written", ["../2026-11-19-unreadable/", "../2026-11-19-unreadable/x.pdf", "big.pdf"])
def test_what_is_told_elsewhere_is_not_told_again(written: str) -> None:
    """A story that cannot be read and a file that is refused have problems of their own."""
    assert found(written, HERE) == written


def test_faulty_table_excuses_its_pages() -> None:
    """A topic whose table cannot be read may be there."""
    written = "/kk/topics/none/"
    assert found(written, HERE, references=References(faulty=frozenset({"topics"}))) == written
    assert rule(found(written, HERE, references=References(faulty=frozenset({"courts"})))) == "link-broken"


def test_half_that_is_promised_is_no_target() -> None:
    """While a translation is being made, a link may name the folder and not the half; the lack itself is told once."""
    only = make_half(KAZAKH, "news/2026/2026-11-20-there", lines={"translation-due": 3})
    promised = make_story("there", halves={KAZAKH: only})
    assert rule(found("../2026-11-20-there/ru.md", HERE, promised)) == "link-language"
    assert found("../2026-11-20-there/", HERE, promised) == "/kk/news/2026/there/"
    undeclared = make_story("there", halves={KAZAKH: make_half(KAZAKH, "news/2026/2026-11-20-there")})
    assert found("../2026-11-20-there/ru.md", HERE, undeclared) == "../2026-11-20-there/ru.md"


@pytest.mark.parametrize(
    ("here", "there", "outcome"),
    [
        (make_story("here"), make_story("there", draft=True), "link-not-public"),
        (make_story("here", draft=True), make_story("there", draft=True), "/kk/news/2026/there/"),
        (make_story("here"), make_story("there", moment=NEXT_DAY + timedelta(hours=1)), "link-not-public"),
        (make_story("here"), make_story("there", moment=NEXT_DAY), "/kk/news/2026/there/"),
        (make_story("here"), make_story("there", expires=NEXT_DAY), "link-expired"),
        (make_story("here"), make_story("there", expires=NEXT_DAY + timedelta(hours=1)), "/kk/news/2026/there/"),
        (make_story("here"), make_story("there", expires=MORNING), "/kk/news/2026/there/"),
    ],
)
def test_reader_can_follow_a_link(here: Story, there: Story, outcome: str) -> None:
    """A public story links to what is public now; a draft to anything; what expires before it begins is told there."""
    assert rule(found(f"/{there.folder}/", here, there)) == outcome


def test_story_of_the_future_is_read_in_the_future() -> None:
    """A story that comes out later may link to what comes out before it, and not to what comes after."""
    tomorrow, after = NEXT_DAY + timedelta(days=1), NEXT_DAY + timedelta(days=2)
    here, there = make_story("here", moment=tomorrow), make_story("there", moment=after)
    assert rule(found(f"/{there.folder}/", here, there)) == "link-not-public"
    assert rule(found(f"/{here.folder}/", there, here)) == "/kk/news/2026/here/"
