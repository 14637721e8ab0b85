"""The corpus as this project's editors would have committed it."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import yaml

from benchmarks.corpus import words
from benchmarks.corpus.blocks import Block, Dialect, Picture, Place, write
from benchmarks.corpus.pictures import draw
from benchmarks.corpus.stories import PICTURES, Corpus, Court, Person, Story
from benchmarks.corpus.words import Pair
from plugins.domain.language import KAZAKH, RUSSIAN

ROOT: Final = Path(__file__).resolve().parents[2]
REFERENCE: Final = ROOT / "content" / "reference"
"""The real regions, courts, topics and contacts."""


def folder_of(place: Place) -> str:
    """Return the folder of a story in content/."""
    return f"{place.section}/{place.day[:4]}/{place.day}-{place.slug}"


def _picture(picture: Picture, language: str) -> str:
    return f'![{picture.alt.said(language)}]({picture.file} "{picture.caption.said(language)}")'


DIALECT: Final = Dialect(
    link=lambda place, _: f"/{folder_of(place)}/", question=lambda words: f"?? {words}", picture=_picture
)


def make_corpus(articles: int) -> Corpus:
    """Return the corpus of so many halves; the courts are those of the reference data that serve a region."""
    table = yaml.safe_load((REFERENCE / "courts.yaml").read_text(encoding="utf-8"))
    courts = (
        Court(id_, entry["region"], Pair(**entry["name"]))
        for id_, entry in table.items()
        if entry["level"] in {"supreme", "regional"}
    )
    return Corpus(articles // 2, tuple(courts))


def write_content(corpus: Corpus, folder: Path) -> None:
    """Write the corpus into an empty folder."""
    shutil.copytree(REFERENCE, folder / "reference")
    pictures = [draw(number) for number in range(PICTURES)]
    for story in corpus.stories():
        place = folder / folder_of(story.place)
        _write_halves(place, _fields(story), story.title, story.lead, story.blocks)
        for name, number in story.pictures.items():
            (place / name).write_bytes(pictures[number])
    for person in corpus.biographies():
        _write_person(folder / "biographies" / person.slug, person)
    for slug, id_, title, blocks in corpus.pages():
        _write_halves(folder / "pages" / slug, {"id": id_, "sample": "true"}, title, None, blocks)


def _fields(story: Story) -> dict[str, str | Pair]:
    """Return the fields of a story beside title and lead; a pair is translated, the rest is shared."""
    shared: dict[str, str | Pair] = {
        "id": story.id,
        "time": f'"{story.clock}"',
        "court": story.court.id,
        "topics": f"[{', '.join(story.topics)}]",
        "sample": "true",
    }
    if story.court.region:
        shared["region"] = story.court.region
    if story.people:
        shared["people"] = f"[{', '.join(story.people)}]"
    if story.photo is not None:
        shared |= {"photo": "photo.jpg", "photo-credit": "Press service", "photo-alt": story.photo_alt}
    return shared


def _write_person(folder: Path, person: Person) -> None:
    fields: dict[str, str | Pair] = {"name": person.name, "position": words.POSITION, "id": person.id}
    fields |= {"court": person.court.id, "sample": "true"}
    for language in (KAZAKH, RUSSIAN):
        life = {
            "career": [{"from": 2015, "text": words.STATION.said(language)}],
            "education": [{"from": 2005, "until": 2009, "text": words.DEGREE.said(language)}],
        }
        _write_half(folder, language, fields, life, person.blocks)


def _write_halves(
    folder: Path, fields: Mapping[str, str | Pair], title: Pair, lead: Pair | None, blocks: tuple[Block, ...]
) -> None:
    named = {"title": title, **({"lead": lead} if lead else {}), **fields}
    for language in (KAZAKH, RUSSIAN):
        _write_half(folder, language, named, {}, blocks)


def _write_half(
    folder: Path,
    language: str,
    fields: Mapping[str, str | Pair],
    life: Mapping[str, object],
    blocks: tuple[Block, ...],
) -> None:
    """Write a half: shared fields stand in the Kazakh one alone."""
    lines = [
        f"{name}: {_quoted(value.said(language)) if isinstance(value, Pair) else value}"
        for name, value in fields.items()
        if isinstance(value, Pair) or language == "kk"
    ]
    more = yaml.safe_dump(dict(life), allow_unicode=True, sort_keys=False) if life else ""
    text = "\n".join(["---", *lines, f"{more}---", write(blocks, language, DIALECT)])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{language}.md").write_text(text, encoding="utf-8")


def _quoted(text: str) -> str:
    return f'"{text}"'
