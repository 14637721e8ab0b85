"""Words that people write, inflected as they are: the list of words that Tesseract reads pages of a language with."""

import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

SOURCE: Final = Path("/usr/share/tesseract-ocr/5/tessdata/kaz.traineddata")
WORD: Final = re.compile("[а-яәғқңөұүһіё]{3,}")
_PART: Final = "list.lstm-"


def read_attested(source: Path) -> frozenset[str]:
    """Return the words in lower case; FileNotFoundError where the file or a program of Tesseract's is missing."""
    if not source.is_file():
        raise FileNotFoundError(source)
    with TemporaryDirectory() as name:
        folder = Path(name)
        _run("combine_tessdata", "-u", str(source), str(folder / "list."))
        letters, packed, words = (folder / f"{_PART}{part}" for part in ("unicharset", "word-dawg", "words"))
        _run("dawg2wordlist", str(letters), str(packed), str(words))
        return frozenset(word for word in words.read_text("utf-8").lower().split() if WORD.fullmatch(word))


def _run(*words: str) -> None:
    """Run a program, silently; CalledProcessError where it fails."""
    subprocess.run(words, check=True, capture_output=True)
