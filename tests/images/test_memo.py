import json
import os
import time
from pathlib import Path

import pytest

from plugins.images.measure import Fault, measure
from plugins.images.memo import Memo
from tests.images.drawing import quarters, written

OLD = time.time() - 3600


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    """Return a picture file that was written an hour ago."""
    return write(tmp_path / "hall.jpg", written(quarters(60, 40)))


def write(file: Path, content: bytes, moment: float = OLD) -> Path:
    """Write a file as if at that moment."""
    file.write_bytes(content)
    os.utime(file, (moment, moment))
    return file


def remembered(file: Path) -> Memo:
    """Return the memo that a run before this one has left, having measured the file."""
    memo = Memo(file.with_name("memo.json"))
    memo.measure(file)
    memo.save()
    return Memo(memo.file)


def forbid(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """Let the test fail if this is done."""
    monkeypatch.setattr(what, lambda *_: pytest.fail(f"{what} was called"))


def test_a_memo_says_what_measuring_says(hall: Path) -> None:
    """With a memo, new or old, the answer is that of measuring."""
    expected = measure(hall.read_bytes(), "hall.jpg")
    assert Memo(hall.with_name("memo.json")).measure(hall) == expected
    assert remembered(hall).measure(hall) == expected


def test_a_file_that_did_not_change_is_not_read(hall: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that finds size and time of a file as they were opens nothing."""
    expected, memo = measure(hall.read_bytes(), "hall.jpg"), remembered(hall)
    forbid(monkeypatch, "pathlib.Path.read_bytes")
    assert memo.measure(hall) == expected


def test_a_copy_is_not_unpacked(hall: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a fresh checkout files are new, but their bytes are known; each keeps its own name."""
    expected, memo = measure(hall.read_bytes(), "copy.jpg"), remembered(hall)
    forbid(monkeypatch, "plugins.images.memo.measure")
    copied = write(hall.with_name("copy.jpg"), hall.read_bytes())
    assert memo.measure(copied) == expected


def test_a_file_that_changed_is_measured_again(hall: Path) -> None:
    """Another picture under the same name is seen."""
    memo = remembered(hall)
    write(hall, written(quarters(40, 60)), OLD + 5)
    assert memo.measure(hall) == measure(hall.read_bytes(), "hall.jpg")


def test_a_change_within_a_tick_of_the_clock_is_seen(hall: Path) -> None:
    """Two pictures of one size, saved one right after the other, are told apart."""
    moment = time.time()
    write(hall, b"\xff\xd8\xff" + written(quarters(60, 40))[3:], moment)
    memo = remembered(hall)
    write(hall, hall.read_bytes()[:-2] + b"\0\0", moment)
    assert memo.measure(hall) == measure(hall.read_bytes(), "hall.jpg")


def test_a_fault_is_told_every_time(hall: Path) -> None:
    """A broken picture is not forgotten between two runs."""
    write(hall, hall.read_bytes()[:200])
    assert remembered(hall).measure(hall) == Fault("picture-broken")


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", "null", '{"version": "of long ago"}'])
def test_a_damaged_memo_is_as_good_as_none(hall: Path, content: str) -> None:
    """A memo can be deleted, cut off or come from another version."""
    memo = remembered(hall)
    memo.file.write_text(content)
    assert Memo(memo.file).measure(hall) == measure(hall.read_bytes(), "hall.jpg")


def test_a_memo_is_the_same_however_it_came_about(hall: Path) -> None:
    """The order of measuring does not show in the file."""
    files = [hall, write(hall.with_name("stairs.jpg"), written(quarters(40, 60)))]
    texts = []
    for order in (files, files[::-1]):
        memo = Memo(hall.with_name("memo.json"))
        for file in order:
            memo.measure(file)
        memo.save()
        texts.append(memo.file.read_text())
        memo.file.unlink()
    assert texts[0] == texts[1]
    assert json.loads(texts[0])["sizes"]
