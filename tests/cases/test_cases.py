"""Each file in accepted/ and rejected/ is a case; its first lines say what must hold."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

import plugins.accessibility.plugin  # noqa: F401 - importing it registers its rules
from plugins.accessibility.registry import BASES
from plugins.checks.rules import RULES
from plugins.domain.problem import Problem, Severity
from tests.cases.case import PUBLISHED, Case, read_case
from tests.publication.made import files_of, published
from tests.site import find_problems, lines_of, report_of, site_config

HERE: Final = Path(__file__).parent
ACCEPTED: Final = sorted(HERE.glob("accepted/*.case"))
REJECTED: Final = sorted(HERE.glob("rejected/*.case"))

_RULE: Final = re.compile(r"\(([a-z0-9-]+)\)$")


def case_at(path: Path) -> Case:
    """Return the case of a file."""
    return read_case(path.read_text(encoding="utf-8"))


def problems_of(case: Case, folder: Path) -> list[Problem]:
    """Return the problems of the small site with the changes of a case."""
    config = site_config(case.lay_out(folder), case.at)
    gone_out = folder / PUBLISHED
    config = replace(config, allow_samples=not case.publish)
    if not gone_out.exists():
        return find_problems(config)
    record, texts = published(gone_out)
    return find_problems(config, files_of(record), texts)


def name(path: Path) -> str:
    """Return what pytest calls a case."""
    return path.stem


def test_small_site_is_faultless(tmp_path: Path) -> None:
    """What a case reports comes from the case alone: the site below it has nothing to report."""
    unchanged = read_case("The small site.")
    assert lines_of(problems_of(unchanged, tmp_path)) == []


@pytest.mark.parametrize("path", ACCEPTED, ids=name)
def test_accepted(path: Path, tmp_path: Path) -> None:
    """What is accepted has no error, and exactly the warnings that the case expects."""
    case = case_at(path)
    problems = problems_of(case, tmp_path)
    assert (report_of(problems).errors, lines_of(problems)) == (0, list(case.expected))


@pytest.mark.parametrize("path", REJECTED, ids=name)
def test_rejected(path: Path, tmp_path: Path) -> None:
    """What is rejected is reported with exactly the expected lines, an error among them, and nothing that follows."""
    case = case_at(path)
    problems = problems_of(case, tmp_path)
    assert lines_of(problems) == list(case.expected)
    assert report_of(problems).errors


def test_case_says_what_must_hold() -> None:
    """A case begins with a sentence."""
    assert [name(path) for path in ACCEPTED + REJECTED if not case_at(path).sentence.endswith(".")] == []


def test_every_rule_has_a_case() -> None:
    """Each rule over stories is broken by a case: an error by a rejected one, a warning by an accepted one.

    Those over pages have cases of their own, in tests/accessibility.
    """
    over_stories = {id_: rule for id_, rule in RULES.items() if id_ not in BASES}
    assert rules_of(REJECTED) >= {id_ for id_, rule in over_stories.items() if rule.severity is Severity.ERROR}
    assert rules_of(ACCEPTED) >= {id_ for id_, rule in over_stories.items() if rule.severity is Severity.WARNING}


def rules_of(paths: list[Path]) -> set[str]:
    """Return the rules that the expected lines of these cases name."""
    found = [_RULE.search(line) for path in paths for line in case_at(path).expected]
    return {match[1] for match in found if match}
