"""A whole measurement of a small corpus: both sites are equal, every job is done and told. Times are not judged."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from benchmarks.build import NAMES, STOCK, run
from benchmarks.corpus.content import make_corpus
from benchmarks.jobs import JOBS
from benchmarks.options import Options
from benchmarks.peers.court_news import CourtNews
from benchmarks.peers.equality import differences, read_site
from benchmarks.peers.hugo import Hugo
from benchmarks.peers.pelican import Pelican, is_beyond

BUILDS: Final = tuple(job.name for job in JOBS)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for what is built, not the one of somebody's real measurement."""
    folder = tmp_path_factory.mktemp("workshop")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("benchmarks.build.WORKSHOP", folder)
        yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def told(workshop: Path, thorough: bool) -> list[dict[str, Any]]:
    """The rows of one round. A job that did not change the page of its story would have ended the run."""
    file = workshop / "rows.json"
    run(Options(articles=1000 if thorough else 60, runs=1, jobs=(*BUILDS, STOCK), json=file))
    rows: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return rows


def test_every_job_has_its_row(told: list[dict[str, Any]]) -> None:
    """A row tells job, size, seconds of both sides and their ratio."""
    assert [(row["job"], row["peer"]) for row in told] == [*((job, "hugo") for job in BUILDS), ("cold", "pelican")]
    for row in told:
        assert row["ratio"] == pytest.approx(row["seconds"][0] / row["peer_seconds"][0], abs=1e-3)


def test_all_sites_are_equal(told: list[dict[str, Any]], workshop: Path) -> None:
    """After all edits the generators still have the same pages, lists and words, and a template's change."""
    folder = workshop / str(told[0]["articles"])
    corpus = make_corpus(told[0]["articles"])
    ours = CourtNews(corpus, folder / "court-news")
    hugo, stock = Hugo(corpus, folder / "hugo"), Pelican(corpus, folder / "pelican")
    mine, theirs, others = (read_site(each.files.output) for each in (ours, hugo, stock))
    assert not list(differences(mine, theirs, every=3, edited=ours.files.address))
    assert not list(differences(mine, others, every=3, excused=is_beyond, edited=ours.files.address))
    assert "data-edition" in (ours.files.output / "ru" / "index.html").read_text(encoding="utf-8")


def test_an_unknown_job_is_answered_with_the_known(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip on the command line measures nothing."""
    assert run(Options(jobs=("cold", "hot"))) == 2
    assert capsys.readouterr().err == f"--jobs hot: say some of {', '.join(NAMES)}.\n"
