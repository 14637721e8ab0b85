"""The record on its branch, in real repositories: written by releases, read by whole and by shallow clones."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.publication import recording
from plugins.publication.branch import BRANCH, RecordRefused, find_branch
from plugins.publication.format import text_path
from plugins.publication.git import GitFailed
from plugins.publication.git import git as run
from plugins.publication.recording import Unrecorded
from plugins.publication.words import digest
from tests.publication.made import RELEASED
from tests.publication.repository import ALIMONY, BRIEFING, Repository, git, new_repository
from tests.site import CONTENT, LANGUAGES, NOON


@pytest.fixture
def origin(tmp_path: Path) -> Repository:
    """The repository that clones are made of."""
    return new_repository(tmp_path / "origin")


def test_nothing_is_recorded_before_the_first_release(origin: Repository) -> None:
    """No branch means that this is the first publication: nothing is held against it."""
    assert origin.record() is None
    assert origin.problems() == []


def test_a_release_is_remembered(origin: Repository) -> None:
    """Addresses, ids, moments, and hash and words of each half stand in the record as they went out."""
    assert origin.publish()
    branch = find_branch(origin.content)
    assert branch
    record = branch.read()
    assert record
    assert record.moment == RELEASED
    out = next(each for each in record.stories.values() if each.folder == ALIMONY)
    assert (out.id, out.place, out.out) == ("c2vs9h", "courtroom/2026/alimony", RELEASED)
    assert out.published
    assert f"{out.published:%Y-%m-%d %H:%M}" == "2026-11-12 11:15"
    for language in LANGUAGES:
        text = branch.text(out, language)
        assert text
        assert digest(text) == out.halves[language].hash
    assert "Отец задержал выплату на 3 месяца." in (branch.text(out, LANGUAGES[1]) or "")


def test_readable_with_git_alone(origin: Repository) -> None:
    """The format is text: `git show` tells what went out, on a machine without this program."""
    origin.publish()
    assert '"place":"courtroom/2026/alimony"' in git(origin.top, "show", f"{BRANCH}:stories/2026-11.jsonl")
    assert "Отец задержал" in git(origin.top, "show", f"{BRANCH}:texts/2026-11/c2vs9h.ru.txt")


def test_the_working_copy_is_left_alone(origin: Repository) -> None:
    """Recording changes the branch and nothing else: no file, no index, no other branch."""
    head = git(origin.top, "rev-parse", "HEAD")
    origin.publish()
    assert git(origin.top, "status", "--porcelain") == ""
    assert git(origin.top, "rev-parse", "HEAD") == head
    assert not (origin.top / "texts").exists()


def test_the_same_release_is_recorded_once(origin: Repository) -> None:
    """Saying a release again writes nothing, nor does one in which nothing but time has passed."""
    assert origin.publish()
    assert origin.publish() is None
    assert origin.publish(NOON) is None
    assert git(origin.top, "rev-list", "--count", BRANCH) == "1"


def test_only_what_changed_is_written(origin: Repository) -> None:
    """A corrected half is one text and one line; the moment of its words is that of the release that had them first."""
    origin.publish()
    origin.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 14 журналистов.")
    origin.publish(NOON)
    changed = git(origin.top, "diff", "--name-only", f"{BRANCH}^", BRANCH).splitlines()
    assert changed == ["release.json", "stories/2026-11.jsonl", "texts/2026-11/p3vtq8.ru.txt"]
    record = origin.record()
    assert record
    halves = next(each for each in record.stories.values() if each.folder == BRIEFING).halves
    assert [half.out for half in halves.values()] == [RELEASED, NOON]


def test_what_ended_is_pruned(origin: Repository) -> None:
    """The words of an expired story leave the record; its line stays, so that nobody takes its address or id."""
    origin.publish()
    origin.edit(f"{ALIMONY}/kk.md", "id: c2vs9h", "id: c2vs9h\nexpires: 2026-11-21 11:30")
    origin.publish(NOON)
    record = origin.record()
    assert record
    out = next(each for each in record.stories.values() if each.folder == ALIMONY)
    assert text_path(out, LANGUAGES[0]) not in git(origin.top, "ls-tree", "-r", "--name-only", BRANCH).splitlines()
    origin.remove(ALIMONY)
    assert origin.problems() == []


@pytest.mark.parametrize("options", [(), ("--depth=1",), ("--depth=1", "--branch=main"), ("--single-branch",)])
def test_any_clone_knows_what_went_out(origin: Repository, tmp_path: Path, options: tuple[str, ...]) -> None:
    """A check of a merge request sees a loss whatever its clone was made of: it fetches what it lacks."""
    origin.publish()
    clone = origin.clone(tmp_path / "clone", *options)
    assert clone.record() == origin.record()
    clone.remove(ALIMONY)
    assert any("(address-vanished)" in line for line in clone.problems())


def test_a_shallow_clone_of_what_was_never_published_is_clean(origin: Repository, tmp_path: Path) -> None:
    """A remote without the branch has nothing to fetch: this is the first publication."""
    clone = origin.clone(tmp_path / "clone", "--depth=1")
    assert clone.record() is None
    assert clone.problems() == []


def test_a_record_that_cannot_be_reached_is_no_first_publication(origin: Repository, tmp_path: Path) -> None:
    """A shallow clone that cannot ask its remote says so, instead of letting everything through."""
    origin.publish()
    clone = origin.clone(tmp_path / "clone", "--depth=1")
    git(clone.top, "remote", "set-url", "origin", f"file://{tmp_path}/nowhere")
    with pytest.raises(RecordRefused, match="cannot be fetched"):
        clone.record()


def test_a_branch_of_something_else_is_refused(origin: Repository) -> None:
    """A branch of that name that no release wrote is an error and not an empty record."""
    git(origin.top, "branch", BRANCH)
    with pytest.raises(RecordRefused, match="holds no record"):
        origin.record()


def test_a_clone_sends_the_record_to_its_remote(origin: Repository, tmp_path: Path) -> None:
    """Deploying from a shallow clone leaves the record where every other clone finds it."""
    clone = origin.clone(tmp_path / "clone", "--depth=1")
    commit = clone.publish()
    assert git(origin.top, "rev-parse", BRANCH) == commit
    assert clone.record() == origin.record()


@pytest.mark.parametrize("narrow", [False, True])
def test_a_record_goes_on_when_its_repository_gets_a_remote(origin: Repository, tmp_path: Path, narrow: bool) -> None:
    """What went out before there was a remote is sent to it with the next release, and stays held to; so does that."""
    first = origin.publish()
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    git(origin.top, "remote", "add", *(("-t", "main") if narrow else ()), "origin", f"file://{tmp_path}/remote.git")
    git(origin.top, "push", "--quiet", "origin", "main")
    before = origin.record()
    assert before
    origin.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 14 журналистов.")
    second = origin.publish(NOON)
    assert git(tmp_path / "remote.git", "rev-list", BRANCH).split() == [second, first]
    record = origin.record()
    assert record
    assert record.moment == NOON
    assert {out.out for out in record.stories.values()} == {RELEASED}
    origin.remove(ALIMONY)
    assert any("(address-vanished)" in line for line in origin.problems())


def test_a_record_that_its_remote_has_lost_is_sent_again(origin: Repository, tmp_path: Path) -> None:
    """A clone that still has the branch brings it back whole instead of beginning anew."""
    clone = origin.clone(tmp_path / "clone")
    first = clone.publish()
    git(origin.top, "branch", "--quiet", "-D", BRANCH)
    clone.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 14 журналистов.")
    second = clone.publish(NOON)
    assert git(origin.top, "rev-list", BRANCH).split() == [second, first]


def test_two_deployments_at_once_lose_nothing(origin: Repository, tmp_path: Path) -> None:
    """A release that was recorded in between is built upon, never overwritten."""
    origin.publish()
    first, second = (origin.clone(tmp_path / name, "--depth=1") for name in ("first", "second"))
    assert first.record() == second.record()
    first.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 14 журналистов.")
    second.edit(f"{ALIMONY}/ru.md", "Мать обратилась в суд.", "Мать обратилась в районный суд.")
    assert first.publish(NOON)
    assert second.publish(NOON + timedelta(minutes=1))
    assert git(origin.top, "rev-list", "--count", BRANCH) == "3"


def test_a_remote_that_takes_nothing_is_told(origin: Repository, tmp_path: Path) -> None:
    """A release that cannot be recorded ends with the reason that git gave."""
    clone = origin.clone(tmp_path / "clone", "--depth=1")
    git(origin.top, "config", "receive.denyCurrentBranch", "refuse")
    hook = origin.top / ".git" / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho closed for the night\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    with pytest.raises(Unrecorded, match="cannot be pushed"):
        clone.publish()


def test_a_branch_that_never_stands_still_is_told(
    origin: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After some tries the release is reported as unrecorded, and it may be recorded again."""
    clone = origin.clone(tmp_path / "clone", "--depth=1")
    with monkeypatch.context() as patch:
        patch.setattr(recording, "_pushed", lambda _top, _commit: False)
        with pytest.raises(Unrecorded, match="again and again"):
            clone.publish()
    assert clone.publish() == git(origin.top, "rev-parse", BRANCH)


def test_a_release_recorded_in_between_is_built_upon_without_a_remote(
    origin: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two deploys of one repository that has no remote: the branch moves only from where its work began."""
    origin.publish()
    commit, faster = recording._commit, iter([True])

    def slow(*given: Any) -> str:
        made = commit(*given)
        if next(faster, False):
            origin.edit(f"{ALIMONY}/ru.md", "Мать обратилась в суд.", "Мать обратилась в районный суд.")
            origin.publish(NOON)
        return made

    origin.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 14 журналистов.")
    monkeypatch.setattr(recording, "_commit", slow)
    assert origin.publish(NOON + timedelta(minutes=1)) == git(origin.top, "rev-parse", BRANCH)
    assert git(origin.top, "rev-list", "--count", BRANCH) == "3"
    assert git(origin.top, "for-each-ref", "refs/drafts") == ""


def test_a_repository_that_takes_nothing_is_told(origin: Repository) -> None:
    """Whatever git trips over after the release went live is told as a record that is missing."""
    (origin.top / ".git" / "refs" / "heads" / f"{BRANCH}.lock").touch()
    with pytest.raises(Unrecorded, match="cannot be written in this repository"):
        origin.publish()
    assert git(origin.top, "for-each-ref", "refs/drafts") == ""


def test_a_folder_outside_of_a_repository_has_no_record(tmp_path: Path) -> None:
    """Content elsewhere, such as that of the tests, is not held to the record of the repository around it."""
    assert find_branch(CONTENT) is None
    assert find_branch(tmp_path) is None


def test_git_says_why_it_failed(origin: Repository) -> None:
    """A failure of git carries its words."""
    with pytest.raises(GitFailed, match="no-such-branch"):
        run(origin.top, "show", "no-such-branch")
