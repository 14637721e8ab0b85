"""What ``bench deploy`` tells of what it measured; the steps themselves are those of tests/pipelines."""

import pytest

from benchmarks.deploy import LIMITS, run, table
from benchmarks.measure import Cost
from benchmarks.options import Options


def test_a_limit_that_is_passed_is_told() -> None:
    """The median counts: one slow run of three is told in brackets and misses nothing."""
    slow, quick = Cost(61.0, 20.0), Cost(30.0, 20.0)
    lines = list(table({"story": [quick, slow, quick], "runner": [slow, quick, slow], "first": [slow]}, 400))[2:]
    assert lines[0] == "| story | 400 | 30 (30-61) | 20 (20-20) | <= 60 s |  |"
    assert lines[1].endswith("| <= 60 s | missed |")
    assert lines[2] == "| first | 400 | 61 (61-61) | 20 (20-20) |  |  |"


def test_every_job_has_its_limit() -> None:
    """From a commit to the public in a minute, and back in a second."""
    assert LIMITS == {"first": None, "story": 60.0, "runner": 60.0, "rollback": 1.0}


def test_an_unknown_job_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip of the command line costs nobody a build of twenty thousand pages."""
    assert run(Options(jobs=("mars",))) == 2
    assert "say some of first, story, runner, rollback" in capsys.readouterr().err
