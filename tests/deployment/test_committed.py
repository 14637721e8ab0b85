"""What no commit has does not go out."""

from pathlib import Path

import pytest

from plugins.deployment.committed import refuse_uncommitted
from plugins.deployment.fault import DeployError
from tests.publication.repository import new_repository


def test_what_no_commit_has_is_not_deployed(tmp_path: Path) -> None:
    """What is changed, new or gone among stories, theme and code is named, with the cure; the rest is let through."""
    repository = new_repository(tmp_path / "site")
    theme, other = repository.top / "theme", repository.top / "other"
    for folder in (theme, other):
        folder.mkdir()
        (folder / "a.css").write_text("a {}")
    repository.commit()
    refuse_uncommitted(repository.content, theme)
    (other / "a.css").write_text("b {}")
    refuse_uncommitted(repository.content, theme)
    first, second, *_ = sorted(repository.content.rglob("kk.md"))
    first.write_text(first.read_text("utf-8") + "\nЖаңа.\n", encoding="utf-8")
    second.unlink()
    (repository.content / "сурет.jpg").write_text("x", encoding="utf-8")
    (theme / "a.css").write_text("b {}")
    with pytest.raises(DeployError) as told:
        refuse_uncommitted(repository.content, theme)
    named = [path.relative_to(repository.top).as_posix() for path in (first, second)]
    lines = [*named, "content/сурет.jpg", "theme/a.css"]
    cure = "Nothing was changed. Commit this, or take it back, and deploy again."
    assert str(told.value).splitlines() == ["Not committed yet:", *(f"  {line}" for line in lines), cure]


def test_what_git_does_not_know_is_not_deployed(tmp_path: Path) -> None:
    """It would be public, and could not be recorded: that is told before, not after."""
    (tmp_path / "content").mkdir()
    with pytest.raises(DeployError, match=r"git cannot tell .*\n.*Nothing was changed"):
        refuse_uncommitted(tmp_path / "content")
