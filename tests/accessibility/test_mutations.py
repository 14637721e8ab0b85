"""Faults planted into the site's own pages are found, each where its cause stands; the site itself has none."""

import random
from typing import Final

from plugins.accessibility.check import findings
from plugins.accessibility.joining import Surroundings
from plugins.accessibility.pages import FrameVerdict, check_page, found_in, is_spared
from plugins.accessibility.parts import framed, part
from plugins.accessibility.registry import BASES, Subject
from plugins.building.frame import Filled, whole
from tests.accessibility.planting import Fault, faults, rendered
from tests.theme.shown import TEMPLATES, renderer

SEED: Final = 20261121
SAMPLE: Final = 60
FOUND: Final = 0.99
_STRAY: Final = (
    "<!--",
    "</main>",
    "<main><h1>A</h1></main>",
    '<p id="main">A</p>',
    '<h4 id="a">A</h4>',
    '<aside><a href="/x/"></a></aside>',
    '<meta http-equiv="refresh" content="9;url=/">',
    '<meta name="viewport" content="user-scalable=no">',
    '<meta property="a" content="b" name="viewport">',
    "<style>main { display: none }</style>",
    "<title></title>",
)
"""What may go wrong wherever it stands."""

EMPTY: Final = FrameVerdict((), frozenset(), frozenset(), Surroundings(frozenset(), 0, 0))


def planted(thorough: bool) -> list[Fault]:
    """Return all faults, or some drawn by lot, always the same ones; at least one of each rule that can be planted."""
    every = faults()
    if thorough:
        return every
    lot = random.Random(SEED)
    by_rule: dict[str, list[Fault]] = {}
    for fault in every:
        by_rule.setdefault(fault.rule, []).append(fault)
    one_of_each = [lot.choice(each) for each in by_rule.values()]
    return one_of_each + lot.sample(every, SAMPLE)


def test_site_has_no_fault() -> None:
    """What is found in what follows was planted."""
    problems = [
        problem for page, html in rendered() for problem in check_page(page, whole(html), TEMPLATES, "/theme/templates")
    ]
    assert problems == []


def test_planted_faults_are_found_where_they_stand(thorough: bool) -> None:
    """Of all faults, 99 in 100 are told by their rule, with the line of the text or the component of the theme."""
    every = planted(thorough)
    missed = [fault for fault in every if not fault.is_found()]
    print(f"{len(every) - len(missed)} of {len(every)} faults are told at their place")
    told = "\n".join(f"{each.rule} {each.path}:{each.line} {each.page.path}" for each in missed)
    assert len(missed) <= len(every) * (1 - FOUND), told
    assert not thorough or len(every) >= 10_000


def test_no_fault_hides_in_what_is_spared(thorough: bool) -> None:
    """Of a main part that is taken for faultless, all rules say the same.

    Which language a page is in rests on a sample of its text, which another white space can shift.
    """
    for fault in planted(thorough):
        parts = part(fault.html)
        if parts and fault.rule != "page-language-differs" and is_spared(parts, EMPTY):
            subject = Subject(framed(parts.main, parts.language), opened=True)
            assert list(findings(subject, framed=False)) == [], fault.rule


def test_frame_and_texts_are_judged_as_the_page_is(thorough: bool) -> None:
    """What a build tells of a page by its frame and the texts in it is told of it in one piece, faults and all."""
    lot = random.Random(SEED)
    pages = [page for page, html in rendered() if "<main" in html]
    for page in pages if thorough else lot.sample(pages, SAMPLE // 8):
        filled = renderer().filled(page)
        for place in dict.fromkeys(filled.frame.places):
            for text in (" ", filled.texts[place] + lot.choice(_STRAY)):
                changed = Filled(filled.frame, {**filled.texts, place: text})
                assert list(found_in(changed)) == list(found_in(whole(changed.html))), (page.path, place, text[-80:])


def test_every_rule_is_planted() -> None:
    """What is left is broken by the colours of the theme; ``test_contrast.py`` plants such faults."""
    rules = {fault.rule for fault in faults()}
    assert set(BASES) - rules == {"contrast-too-low"}
