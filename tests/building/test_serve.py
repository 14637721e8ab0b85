"""The preview: a site of its own with all stories, their problems in place, and pages that follow the editor."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from plugins.building import serve
from plugins.building.plugin import NewsPelican
from plugins.domain.config import Overrides
from tests.building.built import MOMENT
from tests.site import CONTENT, ROOT

PATIENCE = 60.0
"""Seconds after which a preview that does not answer has failed."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of the small site's content, to be worked on."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def served(content: Path, tmp_path: Path) -> Iterator[str]:
    """Return the address of a preview of the content."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", _SERVE, str(content), str(tmp_path / "preview"), str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as preview:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, preview)
        yield address
        preview.kill()


_SERVE = f"""
import sys
from pathlib import Path
from plugins.building.serve import serve
from plugins.domain.config import Overrides
content, output, port = sys.argv[1:]
spared = frozenset({{"search", "cards"}})
serve(Overrides(content=Path(content), output=Path(output), at="{MOMENT}", without=spared), int(port))
"""


def _wait_for(address: str, preview: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and preview.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/kk/")  # noqa: S310
        except urllib.error.URLError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the preview did not answer")


def story(content: Path) -> Path:
    """Return the Russian half of a press release."""
    return next(content.glob("press-releases/*/*-briefing/ru.md"))


PAGE = "/ru/press-releases/2026/briefing/"


def spoil(half: Path, old: str, new: str) -> None:
    """Change a text in a half, once; the text must be there."""
    text = half.read_text(encoding="utf-8")
    assert old in text
    half.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_page_follows_the_editor(browser: Browser, content: Path, served: str) -> None:
    """What is saved is seen without a reload by hand; a fault is told over the story and where it stands."""
    page = browser.new_page()
    page.goto(served + PAGE)
    expect(page.locator(".notice-preview")).to_have_count(0)
    title = page.locator("h1").inner_text()
    spoil(story(content), "В Кокшетау", "Вчера в Кокшетау")
    expect(page.locator("h1")).to_contain_text("Вчера в", timeout=PATIENCE * 1000)
    assert title
    spoil(story(content), "\n---\n", "\n---\nСмотрите [здесь](nothing.pdf).\n\n")
    expect(page.locator(".notice-preview")).to_contain_text("nothing.pdf", timeout=PATIENCE * 1000)
    in_place = page.locator(".prose p", has_text="Смотрите").locator(".remark")
    expect(in_place).to_contain_text("nothing.pdf")
    page.close()


def test_drafts_are_shown_and_marked(browser: Browser, content: Path, served: str) -> None:
    """A draft has a page in the preview, which says that readers do not see it."""
    half = story(content).with_name("kk.md")
    spoil(half, "\nid: ", "\nstatus: draft\nid: ")
    page = browser.new_page()
    page.goto(served + PAGE)
    expect(page.locator(".notice-preview")).to_be_visible(timeout=PATIENCE * 1000)
    page.close()


def test_an_unreadable_story_is_listed(browser: Browser, content: Path, served: str) -> None:
    """A story that cannot be read at all has no page, but its problem is on the preview's list."""
    for half in story(content).parent.glob("*.md"):
        half.write_text("no fields", encoding="utf-8")
    page = browser.new_page()
    page.goto(f"{served}/preview/")
    expect(page.locator(".remarks")).to_contain_text("briefing/kk.md:1", timeout=PATIENCE * 1000)
    page.close()


def test_a_fault_of_the_code_leaves_the_preview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told in full, and the next build begins afresh."""
    preview = serve.Preview(Overrides(content=CONTENT, output=tmp_path / "preview", cache=tmp_path / "cache"))
    before = preview.staying
    monkeypatch.setattr(NewsPelican, "run", lambda _: 1 // 0)
    assert not preview.build(())
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert preview.staying is not before


@pytest.mark.parametrize("address", ["/ru/nothing/", "/ru/%00"])
def test_an_address_that_does_not_exist_leads_on(served: str, address: str) -> None:
    """The preview shows the site's own page for it, in the language of the address."""
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(f"{served}{address}")  # noqa: S310
    assert error.value.code == 404
    assert b'lang="ru"' in error.value.read()
