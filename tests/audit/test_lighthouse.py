"""A report of Lighthouse becomes a row of figures, and a low score a failure."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from audit import lighthouse
from audit.lighthouse import CATEGORIES, Figures, main, read

FIGURES = Figures((99, 100, 100, 100), largest=1.24, blocked=30.4, shift=0, kilobytes=157.2)
REPORT = {
    "categories": {category: {"score": 0.99 if category == "performance" else 1} for category in CATEGORIES},
    "audits": {
        "largest-contentful-paint": {"numericValue": 1240},
        "total-blocking-time": {"numericValue": 30.4},
        "cumulative-layout-shift": {"numericValue": 0},
        "total-byte-weight": {"numericValue": 157200},
    },
}


def test_a_report_becomes_figures() -> None:
    """Scores are of a hundred, times in seconds and milliseconds, weight in kilobytes."""
    assert read(REPORT) == FIGURES
    assert str(FIGURES) == "99 | 100 | 100 | 100 | 1.2 s | 30 ms | 0.00 | 157 kB"


@pytest.mark.parametrize(("place", "score", "code"), [(2, 97, 1), (2, 98, 0), (1, 99, 1), (1, 100, 0)])
def test_a_low_score_of_any_page_fails(place: int, score: int, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """All pages are measured, and every score of each must be high enough; for accessibility nothing less will do."""

    def rows(_: Path) -> Iterator[Figures]:
        yield FIGURES
        yield replace(FIGURES, scores=tuple(score if here == place else 100 for here in range(4)))

    monkeypatch.setattr(lighthouse, "rows", rows)
    monkeypatch.setattr(lighthouse, "accessibility", lambda _: [("/kk/", 100)])
    monkeypatch.setattr(lighthouse, "install", lambda _: True)
    assert main(Path("/site")) == code


def test_every_template_is_given_all_for_accessibility(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that is not is named, and fails the whole."""
    reports = {"/kk/": REPORT, "/ru/": {**REPORT, "categories": {"accessibility": {"score": 0.98}}}}
    monkeypatch.setattr(lighthouse, "chosen", lambda _: [("home", page) for page in reports])
    monkeypatch.setattr(lighthouse, "_report", lambda url, _: reports[url[url.index("/", 8) :]])
    assert lighthouse.accessibility(tmp_path) == [("/kk/", 100), ("/ru/", 98)]
    assert capsys.readouterr().out.endswith(": /ru/ 98\n")
    monkeypatch.setattr(lighthouse, "rows", lambda _: [FIGURES])
    monkeypatch.setattr(lighthouse, "install", lambda _: True)
    assert main(tmp_path) == 1
