"""Fields of a front matter to typed values, and what is said of those that are none."""

from datetime import date, datetime, time

import pytest

from plugins.domain.date import KAZAKHSTAN
from plugins.domain.section import BIOGRAPHIES, PAGES
from plugins.domain.story import Correction, Stage
from plugins.front_matter import fields as f
from tests.front_matter.verdict import accepts, rejects


def test_values_are_typed() -> None:
    """A field is read once, and has its type from then on."""
    values = accepts(
        "time: 09:05\nexpires: 2026-11-30 18:00\nstatus: draft\nsample: true\ntopics: [a, b-c]\nmatch: [1 500, '24']\n"
    )
    assert values.get(f.TIME) == time(9, 5)
    assert values.get(f.EXPIRES) == datetime(2026, 11, 30, 18, 0, tzinfo=KAZAKHSTAN)
    assert (values.get(f.STATUS), values.get(f.SAMPLE)) == (True, True)
    assert values.get(f.TOPICS) == ("a", "b-c")
    assert values.get(f.MATCH) == ("1 500", "24")


def test_absent_value_is_none() -> None:
    """What was not written has no value and no line."""
    values = accepts("title: Тақырып\n")
    assert values.get(f.CASE) is None
    assert "case" not in values.lines


def test_white_space_of_a_text_counts_once() -> None:
    """A title over two lines, or with two spaces, is one line with one."""
    assert accepts("title: Екі\n  жол   мен бос орын\n").get(f.TITLE) == "Екі жол мен бос орын"


def test_lists_of_entries() -> None:
    """Corrections and stations of a life are lists of entries with keys."""
    corrections = accepts("corrections:\n  - {date: 2026-11-13, was: 24, now: 25}\n").get(f.CORRECTIONS)
    assert corrections == (Correction(date(2026, 11, 13), "24", "25"),)
    career = accepts(
        "career:\n- from: 2016\n  text: Судья\n- {from: 2009, until: 2016, text: Көмекші}\n", BIOGRAPHIES.id
    )
    assert career.get(f.CAREER) == (Stage("2016", "", "Судья"), Stage("2009", "2016", "Көмекші"))


def test_every_fault_is_told_at_once() -> None:
    """Somebody who corrects a half does it once."""
    rejects(
        "title:\ntime: 25:00\nregion: [a]\nregoin: astana\ncareer: x\n",
        '2: the field "title" is empty. Write its value or remove the line. (field-empty)',
        '3: "25:00" is not a time. Write "time" as 09:30. (time-invalid)',
        '4: the field "region" takes one text, not a list. Write it on one line. (text-expected)',
        '5: unknown field "regoin". Did you mean "region"? (field-unknown)',
        '6: the field "career" does not belong in this section, but in: biographies. Remove it. (field-misplaced)',
    )


def test_every_entry_of_a_list_is_told() -> None:
    """A list tells each of its bad entries, on its own line."""
    rejects(
        "topics:\n  - good\n  - Жаман\n  -\n",
        '4: "Жаман" is not an id for "topics". Ids are made of a-z, 0-9 and hyphens. (reference-invalid)',
        '5: the field "topics" is empty. Write its value or remove the line. (field-empty)',
    )


@pytest.mark.parametrize("value", ["[]", "", "''", "~", "null"])
def test_empty_list_is_empty(value: str) -> None:
    """A list without entries is told like a text without words."""
    rejects(f"topics: {value}\n", '2: the field "topics" is empty. Write its value or remove the line. (field-empty)')


@pytest.mark.parametrize("name", ["../hall.jpg", "a/b.jpg", "a\\b.jpg", ".htaccess", "/etc/passwd", ".."])
def test_photo_is_named_without_a_path(name: str) -> None:
    """No spelling of a path leads a photo out of its folder."""
    rejects(
        f"photo: '{name}'\n",
        f'2: "{name}" leads out of its folder. Name a file in the folder of the story. (path-outside)',
    )


@pytest.mark.parametrize("alias", ["/kk/old/", "/old", "/a-b/c_d/e.html", "/"])
def test_alias_is_a_path(alias: str) -> None:
    """An old address is any path that the site may have had."""
    assert accepts(f"aliases: ['{alias}']\n").get(f.ALIASES) == (alias,)


@pytest.mark.parametrize(
    "alias",
    ["kk/old/", "https://a.example/", "//a.example/", "/a/../b/", "/a/..", "/./a", "/a//b", "/ә/", "/a b/", "/A/"],
)
def test_alias_stays_on_the_site(alias: str) -> None:
    """A redirect is made at the alias, so it cannot leave the output folder or the host."""
    cure = "Write it as /kk/press-releases/2026/slug/."
    rejects(f"aliases: ['{alias}']\n", f'2: "{alias}" is not an old address of this site. {cure} (alias-invalid)')


def test_owed_fields_depend_on_the_section() -> None:
    """A release owes a lead, a page does not, and a person owes a name and a position."""
    rejects(
        "name: Аты\nposition:\n",
        '3: the field "position" is empty. Write its value or remove the line. (field-empty)',
        section=BIOGRAPHIES.id,
    )
    assert accepts("title: Сайт туралы\n", PAGES.id).get(f.LEAD) is None
