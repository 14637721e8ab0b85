"""Every rule finds what breaks it, and is silent about what is nearly the same and right."""

from collections.abc import Mapping, Sequence
from typing import Final

import pytest

from plugins.accessibility.check import findings
from plugins.accessibility.registry import BASES, Subject
from plugins.checks.rules import RULES
from tests.accessibility import cases_of_attributes, cases_of_content, cases_of_names, cases_of_pages

MODULES: Final = (cases_of_attributes, cases_of_content, cases_of_names, cases_of_pages)
BROKEN: Final[Mapping[str, Sequence[str]]] = {rule: cases for each in MODULES for rule, cases in each.BROKEN.items()}
KEPT: Final[Mapping[str, Sequence[str]]] = {rule: cases for each in MODULES for rule, cases in each.KEPT.items()}
_PAGE: Final = '<!doctype html><html lang="en"><head><title>A page</title></head><body>{}</body></html>'


def rules_in(source: str, opened: bool = False) -> set[str]:
    """Return the rules that a page or a snippet breaks, perhaps with all open that readers can open."""
    whole = source if source.startswith(("<!doctype", "<html", "<svg xmlns")) else _PAGE.format(source)
    return {finding.rule for finding in findings(Subject(whole, opened))}


@pytest.mark.parametrize("rule", sorted(BROKEN))
def test_breach_is_found(rule: str) -> None:
    """Each of these breaks the rule."""
    assert [case for case in BROKEN[rule] if rule not in rules_in(case)] == []


@pytest.mark.parametrize("rule", sorted(KEPT))
def test_rule_keeps_silent(rule: str) -> None:
    """None of these breaks the rule, whatever else may be wrong with them."""
    assert [case for case in KEPT[rule] if rule in rules_in(case)] == []


@pytest.mark.parametrize("closed", ["<div popover>{}</div>", "<dialog>{}</dialog>"])
def test_no_page_begins_with_what_is_opened_later(closed: str) -> None:
    """A build judges dialogs as if they were open, but their headings and landmarks are not those of the page."""
    dialog = closed.format('<h2>Settings</h2><section aria-label="Letters">Large</section>')
    page = '<nav aria-label="Site"><a href="/">Home</a></nav>{}<p>The court has ruled.</p>'
    missing = {"main-heading-missing", "main-landmark-missing"}
    assert missing <= rules_in(page.format(dialog), opened=True)
    assert missing.isdisjoint(rules_in(page.format(f"{dialog}<main><h1>A ruling</h1></main>"), opened=True))


def test_every_rule_has_cases() -> None:
    """A rule without a case on either side is one that nobody has tried."""
    assert set(BASES) - {"contrast-too-low"} == set(BROKEN) == set(KEPT)


def test_every_rule_has_sentence_and_criterion() -> None:
    """What is found can be told, and why it matters."""
    assert set(BASES) <= set(RULES)
    assert [rule for rule, basis in BASES.items() if not basis.wcag] == []


@pytest.mark.parametrize("source", ["", "   ", "text alone", "<", "<!--", "<p", "\x00", "<svg", "<html><frameset>"])
def test_any_input_is_a_page(source: str) -> None:
    """What is hardly HTML is judged as what a browser makes of it."""
    assert "page-title-missing" in rules_in(f"<!doctype html>{source}")
