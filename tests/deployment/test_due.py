"""A timer deploys when there is something to deploy, and only then."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.deployment.due import Deployed, is_due, recall, remember
from plugins.domain.date import KAZAKHSTAN

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=KAZAKHSTAN)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("last", "due"),
    [
        (None, True),
        (Deployed("old", None), True),
        (Deployed("new", None), False),
        (Deployed("new", NOON + MINUTE), False),
        (Deployed("new", NOON), True),
        (Deployed("new", NOON - MINUTE), True),
    ],
)
def test_a_commit_or_a_moment_makes_a_deploy_due(last: Deployed | None, due: bool) -> None:
    """A story that is public from twelve on is due at twelve; the same site again is not."""
    assert is_due(last, "new", NOON) is due


def test_a_note_is_remembered(tmp_path: Path) -> None:
    """What was noted is recalled, whether the site will change or not."""
    for deployed in (Deployed("c0ffee", NOON), Deployed("c0ffee", None)):
        remember(tmp_path / "note.json", deployed)
        assert recall(tmp_path / "note.json") == deployed


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"commit": "x", "following": "soon"}', None])
def test_a_damaged_note_is_none(tmp_path: Path, text: str | None) -> None:
    """Where nothing is known, a deploy is due."""
    if text is not None:
        (tmp_path / "note.json").write_text(text)
    assert recall(tmp_path / "note.json") is None
