"""What rules count in a page as a whole is counted in both of its parts, however each of them was judged."""

import pytest

from plugins.accessibility.check import findings
from plugins.accessibility.pages import found_in
from plugins.accessibility.registry import Subject
from plugins.building.frame import whole

_SEARCH = '<search{}><form action="/s"><label>Words <input name="q"></label></form></search>'

_NAMED = '<button aria-labelledby="a"></button>'


def page(main: str, before: str = "", after: str = "") -> str:
    """Return a page with something in its main part, and before and after it."""
    head = '<!doctype html><html lang="en"><head><title>A page</title></head><body><a href="#main">Skip</a>'
    menu = '<nav aria-label="Site"><a href="/">Home</a></nav>'
    return f'{head}{before}{menu}<main id="main">{main}</main>{after}</body></html>'


def rules_of(html: str) -> tuple[list[str], list[str]]:
    """Return the rules that a page breaks by its parts, and as a whole."""
    found, by_all = found_in(whole(html)), findings(Subject(html, opened=True))
    return sorted(each.rule for each in found), sorted(each.rule for each in by_all)


@pytest.mark.parametrize(
    ("rule", "html"),
    [
        ("landmark-unnamed", page("<h1>A</h1><aside><p>B</p></aside>", "<aside><p>C</p></aside>")),
        ("landmark-unnamed", page(f"<h1>A</h1>{_SEARCH.format('')}", _SEARCH.format(""))),
        ("landmark-unnamed", page(f"<h1>A</h1>{_SEARCH.format(' aria-label=B')}", _SEARCH.format(""))),
        ("landmark-unnamed", page('<h1>A</h1><nav aria-label="B"><p>C</p></nav><nav><p>D</p></nav>')),
        ("landmark-twice", page('<h1>A</h1><div role="banner"><p>B</p></div>', "<header><p>C</p></header>")),
        ("landmark-twice", page('<h1>A</h1><p role="contentinfo">B</p>', after="<footer><p>C</p></footer>")),
        ("main-heading-missing", page('<p><img src="/a.jpg" alt=""></p>')),
        ("label-not-in-name", page('<h1 id="a">Ruling</h1>', '<button aria-labelledby="a">Read it</button>')),
        ("button-nameless", page(f"<h1>A</h1>{_NAMED}<p id='a'>B</p>", "<p id='a'></p>")),
        ("element-id-twice", page(f"<h1>A</h1>{_NAMED}<p id='a'></p>", "<p id='a'>B</p>")),
        ("heading-level-skipped", page("<h4>A</h4><p>B</p>", "<h2>C</h2>")),
        ("heading-level-skipped", page("<h1>A</h1><p>B</p>", after="<footer><h3>C</h3></footer>")),
        ("heading-level-skipped", page("<h1>A</h1><h2>B</h2>", after="<footer><h4>C</h4></footer>")),
    ],
)
def test_fault_of_both_parts_together_is_found(rule: str, html: str) -> None:
    """Each part may be right alone; the rule is told as in the page in one piece, as often."""
    by_parts, by_all = rules_of(html)
    assert rule in by_all
    assert by_parts == by_all


@pytest.mark.parametrize(
    "html",
    [
        page("<h1>A</h1><h2>B</h2>", after="<footer><h3>C</h3></footer>"),
        page("<h2>A</h2><p>B</p>", "<h1>C</h1>", "<footer><h2>D</h2></footer>"),
        page('<h1>A</h1><aside aria-label="B"><p>C</p></aside>', '<aside aria-label="D"><p>E</p></aside>'),
        page("<h1>A</h1>", "<!-- <main> -->"),
        page('<h1 id="a">A</h1>', '<button aria-labelledby="a"></button>'),
        page("<p>A</p>", after="<h1>B</h1>"),
        page("<h1>A</h1><article><header><p>B</p></header></article>", "<header><p>C</p></header>"),
    ],
)
def test_parts_that_fit_have_no_finding(html: str) -> None:
    """What one part does not have the other may."""
    assert rules_of(html) == ([], [])
