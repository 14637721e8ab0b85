"""deploy.toml is read strictly: a slip is told with its line and its cure, and a secret is refused."""

from pathlib import Path

import pytest

from plugins.deployment.fault import DeployError
from plugins.deployment.target import SshTarget, read_target

GOOD = """\
[production]
kind = "ssh"
address = "https://court-news.example/"
host = "deploy@court-news.example"
path = "/srv/court-news"
purge = ["purge", "--all"]
"""


def reads(folder: Path, text: str, name: str = "production") -> object:
    """Read a target from a file with that text."""
    (folder / "deploy.toml").write_text(text, encoding="utf-8")
    return read_target(folder / "deploy.toml", name)


def refuses(folder: Path, text: str, sentence: str, name: str = "production") -> None:
    """The text is refused with that sentence."""
    with pytest.raises(DeployError) as refusal:
        reads(folder, text, name)
    assert str(refusal.value) == sentence


def test_a_target_is_what_its_table_says(tmp_path: Path) -> None:
    """What is not said has a default; an address has no slash at its end."""
    assert reads(tmp_path, GOOD) == SshTarget(
        name="production",
        address="https://court-news.example",
        host="deploy@court-news.example",
        path="/srv/court-news",
        purge=("purge", "--all"),
    )


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("path =", "pat =", 'deploy.toml:5: unknown key "pat". Did you mean "path"?'),
        ('"ssh"', '"ftp"', "deploy.toml:2: [production] has no known kind. Say kind = one of ssh, s3, branch, folder."),
        ('host = "deploy@court-news.example"\n', "", 'deploy.toml:1: [production] lacks "host", which ssh needs.'),
        ("https://", "", 'deploy.toml:3: "court-news.example/" is no address. Write it as https://court-news.example.'),
        ('"/srv/', '"srv/', 'deploy.toml:5: "srv/court-news" must be a whole path, which begins with a slash.'),
        ('"deploy@', '"-oProxyCommand=x@', 'deploy.toml:4: "host" cannot begin with a hyphen.'),
        ('"/srv/court-news"', "5", 'deploy.toml:5: "path" must be text in quotes.'),
        ("path =", "keep = 0\npath =", 'deploy.toml:5: "keep" must be 1 or more.'),
        ("path =", 'keep = "5"\npath =', 'deploy.toml:5: "keep" must be a number.'),
        ('["purge", "--all"]', '"purge"', 'deploy.toml:6: "purge" must be a list of words.'),
        (
            "path =",
            'ssh_private_key = "x"\npath =',
            'deploy.toml:5: "ssh_private_key" is a secret. Take it out of the file and put it into the environment.',
        ),
    ],
)
def test_a_slip_is_told_with_line_and_cure(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    """Nothing is guessed."""
    assert old in GOOD
    refuses(tmp_path, GOOD.replace(old, new), sentence)


def test_a_target_that_is_not_there_is_answered_with_those_that_are(tmp_path: Path) -> None:
    """A misspelt target deploys nowhere."""
    refuses(tmp_path, GOOD, 'deploy.toml has no target "prod". Targets: production.', name="prod")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The documents show one."""
    with pytest.raises(DeployError, match=r"There is no deploy.toml. docs/operations.md shows one."):
        read_target(tmp_path / "deploy.toml", "production")


def test_the_secret_itself_is_never_told(tmp_path: Path) -> None:
    """The message names the key, not its value."""
    with pytest.raises(DeployError) as refusal:
        reads(tmp_path, GOOD + 'token = "hunter2"\n')
    assert "hunter2" not in str(refusal.value)
