"""Builds of a real repository: each is held to the record, also where it builds only what changed."""

import pickle
from pathlib import Path

import pytest

from plugins.building.plugin import NewsPelican, settings_with
from plugins.domain.config import Overrides
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.publication.branch import find_branch
from plugins.publication.families import families_of
from plugins.publication.format import story_lines
from plugins.publication.recording import record_release
from plugins.publication.withdrawing import list_withdrawal
from tests.publication.repository import ALIMONY, BRIEFING, Repository, git, new_repository
from tests.site import NOON

REASONS = {KAZAKH: "Сот тыйым салды.", RUSSIAN: "Суд запретил."}


@pytest.fixture
def desk(tmp_path: Path) -> Repository:
    """A repository whose site was built, went live and was recorded."""
    repository = new_repository(tmp_path / "desk")
    pelican = build(repository)
    assert record_release(repository.content, pelican.context["space"])
    return repository


def build(desk: Repository) -> NewsPelican:
    """Build the site of noon over the last one."""
    output, cache = desk.top.parent / "output", desk.top.parent / "cache"
    spared = frozenset({"search", "images", "cards"})
    told = Overrides(
        content=desk.content,
        output=output,
        at=NOON.isoformat(),
        workers=1,
        cache=cache,
        message_language="en",
        without=spared,
    )
    pelican = NewsPelican(settings_with(told))
    pelican.run()
    return pelican


def test_a_silent_change_stops_the_next_build(desk: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """What was found right before it went out is looked at again once it has: by the same build, twice, the same."""
    build(desk)
    desk.edit(f"{BRIEFING}/ru.md", "Пришли 14 человек.", "Пришли 14 журналистов.")
    for _ in range(2):
        with pytest.raises(SystemExit):
            build(desk)
        assert "(correction-missing)" in capsys.readouterr().out
    git(desk.top, "revert", "--no-edit", "HEAD")
    build(desk)


def test_a_loss_stops_the_next_build(desk: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A story that is deleted is missed although nothing of it is left to be read."""
    desk.remove(ALIMONY)
    with pytest.raises(SystemExit):
        build(desk)
    assert capsys.readouterr().out.count("(address-vanished)") == 3


def test_what_is_withdrawn_leaves_the_output(desk: Repository) -> None:
    """The notice takes the place of the page, and the story leaves lists and feeds, in a build of what changed."""
    output = desk.top.parent / "output"
    page = output / "ru/courtroom/2026/alimony/index.html"
    title = "Родители договорились в суде"
    assert title in page.read_text(encoding="utf-8")
    library = desk.upheld().library
    list_withdrawal(library.by_folder[ALIMONY], REASONS, library, desk.record(), desk.content)
    pelican = build(desk)
    assert "Суд запретил." in page.read_text(encoding="utf-8")
    files = [path for path in output.rglob("*") if path.is_file()]
    assert [path for path in files if title.encode() in path.read_bytes()] == []
    assert "/s/c2vs9h/" in pelican.context["rerouting"].gone
    record_release(desk.content, pelican.context["space"])
    git(desk.top, "checkout", "--quiet", "--", ".")
    (desk.content / "reference/withdrawals.yaml").unlink()
    build(desk)
    assert "Суд запретил." in page.read_text(encoding="utf-8")


def test_a_narrow_clone_asks_its_remote_until_it_knows(tmp_path: Path) -> None:
    """As long as the record may have come to the remote alone, no build is answered from the files of the clone."""
    origin = new_repository(tmp_path / "origin")
    clone = origin.clone(tmp_path / "clone", "--single-branch")
    assert build(clone).left is None
    assert origin.publish()
    assert build(clone).left is not None


def test_checks_are_handed_to_other_processes(desk: Repository) -> None:
    """Families of checks can be sent to workers, with the lines of the record and the branch that has the texts."""
    branch = find_branch(desk.content)
    assert branch
    families = families_of(story_lines(branch.files()), frozenset({"/kk/"}), branch.text)
    assert len(pickle.loads(pickle.dumps(families))) == len(families)  # noqa: S301
