"""Cards in the built site."""

import re
from pathlib import Path

import pytest

from tests.building.built import build

CARD = re.compile(r'property="og:image" content="https://court-news\.example/(cards/[^"]+)"')


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the small site on the evening before its newest story."""
    return build(tmp_path_factory.mktemp("site") / "output", at="2026-11-19T18:00")


def named(output: Path) -> dict[str, str]:
    """Return the card that each page names."""
    pages = {page.relative_to(output).as_posix(): page.read_text(encoding="utf-8") for page in output.rglob("*.html")}
    return {page: found[1] for page, html in pages.items() if (found := CARD.search(html))}


def test_every_page_has_a_card_and_every_card_a_page(output: Path) -> None:
    """No link to a page is shown without a picture, and no picture is made that nobody shows."""
    assert named(output).keys() == {page.relative_to(output).as_posix() for page in output.rglob("index.html")}
    assert set(named(output).values()) == {f"cards/{card.name}" for card in (output / "cards").iterdir()}


def test_each_story_has_its_own(output: Path) -> None:
    """Both languages of a story have a card each; lists share that of the site."""
    cards = named(output)
    briefing = [cards[f"{language}/press-releases/2026/briefing/index.html"] for language in ("kk", "ru")]
    assert len(set(briefing)) == 2
    assert cards["ru/index.html"] == cards["ru/courts/index.html"]
    assert cards["index.html"] == cards["kk/index.html"]


def test_a_story_whose_moment_has_not_come_leaves_no_card(output: Path) -> None:
    """Its words could be read in the picture."""
    stories = {path for path in named(output) if path.startswith("kk/press-releases/2026/")}
    assert stories == {"kk/press-releases/2026/briefing/index.html"}


def test_browsers_find_an_icon_unasked(output: Path) -> None:
    """The file that every browser looks for is an icon."""
    assert (output / "favicon.ico").read_bytes().startswith(b"\0\0\1\0")
