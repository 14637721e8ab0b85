"""Python, which makes the index, and the browser, which asks it, lead every word to the same key."""

import json
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from plugins.search.analysis.analysers import kazakh, russian
from plugins.search.analysis.kazakh import KazakhAnalyser
from plugins.search.analysis.russian import RussianAnalyser
from plugins.search.analysis.term import term_of
from plugins.search.analysis.words import words_of
from plugins.search.vocabulary import write_vocabulary
from tests.search.scripts import FOLDER
from tests.site import ROOT

SCRIPT: Final = """
import { readFileSync } from "node:fs";
const [folder, vocabulary, words] = process.argv.slice(1);
const { readVocabulary } = await import(`${folder}/vocabulary.js`);
const { makeAnalyser } = await import(`${folder}/analyser.js`);
const { termOf } = await import(`${folder}/term.js`);
const { wordsOf } = await import(`${folder}/words.js`);
const { keyOf } = makeAnalyser(readVocabulary(readFileSync(vocabulary, "utf8")));
const text = readFileSync(words, "utf8");
console.log(JSON.stringify(wordsOf(text).map((word) => [word.text, termOf(word.text, keyOf(word.text))])));
"""
TEXTS: Final[dict[str, tuple[Callable[[], KazakhAnalyser | RussianAnalyser], str]]] = {
    "kk": (kazakh, "kk.md"),
    "ru": (russian, "ru.md"),
}

NAMES: Final = " Асанұлы Асанулының Қанатқызына канаткызымен ашулы киберқылмысы автоматтандыруға апостильді "
"""Words of kinds that stories may lack."""


def text_in(name: str) -> str:
    """Return all that the site's stories say in one language, and in the packaged lexicon's words."""
    stories = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "content").rglob(name)))
    return stories + NAMES + (ROOT / "plugins" / "search" / "data" / "kazakh.txt").read_text("utf-8")[-100_000:]


@pytest.mark.parametrize("language", TEXTS)
def test_python_and_browser_agree(node: str, tmp_path: Path, language: str) -> None:
    """They split the texts of the whole site into the same words, with the same key and the same marks."""
    make, name = TEXTS[language]
    analyser = make()
    text = text_in(name)
    words = list(words_of(text))
    counts = Counter(map(analyser.key_of, words))
    (tmp_path / "words").write_text(text, "utf-8")
    (tmp_path / "vocabulary").write_bytes(write_vocabulary(analyser, counts))
    given = [str(path) for path in (FOLDER / "search", tmp_path / "vocabulary", tmp_path / "words")]
    run = [node, "--input-type=module", "--eval", SCRIPT, *given]
    ended = subprocess.run(run, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stderr
    read: list[Any] = json.loads(ended.stdout)
    assert len(words) > 10_000
    assert read == [[word, term_of(word, analyser.key_of(word))] for word in words]
