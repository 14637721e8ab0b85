"""The manifest of a release, which comes back from a host."""

from dataclasses import replace

import pytest

from plugins.deployment.fault import DeployError
from plugins.deployment.release import FILES, Release, Withdrawn, read_outline, read_release

NAME = "20261125T101112000000-0123456789ab"


def test_a_manifest_says_what_was_written() -> None:
    """A release that is read is the one that was written."""
    release = Release(NAME, "0" * 40, {"kk/index.html": "a", "files/news/2026/hall/a..b.pdf": "b", ".host/x": "c"})
    assert read_release(release.to_json(), NAME) == release


@pytest.mark.parametrize("path", ["/etc/passwd", "../x", "kk/../../x", "kk/..", "kk/a\nEND-OF-PATHS\nb"])
def test_a_path_that_leaves_the_release_is_refused(path: str) -> None:
    """A host cannot make a deploy write or remove a file beside the release."""
    with pytest.raises(DeployError, match="is no path in a release"):
        read_release(Release(NAME, "0" * 40, {path: "a"}).to_json(), NAME)


@pytest.mark.parametrize("stories", [(), (Withdrawn("b2kx8v", ("kk/a/**",), ("/kk/a/",)),)])
@pytest.mark.parametrize("files", [{}, {"kk/index.html": "a", "ru/index.html": "b"}])
def test_an_outline_is_all_but_the_files(stories: tuple[Withdrawn, ...], files: dict[str, str]) -> None:
    """The lines before the files tell the rest, whether there are any files or not."""
    release = Release(NAME, "0" * 40, files, stories)
    head = release.to_json().decode().partition(f"\n{FILES}")[0].encode()
    assert read_outline(head, NAME) == replace(release, files={})


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'"text"', b"\xff", b'{"name": 1}'])
def test_a_damaged_manifest_is_told_with_its_cure(data: bytes) -> None:
    """Whatever a disk or a hand has made of it, nobody sees a traceback."""
    with pytest.raises(DeployError, match=f"^The manifest of {NAME}, .host/release.json, is damaged: .* Bring"):
        read_release(data, NAME)
