"""A build on top of earlier ones gives the site that a clean build gives, whatever happened in between."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from plugins.building.renderer import Renderer
from plugins.building.workshop import Workshop
from tests.building.built import tree
from tests.building.edits import Site, random_edit
from tests.images.drawing import quarters, written
from tests.site import ROOT

SAMPLE, ALL = 6, 1000
"""So many sequences of edits are tried."""

BARE = 10
"""One sequence in so many compiles all templates itself; a clean build is given what others have compiled, too."""

EDITS = 5
"""So many builds a sequence has, each after an edit or two."""


@pytest.mark.parametrize("part", range(2))
def test_incremental_equals_clean(tmp_path: Path, part: int, thorough: bool) -> None:
    """After any sequence of edits, the tree is byte for byte that of a build without any cache at the same moment."""
    count, refused, compiled = (ALL if thorough else SAMPLE) // 2, 0, tmp_path / "compiled"
    for number in range(count):
        seed = part * count + number
        site = Site(tmp_path / "site", seed, compiled=compiled if number % BARE else None)
        told = [random_edit(site) for _ in range(EDITS)]
        assert site.is_as_clean(), f"seed {seed}: {told}"
        refused += site.refused
        site.leave(compiled)
    assert refused * 3 <= count, "two sites that are not there are equal, which says nothing"


def test_another_photo_of_the_same_name_reaches_every_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list whose cards another one has made rests on their photos, too."""
    site = Site(tmp_path / "site", 7)
    monkeypatch.setattr(Site, "some", property(lambda self: self.stories[0]))
    site.picture()
    assert site.build()
    (site.some / "photo.png").write_bytes(written(quarters(360, 240), "PNG"))
    assert site.is_as_clean()
    assert not site.refused


def test_a_template_edited_after_it_was_loaded_is_new_to_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Templates are loaded while others read content, for seconds in which a designer may save one."""
    site, load = Site(tmp_path / "site", 7), Renderer.load
    file = site.theme / "templates" / "story.html"

    def edited(renderer: Renderer, names: Iterable[str]) -> None:
        load(renderer, names)
        file.write_text(
            file.read_text(encoding="utf-8").replace("<article ", '<article lang="kk" ', 1), encoding="utf-8"
        )

    site.workers = 2
    with monkeypatch.context() as patched:
        patched.setattr(Renderer, "load", edited)
        assert site.build()
    assert 'lang="kk"' in file.read_text(encoding="utf-8")
    assert site.is_as_clean()


def test_a_file_is_published_once_another_story_leads_to_it(tmp_path: Path) -> None:
    """Words alone decide whether what lies beside a story reaches readers; no folder has another file than before."""
    site = Site(tmp_path / "site", 7)
    owner, other = site.stories[:2]
    (owner / "data.csv").write_text("a,1\n", encoding="utf-8")
    assert site.build()
    half = other / "ru.md"
    text = half.read_text(encoding="utf-8")
    for words in (f"{text}\n[таблица](/{owner.relative_to(site.content)}/data.csv)\n", text):
        half.write_text(words, encoding="utf-8")
        assert site.is_as_clean()
        assert any((site.output / "files").rglob("data.csv")) is (words != text)
    assert not site.refused


def test_a_build_that_is_killed_is_completed(tmp_path: Path) -> None:
    """After a kill at any moment every file is whole, the tree says it is not finished, and the next build ends it."""
    site = Site(tmp_path / "site", 7)
    site.build()
    site.retitle()
    script = f"""
import sys
from pathlib import Path
from plugins.building import output
put, count = output.Output.put, iter(range(1000))
def dying(self, file):
    done = put(self, file)
    if next(count) == 5:
        import os
        os._exit(9)
    return done
output.Output.put = dying
from tests.building.edits import Site
Site(Path({str(site.folder)!r}), 7, new=False).build()
"""
    ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False, env=os.environ)
    assert ended.returncode == 9, ended.stderr
    assert not site.finished
    site.build()
    assert site.finished
    assert site.is_as_clean()


def kill_a_build(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Build the site, and end like a killed process as soon as content was taken in and checked."""

    def die(_: Workshop) -> None:
        raise KeyboardInterrupt

    def leave(workshop: Workshop) -> None:
        workshop.known.close()
        workshop.ledger.connection.close()
        workshop.store.close()

    with monkeypatch.context() as patched:
        patched.setattr(Workshop, "theme", die)
        patched.setattr(Workshop, "close", leave)
        with pytest.raises(KeyboardInterrupt):
            site.build()


@pytest.mark.parametrize("edit", [Site.retell, Site.delete, Site.add], ids=lambda each: each.__name__)
def test_what_a_killed_build_took_in_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edit: Callable[[Site], None]
) -> None:
    """When content is again as it was before the build that was killed, so is the site."""
    site = Site(tmp_path / "site", 7)
    site.build()
    before = tree(site.output)
    shutil.copytree(site.content, tmp_path / "before")
    edit(site)
    kill_a_build(site, monkeypatch)
    shutil.rmtree(site.content)
    (tmp_path / "before").rename(site.content)
    site.restyle()
    assert site.is_as_clean()
    assert tree(site.output).keys() == before.keys()


def test_what_vanishes_after_a_killed_build_is_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever told of a story that was there when a build was killed is made again when it is gone."""
    site = Site(tmp_path / "site", 8)
    site.build()
    site.add()
    kill_a_build(site, monkeypatch)
    site.delete()
    assert site.is_as_clean()


def test_a_restored_cache_is_enough(tmp_path: Path) -> None:
    """With the cache of another machine, no output and all files made anew, nothing is rendered again."""
    site = Site(tmp_path / "site", 3)
    site.build()
    before = tree(site.output)
    shutil.rmtree(site.output)
    site.touch_everything()
    pages = {path: path.stat().st_ino for path in (site.cache / "pages").rglob("*") if path.is_file()}
    site.build()
    assert tree(site.output) == before
    assert {path: path.stat().st_ino for path in (site.cache / "pages").rglob("*") if path.is_file()} == pages


def test_a_project_may_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its cache in another folder, as CI restores it, no page is rendered again, and all files are found."""
    site = Site(tmp_path / "site", 3)
    for add in (Site.picture, Site.attach, Site.link):
        add(site)
    for half in site.content.rglob("*.md"):
        text = half.read_text(encoding="utf-8")
        half.write_text(text.replace("alt: С", "alt: Судьялар залда отыр, С"), encoding="utf-8")
    assert site.build()
    before = tree(site.output)
    site.folder.rename(tmp_path / "moved")
    moved = Site(tmp_path / "moved", 3, new=False)
    with monkeypatch.context() as patched:
        patched.setattr(Renderer, "filled", None)
        assert moved.build()
    assert tree(moved.output) == before
    moved.retitle()
    assert moved.is_as_clean()


def test_a_damaged_store_is_noticed(tmp_path: Path) -> None:
    """Pieces that are not what was kept are read from content again, whatever is damaged of them."""
    site = Site(tmp_path / "site", 5)
    site.build()
    for file in (site.cache / "builds").rglob("pieces.db"):
        data = file.read_bytes()
        file.write_bytes(data[:4096] + bytes(each ^ 1 for each in data[4096:]))
    site.restyle()
    assert site.build()
    assert site.is_as_clean()
