from gettext import NullTranslations
from pathlib import Path

import pytest

from plugins.bilingual import catalogues
from plugins.bilingual.catalogues import CatalogueError, catalogue
from plugins.domain.language import KAZAKH, RUSSIAN, Language

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
COURT = 'msgid "court"\nmsgstr "сот"\n'
RUSSIAN_STORIES = """\
msgid "one story"
msgid_plural "%(count)s stories"
msgstr[0] "%(count)s материал"
msgstr[1] "%(count)s материала"
msgstr[2] "%(count)s материалов"
"""
KAZAKH_STORIES = """\
msgid "one story"
msgid_plural "%(count)s stories"
msgstr[0] "бір материал"
msgstr[1] "%(count)s материал"
"""


def written(folder: Path, text: str, language: Language = KAZAKH) -> Path:
    """Write the domain «words» of a language and return the folder of its catalogues."""
    source = folder / language / "LC_MESSAGES" / "words.po"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(HEADER + text, encoding="utf-8")
    return folder


def rejects(folder: Path, text: str, sentence: str) -> None:
    """The first line of the text is line 5 of the file."""
    with pytest.raises(CatalogueError) as caught:
        catalogue(written(folder, text), "words", KAZAKH)
    assert str(caught.value).startswith(f"{folder.as_posix()}/kk/LC_MESSAGES/words.po:{sentence}")


def test_message_is_translated(tmp_path: Path) -> None:
    """A message comes out in the language asked for."""
    assert catalogue(written(tmp_path, COURT), "words", KAZAKH).gettext("court") == "сот"


def test_english_needs_no_file(tmp_path: Path) -> None:
    """The message ids are English already."""
    assert type(catalogue(tmp_path, "words", Language("en"))) is NullTranslations


def test_missing_file_is_an_error(tmp_path: Path) -> None:
    """A language without its file must not pass for English."""
    with pytest.raises(FileNotFoundError, match=r"ru.*words\.po"):
        catalogue(written(tmp_path, COURT), "words", RUSSIAN)


def test_fuzzy_message_stays_english(tmp_path: Path) -> None:
    """A guess that nobody has confirmed is not shown."""
    fuzzy = catalogue(written(tmp_path, "#, fuzzy\n" + COURT), "words", KAZAKH)
    assert fuzzy.gettext("court") == "court"


@pytest.mark.parametrize(
    ("count", "form"),
    [(1, "материал"), (2, "материала"), (5, "материалов"), (11, "материалов"), (21, "материал"), (104, "материала")],
)
def test_russian_counts_in_three_forms(tmp_path: Path, count: int, form: str) -> None:
    """The rule of Russian plurals holds even where the file does not state it."""
    russian = catalogue(written(tmp_path, RUSSIAN_STORIES, RUSSIAN), "words", RUSSIAN)
    assert russian.ngettext("one story", "%(count)s stories", count) == f"%(count)s {form}"


@pytest.mark.parametrize(("count", "form"), [(1, "бір"), (2, "%(count)s"), (21, "%(count)s")])
def test_kazakh_counts_in_two_forms(tmp_path: Path, count: int, form: str) -> None:
    """In Kazakh 21 counts as many, unlike in Russian."""
    kazakh = catalogue(written(tmp_path, KAZAKH_STORIES), "words", KAZAKH)
    assert kazakh.ngettext("one story", "%(count)s stories", count) == f"{form} материал"


def test_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    """Windows editors put one at the beginning."""
    source = written(tmp_path, COURT) / "kk" / "LC_MESSAGES" / "words.po"
    source.write_bytes(b"\xef\xbb\xbf" + source.read_bytes().replace(b"\n", b"\r\n"))
    assert catalogue(tmp_path, "words", KAZAKH).gettext("court") == "сот"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('msgid "court"\nmsgstr "сот\n', '6: not a line of a .po file in UTF-8: msgstr "сот'),
        ('msgid "court"\nmsgstr сот\n', "6: not a line"),
        ('msgid "court" # note\nmsgstr "сот"\n', "5: not a line"),
        ('msgid "a "court""\nmsgstr "сот"\n', "5: not a line"),
        ('msgid "court"\nmsgstr "с\\от"\n', "6: not a line"),
        ("court = сот\n", "5: not a line"),
        ('\n\nmsgid "court"\n', "7: missing msgstr for msgid 'court'\n".rstrip()),
        (RUSSIAN_STORIES, "5: msg has more translations than num_plurals of catalog"),
    ],
)
def test_syntax_error_names_file_and_line(tmp_path: Path, text: str, sentence: str) -> None:
    """A slip in a translation is told where it stands, never built around."""
    rejects(tmp_path, text, sentence)


def test_wrong_encoding_names_file_and_line(tmp_path: Path) -> None:
    """A file saved in a Windows code page is refused on the first line that shows it."""
    source = written(tmp_path, COURT) / "kk" / "LC_MESSAGES" / "words.po"
    source.write_bytes(source.read_text(encoding="utf-8").encode("cp1251"))
    with pytest.raises(CatalogueError, match=r"words\.po:6: not a line of a \.po file in UTF-8"):
        catalogue(tmp_path, "words", KAZAKH)


def test_edit_is_seen_at_once(tmp_path: Path) -> None:
    """What is remembered belongs to a content, not to a path."""
    assert catalogue(written(tmp_path, COURT), "words", KAZAKH).gettext("court") == "сот"
    assert catalogue(written(tmp_path, COURT.replace("сот", "Сот")), "words", KAZAKH).gettext("court") == "Сот"


def test_same_content_is_loaded_once(tmp_path: Path) -> None:
    """Every page asks for its catalogue, so an unchanged one costs no second parsing."""
    folder = written(tmp_path, COURT)
    assert catalogue(folder, "words", KAZAKH) is catalogue(folder, "words", KAZAKH)


def test_cache_folder_is_used(tmp_path: Path) -> None:
    """Compiled messages are found again by their content, wherever the source stands."""
    cache = tmp_path / "cache"
    catalogue(written(tmp_path / "one", COURT), "words", KAZAKH, cache)
    catalogue(written(tmp_path / "two", COURT.replace("сот", "Сот")), "words", KAZAKH, cache)
    first, second = sorted(cache.iterdir(), key=lambda file: "Сот".encode() in file.read_bytes())
    first.write_bytes(second.read_bytes())
    assert catalogue(written(tmp_path / "three", COURT), "words", KAZAKH, cache).gettext("court") == "Сот"


def test_cache_changes_nothing(tmp_path: Path) -> None:
    """Without the cache folder, with it while it is empty and with it when it is full the messages are the same."""
    cache = tmp_path / "cache"
    folders = [written(tmp_path / name, COURT) for name in ("one", "two", "three")]
    loaded = [catalogue(folder, "words", KAZAKH, at) for folder, at in zip(folders, (None, cache, cache), strict=True)]
    assert [messages.gettext("court") for messages in loaded] == ["сот"] * 3


@pytest.mark.parametrize("damage", [b"", b"rubbish", None])
def test_a_damaged_catalogue_is_compiled_again(tmp_path: Path, damage: bytes | None) -> None:
    """What is kept is held to its sum; where nothing can be kept, the words are there all the same."""
    folder, cache = written(tmp_path, COURT), tmp_path / "cache"
    assert catalogue(folder, "words", KAZAKH, cache).gettext("court") == "сот"
    (kept,) = cache.iterdir()
    if damage is None:
        kept.unlink()
        cache.rmdir()
        cache.touch()
    else:
        kept.write_bytes(damage)
    catalogues._load.cache_clear()
    assert catalogue(folder, "words", KAZAKH, cache).gettext("court") == "сот"
    assert damage is None or kept.read_bytes() != damage
