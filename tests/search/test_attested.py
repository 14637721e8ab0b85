"""The list of words that Tesseract brings. Its two programs are stood in for: the package is 60 times what is read."""

from pathlib import Path

import pytest

from plugins.search.attested import read_attested

PROGRAMS = {
    "combine_tessdata": 'cp "$2" "$3lstm-word-dawg"; touch "$3lstm-unicharset"',
    "dawg2wordlist": 'cp "$2" "$3"',
}


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put programs before all others that take a list out of a file of which it is the whole content."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name, script in PROGRAMS.items():
        (folder / name).write_text(f"#!/bin/sh\nset -e\n{script}\n")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return folder


def test_words_are_read(programs: Path, tmp_path: Path) -> None:
    """Words come in lower case and once; what has a sign or a Latin letter in it, or is too short, is left out."""
    source = tmp_path / "kaz.traineddata"
    source.write_text("СОТ\nсот\nҮкім\nал\nата-ана\nсoт\n1-бап\nәлем|\n", "utf-8")
    assert programs.is_dir()
    assert read_attested(source) == {"сот", "үкім"}


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    """Who names no file is told so."""
    with pytest.raises(FileNotFoundError):
        read_attested(tmp_path / "none.traineddata")
