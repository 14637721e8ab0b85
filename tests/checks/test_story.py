"""The checks of a story by itself, and what it may allow."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from plugins.checks.files import files_are_used
from plugins.checks.registry import CHECKS, SITE_CHECKS
from plugins.checks.rules import RULES
from plugins.checks.story import story_problems
from plugins.domain.problem import Severity
from plugins.domain.story import Story
from tests.checks.made import make_pair, make_texts
from tests.site import CONTENT, find_problems, site_config

DIFFERENT = ("45 судья.\n", "54 судьи.\n")


def told(story: Story) -> list[tuple[str, str]]:
    """Return file and rule of what is said of a story."""
    return [(each.path.rpartition("/")[2], each.rule) for each in story_problems(story, make_texts(story))]


def test_check_says_its_rule() -> None:
    """The docstring of a check is its rule, in a sentence or two."""
    rules = {check.__name__: (check.__doc__ or "").split("\n")[0] for check in (*CHECKS, *SITE_CHECKS, files_are_used)}
    assert {check: rule for check, rule in rules.items() if not rule.endswith((".", ":", ","))} == {}


def test_checks_run_once_each() -> None:
    """Importing the checks twice would tell everything twice."""
    checks = [*CHECKS, *SITE_CHECKS, files_are_used]
    assert len(checks) == len({(check.__module__, check.__name__) for check in checks})


def test_each_half_is_checked() -> None:
    """A number that differs is missing in each of the halves."""
    assert told(make_pair(*DIFFERENT)) == [("kk.md", "numbers-differ"), ("ru.md", "numbers-differ")]


@pytest.mark.parametrize(
    ("body", "told_of"),
    [("[а](plan.pdf)\n", False), ("[а](./plan.pdf#a)\n", False), ("[а](kk.md)\n", True), ("а\n", True)],
)
def test_file_is_used(body: str, told_of: bool) -> None:
    """By one of the halves, or it is told once."""
    story = make_pair(body, "а\n", files={"plan.pdf": "disk/plan.pdf"})
    assert (("plan.pdf", "file-unused") in told(story)) is told_of


def test_a_file_may_be_meant_by_a_name_that_is_not_there() -> None:
    """A slip in the name of a file is one problem, told where the name is."""
    assert told(make_pair("[а](plam.pdf)\n", "а\n", files={"plan.pdf": "disk/plan.pdf"})) == []


def test_story_allows_its_warnings() -> None:
    """What a story allows is not told of it, and nothing else is kept back."""
    assert told(make_pair("а\n", "а\n", files={"plan.pdf": "disk/plan.pdf"}, allow=("file-unused",))) == []
    assert told(make_pair(*DIFFERENT, allow=("numbers-differ",))) == []
    assert len(told(make_pair(*DIFFERENT, allow=("lead-length",)))) == 2


def test_errors_cannot_be_allowed() -> None:
    """An error is told, whatever a story allows."""
    assert RULES["raw-html"].severity is Severity.ERROR
    assert ("kk.md", "raw-html") in told(make_pair("<b>x</b>\n", "x\n", allow=("raw-html",)))


def test_a_small_picture_can_be_allowed(tmp_path: Path) -> None:
    """Warnings about files are allowed like any other: a picture that is no larger anywhere."""
    content = shutil.copytree(CONTENT, tmp_path / "content")
    story = content / "press-releases" / "2026" / "2026-11-20-plenary-session"
    Image.new("RGB", (200, 100)).save(story / "hall.jpg")
    half = story / "kk.md"
    assert [each.rule for each in find_problems(site_config(content))] == ["picture-too-small"]
    half.write_text(half.read_text("utf-8").replace("\n", "\nallow: [picture-too-small]\n", 1), "utf-8")
    assert find_problems(site_config(content)) == []


def test_warnings_wait_for_the_whole_story() -> None:
    """What the unreadable half allows is not known, so that nothing may be said too early."""
    assert told(make_pair(*DIFFERENT, unusable=frozenset({"kk.md"}))) == []
