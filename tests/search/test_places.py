"""Names of places in both languages: the file of them, and what the browser makes of it."""

import json
import subprocess
from pathlib import Path
from typing import Final

import pytest

from plugins.search.analysis.analysers import Analyser, kazakh, russian
from plugins.search.places import PlacesFault, counterparts, read_places
from tests.search.scripts import FOLDER

PLACES: Final = ((("қарағанды",), ("караганда", "карагандинский")), (("орал",), ("уральск",)))
SCRIPT: Final = """
const [folder, given, words] = process.argv.slice(1);
const { makePlaces } = await import(`${folder}/places.js`);
const placesOf = makePlaces(JSON.parse(given));
console.log(JSON.stringify(JSON.parse(words).map((word) => placesOf(word))));
"""
FOUND: Final = {
    "kk": "караганда Караганде карагандой карагандинского карагандинская карагандинских уральск уральске",
    "ru": "қарағанды караганды Қарағандыда қарағандының қарағандыға қарағандыдан қарағандылық оралда оралдың",
}
STRANGE: Final = {
    "kk": "карагандинцев карагач урал уральскиймагазин",
    "ru": "оралман қара қарағандыдағылар орёл",
}


def names(node: str, language: str, words: str) -> list[list[str]]:
    """Return what places the browser finds in words, where each row has one name."""
    analyser: Analyser = kazakh() if language == "kk" else russian()
    keys = {analyser.key_of(word) for row in PLACES for word in row[0 if language == "kk" else 1]}
    rows = list(counterparts(language, analyser, keys, PLACES))
    given = json.dumps({"language": language, "places": rows})
    ended = subprocess.run(
        [node, "--input-type=module", "--eval", SCRIPT, FOLDER.as_uri() + "/search", given, json.dumps(words.split())],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    found: list[list[str]] = json.loads(ended.stdout)
    return found


@pytest.mark.parametrize("language", FOUND)
def test_a_name_is_found_with_any_ending(node: str, language: str) -> None:
    """Cases, the plural and adjectives of a name mean its place; other words that begin so do not."""
    assert all(names(node, language, FOUND[language]))
    assert not any(names(node, language, STRANGE[language]))


def test_names_in_use_alone_are_offered() -> None:
    """A place that the site does not name in this language is none here."""
    keys = {kazakh().key_of("орал")}
    assert list(counterparts("kk", kazakh(), keys, PLACES)) == [(("уральск",), ("орал",))]
    keys = {russian().key_of("карагандинская")}
    assert list(counterparts("ru", russian(), keys, PLACES)) == [(("караганды",), ("карагандинский",))]


def test_the_file_is_read() -> None:
    """Each place has names in both languages, and no name begins like that of another place."""
    places = read_places()
    assert (("өскемен",), ("усть", "каменогорск", "усть", "каменогорский")) in places
    assert all(own and others for own, others in places)
    heads = [own for own, _others in places]
    assert len(heads) == len(set(heads)) > 50


def test_a_line_without_a_colon_is_told(tmp_path: Path) -> None:
    """Who edits the file is told what to write."""
    file = tmp_path / "places.txt"
    file.write_text("# names\nОрал Уральск\n", "utf-8")
    with pytest.raises(PlacesFault, match=r"has no colon\. Write"):
        read_places(file)
