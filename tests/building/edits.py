"""A site of a few stories, and everything that may happen to it between two builds."""

import os
import random
import shutil
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from plugins.building.output import is_finished
from plugins.building.plugin import NewsPelican, settings_with
from plugins.building.standing import answer, keep_standing, look
from plugins.domain.config import Overrides
from plugins.domain.date import KAZAKHSTAN
from tests.building.built import tree
from tests.images.drawing import quarters, written
from tests.site import ROOT

SECTIONS: Final = ("press-releases", "courtroom", "news", "judge-day")
NOON: Final = datetime(2026, 6, 1, 12, tzinfo=KAZAKHSTAN)
MENDED: Final = 0.9
"""How often an edit that left an error is taken back at once, as an editor would."""

COMPILED: Final = "templates"
"""The folder of a cache that has compiled templates."""

SIGNS: Final = "23456789abcdefghjkmnpqrstuvwxyz"


class Site:
    """A content folder, a theme, a cache and an output folder; ``random`` decides what happens to them."""

    workers = 1

    def __init__(self, folder: Path, seed: int, new: bool = True, compiled: Path | None = None) -> None:
        """Make the site, or take it as it is; ``compiled`` has templates that a site in this very folder compiled."""
        self.folder, self.random, self.compiled = folder, random.Random(seed), compiled
        self.content, self.theme = folder / "content", folder / "theme"
        self.cache, self.output = folder / "cache", folder / "output"
        self.moment, self.listing, self.made, self.answered, self.refused = NOON, 3, 0, 0, False
        self.said = ""
        if new:
            shutil.copytree(ROOT / "theme", self.theme, ignore=shutil.ignore_patterns("icons"))
            (self.theme / "icons").symlink_to(ROOT / "theme" / "icons")
            shutil.copytree(ROOT / "tests" / "small_site" / "content" / "reference", self.content / "reference")
            self.regions = sorted(_ids(self.content / "reference" / "regions.yaml"))
            self.topics = sorted(_ids(self.content / "reference" / "topics.yaml"))
            if compiled and compiled.is_dir():
                shutil.copytree(compiled, self.cache / COMPILED)
            for _ in range(3):
                self.add()

    def leave(self, compiled: Path) -> None:
        """Remove the site, and leave its compiled templates, which take half of the time of a build from nothing."""
        kept = self.folder / "clean-cache" / COMPILED
        if kept.is_dir() and not compiled.is_dir():
            kept.rename(compiled)
        shutil.rmtree(self.folder)

    def build(self, clean: bool = False) -> bool:
        """Build the site, or build it from nothing elsewhere; False for content with an error."""
        output, cache = (self.folder / f"clean-{name}" for name in ("output", "cache"))
        if not clean:
            output, cache = self.output, self.cache
        elif self.compiled and self.compiled.is_dir():
            shutil.copytree(self.compiled, cache / COMPILED)
        told = Overrides(
            content=self.content,
            output=output,
            cache=cache,
            theme=self.theme,
            at=self.moment.isoformat(),
            workers=self.workers,
            without=frozenset({"search"}),
        )
        os.environ.pop("PYTEST_CURRENT_TEST", None)  # another test is no other surroundings
        os.environ["LISTING"] = str(self.listing)  # where a setting of the site would come from
        seen = look(told)
        if said := answer(told, seen):
            self.answered, self.said = self.answered + 1, said.out
            return True
        settings = {**settings_with(told), "LOOK": seen}
        settings["SITE"] = replace(settings["SITE"], listing_size=self.listing)
        pelican = NewsPelican(settings)
        try:
            pelican.run()
        except SystemExit:
            return False
        assert pelican.left
        keep_standing(told, pelican.left)
        self.said = pelican.left.said.out
        return True

    def is_as_clean(self) -> bool:
        """True when tree and words, also of how many pages, are a clean build's, or both refuse the content."""
        built, said = self.build(), self.said
        clean = self.build(clean=True)
        self.refused = not built
        same_words = said == self.said.replace("clean-output", "output")
        return built == clean and (
            not built or (same_words and tree(self.output) == tree(self.folder / "clean-output"))
        )

    @property
    def finished(self) -> bool:
        """True when the output folder may be deployed."""
        return is_finished(self.output)

    @property
    def stories(self) -> list[Path]:
        """The folders of all stories."""
        return sorted(file.parent for file in self.content.glob("*/*/*/kk.md"))

    @property
    def some(self) -> Path:
        """One of the stories."""
        return self.random.choice(self.stories)

    def add(self) -> None:
        """Write a story."""
        self.made += 1
        day = date(2026, 5, 1) + timedelta(days=self.random.randrange(60))
        folder = self.content / self.random.choice(SECTIONS) / "2026" / f"{day}-story-{self.made}"
        folder.mkdir(parents=True)
        for language in ("kk", "ru"):
            (folder / f"{language}.md").write_text(self._half(language), encoding="utf-8")

    def _half(self, language: str) -> str:
        shared = f"id: {''.join(self.random.choices(SIGNS, k=6))}\n" if language == "kk" else ""
        if language == "kk":
            shared += f"region: {self.random.choice(self.regions)}\ntopics: [{self.random.choice(self.topics)}]\n"
        body = f"Мәтін {self.made}." if language == "kk" else f"Текст {self.made}."
        return f"---\n{shared}title: {language} {self.made}\nlead: Жоба {self.made}\nsample: true\n---\n{body}\n"

    def rewrite(self, story: Path, change: Callable[[str], str]) -> None:
        """Change one half of a story, or both where they must agree."""
        file = story / f"{self.random.choice(('kk', 'ru'))}.md"
        if file.exists():
            file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")

    def retitle(self) -> None:
        """Give a story another title."""
        self.made += 1
        self.rewrite(self.some, lambda text: text.replace("title: ", f"title: {self.made} ", 1))

    def retell(self) -> None:
        """Change the words of a story, or only the spaces between them."""
        self.made += 1
        more = self.random.choice((f"\nТағы {self.made} бір сөз.\n", "\n\n\n", f"\n## Тақырып {self.made}\n\nСөз.\n"))
        self.rewrite(self.some, lambda text: text + more)

    def link(self) -> None:
        """Lead from a story to another, perhaps to a heading that is not there."""
        other = self.some
        target = f"/{other.relative_to(self.content)}" + self.random.choice(("/kk.md", "/ru.md", ""))
        self.rewrite(self.some, lambda text: f"{text}\n[сілтеме]({target})\n")

    def attach(self) -> None:
        """Lay a table beside a story, or change it."""
        story = self.some
        new = not (story / "data.csv").exists()
        (story / "data.csv").write_text(f"a,{self.random.random()}\n", encoding="utf-8")
        if new:
            self.rewrite(story, lambda text: f"{text}\n[кесте](data.csv)\n")

    def borrow(self) -> None:
        """Lead from a story to the table beside another one, if there is any."""
        tables = [
            f"/{each.relative_to(self.content)}/data.csv" for each in self.stories if (each / "data.csv").exists()
        ]
        if tables:
            self.rewrite(self.some, lambda text: f"{text}\n[кесте]({tables[0]})\n")

    def detach(self) -> None:
        """Take a table away, and the words that lead to it."""
        story = self.some
        (story / "data.csv").unlink(missing_ok=True)
        for half in story.glob("*.md"):
            half.write_text(half.read_text(encoding="utf-8").replace("\n[кесте](data.csv)\n", ""), encoding="utf-8")

    def picture(self) -> None:
        """Give a story a photo, or another one."""
        story = self.some
        size = self.random.choice((340, 350))
        if not (story / "photo.png").exists():
            kk, ru = (story / f"{language}.md" for language in ("kk", "ru"))
            if ru.exists():
                _put_field(kk, "photo: photo.png\nphoto-credit: Сот\nphoto-alt: Сот ғимаратының кіреберісі")
                _put_field(ru, "photo-alt: Вход в здание суда")
        (story / "photo.png").write_bytes(written(quarters(size, 240), "PNG"))

    def rename(self) -> None:
        """Give a story another address."""
        self.made += 1
        story = self.some
        story.rename(story.with_name(f"{story.name[:10]}-renamed-{self.made}"))

    def redate(self) -> None:
        """Move a story to another day."""
        story = self.some
        day = date(2026, 5, 1) + timedelta(days=self.random.randrange(60))
        with suppress(OSError):  # another one may be there
            story.rename(story.with_name(f"{day}{story.name[10:]}"))

    def delete(self) -> None:
        """Remove a story."""
        if len(self.stories) > 1:
            shutil.rmtree(self.some)

    def lose_half(self) -> None:
        """Remove the Russian half, which is promised for later, or not."""
        story = self.some
        (story / "ru.md").unlink(missing_ok=True)
        if self.random.random() < 0.8:
            _put_field(story / "kk.md", "translation-due: 2026-06-02")

    def announce(self) -> None:
        """Let a story expire, or hide it."""
        self.rewrite_kk(self.random.choice(("expires: 2026-06-02T10:00", "status: draft", "time: 11:00")))

    def rewrite_kk(self, line: str) -> None:
        """Put a field into the Kazakh half of a story."""
        _put_field(self.some / "kk.md", line)

    def pass_time(self) -> None:
        """Move the clock, mostly forward."""
        self.moment += timedelta(hours=self.random.choice((-30, 1, 5, 24, 24 * 9, 24 * 40)))

    def rename_region(self) -> None:
        """Change a name in the reference data."""
        self.made += 1
        file = self.content / "reference" / "regions.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("kk: ", f"kk: А{self.made} ", 1), encoding="utf-8")

    def restyle(self) -> None:
        """Change a template, a macro or a stylesheet."""
        self.made += 1
        name = self.random.choice(("story.html", "macros/card.html", "listing.html", "macros/footer.html", "base.html"))
        with (self.theme / "templates" / name).open("a", encoding="utf-8") as file:
            file.write(f"<!-- {self.made} -->" if name == "base.html" else f"{{# {self.made} #}}")
        with (self.theme / "static" / "css" / "print.css").open("a", encoding="utf-8") as file:
            file.write(f"\n/* {self.made} */\n")

    def configure(self) -> None:
        """Change a setting."""
        self.listing = self.random.choice((2, 3, 4))

    def forget(self) -> None:
        """Delete the cache, or a part of it."""
        parts = [path for path in self.cache.rglob("*") if path.is_file() or path.parent == self.cache]
        for path in self.random.sample(parts, min(len(parts), self.random.choice((1, 5, 50)))):
            with suppress(FileNotFoundError):
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def damage(self) -> None:
        """Overwrite some of the cache with rubbish."""
        files = [path for path in sorted(self.cache.rglob("*")) if path.is_file()]
        for path in self.random.sample(files, min(len(files), self.random.choice((1, 20)))):
            data = bytearray(path.read_bytes())
            for _ in range(5):
                if data:
                    data[self.random.randrange(len(data))] ^= 255
            path.write_bytes(data)

    def be_killed(self) -> None:
        """Change content, kill the build that follows at any moment and without a word, and perhaps take it back."""
        before = self.folder / "before-kill"
        shutil.copytree(self.content, before)
        self.random.choice((Site.retell, Site.delete, Site.add))(self)
        self.restyle()
        self._build_and_die(self.random.uniform(0.001, 0.4))
        if self.random.random() < 0.5:
            shutil.rmtree(self.content)
            before.rename(self.content)
        shutil.rmtree(before, ignore_errors=True)

    def _build_and_die(self, after: float) -> None:
        """Build in another process, which is killed after so many seconds."""
        if hasattr(os, "fork"):
            child = os.fork()
            if child == 0:
                signal.signal(signal.SIGALRM, signal.SIG_DFL)
                signal.setitimer(signal.ITIMER_REAL, after)
                self.build()
                os._exit(0)
            os.waitpid(child, 0)

    def mislay(self) -> None:
        """Lose some of the output, or change it by hand."""
        files = [path for path in sorted(self.output.rglob("*")) if path.is_file() and not path.name.startswith(".")]
        if files:
            lost = self.random.choice(files)
            lost.unlink()
            if self.random.random() < 0.5:
                lost.write_bytes(b"changed by hand")

    def touch_everything(self) -> None:
        """Give every file of content and theme another time, as a checkout does."""
        for path in (*self.content.rglob("*"), *self.theme.rglob("*")):
            if path.is_file() and not path.is_symlink():
                os.utime(path, (1_700_000_000 + self.random.randrange(1000),) * 2)


def _ids(table: Path) -> list[str]:
    lines = table.read_text(encoding="utf-8").splitlines()
    return [line.rstrip(":") for line in lines if line.endswith(":") and line[0].isalpha()]


def _put_field(half: Path, line: str) -> None:
    if half.exists():
        text = half.read_text(encoding="utf-8")
        half.write_text(text.replace("---\n", f"---\n{line}\n", 1), encoding="utf-8")


EDITS: Final[tuple[Callable[[Site], None], ...]] = (
    Site.add,
    Site.retitle,
    Site.retell,
    Site.link,
    Site.attach,
    Site.borrow,
    Site.detach,
    Site.picture,
    Site.rename,
    Site.redate,
    Site.delete,
    Site.lose_half,
    Site.announce,
    Site.pass_time,
    Site.rename_region,
    Site.restyle,
    Site.configure,
    Site.forget,
    Site.damage,
    Site.be_killed,
    Site.mislay,
    Site.touch_everything,
)


def random_edit(site: Site) -> str:
    """Do something to a site, build it, and tell what it was."""
    edit, before = site.random.choice(EDITS), site.folder / "before"
    shutil.rmtree(before, ignore_errors=True)
    shutil.copytree(site.content, before)
    edit(site)
    if site.build():
        return edit.__name__
    if site.random.random() < MENDED:
        shutil.rmtree(site.content)
        before.rename(site.content)
    return f"{edit.__name__} (refused)"
