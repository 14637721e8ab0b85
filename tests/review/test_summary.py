"""A press officer reads what a branch changes, in either language, whatever state the stories are in."""

from pathlib import Path

import pytest

from audit.checkout import commit, git
from plugins.domain.problem import problem
from review.artifact import keep_pages, write_front
from review.changes import Change, NoBase, changed_stories
from review.summary import Reviewed, summarise
from tests.site import LANGUAGES, report_of

FOLDER = "press-releases/2026/2026-11-21-x"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with two stories, on a branch that changes one, adds one and removes one."""
    for name in ("kept", "gone"):
        half = tmp_path / f"content/news/2026/2026-11-20-{name}/kk.md"
        half.parent.mkdir(parents=True)
        half.write_text(name, encoding="utf-8")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    commit(tmp_path, "Begin")
    git(tmp_path, "switch", "--quiet", "--create", "branch")
    (tmp_path / "content/news/2026/2026-11-20-gone/kk.md").unlink()
    (tmp_path / "content/news/2026/2026-11-20-kept/hall.jpg").write_bytes(b"picture")
    (tmp_path / "content/news/2026/2026-11-21-new").mkdir()
    (tmp_path / "content/news/2026/2026-11-21-new/kk.md").write_text("new", encoding="utf-8")
    (tmp_path / "README.md").write_text("no story", encoding="utf-8")
    commit(tmp_path, "Change stories")
    return tmp_path


def test_git_tells_which_stories_change(project: Path) -> None:
    """A new picture changes a story; what is no story is left out."""
    assert changed_stories(project, "content", "main") == [
        Change("news/2026/2026-11-20-gone", "removed"),
        Change("news/2026/2026-11-20-kept", "changed"),
        Change("news/2026/2026-11-21-new", "added"),
    ]


def test_a_base_that_is_not_there_is_told(project: Path) -> None:
    """Nothing is compared with a branch that git does not know."""
    with pytest.raises(NoBase, match="origin/none"):
        changed_stories(project, "content", "origin/none")


def test_a_story_that_cannot_be_read_is_counted_with_its_problems() -> None:
    """It stands under its folder, and the verdict says that nothing goes out."""
    report = report_of([problem(f"{FOLDER}/ru.md", 4, "photo-alt-missing")])
    told = summarise([Reviewed(Change(FOLDER, "added"), None)], dict.fromkeys(LANGUAGES, report))
    assert "Қателер бар: түзетілмейінше жарияланбайды." in told
    assert f"| {FOLDER} | жаңа | — | қате: 1 |" in told
    assert f"| {FOLDER} | новый | — | ошибок: 1 |" in told
    assert f"- `content/{FOLDER}/ru.md:4` {report.sentence(report.problems[0])}" in told.splitlines()


def test_a_branch_without_stories_says_so() -> None:
    """Somebody who changed only code is not kept waiting for a table."""
    told = summarise([], dict.fromkeys(LANGUAGES, report_of([])))
    assert "Бұл өтініште материалдар өзгермеген." in told
    assert "В этом запросе материалы не менялись." in told


def test_the_artifact_holds_the_pages_that_there_are(tmp_path: Path) -> None:
    """A page that the site does not have is not promised; the front shows summary and pictures."""
    page = tmp_path / "site/kk/x/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("бет", encoding="utf-8")
    assert keep_pages(tmp_path / "site", ["/kk/x/", "/ru/x/"], tmp_path / "kept") == ["/kk/x/"]
    write_front(tmp_path / "kept", "## <Материал>", [Path("kk-x-phone.png")])
    front = (tmp_path / "kept/index.html").read_text(encoding="utf-8")
    assert "## &lt;Материал&gt;" in front
    assert 'src="pictures/kk-x-phone.png"' in front
