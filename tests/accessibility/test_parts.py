"""A page in parts is judged as it is in one piece, and what is wrong is told where its cause stands."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from plugins.accessibility.pages import check_page, found_in, judge_frame
from plugins.accessibility.parts import part
from plugins.accessibility.place import components, place_of
from plugins.accessibility.registry import Subject
from plugins.building.frame import CONTENT, Filled, Frame, whole
from plugins.domain.language import KAZAKH
from plugins.domain.problem import Problem
from plugins.pages.page import Page
from plugins.templating.framing import BORDER
from tests.site import ROOT

TEMPLATES: Final = ROOT / "theme" / "templates"
PAGE: Final = (
    '<!doctype html><html lang="en"><head><title>A page</title></head><body>'
    '<a href="#main">Skip</a>'
    '<header data-component="masthead"><nav aria-label="Site"><a href="/">Home</a></nav></header>'
    '<main id="main"><article data-component="story"><h1 data-line="2">Heading</h1>'
    '<p data-line="9">The court has ruled on the claim.</p></article></main>'
    '<footer data-component="footer"><p>End</p><p>The news of the courts of the country</p></footer></body></html>'
)


@dataclass(frozen=True)
class View:
    """What a check looks at in a view."""

    source: str = "news/2026/story/kk.md"
    allow: tuple[str, ...] = ()


STORY: Final = View()


def problems(html: str, view: View = STORY, path: str = "kk/index.html") -> list[Problem]:
    """Return the problems of a page."""
    return list(check_page(Page(path, KAZAKH, "story.html", view), whole(html), TEMPLATES, "/theme/templates"))


def places(html: str, view: View = STORY) -> list[tuple[str, int, str]]:
    """Return path, line and rule of each problem."""
    return [(each.path, each.line, each.rule) for each in problems(html, view)]


def test_faultless_page_has_no_problem() -> None:
    """Neither its parts nor what is put around them breaks a rule."""
    assert problems(PAGE) == []


def test_fault_in_the_text_has_its_line() -> None:
    """The editor is sent to the line of the Markdown."""
    faulty = PAGE.replace("The court", '<a href="/x">here</a>. The court')
    assert places(faulty) == [("news/2026/story/kk.md", 9, "link-text-vague")]


def test_fault_in_the_frame_has_its_template() -> None:
    """The author of the theme is sent to the component."""
    file, line = components(TEMPLATES)["masthead"]
    faulty = PAGE.replace('<a href="/">Home</a>', '<a href="/"></a>')
    assert places(faulty) == [(f"/theme/templates/{file}", line, "link-nameless")]


def test_fault_in_the_main_part_has_its_component() -> None:
    """What no line of Markdown has caused comes from the template of the component around it."""
    file, line = components(TEMPLATES)["story"]
    assert places(PAGE.replace("</article>", "<button></button></article>")) == [
        (f"/theme/templates/{file}", line, "button-nameless")
    ]


def test_fault_of_the_whole_has_the_template_that_all_pages_extend() -> None:
    """There is always a file and a line to look at."""
    untitled = PAGE.replace("<title>A page</title>", "")
    assert [(path, rule) for path, _, rule in places(untitled)] == [
        ("/theme/templates/base.html", "page-title-missing")
    ]


def test_words_of_another_story_are_told_on_its_own_page() -> None:
    """A card repeats what an editor wrote elsewhere: no template is to blame."""
    card = '<article data-component="card"><img src="/x.jpg" alt="IMG_2041"></article>'
    assert places(PAGE.replace("</article>", f"</article>{card}")) == []


def test_warning_that_a_story_allows_is_not_told() -> None:
    """An error is, whatever is allowed."""
    faulty = PAGE.replace("The court", 'News!!! <a href="/x">here</a>')
    allowed = View(allow=("text-of-signs", "link-text-vague"))
    assert {rule for _, _, rule in places(faulty)} == {"link-text-vague", "text-of-signs"}
    assert [rule for _, _, rule in places(faulty, allowed)] == ["link-text-vague"]


@pytest.mark.parametrize(
    ("frame", "main", "found"),
    [
        ("Страница не найдена", "<h1>Суд</h1><p>Суд көшті</p>", []),
        ("Страница не найдена", "<h1>Суд</h1><p>Суд переехал</p>", ["page-language-differs"]),
        ("Сообщество Астаны: жалобы", "<h1>Он</h1><p>где-то</p>", ["page-language-differs"]),
    ],
)
def test_few_words_of_a_page_are_heard_with_those_of_its_frame(frame: str, main: str, found: list[str]) -> None:
    """Where a frame is too short to be in a language, and the main part too, both together may be in another one."""
    html = (
        '<!doctype html><html lang="kk"><head><title>.</title></head><body>'
        f'<p>{frame}</p><main id="main">{main}</main></body></html>'
    )
    assert [rule for _, _, rule in places(html)] == found


def test_file_that_an_annotation_names_is_told() -> None:
    """A page of two halves says at each title which of them it is from."""
    title = (
        '<section lang="kk"><h2 data-line="news/2026/story/kk.md:3">Суд рассмотрел дело в тот же день</h2></section>'
    )
    faulty = PAGE.replace("</article>", f"{title}</article>")
    assert places(faulty, View(source="")) == [("news/2026/story/kk.md", 3, "part-language-differs")]


def test_feeds_are_no_pages() -> None:
    """Other files come from templates too, but nobody reads them."""
    assert problems("<feed></feed>", path="kk/feed.xml") == []


def test_id_that_the_frame_has_already_is_found() -> None:
    """Two parts that are right alone may not fit together."""
    faulty = PAGE.replace("<p>End</p>", '<p id="end">End</p>').replace(
        '<h1 data-line="2"', '<h1 id="end" data-line="2"'
    )
    assert places(faulty) == [("news/2026/story/kk.md", 2, "element-id-twice")]


def test_name_may_come_from_the_other_part() -> None:
    """What refers across parts is judged in the whole page."""
    linked = PAGE.replace("</article>", '<button aria-labelledby="end"></button></article>')
    assert places(linked.replace("<p>End</p>", '<p id="end">End</p>')) == []
    assert [rule for _, _, rule in places(linked)] == ["button-nameless"]


@pytest.mark.parametrize(
    "change",
    [
        ("<title>A page", "<title>Another"),
        ('href="/"', 'href="/kk/"'),
        ("<head>", '<head><link rel="canonical" href="/x/">'),
    ],
)
def test_frame_is_shared_by_pages_that_differ_in_addresses(change: tuple[str, str]) -> None:
    """It is judged once for all of them."""
    one, other = part(PAGE), part(PAGE.replace(*change, 1))
    assert one is not None
    assert other is not None
    assert one.frame == other.frame


@pytest.mark.parametrize(
    "change",
    [
        ("<title>A page</title>", "<title> </title>"),
        ('aria-label="Site"', ""),
        ("Home", ""),
        ('href="#main"', 'href="#no"'),
    ],
)
def test_frame_is_its_own_where_a_rule_might_mind(change: tuple[str, str]) -> None:
    """What a rule looks at is not made alike."""
    one, other = part(PAGE), part(PAGE.replace(*change, 1))
    assert one is not None
    assert other is not None
    assert one.frame != other.frame


def test_page_without_main_part_is_judged_whole() -> None:
    """A notice of an old address has no parts."""
    assert part("<html lang=en><body><p>Moved</p></body></html>") is None
    assert part('<p> <html lang="en"><body></main></body></html>') is None
    assert part('<html lang="en"><body><main-part></main-part></main></body></html>') is None


def test_place_is_the_nearest() -> None:
    """The innermost annotations count."""
    subject = Subject('<div data-component="a" data-line="3"><p data-line="4"><b data-component="c">x</b></p></div>')
    place = place_of(subject.document.all("b")[0])
    assert (place.line, place.component) == (4, "c")


def test_place_follows_a_template_that_was_edited(tmp_path: Path) -> None:
    """While a site is served its author moves components about."""
    file = tmp_path / "card.html"
    file.write_text('<p data-component="card"></p>', encoding="utf-8")
    assert components(tmp_path) == {"card": ("card.html", 1)}
    file.write_text('\n<p data-component="tile"></p>', encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert components(tmp_path) == {"tile": ("card.html", 2)}


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("<body>", '<body class="wide">', True),
        ('href="/"', 'href="/start/"', True),
        ("<p>End</p>", "<p>The end</p>", True),
        ("<p>End</p>", '<p id="end">End</p>', False),
        ("<p>End</p>", "<h2>End</h2>", False),
        ("<p>End</p>", '<img src="/a.png">', False),
        ('<nav aria-label="Site">', "<nav>", False),
    ],
)
def test_frames_of_one_judgement_serve_the_same_pages(old: str, new: str, same: bool) -> None:
    """Words and looks may change; an id, a heading, a landmark or a fault may be what a page is judged by."""
    assert (judge_frame(PAGE) == judge_frame(PAGE.replace(old, new))) == same


def test_what_has_no_main_part_has_no_frame() -> None:
    """Nothing is known then of what pages take from it."""
    assert judge_frame("<!doctype html><html lang='en'><body>") is None


@pytest.mark.parametrize(
    "around",
    ["{}", "\n{}\n", "<div>{}</div>", '<img src="/a.jpg">{}', '<div aria-hidden="true">{}</div>'],
)
def test_content_may_have_something_around_it(around: str) -> None:
    """A theme may put more into its main part than the content of a page: it is judged with what is there."""
    before, after = PAGE[: PAGE.index("<article")], PAGE[PAGE.index("</main>") :]
    for content in (
        "<h1>The court</h1>",
        "<h1>The court</h1></div><div>",
        "<p>No heading</p>",
        "<h1>A</h1><img src='/a'>",
    ):
        html = before + around.format(BORDER.join(("", CONTENT, ""))) + after
        page = Filled(Frame(html, order=(CONTENT,)), {CONTENT: content})
        assert list(found_in(page)) == list(found_in(whole(page.html)))
