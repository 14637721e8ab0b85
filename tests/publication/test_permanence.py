"""Permanence and corrections in a real repository with history: what a merge check says, what a page tells."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.domain.language import RUSSIAN
from plugins.publication.branch import find_branch
from plugins.publication.format import read_record
from plugins.publication.rerouting import Redirect
from tests.publication.repository import ALIMONY, BRIEFING, Repository, git, new_repository
from tests.site import NOON, find_problems, lines_of, site_config

LATER = NOON + timedelta(days=1)
AGREED = f"{ALIMONY}-agreed"
PLENARY = "press-releases/2026/2026-11-20-plenary-session"


@pytest.fixture
def desk(tmp_path: Path) -> Repository:
    """A repository whose site went out."""
    repository = new_repository(tmp_path / "desk")
    repository.publish()
    return repository


def rules(lines: list[str]) -> list[str]:
    """Return the rules that a report names."""
    return [line.rpartition("(")[2].removesuffix(")") for line in lines]


def rename(desk: Repository, aliases: str) -> None:
    """Give a folder another slug, with aliases."""
    (desk.content / ALIMONY).rename(desk.content / AGREED)
    desk.edit(f"{AGREED}/kk.md", "id: c2vs9h", f"id: c2vs9h\naliases: [{aliases}]")


def test_a_renamed_story_leads_on_for_ever(desk: Repository) -> None:
    """With aliases a story may have another slug; when that has gone out, the aliases are owed as well."""
    rename(desk, "/kk/courtroom/2026/alimony/, /ru/courtroom/2026/alimony/")
    assert desk.problems() == []
    assert Redirect("/ru/courtroom/2026/alimony/", "/ru/courtroom/2026/alimony-agreed/", RUSSIAN) in (
        desk.upheld().rerouting.redirects
    )
    desk.publish(NOON)
    desk.edit(f"{AGREED}/kk.md", "aliases: [/kk/courtroom/2026/alimony/, /ru/courtroom/2026/alimony/]\n", "")
    assert rules(desk.problems(LATER)) == ["address-vanished", "address-vanished"]


def test_a_story_that_takes_over_has_every_address(desk: Repository) -> None:
    """A story may give its addresses to another one: its pages and its short address."""
    desk.remove(ALIMONY)
    taken = "/kk/courtroom/2026/alimony/, /ru/courtroom/2026/alimony/, /s/c2vs9h/"
    desk.edit(f"{BRIEFING}/kk.md", "id: p3vtq8", f"id: p3vtq8\naliases: [{taken}]")
    assert desk.problems() == []
    desk.publish(NOON)
    assert desk.problems(LATER) == []
    record = desk.record()
    assert record
    assert "c2vs9h" not in record.stories


def test_a_build_of_the_past_is_not_held_to_the_future(desk: Repository) -> None:
    """`--at` a moment before a story went out shows the site without it, and nothing is wrong with that."""
    desk.publish(NOON)
    assert desk.problems(NOON - timedelta(days=7)) == []


def test_a_story_to_come_is_not_owed(desk: Repository) -> None:
    """What has not gone out may still be moved, changed and deleted without a word."""
    early = NOON - timedelta(days=4)
    git(desk.top, "update-ref", "-d", "refs/heads/published")
    desk.publish(early)
    desk.remove(BRIEFING)
    for half in ("kk.md", "ru.md"):
        folder = "press-releases/2026/2026-11-20-plenary-session"
        desk.edit(f"{folder}/{half}", f"](../2026-11-18-briefing/{half})", "](/courtroom/2026/2026-11-12-alimony/)")
    assert desk.problems(early + timedelta(hours=1)) == []


def correct(desk: Repository, minor: bool = False) -> None:
    """Correct a number in both halves of a story, in the open; or spelling in one of them."""
    entry = "  - date: 2026-11-21\n" + ("    minor: true\n" if minor else "    was: 14\n    now: 41\n")
    for half in ("ru.md",) if minor else ("kk.md", "ru.md"):
        desk.edit(f"{BRIEFING}/{half}", "lead:", f"corrections:\n{entry}lead:")


def test_a_silent_change_is_shown(desk: Repository) -> None:
    """The check names the half, the moment it went out and the words that differ."""
    desk.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 41 человек.")
    [line] = [line for line in desk.problems() if "correction-missing" in line]
    assert line.startswith(f"content/{BRIEFING}/ru.md:5: ")
    assert 'went out on 2026-11-21 11:00: "' in line
    assert 'Пришли 14 человек. ## Вопросы" → "' in line
    assert 'Пришли 41 человек. ## Вопросы"' in line


def test_every_change_needs_a_word_of_its_own(desk: Repository) -> None:
    """A correction that went out does not cover the next change."""
    desk.edit(f"{BRIEFING}/kk.md", "Оған 14 адам келді.", "Оған 41 адам келді.")
    desk.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 41 человек.")
    correct(desk)
    assert rules(desk.problems()) == ["text-corrected", "text-corrected"]
    desk.publish(NOON)
    assert desk.problems(LATER) == []
    desk.edit(f"{BRIEFING}/ru.md", "Пришли 41 человек.", "Пришли 41 журналист.")
    assert rules(desk.problems(LATER)) == ["correction-missing"]


def test_the_past_of_a_corrected_site_can_be_built(desk: Repository) -> None:
    """`--at` a moment before a correction is no reason to call the correction one of the future."""
    desk.edit(f"{BRIEFING}/kk.md", "Оған 14 адам келді.", "Оған 41 адам келді.")
    desk.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 41 человек.")
    correct(desk)
    desk.publish(NOON)
    assert desk.problems(NOON - timedelta(days=2)) == []


def test_spelling_is_mended_in_one_half(desk: Repository) -> None:
    """A minor correction excuses a slip of its half and asks nothing of the other one; what differs is shown."""
    desk.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришло 14 человек.")
    correct(desk, minor=True)
    [line] = desk.problems()
    assert line.startswith(f"content/{BRIEFING}/ru.md:8: warning: ")
    assert 'для журналистов. Пришло 14 человек. ##"' in line


def test_a_change_of_meaning_is_no_spelling(desk: Repository) -> None:
    """A number that changed is told in words, whatever the entry calls it; with the words, it is shown and passes."""
    desk.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 41 человек.")
    correct(desk, minor=True)
    assert "correction-not-minor" in rules(desk.problems())
    git(desk.top, "revert", "--no-edit", "HEAD")
    desk.edit(f"{BRIEFING}/kk.md", "Оған 14 адам келді.", "Оған 41 адам келді.")
    correct(desk)
    assert rules(desk.problems()) == ["text-corrected", "text-corrected"]


def test_facts_beside_the_words_do_not_change_in_silence(desk: Repository) -> None:
    """The number of a case, the court, the photo and a document are what went out, or a correction tells of it."""
    desk.edit(f"{ALIMONY}/kk.md", "case: 9911-26-00-2/615", "case: 9911-26-00-2/651")
    desk.edit(f"{BRIEFING}/kk.md", "court: regional-akmola", "court: supreme-court")
    for name, more in (("hall.jpg", b"\0"), ("report.pdf", b"%")):
        file = desk.content / PLENARY / name
        file.write_bytes(file.read_bytes() + more)
    desk.commit()
    told = desk.problems()
    assert rules(told) == ["fact-changed", "fact-changed", "file-changed", "file-changed"]
    assert [line.partition(": ")[0] for line in told] == [
        f"content/{ALIMONY}/kk.md:8",
        f"content/{BRIEFING}/kk.md:7",
        f"content/{PLENARY}/hall.jpg:1",
        f"content/{PLENARY}/report.pdf:1",
    ]
    assert '"9911-26-00-2/615" → "9911-26-00-2/651"' in told[0]
    correct(desk)
    assert rules(desk.problems()) == ["fact-changed", "text-corrected", "file-changed", "file-changed"]
    desk.publish(NOON)
    assert desk.problems(LATER) == []


def test_a_record_of_an_earlier_program_holds_no_facts(desk: Repository) -> None:
    """What the record does not know is not held against anyone; the next release remembers it."""
    branch = find_branch(desk.content)
    assert branch
    files = {path: re.sub(rb',"facts":.*?"sums":{[^}]*}', b"", data) for path, data in branch.files().items()}
    assert all(out.facts is None for out in read_record(files).stories.values())
    desk.edit(f"{ALIMONY}/kk.md", "case: 9911-26-00-2/615", "case: 9911-26-00-2/651")
    assert lines_of(find_problems(site_config(desk.content), files, branch.text)) == []


def test_biographies_and_own_pages_go_with_the_time(desk: Repository) -> None:
    """A judge who is promoted is no mistake: what tells of today changes without a correction."""
    desk.edit("pages/about/ru.md", "title: О сайте", "title: О сайте судов")
    desk.edit("biographies/serikova-aigul-bolatkyzy/ru.md", "position: ", "position: Председатель, ")
    assert desk.problems() == []


def test_a_shallow_merge_check_sees_it_all(desk: Repository, tmp_path: Path) -> None:
    """In the clone of a pipeline, one commit deep and without other branches, the same is told."""
    desk.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 41 человек.")
    desk.remove(ALIMONY)
    pipeline = desk.clone(tmp_path / "pipeline", "--depth=1", "--branch=main")
    assert pipeline.problems() == desk.problems()
    assert rules(pipeline.problems()).count("address-vanished") == 3


def test_the_page_agrees_with_the_record(desk: Repository) -> None:
    """The moment that a page tells is the one that went out, and each correction that went out is in its list."""
    desk.edit(f"{BRIEFING}/kk.md", "Оған 14 адам келді.", "Оған 41 адам келді.")
    desk.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 41 человек.")
    correct(desk)
    desk.publish(NOON)
    record = desk.record()
    assert record
    for story in desk.upheld(LATER).library.dated:
        out = record.stories[story.id]
        assert story.moment == out.published
        assert {language: half.corrections for language, half in out.halves.items()} == {
            language: half.corrections for language, half in story.halves.items()
        }
