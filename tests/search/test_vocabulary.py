"""The vocabulary: what the browser is told of a language, and what it makes of it."""

import json
import subprocess
from pathlib import Path
from typing import Any, Final

from plugins.search.analysis.analysers import kazakh, russian
from plugins.search.analysis.kazakh import KazakhAnalyser
from plugins.search.analysis.lexicon import Lexicon
from plugins.search.extraction import Block, IndexedPage
from plugins.search.keyed import Keys, keyed_html, words_in
from plugins.search.vocabulary import led_astray, write_vocabulary
from tests.search.scripts import FOLDER

SCRIPT: Final = """
import { readFileSync } from "node:fs";
const [folder, file] = process.argv.slice(1);
const { readVocabulary } = await import(`${folder}/vocabulary.js`);
const { makeAnalyser } = await import(`${folder}/analyser.js`);
const vocabulary = readVocabulary(readFileSync(file, "utf8"), "kk");
const { keysOf, known } = makeAnalyser(vocabulary);
console.log(JSON.stringify({
  weight: vocabulary.weight("сот"), has: vocabulary.has("сот"),
  starts: vocabulary.startingWith("КЫЗ"), keys: keysOf("алмаға"),
  known: [known("соттың"), known("үкім")],
}));
"""


def told(text: bytes) -> dict[str, Any]:
    """Return what a vocabulary tells."""
    vocabulary: dict[str, Any] = json.loads(text)
    return vocabulary


def test_counts_are_rounded_to_halves() -> None:
    """A key has one digit for its pages, so that a new story seldom changes the vocabulary."""
    vocabulary = told(write_vocabulary(russian(), {"суд": 1, "дел": 2, "закон": 7, "реч": 5000}))
    assert vocabulary["keys"].split() == ["дел", "закон", "реч", "суд"]
    assert vocabulary["counts"] == "1290"
    assert "grammar" not in vocabulary


def test_forms_of_words_in_use_go_along() -> None:
    """Irregular forms of words that no page has would only be heavier to fetch."""
    forms = told(write_vocabulary(russian(), {"казах": 1}))["forms"]
    assert "казах" in forms
    assert "опыт" not in forms


def test_kinds_and_rules_of_kazakh() -> None:
    """Headwords tell what they are, and the grammar goes along."""
    analyser = KazakhAnalyser(Lexicon({"сот": "N", "бас": "nv", "айт": "V"}), {})
    vocabulary = told(write_vocabulary(analyser, {"сот": 1, "бас": 1, "айт": 1, "омаров": 1}))
    assert vocabulary["kinds"] == "Vb-N"
    assert vocabulary["grammar"]["layers"]["plural"]["kind"] == "n"


def test_words_that_the_browser_would_lead_elsewhere() -> None:
    """A build asks whether a browser, which knows headwords in use alone, finds each word where the index has it."""
    words = {"соттан": "сот", "қалаға": "қала", "омаровты": "омаров"}
    assert led_astray(kazakh(), {"сот": 1, "қала": 1, "омаров": 1}, words) == {}
    assert led_astray(kazakh(), {"сот": 1, "қала": 1}, {"соттан": "қала"}) == {"соттан": "қала"}


def test_the_browser_reads_it(node: str, tmp_path: Path) -> None:
    """Counts, beginnings in any letters, and words that the site does not have."""
    file = tmp_path / "vocabulary"
    file.write_bytes(write_vocabulary(kazakh(), {"сот": 9, "қызмет": 2, "қыз": 5}))
    run = [node, "--input-type=module", "--eval", SCRIPT, str(FOLDER / "search"), str(file)]
    read = json.loads(subprocess.run(run, capture_output=True, encoding="utf-8", check=True).stdout)
    assert (read["weight"], read["has"]) == (3, True)
    assert read["starts"] == ["қыз", "қызмет"]
    assert (read["keys"], read["known"]) == ([], [True, False])


def test_a_keyed_page_has_a_token_for_each() -> None:
    """Where the page has a word between spaces, the keyed one has one too; weights and facets are kept."""
    blocks = (Block("Соттың № 387-НҚ", "h1"), Block("«Үкім» — сот.", "p", "5"))
    page = IndexedPage("/kk/x/", "kk", "Соттың", blocks, {}, {"topic": ("a&b",)}, "0" * 12)
    keys = Keys(kazakh())
    made = keyed_html(page, keys)
    assert [len(part.split("<")[0].split()) for part in made.split('">')[-1:]] == [3]
    assert keys.token("№") == keys.token("—") == "—"
    assert keys.token("387-НҚ").count("-") == 1
    assert 'content="a&amp;b" data-pagefind-filter="topic[content]"' in made
    assert 'data-pagefind-weight="5"' in made
    assert list(words_in(page)) == ["Соттың", "Соттың", "387", "НҚ", "Үкім", "сот"]
