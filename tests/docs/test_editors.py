"""The guides for editors: what they name exists, what they quote is what the tools say, and both say the same."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from invoke import Collection

import tasks
from guide.desk import EXAMPLE, ROOT, lay_out
from guide.pictures import LIMIT, PICTURES
from guide.shots import shots
from guide.slips import SLIPS, Slip
from plugins.bilingual.transliteration import romanise
from plugins.checks.messages import load_messages
from plugins.checks.report import FORMATS, make_report
from plugins.checks.rules import RULES
from plugins.domain.date import parse_date
from plugins.domain.identifier import StoryId
from plugins.domain.language import KAZAKH, RUSSIAN, Language
from plugins.domain.section import SECTIONS
from plugins.front_matter.schema import ALL_FIELDS
from plugins.library.new import make_draft, write_story
from tests.site import LANGUAGES, find_problems, site_config

DOCS: Final = ROOT / "docs"
PAGES: Final = tuple(f"{name}.{language}.md" for name in ("editors", "style") for language in LANGUAGES)
COMMANDS: Final = Collection.from_module(tasks).tasks

OF_ENTRIES: Final = {"date", "was", "now", "minor", "address", "reason", *LANGUAGES}
OTHER_NAMES: Final = {"content", "main", "mediation-day", "python", "serikova-aigul-bolatkyzy"}
"""Names that are neither fields nor rules nor sections: folders, branches, programs, people."""

_BLOCK: Final = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_SPAN: Final = re.compile(r"`([^`\n]+)`")
_LINK: Final = re.compile(r"(?P<picture>!?)\[(?P<words>[^\]]*)\]\((?P<target>[^)\s]+)\)")
_KEY: Final = re.compile(r"^(?:# |  - |    )?([a-z-]+):", re.MULTILINE)
_COMMAND: Final = re.compile(r"tasks\.py (?P<name>[a-z]+)(?P<rest>.*)")


def text_of(page: str) -> str:
    """Return a page of docs/."""
    return (DOCS / page).read_text(encoding="utf-8")


def guide_in(language: Language) -> str:
    """Return the guide in a language."""
    return text_of(f"editors.{language}.md")


def blocks(text: str, kind: str) -> list[str]:
    """Return the blocks of code of one kind."""
    return [match["text"] for match in _BLOCK.finditer(text) if match["kind"] == kind]


def links(text: str) -> Iterator[re.Match[str]]:
    """Yield the links and pictures of a page, but not those that its code shows."""
    return _LINK.finditer(_SPAN.sub("", _BLOCK.sub("", text)))


def anchors(text: str) -> set[str]:
    """Return the anchors that a forge gives the headings of a page."""
    heads = re.findall(r"^#+ (.+)$", _BLOCK.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def reported(folder: Path, language: Language, slip: Slip | None = None) -> list[str]:
    """Return the report of a desk in a language, each line without its place."""
    story = lay_out(folder)
    if slip:
        slip.make(story)
    report = make_report(find_problems(site_config(folder / "content")), load_messages(language), "content")
    return [line.partition(" ")[2] for line in FORMATS["text"](report).splitlines()]


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    """A link leads to a file of the project and, if it has an anchor, to one of its headings."""
    for link in links(text_of(page)):
        address, _, anchor = link["target"].partition("#")
        target = DOCS / (address or page)
        if "://" not in address:
            assert target.exists(), link[0]
            assert not anchor or anchor in anchors(target.read_text(encoding="utf-8")), link[0]


@pytest.mark.parametrize("page", PAGES)
def test_names_exist(page: str) -> None:
    """What is set as a name is a field, a rule or a section, or one of few others."""
    spans = {span for span in _SPAN.findall(_BLOCK.sub("", text_of(page))) if re.fullmatch(r"[a-z]+(-[a-z]+)*", span)}
    assert spans - {*ALL_FIELDS, *OF_ENTRIES, *RULES, *SECTIONS, *OTHER_NAMES} == set()


@pytest.mark.parametrize("page", PAGES)
def test_fields_exist(page: str) -> None:
    """Front matter that a page shows has fields of the schema only."""
    shown = {key for block in blocks(text_of(page), "yaml") for key in _KEY.findall(block)}
    assert shown - {*ALL_FIELDS, *OF_ENTRIES} == set()


@pytest.mark.parametrize("page", PAGES)
def test_commands_exist(page: str) -> None:
    """A command is one of the project's, and so is each of its options."""
    for command in _COMMAND.finditer(text_of(page)):
        known = {f"--{argument.name}" for argument in COMMANDS[command["name"]].get_arguments()}
        assert set(re.findall(r"--[a-z-]+", command["rest"])) <= known, command[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_are_those_that_are_taken(language: Language) -> None:
    """A guide shows every picture that is taken for it, described in words, and each loads on a slow line."""
    shown = {Path(link["target"]).stem: link["words"] for link in links(guide_in(language)) if link["picture"]}
    taken = {f"{shot.name}-{language}" for shot in shots(language)} | {f"check-{language}", "pending-ru"}
    assert set(shown) == taken
    assert all(shown.values())
    assert {name for name in taken if (PICTURES / f"{name}.png").stat().st_size > LIMIT} == set()


def test_no_picture_is_left_over() -> None:
    """A picture that no guide shows is removed."""
    taken = {f"{name}.png" for language in LANGUAGES for name in (f"check-{language}", *_shot_names(language))}
    assert {path.name for path in PICTURES.glob("*.png")} == taken


def _shot_names(language: Language) -> list[str]:
    return [f"{shot.name}-{language}" for shot in shots(language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_example_is_faultless(language: Language, tmp_path: Path) -> None:
    """Who copies the example has nothing to mend."""
    assert reported(tmp_path, language) == []


@pytest.mark.parametrize(("language", "slip"), [(each, slip) for each in LANGUAGES for slip in SLIPS[each]])
def test_messages_are_quoted_as_printed(language: Language, slip: Slip, tmp_path: Path) -> None:
    """Each slip gives one message, and the guide has it word for word."""
    (message,) = reported(tmp_path, language, slip)
    assert message.endswith(f"({slip.rule})")
    assert f"| `{message}` |" in guide_in(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_of_the_example_are_quoted(language: Language) -> None:
    """The fields that a guide explains are those of the example."""
    quoted = blocks(guide_in(language), "yaml")
    for half in LANGUAGES:
        head = (EXAMPLE / f"{half}.md").read_text(encoding="utf-8").partition("\n\n")[0]
        assert f"{head}\n" in quoted


@pytest.mark.parametrize("language", LANGUAGES)
def test_new_story_is_quoted_as_made(language: Language, tmp_path: Path) -> None:
    """The beginning of a new half stands in the guide as the command makes it."""
    titles = {KAZAKH: "Ақмола облыстық сотында медиация күні өтті"}
    titles[RUSSIAN] = "В Акмолинском областном суде прошел День медиации"
    draft = make_draft("press-releases", titles, parse_date("2026-11-20"), "mediation-day", romanise)
    write_story(draft, StoryId("m3d7an"), tmp_path, lambda each, text: load_messages(each).gettext(text))
    made = (tmp_path / draft.folder / f"{language}.md").read_text(encoding="utf-8")
    assert [block for block in blocks(guide_in(language), "yaml") if made.startswith(block)]


def test_guides_say_the_same() -> None:
    """Both guides have as many sections of each level, steps, blocks and rows, in the same order."""
    kazakh, russian = (re.findall(r"^(#+|\||```\w*|\d\.|-) ?", guide_in(each), re.MULTILINE) for each in LANGUAGES)
    assert kazakh == russian
