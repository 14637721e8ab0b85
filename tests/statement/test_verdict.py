"""What a build says of its own pages is what it found."""

from dataclasses import dataclass
from datetime import date
from gettext import NullTranslations

from plugins.checks.messages import load_messages
from plugins.domain.language import KAZAKH
from plugins.domain.problem import problem
from plugins.statement.verdict import judge

DAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Basis:
    """What a rule rests on."""

    wcag: tuple[str, ...]


BASES = {
    "alt-missing": Basis(("1.1.1",)),
    "lead-length": Basis(("3.1.5", "1.4.10")),
    "link-expired": Basis(("1.4.3", "1.1.1")),
}
FOUND = [
    problem("a.md", 1, "alt-missing", address="a.jpg"),
    problem("a.md", 2, "lead-length", length=200),
    problem("b.md", 2, "lead-length", length=300),
    problem("b.md", 3, "numbers-differ", number="7"),
]


def test_rules_about_accessibility_count_and_no_others() -> None:
    """Errors and remarks are told apart, remarks by their kind; a number that differs keeps nobody from reading."""
    verdict = judge(DAY, 7, BASES, FOUND, NullTranslations())
    assert (verdict.day, verdict.pages, verdict.rules, verdict.errors) == (DAY, 7, 3, 1)
    assert [(each.sentence, each.count) for each in verdict.remarks] == [
        ("The lead has … characters; 160 fit a search result", 2)
    ]


def test_criteria_stand_once_and_in_the_order_of_the_standard() -> None:
    """1.4.10 comes after 1.4.3, as numbers do and letters do not."""
    assert judge(DAY, 7, BASES, [], NullTranslations()).criteria == ("1.1.1", "1.4.3", "1.4.10", "3.1.5")


def test_remarks_are_told_in_the_language_of_the_page() -> None:
    """Readers of the Kazakh statement read Kazakh."""
    [remark] = judge(DAY, 7, BASES, FOUND, load_messages(KAZAKH)).remarks
    assert remark.sentence.startswith("Лидте")


def test_without_rules_nothing_was_checked() -> None:
    """However many pages there are, none of them is said to have been checked."""
    verdict = judge(DAY, 7, {}, FOUND, NullTranslations())
    assert (verdict.pages, verdict.rules, verdict.errors, verdict.remarks) == (0, 0, 0, ())
