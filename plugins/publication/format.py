"""The record as the files of its branch. docs/record.md tells the format to people.

``stories/2026-11.jsonl`` has the stories of a month, a line each, and ``texts/2026-11/ID.kk.txt`` their public texts;
``undated`` stands for the month of what has no day. ``withdrawals.jsonl`` and ``lists.jsonl`` are the rest.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import groupby
from typing import Any, Final

from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.story import Correction
from plugins.domain.withdrawal import Withdrawal
from plugins.publication.facts import Facts
from plugins.publication.record import OutHalf, OutStory, PublishedRecord

FORMAT: Final = 1
RELEASE, WITHDRAWALS, LISTS, STORIES, TEXTS = "release.json", "withdrawals.jsonl", "lists.jsonl", "stories", "texts"


class UnreadableRecord(ValueError):
    """The branch holds what no release of this program wrote."""


def month_of(story: OutStory) -> str:
    """Return the part of the record that a story belongs to."""
    return f"{story.published:%Y-%m}" if story.published else "undated"


def text_path(story: OutStory, language: Language) -> str:
    """Return the file of the public text of a half."""
    return f"{TEXTS}/{month_of(story)}/{story.id}.{language}.txt"


def write_record(record: PublishedRecord) -> dict[str, str]:
    """Return the files of a record but for the texts, by path. The same record gives the same bytes."""
    files = {RELEASE: _line({"format": FORMAT, "moment": record.moment.isoformat()})}
    files[WITHDRAWALS] = "".join(_line(_withdrawal(each)) for _, each in sorted(record.withdrawals.items()))
    files[LISTS] = "".join(_line(address) for address in sorted(record.lists))
    ordered = sorted(record.stories.values(), key=lambda story: (month_of(story), story.id))
    for month, stories in groupby(ordered, key=month_of):
        files[f"{STORIES}/{month}.jsonl"] = "".join(_line(_story(each)) for each in stories)
    return files


def read_record(files: Mapping[str, bytes]) -> PublishedRecord:
    """Return the record in these files; UnreadableRecord where they are no record of this format."""
    try:
        release = json.loads(files[RELEASE])
        if release["format"] != FORMAT:
            raise UnreadableRecord(f"format {release['format']}")
        stories = [_read_story(json.loads(line)) for line in story_lines(files)]
        withdrawals = (_read_withdrawal(each) for each in _lines(files[WITHDRAWALS]))
        return PublishedRecord(
            datetime.fromisoformat(release["moment"]),
            {story.id: story for story in stories},
            {each.id: each for each in withdrawals},
            frozenset(_lines(files[LISTS])),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise UnreadableRecord(f"{type(error).__name__}: {error}") from error


def story_lines(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the lines of all stories in these files, each of which ``read_line`` reads."""
    months = (data for path, data in files.items() if path.startswith(f"{STORIES}/"))
    return tuple(line for data in months for line in data.decode().split("\n") if line)


def read_line(line: str) -> OutStory:
    """Return the story of a line; UnreadableRecord where it is none."""
    try:
        return _read_story(json.loads(line))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise UnreadableRecord(f"{type(error).__name__}: {error}") from error


def id_in(line: str) -> str:
    """Return the id of a line's story without reading the line: it stands first."""
    return line[7:13]


def went_out(line: str) -> str:
    """Return when a line's story went out, to the second and in Kazakhstan, without reading the line."""
    return line.partition('"out":"')[2][:19]


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _lines(data: bytes) -> Iterator[Any]:
    lines = data.decode().removesuffix("\n").split("\n")  # and no other sign that ends a line for Python
    return iter(json.loads(f"[{','.join(lines)}]"))


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _story(story: OutStory) -> dict[str, Any]:
    written = {
        "id": story.id,
        "place": story.place,
        "folder": story.folder,
        "out": _iso(story.out),
        "published": _iso(story.published),
        "expires": _iso(story.expires),
        "aliases": story.aliases,
        "files": story.files,
        "halves": {language: _half(half) for language, half in story.halves.items()},
    }
    held = {} if story.facts is None else {"facts": dict(story.facts.values), "sums": dict(story.facts.files)}
    return {name: value for name, value in written.items() if value} | held


def _read_story(line: Mapping[str, Any]) -> OutStory:
    return OutStory(
        id=StoryId(line["id"]),
        place=line["place"],
        folder=line["folder"],
        out=datetime.fromisoformat(line["out"]),
        published=_moment(line.get("published")),
        expires=_moment(line.get("expires")),
        halves={Language(name): _read_half(half) for name, half in line.get("halves", {}).items()},
        aliases=tuple(line.get("aliases", ())),
        files=tuple(line.get("files", ())),
        facts=Facts(line["facts"], line["sums"]) if "facts" in line else None,
    )


def _half(half: OutHalf) -> dict[str, Any]:
    corrections = [_correction(each) for each in half.corrections]
    written = {"hash": half.hash, "out": _iso(half.out), "corrections": corrections}
    return {name: value for name, value in written.items() if value}


def _read_half(half: Mapping[str, Any]) -> OutHalf:
    corrections = tuple(_read_correction(each) for each in half.get("corrections", ()))
    return OutHalf(half["hash"], datetime.fromisoformat(half["out"]), corrections)


def _correction(correction: Correction) -> dict[str, Any]:
    written = {
        "date": correction.day.isoformat(),
        "was": correction.was,
        "now": correction.now,
        "minor": correction.minor,
    }
    return {name: value for name, value in written.items() if value}


def _read_correction(line: Mapping[str, Any]) -> Correction:
    day = date.fromisoformat(line["date"])
    return Correction(day, line.get("was", ""), line.get("now", ""), minor=line.get("minor", False))


def _withdrawal(withdrawal: Withdrawal) -> dict[str, Any]:
    return {
        "id": withdrawal.id,
        "address": withdrawal.place,
        "date": withdrawal.day.isoformat(),
        "reason": dict(withdrawal.reasons),
    }


def _read_withdrawal(line: Mapping[str, Any]) -> Withdrawal:
    reasons = {Language(name): text for name, text in line["reason"].items()}
    return Withdrawal(StoryId(line["id"]), line["address"], date.fromisoformat(line["date"]), reasons)


def changed_files(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Return the paths of what is new, different or gone, sorted; both sides tell the text or the hash of each."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
