"""Outside its time a story leaves no trace: whole sites of random stories, searched file by file and word by word."""

import gzip
import os
import random
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image

from plugins.bilingual.transliteration import romanise
from plugins.building.plugin import NewsPelican, settings_with
from plugins.domain.config import Overrides
from plugins.domain.identifier import ID_SIGNS
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.front_matter.render import render
from tests.site import CONTENT, LANGUAGES, NOON

SITES: Final = 150 if os.environ.get("THOROUGH") == "1" else 2
STORIES: Final = 7
EARLIER: Final = timedelta(hours=30)
"""So far from noon, before or after, is the moment of the build whose files the searched one finds."""
ENDINGS: Final = {KAZAKH: "қ", RUSSIAN: "ш"}
SECTIONS: Final = ("press-releases", "courtroom", "judge-day", "news")


def word(dice: random.Random, language: Language = KAZAKH) -> str:
    """Return a word that nothing else has, of letters that every part of the site leaves as they are.

    Its last letter is one of the language, so that no check takes the word for one of the other.
    """
    return "".join(dice.choice("бдзклмнпрт") + dice.choice("ауо") for _ in range(5)) + ENDINGS[language]


@dataclass(frozen=True, slots=True)
class Invented:
    """A story made of words of its own, and what becomes of it at noon."""

    fields: Mapping[str, str]
    words: Mapping[Language, Mapping[str, str]]
    moment: datetime
    expires: datetime | None
    draft: bool
    archive: bool
    withdrawn: bool
    section: str

    @property
    def public(self) -> bool:
        """True when readers may see it."""
        begun = self.moment <= NOON and not self.draft and not self.withdrawn
        return begun and (self.expires is None or self.expires > NOON)

    @property
    def secrets(self) -> set[str]:
        """Every word, file and address of it that the site must not have: all of them, but for what a notice tells.

        A notice tells of what readers have seen, and of nothing else.
        """
        everything = {*self.fields.values(), *(each for half in self.words.values() for each in half.values())}
        expired = self.expires is not None and self.expires <= NOON and self.moment <= NOON and not self.draft
        noticed = self.withdrawn or (self.archive and expired)
        told = {self.fields["id"], self.fields["slug"]} if noticed else set()
        return (
            everything
            - told
            - ({half["title"] for half in self.words.values()} if not self.withdrawn and told else set())
        )


def invent(dice: random.Random) -> Invented:
    """Return a story of random words and of a random fate, some hours before or after noon."""
    names = ("title", "lead", "body", "alt", "caption", "was", "now", "heading", "figure")
    moment = NOON + timedelta(hours=dice.randint(-60, 40), minutes=dice.randint(0, 59))
    draft = dice.random() < 0.15
    return Invented(
        fields={
            "id": "".join(dice.choice(ID_SIGNS) for _ in range(6)),
            **{name: romanise(word(dice)) for name in ("slug", "photo", "file", "alias")},
            "credit": word(dice),
            "case": word(dice),
        },
        words={language: {name: word(dice, language) for name in names} for language in LANGUAGES},
        moment=moment,
        expires=moment + timedelta(hours=dice.randint(1, 70)) if dice.random() < 0.4 else None,
        draft=draft,
        archive=dice.random() < 0.3,
        withdrawn=not draft and moment <= NOON - EARLIER and dice.random() < 0.4,
        section=dice.choice(SECTIONS),
    )


@cache
def photo() -> bytes:
    """Return a small picture; its words are what can be searched for, not its pixels."""
    file = BytesIO()
    Image.new("RGB", (400, 300), "#446688").save(file, "JPEG")
    return file.getvalue()


def lay_out(story: Invented, content: Path) -> None:
    """Write the story below a content folder."""
    day, fields = story.moment.date(), story.fields
    folder = content / story.section / str(day.year) / f"{day}-{fields['slug']}"
    folder.mkdir(parents=True)
    for name in (fields["photo"], f"{fields['photo']}-two"):
        (folder / f"{name}.jpg").write_bytes(photo())
    (folder / f"{fields['file']}.pdf").write_bytes(b"%PDF-1.4 " + fields["file"].encode())
    for language, words in story.words.items():
        text = render({**_own(words, story), **(_shared(story) if language == KAZAKH else {})})
        (folder / f"{language}.md").write_text(f"---\n{text}---\n{_body(words, fields)}", encoding="utf-8")


def _own(words: Mapping[str, str], story: Invented) -> dict[str, Any]:
    own: dict[str, Any] = {"title": words["title"], "lead": words["lead"]}
    own |= {"photo-alt": words["alt"], "photo-caption": words["caption"]}
    if story.moment <= NOON:
        day = story.moment.date().isoformat()
        own["corrections"] = [{"date": day, "was": words["was"], "now": words["now"]}]
    return own


def _shared(story: Invented) -> dict[str, Any]:
    fields = story.fields
    return {
        "id": fields["id"],
        "time": f"{story.moment:%H:%M}",
        "photo": f"{fields['photo']}.jpg",
        "photo-credit": fields["credit"],
        "case": fields["case"],
        "region": "akmola",
        "topics": ["statistics"],
        "aliases": [f"/old/{fields['alias']}/"],
        **({"expires": f"{story.expires:%Y-%m-%d %H:%M}"} if story.expires else {}),
        **({"status": "draft"} if story.draft else {}),
        **({"archive": "true"} if story.archive else {}),
    }


def _body(words: Mapping[str, str], fields: Mapping[str, str]) -> str:
    picture = f"![{words['figure']}]({fields['photo']}-two.jpg)"
    return f"{words['body']} [{words['body']}]({fields['file']}.pdf).\n\n## {words['heading']}\n\n{picture}\n"


def lay_out_all(stories: list[Invented], content: Path) -> None:
    """Write all stories, the list of withdrawals, and what else a site needs."""
    shutil.copytree(CONTENT / "reference", content / "reference")
    for story in stories:
        lay_out(story, content)
    gone = {
        story.fields["id"]: {
            "address": f"{story.section}/{story.moment.year}/{story.fields['slug']}",
            "date": "2026-11-19",
            "reason": {KAZAKH: "Сот тыйым салды.", RUSSIAN: "Суд запретил."},
        }
        for story in stories
        if story.withdrawn
    }
    if gone:
        (content / "reference/withdrawals.yaml").write_text(render(gone), encoding="utf-8")


def build(folder: Path, at: datetime) -> None:
    """Build the site of a moment below a folder, over what an earlier build left there."""
    content, output = folder / "content", folder / "output"
    told = Overrides(content=content, output=output, at=at.isoformat(), workers=1, cache=folder / "cache")
    NewsPelican(settings_with(told)).run()


def texts(output: Path) -> Iterator[tuple[str, str]]:
    """Yield every file with its name and what can be read in it: unpacked, in small letters, without soft hyphens."""
    for path in output.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
            name = path.relative_to(output).as_posix()
            yield name, f"{name}\n{data.decode('utf-8', 'ignore')}".lower().replace("\u00ad", "").replace("&shy;", "")


def forms(secret: str) -> set[str]:
    """Return how a word may stand in a file: as it is, without its ending and Kazakh letters, in Latin letters."""
    return {secret, romanise(secret), stem(secret)}


def stem(secret: str) -> str:
    """Return a word without its ending."""
    return secret.removesuffix(ENDINGS[KAZAKH]).removesuffix(ENDINGS[RUSSIAN])


@pytest.mark.parametrize("seed", range(SITES))
def test_no_trace_outside_its_time(seed: int, tmp_path: Path) -> None:
    """No word, file name, id or address of a story that readers may not see stands in any file of the site.

    That holds although another moment's site stood there before. And the search for traces can find: each word of a
    public story is found, its title in the search index too.
    """
    dice = random.Random(f"traces {seed}")
    stories: list[Invented] = []
    while {story.public for story in stories} != {True, False}:  # neither kind alone would try anything
        stories = [invent(dice) for _ in range(STORIES)]
    lay_out_all(stories, tmp_path / "content")
    build(tmp_path, NOON + dice.randint(-30, 30) / 30 * EARLIER)
    build(tmp_path, NOON)
    files = dict(texts(tmp_path / "output"))
    whole, index = "\n".join(files.values()), "\n".join(text for name, text in files.items() if name[:7] == "search/")
    for story in stories:
        if story.public:
            assert {secret for secret in story.secrets if not any(form in whole for form in forms(secret))} == set()
            assert all(stem(story.words[language]["title"]) in index for language in LANGUAGES)
        else:
            found = {
                (name, each) for each in story.secrets for form in forms(each) for name in files if form in files[name]
            }
            assert found == set(), story
