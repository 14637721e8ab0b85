"""The commands around publishing, from what is typed to what is printed and changed."""

import json
from pathlib import Path

import pytest

from plugins.domain.config import Overrides
from plugins.publication import commands
from plugins.publication.branch import BRANCH
from tests.publication.repository import ALIMONY, Repository, git, new_repository
from tests.site import NOON


@pytest.fixture
def desk(tmp_path: Path) -> Repository:
    """A repository in which nothing has been published yet."""
    return new_repository(tmp_path / "desk")


def told(desk: Repository, at: str = NOON.isoformat()) -> Overrides:
    """Return what a command line says: the content, the moment, English messages."""
    return Overrides(content=desk.content, at=at, message_language="en", cache=desk.top.parent / "cache")


def test_schedule_tells_people_and_programs(desk: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A line a moment for people, a document for a timer, of the same moments."""
    before = told(desk, "2026-11-18T10:00")
    assert commands.schedule(before, 3, "text") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2026-11-18 16:30  press-releases/2026/2026-11-18-briefing: is published"
    assert commands.schedule(before, 3, "json") == 0
    moments = json.loads(capsys.readouterr().out)["moments"]
    assert [each["moment"][:16].replace("T", " ") for each in moments] == [line[:16] for line in lines]


def test_move_prints_the_new_folder(desk: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """What changed is printed; what is public is refused with code 2."""
    assert commands.move("briefing", "2026-11-19", told(desk, "2026-11-18T10:00")) == 0
    assert capsys.readouterr().out.startswith("press-releases/2026/2026-11-19-briefing\n")
    assert commands.move("alimony", "2026-11-19", told(desk)) == 2
    assert "is published" in capsys.readouterr().err


def test_withdraw_and_record_go_together(desk: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A site goes out, a story is withdrawn, and that goes out too; recording again says that all is there."""
    assert commands.record(told(desk)) == 0
    assert "Recorded on the branch published: " in capsys.readouterr().out
    assert commands.withdraw("alimony", {"kk": "Себеп.", "ru": "Причина."}, told(desk)) == 0
    assert capsys.readouterr().out == "reference/withdrawals.yaml\n"
    assert commands.record(told(desk)) == 0
    assert "c2vs9h" in git(desk.top, "show", f"{BRANCH}:withdrawals.jsonl")
    assert "c2vs9h" not in git(desk.top, "ls-tree", "-r", "--name-only", BRANCH)
    assert commands.record(told(desk)) == 0
    assert "has all of it already" in capsys.readouterr().out


def test_what_is_wrong_is_not_recorded(desk: Repository) -> None:
    """Content with an error cannot have gone live, so it is not recorded."""
    (desk.content / ALIMONY / "ru.md").write_text("no front matter", encoding="utf-8")
    assert commands.record(told(desk)) == 1
    assert git(desk.top, "branch", "--list", BRANCH) == ""


def test_nothing_of_the_future_has_gone_out(desk: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A moment that is still to come is refused: the record would tell of stories that nobody can have seen."""
    assert commands.record(told(desk, "2999-01-02T10:00")) == 1
    assert "2999-01-02 10:00 is still to come" in capsys.readouterr().err
    assert git(desk.top, "branch", "--list", BRANCH) == ""


def test_a_record_that_cannot_be_read_ends_every_command(desk: Repository) -> None:
    """A branch of that name that holds something else is told in one sentence."""
    git(desk.top, "branch", BRANCH)
    with pytest.raises(SystemExit, match="holds no record"):
        commands.schedule(told(desk), 1, "text")
