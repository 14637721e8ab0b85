"""Files put into their places by several processes."""

from pathlib import Path

from plugins.building.output import Output
from plugins.building.placing import Placed, start_placing
from plugins.building.results import Put
from plugins.building.workers import spread


def test_all_processes_tell_what_they_placed(tmp_path: Path) -> None:
    """In the order of the files: which of them changed, and how each of them stands there now."""
    output = Output(tmp_path / "output")
    output.begin()
    puts = []
    for number in range(6):
        source = tmp_path / str(number)
        source.write_bytes(b"x" * number)
        puts.append(Put(f"kk/{number}/index.html", "", str(source), linked=True))
    output.put(puts[2])
    placed = list(spread(start_placing, puts, 2, output))
    stamps = output.stamps(put.path for put in puts)
    assert placed == [Placed(put.path, put != puts[2], stamps[put.path]) for put in puts]
