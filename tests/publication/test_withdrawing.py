"""Withdrawals in a real repository with history: what is withdrawn leaves the site and does not come back."""

from datetime import timedelta
from pathlib import Path

import pytest

from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.library.withdrawals import PATH
from plugins.publication.rerouting import remains
from plugins.publication.withdrawing import Unwithdrawn, list_withdrawal
from tests.publication.repository import ALIMONY, Repository, git, new_repository
from tests.site import LANGUAGES, NOON

REASONS = {KAZAKH: "Сот жабық отырыс деректерін жариялауға тыйым салды.", RUSSIAN: "Суд запретил разглашать сведения."}
LATER = NOON + timedelta(hours=1)


@pytest.fixture
def desk(tmp_path: Path) -> Repository:
    """A repository whose site went out."""
    repository = new_repository(tmp_path)
    repository.publish()
    return repository


def withdraw(desk: Repository) -> None:
    """Put a story on the list, as the command does, and commit that."""
    library = desk.upheld().library
    list_withdrawal(library.by_folder[ALIMONY], REASONS, library, desk.record(), desk.content)
    desk.commit("Withdraw")


def test_it_leaves_the_library(desk: Repository) -> None:
    """The story is in no list and has no page; its addresses are gone for hosts; nothing is wrong with that."""
    withdraw(desk)
    upheld = desk.upheld()
    assert ALIMONY not in {story.folder for story in upheld.library.public}
    assert upheld.rerouting.gone == ("/kk/courtroom/2026/alimony/", "/ru/courtroom/2026/alimony/", "/s/c2vs9h/")
    assert desk.problems() == []
    [withdrawal] = upheld.library.withdrawals
    assert (withdrawal.day, withdrawal.reasons) == (NOON.date(), REASONS)


def test_a_preview_does_not_show_it_either(desk: Repository) -> None:
    """A preview shows drafts and what is to come, but nothing that was withdrawn."""
    withdraw(desk)
    library = desk.upheld().library
    assert not library.shows(library.by_folder[ALIMONY])


def test_it_stays_withdrawn_without_its_folder(desk: Repository) -> None:
    """The folder may be deleted, before the withdrawal has gone out and after."""
    withdraw(desk)
    desk.remove(ALIMONY)
    assert desk.problems() == []
    desk.publish(NOON)
    assert desk.problems(LATER) == []
    assert desk.upheld(LATER).rerouting.gone


def test_it_stays_withdrawn_without_the_list(desk: Repository) -> None:
    """Once it has gone out, a rollback of content brings neither the story nor its addresses back."""
    withdraw(desk)
    desk.publish(NOON)
    git(desk.top, "revert", "--no-edit", "HEAD")
    assert not (desk.content / PATH).exists()
    upheld = desk.upheld(LATER)
    assert ALIMONY in upheld.library.by_folder
    assert ALIMONY not in {story.folder for story in upheld.library.public}
    assert upheld.rerouting.gone[0] == "/kk/courtroom/2026/alimony/"
    desk.publish(LATER)
    record = desk.record()
    assert record
    assert set(record.withdrawals) == {"c2vs9h"}


def test_its_words_leave_the_record(desk: Repository) -> None:
    """The record keeps the address, the day and the reason of what was withdrawn, and no word of it."""
    withdraw(desk)
    desk.publish(NOON)
    assert "c2vs9h" not in git(desk.top, "show", "published:stories/2026-11.jsonl")
    assert "c2vs9h" not in git(desk.top, "ls-tree", "-r", "--name-only", "published")
    assert '"reason":' in git(desk.top, "show", "published:withdrawals.jsonl")


def test_a_build_of_the_past_does_not_show_it(desk: Repository) -> None:
    """Whatever moment a build is of, withdrawn is withdrawn."""
    withdraw(desk)
    desk.publish(NOON)
    past = desk.upheld(NOON - timedelta(days=5)).library
    assert ALIMONY not in {story.folder for story in past.public}


def test_older_releases_are_told_what_must_go(desk: Repository) -> None:
    """Hosts that keep releases learn which files of a story they may still have."""
    withdraw(desk)
    [withdrawal] = desk.upheld().library.withdrawals
    assert remains(withdrawal, LANGUAGES) == (
        "kk/courtroom/2026/alimony/**",
        "ru/courtroom/2026/alimony/**",
        "files/courtroom/2026/alimony/**",
        "cards/c2vs9h-*",
        "s/c2vs9h/**",
    )


def test_what_nobody_saw_is_not_withdrawn(tmp_path: Path) -> None:
    """A withdrawal would publish the address of a story that is still to come, or of a draft; nothing is written.

    Written by hand, it is an error. A story that the record tells of was seen, whatever it is now.
    """
    desk, early = new_repository(tmp_path), NOON - timedelta(days=9, hours=1)
    library = desk.upheld(early).library
    with pytest.raises(Unwithdrawn, match="never public"):
        list_withdrawal(library.by_folder[ALIMONY], REASONS, library, None, desk.content)
    assert not (desk.content / PATH).exists()
    desk.edit(f"{ALIMONY}/kk.md", "id: c2vs9h", "id: c2vs9h\nstatus: draft")
    library = desk.upheld().library
    with pytest.raises(Unwithdrawn, match="never public"):
        list_withdrawal(library.by_folder[ALIMONY], REASONS, library, None, desk.content)
    git(desk.top, "revert", "--no-edit", "HEAD")
    desk.publish()
    git(desk.top, "revert", "--no-edit", "HEAD")
    withdraw(desk)
    assert desk.problems() == []


def test_twice_is_told(desk: Repository) -> None:
    """A story is withdrawn once, and never without a reason in each language."""
    library = desk.upheld().library
    with pytest.raises(Unwithdrawn, match="reason is missing"):
        list_withdrawal(library.by_folder[ALIMONY], {**REASONS, RUSSIAN: " "}, library, None, desk.content)
    withdraw(desk)
    library = desk.upheld().library
    with pytest.raises(Unwithdrawn, match="withdrawn already"):
        list_withdrawal(library.by_folder[ALIMONY], REASONS, library, desk.record(), desk.content)
