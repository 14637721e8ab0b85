"""This project as a contender: the whole process of its command, on a content folder, theme and cache of its own."""

import shutil
import sys
from pathlib import Path
from typing import Final

from benchmarks.corpus.content import ROOT, folder_of, write_content
from benchmarks.corpus.stories import MOMENT, Corpus
from benchmarks.peers.contender import Files, story_to_edit

SPARED: Final = "--without=search,images,cards"
"""What the peers do not do: a search index, renditions of photos, cards for links."""


class CourtNews:
    """This project."""

    name = "court-news"

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        """Take the corpus, and the folder that everything lies in."""
        self.corpus = corpus
        self.content, self.theme, cache, output = (folder / name for name in ("content", "theme", "cache", "output"))
        place = corpus.place(story_to_edit(corpus))
        self.files = Files(
            half=self.content / folder_of(place) / "kk.md",
            page=output / "kk" / place.address / "index.html",
            base=self.theme / "templates" / "base.html",
            output=output,
            remembered=(cache,),
            sources=(self.content, self.theme),
        )

    def prepare(self) -> None:
        """Write content and theme."""
        write_content(self.corpus, self.content)
        shutil.copytree(ROOT / "theme", self.theme)

    def build(self) -> list[str]:
        """Return the command that builds the site."""
        return [*self._command("build"), f"--theme={self.theme}"]

    def serve(self, port: int) -> list[str]:
        """Return the command that shows the site while it is written."""
        return [*self._command("serve"), f"--port={port}"]

    def _command(self, task: str) -> list[str]:
        folders = [f"--content={self.content}", f"--output={self.files.output}", f"--cache={self.files.remembered[0]}"]
        return [sys.executable, str(ROOT / "tasks.py"), task, *folders, f"--at={MOMENT}", SPARED]
