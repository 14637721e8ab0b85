"""Rows are judged by their medians."""

import json
from pathlib import Path

import pytest

from benchmarks.rows import Row, table, write_json


def row(*seconds: float, target: float | None = None, limit: float | None = None) -> Row:
    """Return a row beside a peer that needs ten seconds."""
    return Row("cold", 1000, seconds, "hugo", (9.0, 10.0, 30.0), (8.0,), (16.0,), target, limit)


@pytest.mark.parametrize(
    ("judged", "good"),
    [
        (row(5.0), True),
        (row(1.0, 5.0, 90.0, target=0.5), True),
        (row(5.1, target=0.5), False),
        (row(0.6, target=0.5, limit=0.6), True),
        (row(0.7, target=0.5, limit=0.6), False),
    ],
)
def test_a_target_is_held_against_the_median(judged: Row, good: bool) -> None:
    """One slow run misses no target, and a limit in seconds counts beside the ratio."""
    assert judged.good is good


def test_the_table_names_what_was_missed() -> None:
    """Medians stand with their least and greatest; a missed target is said."""
    *_, good, missed = table([row(4.0, 5.0, 6.0, target=0.5), row(6.0, limit=5.0)])
    assert good == "| cold | 1000 | 5 (4-6) | hugo 10 (9-30) | 0.500 | 8 | 16 | 0.500 | <= 0.5 |  |"
    assert missed.endswith("| 0.500 | <= 5.0 s | missed |")


def test_json_holds_every_figure(tmp_path: Path) -> None:
    """The file has what the table was made of."""
    write_json([row(4.0, target=0.5)], tmp_path / "rows.json")
    (read,) = json.loads((tmp_path / "rows.json").read_text(encoding="utf-8"))
    assert read["seconds"] == [4.0]
    assert (read["job"], read["articles"], read["peer"], read["peer_seconds"]) == ("cold", 1000, "hugo", [9, 10, 30])
    assert (read["ratio"], read["good"]) == (0.4, True)
