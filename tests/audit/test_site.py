"""Every judge is heard, and silence is never mistaken for praise."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from audit import packages, site
from audit.site import ALL, audit, hear

OUTPUT = Path("/site")


@pytest.mark.parametrize("judge", ALL, ids=lambda judge: judge.measure)
@pytest.mark.parametrize(("promised", "code"), [("", 0), ("true", 1)])
def test_a_missing_judge_is_told(
    judge: site.Judge, promised: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without its part a judge says so, with the cure; it is a failure where CI=true promises that all is there."""
    monkeypatch.setenv("CI", promised)
    assert hear(replace(judge, find=lambda: None), OUTPUT) == code
    told = capsys.readouterr().err
    assert f"not held against {judge.measure}. Missing: {judge.part.name} ({judge.part.cure}" in told


@pytest.mark.parametrize(("codes", "worst"), [((0, 0), 0), ((1, 0), 1), ((0, 1), 1)])
def test_one_judge_is_enough_to_fail(codes: tuple[int, ...], worst: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """All judges are heard, and the worst of their codes is the site's."""
    heard: list[int] = []

    def judge(code: int) -> Callable[[Path], int]:
        def judged(_: Path) -> int:
            heard.append(code)
            return code

        return judged

    judges = tuple(replace(ALL[0], find=lambda: "there", judge=judge(code)) for code in codes)
    monkeypatch.setattr(site, "ALL", judges)
    monkeypatch.setattr(packages, "is_installed", lambda _: True)
    assert audit(OUTPUT) == worst
    assert heard == list(codes)
