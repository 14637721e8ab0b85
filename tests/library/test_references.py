"""The tables of reference data, and what a fault of one leaves known."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.domain.reference import FormerName
from plugins.library.references import LoadedReferences, load_references
from tests.site import CONTENT, LANGUAGES, ROOT


def load_with(folder: Path, **tables: str | None) -> LoadedReferences:
    """Return the small site's reference data with these tables in place of its own; None takes one away."""
    copytree(CONTENT / "reference", folder / "reference")
    for name, text in tables.items():
        file = folder / "reference" / f"{name}.yaml"
        if text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")
    return load_references(folder, LANGUAGES)


def rules(loaded: LoadedReferences) -> list[tuple[str, int, str]]:
    """Return file, line and rule of each problem."""
    return sorted((each.path.rpartition("/")[2], each.line, each.rule) for each in loaded.problems)


@pytest.mark.parametrize("content", [CONTENT, ROOT / "content"], ids=["small", "sample"])
def test_tables_are_faultless(content: Path) -> None:
    """The reference data of the site itself is held by the same rules as what editors add to it."""
    loaded = load_references(content, LANGUAGES)
    assert loaded.problems == ()
    assert not loaded.references.faulty


def test_names_have_both_languages_and_a_past(tmp_path: Path) -> None:
    """A court keeps its former names with the day on which each ended; what has no short name is called in full."""
    supreme, _, administration = load_with(tmp_path).references.courts.values()
    assert supreme.short == {KAZAKH: "Жоғарғы Сот", RUSSIAN: "Верховный Суд"}
    assert administration.short == administration.names
    (former,) = administration.former
    assert isinstance(former, FormerName)
    assert former.until == date(2023, 1, 4)
    assert supreme.region is None


def test_entry_is_told_with_all_its_faults(tmp_path: Path) -> None:
    """Whoever adds a region corrects it once."""
    text = """\
astana: {iso: KZ-71, type: city, name: {kk: Астана, ru: Астана}}
Abai:
  type: region
  name: {kk: Абай}
  capital: Семей
  former:
    - {kk: а, ru: б}
"""
    loaded = load_with(tmp_path, regions=text)
    assert [each for each in rules(loaded) if each[0] == "regions.yaml"] == [
        ("regions.yaml", 2, "field-missing"),
        ("regions.yaml", 2, "reference-invalid"),
        ("regions.yaml", 3, "choice-invalid"),
        ("regions.yaml", 4, "entry-expected"),
        ("regions.yaml", 5, "field-unexpected"),
        ("regions.yaml", 7, "entry-expected"),
    ]


@pytest.mark.parametrize("text", [None, "- a\n", "a: b: c\n", "\x00", "astana: [\n"])
def test_unreadable_table_excuses_everything(tmp_path: Path, text: str | None) -> None:
    """A table that cannot be read is one problem, whatever points into it."""
    loaded = load_with(tmp_path, regions=text)
    assert {file for file, _, _ in rules(loaded)} == {"regions.yaml"}
    assert loaded.unreadable.excuses("region", "akmola")
    assert not loaded.unreadable.excuses("court", "akmola")
    assert loaded.references.faulty == {"regions"}


def test_unreadable_entry_excuses_itself(tmp_path: Path) -> None:
    """An entry that cannot be read is one problem; a court of that region is not told, and another unknown one is."""
    regions = "akmola: {iso: KZ-11, type: oblast}\n"
    loaded = load_with(tmp_path, regions=regions)
    assert rules(loaded) == [("regions.yaml", 1, "field-missing")]
    assert loaded.unreadable.excuses("region", "akmola")
    assert not loaded.unreadable.excuses("region", "moon")
    assert "regional-akmola" in loaded.references.courts


def test_empty_table_is_a_table(tmp_path: Path) -> None:
    """A site may have no topics yet."""
    loaded = load_with(tmp_path, topics="# none yet\n")
    assert (loaded.problems, loaded.references.topics) == ((), {})
