"""The corpus as a site of stock Pelican's with its plugin for subsites, with templates of its own and the same lists.

Pelican makes no short addresses, no lists without a story and no JSON feeds, and shows a month on one page: it is asked
for less.
"""

import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from benchmarks.corpus import words
from benchmarks.corpus.blocks import Block, Dialect, Picture, write
from benchmarks.corpus.content import REFERENCE
from benchmarks.corpus.pictures import draw
from benchmarks.corpus.stories import PICTURES, Corpus, Story
from benchmarks.corpus.words import Pair
from benchmarks.peers.contender import LANGUAGES, Files, story_to_edit, theme_words
from benchmarks.peers.equality import Site, listed
from plugins.domain.language import KAZAKH

SITE: Final = Path(__file__).parent / "pelican_site"
KINDS: Final = ("regions", "courts", "topics")
"""What has a list of stories for each of its entries, tags for Pelican."""


def _picture(picture: Picture, language: str) -> str:
    return (
        f'<figure><img src="/pictures/0.jpg" alt="{picture.alt.said(language)}" loading="lazy">'
        f"<figcaption>{picture.caption.said(language)}</figcaption></figure>"
    )


DIALECT: Final = Dialect(
    link=lambda place, language: f"/{language}/{place.address}/",
    question=lambda words: f"**{words}**",
    picture=_picture,
)


class Pelican:
    """Pelican's own command."""

    name = "pelican"

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        """Take the corpus, and the folder that everything lies in."""
        self.corpus, self.folder = corpus, folder
        place = corpus.place(story_to_edit(corpus))
        self.files = Files(
            half=folder / "content" / "kk" / place.section / f"{place.slug}.md",
            page=folder / "output" / "kk" / place.address / "index.html",
            base=folder / "theme" / "templates" / "base.html",
            output=folder / "output",
            remembered=(folder / "cache",),
            sources=(folder / "content", folder / "theme"),
        )

    def prepare(self) -> None:
        """Write content and templates."""
        shutil.copytree(SITE, self.folder, dirs_exist_ok=True)
        (self.folder / "known.json").write_text(json.dumps(_known(self.corpus), ensure_ascii=False), encoding="utf-8")
        write_content(self.corpus, self.folder / "content")

    def build(self) -> list[str]:
        """Return the command that builds the site."""
        return self._command("--quiet")

    def serve(self, port: int) -> list[str]:
        """Return the command that shows the site while it is written."""
        return self._command("--autoreload", "--listen", f"--port={port}")

    def _command(self, *words: str) -> list[str]:
        folders = [str(self.folder / "content"), f"--settings={self.folder / 'pelicanconf.py'}"]
        return [sys.executable, "-m", "pelican", *folders, f"--output={self.files.output}", *words]


def is_beyond(site: Site, address: str) -> bool:
    """True for a page that Pelican does not make: a short address, a list without a story, the second of a month."""
    return not address or address.startswith("s/") or "/archive/" in address or not listed(site, address)


def write_content(corpus: Corpus, folder: Path) -> None:
    """Write stories, pages and pictures into an empty folder."""
    for story in corpus.stories():
        _write(folder, f"{story.place.section}/{story.place.slug}", _fields(story), story.blocks)
    for person in corpus.biographies():
        slug = f"biographies/{person.slug}"
        _write(folder / "pages", slug, {"Title": person.name, "Slug": slug}, person.blocks)
    for slug, _, title, blocks in corpus.pages():
        _write(folder / "pages", slug, {"Title": title, "Slug": slug}, blocks)
    (folder / "pictures").mkdir()
    for number in range(PICTURES):
        (folder / "pictures" / f"{number}.jpg").write_bytes(draw(number))


def _fields(story: Story) -> dict[str, str | Pair]:
    tags = [f"courts/{story.court.id}", *(f"topics/{topic}" for topic in story.topics)]
    if story.court.region:
        tags.append(f"regions/{story.court.region}")
    fields: dict[str, str | Pair] = {
        "Title": story.title,
        "Slug": story.place.slug,
        "Date": f"{story.place.day} {story.clock}",
        "Category": story.place.section,
        "Tags": ", ".join(tags),
        "Summary": story.lead,
        "Short": story.id,
    }
    if story.people:
        fields["Authors"] = ", ".join(story.people)
    if story.photo is not None:
        fields |= {"Photo": str(story.photo), "Photo_Alt": story.photo_alt}
    return fields


def _write(folder: Path, name: str, fields: Mapping[str, str | Pair], blocks: Iterable[Block]) -> None:
    """Write the files of a page in both languages."""
    for language in LANGUAGES:
        file = folder / language / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        told = {key: value.said(language) if isinstance(value, Pair) else value for key, value in fields.items()}
        head = "".join(f"{key}: {value}\n" for key, value in {**told, "Lang": language}.items())
        file.write_text(f"{head}\n{write(blocks, language, DIALECT)}", encoding="utf-8")


def _known(corpus: Corpus) -> dict[str, dict[str, Any]]:
    """Return what templates know, by language; Pelican's own addresses lack the folder of a subsite."""
    names = dict(_names(corpus))
    return {
        language: {
            "words": theme_words(language),
            "names": {key: pair.said(language) for key, pair in names.items()},
            "root": f"/{language}",
            "at": "/" if language == KAZAKH else f"/{language}/",
        }
        for language in LANGUAGES
    }


def _names(corpus: Corpus) -> Iterator[tuple[str, Pair]]:
    yield from words.LIST_TITLES.items()
    for kind in KINDS:
        table = yaml.safe_load((REFERENCE / f"{kind}.yaml").read_text(encoding="utf-8"))
        yield from ((f"{kind}/{id_}", Pair(**entry["name"])) for id_, entry in table.items())
    yield from ((f"biographies/{person.slug}", person.name) for person in corpus.biographies())
