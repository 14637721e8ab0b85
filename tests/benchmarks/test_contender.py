"""The changes that a measurement makes: each is new, and each undoes what it says."""

import os
from pathlib import Path

import pytest

from benchmarks.peers.contender import (
    Files,
    check_out,
    clear_away,
    edit_body,
    edit_template,
    edit_title,
    forget,
    new_words,
)

KEPT = '---\ntitle: "Сот"\nlead: "Лид"\n---\nМәтін.\n'
JSON = '{\n "title": "Сот",\n "description": "Лид"\n}\n\nМәтін.\n'


@pytest.fixture(params=[KEPT, JSON], ids=["yaml", "json"])
def files(tmp_path: Path, request: pytest.FixtureRequest) -> Files:
    """The files of a site of one story."""
    half, base = tmp_path / "content" / "kk.md", tmp_path / "theme" / "base.html"
    for file, text in ((half, request.param), (base, "<html><body>\n</body></html>")):
        file.parent.mkdir()
        file.write_text(text, encoding="utf-8")
    output, cache = tmp_path / "output", tmp_path / "cache"
    output.mkdir()
    cache.mkdir()
    return Files(half, output / "index.html", base, output, (cache,), (half.parent, base.parent))


def test_words_never_come_again() -> None:
    """A page shows whether it has followed the last edit or an earlier one."""
    assert len({new_words() for _ in range(200)}) == 200


def test_an_edit_of_the_body_adds_a_sentence(files: Files) -> None:
    """What was there stays."""
    before = files.half.read_text(encoding="utf-8")
    sentence = edit_body(files)
    assert files.half.read_text(encoding="utf-8") == f"{before}\n{sentence}\n"


def test_an_edit_of_the_title_changes_nothing_else(files: Files) -> None:
    """The title alone is another one."""
    before = files.half.read_text(encoding="utf-8")
    title = edit_title(files)
    assert files.half.read_text(encoding="utf-8") == before.replace("Сот", title)


def test_a_template_is_changed_as_often_as_asked(files: Files) -> None:
    """The mark of one change is replaced by that of the next."""
    first, second = edit_template(files), edit_template(files)
    assert files.base.read_text(encoding="utf-8") == f"<html>{second}\n</body></html>"
    assert first != second


def test_nothing_is_remembered_after_forgetting(files: Files) -> None:
    """Output and caches go, the sources stay."""
    forget(files)
    assert (files.output.exists(), files.remembered[0].exists(), files.half.exists()) == (False, False, True)


def test_a_checkout_has_new_times_and_the_old_cache(files: Files) -> None:
    """The output is gone and every source looks changed, as git leaves it."""
    os.utime(files.half, (1, 1))
    check_out(files)
    assert files.half.stat().st_mtime > 1
    assert (files.output.exists(), files.remembered[0].exists()) == (False, True)


def test_what_was_taken_away_is_removed_in_the_end(files: Files) -> None:
    """Nothing is removed while builds are measured; afterwards nothing is left of it."""
    for _ in range(2):
        files.output.mkdir(exist_ok=True)
        check_out(files)
    beside = {path.name for path in files.output.parent.iterdir()}
    clear_away(files)
    assert len(beside - {path.name for path in files.output.parent.iterdir()}) == 2
