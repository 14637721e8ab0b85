"""Moving a story that is not public yet, in a real repository: its folder, its time, and what leads to it."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.domain.date import KAZAKHSTAN
from plugins.publication.postponing import Unmoved, find_story, move, parse_destination
from tests.publication.repository import ALIMONY, BRIEFING, Repository, new_repository
from tests.site import NOON

PLENARY = "press-releases/2026/2026-11-20-plenary-session"
BEFORE = NOON - timedelta(days=8)
"""A moment at which the last three stories of the small site are still to come."""


@pytest.fixture
def desk(tmp_path: Path) -> Repository:
    """A repository in which nothing has been published yet."""
    return new_repository(tmp_path)


def moved(desk: Repository, story: str, to: str) -> list[str]:
    """Move a story at BEFORE and return what changed."""
    library = desk.upheld(BEFORE).library
    return move(find_story(library, story), parse_destination(to), library, desk.record(), desk.content)


@pytest.mark.parametrize("named", ["p3vtq8", "briefing", "2026-11-18-briefing", BRIEFING, f"content/{BRIEFING}/"])
def test_a_story_is_named_as_people_name_it(desk: Repository, named: str) -> None:
    """By id, slug, name of the folder or folder, with or without content/ in front."""
    assert moved(desk, named, "2026-11-19")[0] == "press-releases/2026/2026-11-19-briefing"


def test_links_to_it_follow(desk: Repository) -> None:
    """After the move the site is as faultless as before, in the same year and in another one."""
    changed = moved(desk, "briefing", "2026-11-19")
    assert changed == ["press-releases/2026/2026-11-19-briefing", f"{PLENARY}/kk.md", f"{PLENARY}/ru.md"]
    assert "](../2026-11-19-briefing/kk.md)" in (desk.content / PLENARY / "kk.md").read_text(encoding="utf-8")
    assert desk.problems() == []


def test_a_link_to_a_longer_slug_stays(desk: Repository) -> None:
    """What begins like the folder of the story and goes on is another story's."""
    half, longer = desk.content / PLENARY / "kk.md", "](../2026-11-18-briefing-for-schools/kk.md)"
    half.write_text(half.read_text(encoding="utf-8") + f"\n[x{longer}\n", encoding="utf-8", newline="\n")
    moved(desk, "briefing", "2026-11-19")
    text = half.read_text(encoding="utf-8")
    assert longer in text
    assert "](../2026-11-19-briefing/kk.md)" in text


def test_another_year_has_another_folder(desk: Repository) -> None:
    """A story of the next year lies in that year's folder, and links from this year climb to it."""
    assert moved(desk, "briefing", "2027-01-11")[0] == "press-releases/2027/2027-01-11-briefing"
    text = (desk.content / PLENARY / "kk.md").read_text(encoding="utf-8")
    assert "](../../2027/2027-01-11-briefing/kk.md)" in text
    told = [line for line in desk.problems() if "(link-not-public)" not in line]
    assert told == []


def test_its_own_links_lead_where_they_led(desk: Repository) -> None:
    """A story that goes to another year still reaches its neighbours of the year before, by links of either form."""
    half = desk.content / PLENARY / "kk.md"
    more = "[бұл](../2026-11-20-plenary-session/), [әрі](../../../courtroom/2026/2026-11-12-alimony/), [сол].\n"
    text = half.read_text(encoding="utf-8") + f"\n{more}\n[сол]: ../2026-11-18-briefing/\n"
    half.write_text(text, encoding="utf-8", newline="\n")
    moved(desk, "plenary-session", "2027-01-11")
    text = (desk.content / "press-releases/2027/2027-01-11-plenary-session/kk.md").read_text(encoding="utf-8")
    assert "](../../2026/2026-11-18-briefing/kk.md)" in text
    assert "[сол]: ../../2026/2026-11-18-briefing/\n" in text
    assert "[бұл](../../2027/2027-01-11-plenary-session/)" in text
    assert "](../../../courtroom/2026/2026-11-12-alimony/)" in text
    assert desk.problems(datetime(2027, 1, 12, tzinfo=KAZAKHSTAN)) == []


@pytest.mark.parametrize("to", ["2020-01-01", "2026-11-13", "2026-11-13T11:59", "2026-11-13T12:00"])
def test_no_story_is_moved_into_the_past(desk: Repository, to: str) -> None:
    """A slip in the year would publish the story at the next build, and nothing takes that back."""
    with pytest.raises(Unmoved, match="has passed"):
        moved(desk, "plenary-session", to)
    assert (desk.content / PLENARY).is_dir()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_keep_their_ends(desk: Repository, end: str) -> None:
    """A half that a Windows program wrote differs in what was moved and in no other line."""
    half, linking = desk.content / BRIEFING / "kk.md", desk.content / PLENARY / "kk.md"
    for file in (half, linking):
        file.write_bytes(file.read_bytes().replace(b"\n", end.encode()))
    before, leading = half.read_bytes(), linking.read_bytes()
    moved(desk, "briefing", "2026-11-19T15:15")
    after = (desk.content / "press-releases/2026/2026-11-19-briefing/kk.md").read_bytes()
    assert after == before.replace(b"time: 16:30", b"time: 15:15")
    assert linking.read_bytes() == leading.replace(b"2026-11-18-briefing", b"2026-11-19-briefing")


def test_the_time_goes_along(desk: Repository) -> None:
    """A moment replaces the time on its line; a story without one gets it below its id."""
    moved(desk, "plenary-session", "2026-11-24T15:30")
    path = desk.content / "press-releases/2026/2026-11-24-plenary-session/kk.md"
    assert "time: 15:30\n" in path.read_text(encoding="utf-8")
    assert "time: 10:00" not in path.read_text(encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8").replace("time: 15:30\n", ""), encoding="utf-8", newline="\n")
    moved(desk, "plenary-session", "2026-11-24T16:00")
    assert "id: k7m2xq\ntime: 16:00\n" in path.read_text(encoding="utf-8")


def test_a_public_story_stays(desk: Repository) -> None:
    """What readers have seen is not given another day, and nothing on the disk changes."""
    with pytest.raises(Unmoved, match="is published"):
        moved(desk, ALIMONY, "2026-12-01")
    assert (desk.content / ALIMONY).is_dir()


def test_what_went_out_once_stays(desk: Repository) -> None:
    """A story of the record is public even where the moment of the command is an earlier one, or it is a draft now."""
    desk.publish()
    with pytest.raises(Unmoved, match="is published"):
        moved(desk, "briefing", "2026-12-01")


@pytest.mark.parametrize(
    ("story", "to", "why"),
    [
        ("briefing", "tomorrow", "not a day"),
        ("briefing", "2026-13-01", "not a day"),
        ("nobody", "2026-12-01", "no story"),
        ("serikova-aigul-bolatkyzy", "2026-12-01", "is published"),
    ],
)
def test_what_cannot_be_is_told(desk: Repository, story: str, to: str, why: str) -> None:
    """A slip on the command line is answered with what may be said."""
    with pytest.raises(Unmoved, match=why):
        moved(desk, story, to)


def test_a_taken_place_is_told(desk: Repository) -> None:
    """No story is written over."""
    (desk.content / "press-releases/2026/2026-11-19-briefing").mkdir()
    with pytest.raises(Unmoved, match="is there already"):
        moved(desk, "briefing", "2026-11-19")
