"""The commands from end to end: exit codes, what is told, and what is written."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building.built import MOMENT, build, run, tree
from tests.site import CONTENT, ROOT

PROBLEM = re.compile(r"^.*/([^/:]+):(\d+): .* \(([a-z-]+)\)$", re.MULTILINE)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the small site."""
    return build(tmp_path_factory.mktemp("site") / "output")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of the small site's content, to be spoilt."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def half(content: Path) -> Path:
    """Return a half of the newest press release."""
    return max(content.glob("press-releases/*/*/ru.md"))


def told(output: str) -> list[str]:
    """Return file, line and rule of each problem that was told; the sentences are the report's matter."""
    return [f"{name}:{line}: ({rule})" for name, line, rule in PROBLEM.findall(output)]


def test_both_languages_have_the_same_pages(output: Path) -> None:
    """Every page is one swap of the language away from its other half."""
    pages = {
        language: {path.relative_to(output / language).as_posix() for path in (output / language).rglob("*.html")}
        for language in ("kk", "ru")
    }
    assert pages["kk"] == pages["ru"]
    assert "index.html" in pages["kk"]


def test_annotations_are_not_published(output: Path) -> None:
    """What tells checks where a part comes from is removed before a page is written."""
    for page in output.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "data-line" not in html
        assert "data-component" not in html


def test_an_error_writes_nothing(content: Path, tmp_path: Path) -> None:
    """A build with an error in content ends with code 1 and leaves the published site as it was."""
    output = build(tmp_path / "output", content=content)
    before = tree(output)
    half(content).write_text("no front matter", encoding="utf-8")
    ended = run("build", content=content, output=output)
    assert ended.returncode == 1
    assert told(ended.stdout) == ["ru.md:1: (front-matter-missing)"]
    assert tree(output) == before


def test_check_writes_nothing(content: Path, tmp_path: Path) -> None:
    """A check of sound content ends with code 0, says nothing is wrong, and makes no folder."""
    ended = run("check", f"--at={MOMENT}", content=content, output=tmp_path / "output")
    assert (ended.returncode, (tmp_path / "output").exists()) == (0, False), ended.stdout


def test_check_knows_pages_before_they_are_public(content: Path, tmp_path: Path) -> None:
    """What would stop the build of a story's minute is told now, beside what is wrong in content, each slip once."""
    later, now = sorted(content.glob("press-releases/*/*"), reverse=True)
    for story, slip in ((later, "[Подробнее](https://sud.kz/)"), (now, "![](hall.png)\n\n[Здесь](https://sud.kz/)")):
        with (story / "ru.md").open("a", encoding="utf-8") as file:
            file.write(f"\n\n{slip}\n")
    built = run("build", "--at=2026-11-19", "--without=search,cards", content=content, output=tmp_path / "output")
    assert "link-text-vague" not in built.stdout
    ended = run("check", "--at=2026-11-19", "--format=jsonl", content=content, output=tmp_path / "output")
    problems = [json.loads(line) for line in ended.stdout.splitlines()]
    places = {(problem["path"].rpartition("/")[0][-8:], problem["rule"]) for problem in problems}
    assert (later.name[-8:], "link-text-vague") in places
    assert (now.name[-8:], "link-text-vague") not in places
    assert ended.returncode == 1


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_messages_come_in_the_language_asked_for(content: Path, tmp_path: Path, language: str) -> None:
    """An editor reads what is wrong in Kazakh or in Russian."""
    half(content).write_text("no front matter", encoding="utf-8")
    ended = run("check", f"--lang={language}", content=content, output=tmp_path / "output")
    line = next(line for line in ended.stdout.splitlines() if "ru.md:1: " in line)
    sentence = line.partition(":1: ")[2]
    assert "the file" not in sentence
    assert any("а" <= letter <= "я" for letter in sentence)


def test_json_lines_are_for_programs(content: Path, tmp_path: Path) -> None:
    """Standard output holds nothing but one object a problem."""
    half(content).write_text("no front matter", encoding="utf-8")
    ended = run("check", "--format=jsonl", content=content, output=tmp_path / "output")
    (problem,) = map(json.loads, ended.stdout.splitlines())
    assert (problem["rule"], problem["line"], problem["severity"]) == ("front-matter-missing", 1, "error")


def test_a_story_to_come_leaves_no_trace(content: Path, tmp_path: Path) -> None:
    """Until its minute, nothing in the output has a word or a file of a story."""
    story = half(content).parent
    kk = story / "kk.md"
    kk.write_text(kk.read_text(encoding="utf-8").replace("title: ", "title: Құпиясөз ", 1), encoding="utf-8")
    day = story.name[:10]
    before = tree(build(tmp_path / "before", at=f"{day}T00:00", content=content))
    after = tree(build(tmp_path / "after", at=f"{day}T23:59", content=content))
    secret = "Құпиясөз".encode()
    assert not [name for name, data in before.items() if secret in data or story.name[11:] in name]
    assert [name for name, data in after.items() if secret in data]


def test_the_bare_pelican_command_is_as_strict(content: Path, tmp_path: Path) -> None:
    """Pelican's own command ends with code 1 and the same line, and writes nothing."""
    half(content).write_text("no front matter", encoding="utf-8")
    command = [sys.executable, "-m", "pelican", str(content), "-s", "pelicanconf.py", "-o", str(tmp_path / "output")]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ended.returncode == 1, ended.stderr
    assert told(ended.stdout) == ["ru.md:1: (front-matter-missing)"]
    assert not (tmp_path / "output").exists()


def test_the_bare_pelican_command_builds_the_same(tmp_path: Path, output: Path) -> None:
    """Pelican's own command makes the site that the task makes, but for what depends on the moment."""
    command = [sys.executable, "-m", "pelican", str(CONTENT), "-s", "pelicanconf.py", "-o", str(tmp_path / "output")]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stderr
    assert tree(tmp_path / "output").keys() == tree(output).keys()


def test_a_moment_that_is_none_is_refused(tmp_path: Path) -> None:
    """A slip on the command line is told in words, not in a trace."""
    ended = run("build", "--at=yesterday", output=tmp_path / "output")
    assert ended.returncode != 0
    assert "yesterday" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_samples_are_not_published(tmp_path: Path) -> None:
    """The public site refuses invented stories and contacts, each on its line, and writes nothing."""
    ended = run("build", f"--at={MOMENT}", "--publish", output=tmp_path / "output")
    assert ended.returncode == 1
    rules = {line.rpartition(" ")[2] for line in told(ended.stdout)}
    assert rules == {"(sample-published)", "(sample-contacts)"}
    assert not (tmp_path / "output").exists()


def test_nothing_is_published_without_an_address(tmp_path: Path) -> None:
    """Without SITE_URL every feed and sitemap would name a placeholder: the cure is told, and nothing is written."""
    content = shutil.copytree(CONTENT, tmp_path / "content")
    for file in (*content.rglob("*.md"), *content.rglob("*.yaml")):
        file.write_text(re.sub(r"(?m)^ *sample: true\n", "", file.read_text("utf-8")), "utf-8")
    words = ("build", f"--at={MOMENT}", "--publish")
    ended = run(*words, content=content, output=tmp_path / "output", environment={"SITE_URL": ""})
    assert ended.returncode == 1
    assert "Set SITE_URL" in ended.stderr
    assert not (tmp_path / "output").exists()


def test_samples_are_shown_when_told_to(tmp_path: Path) -> None:
    """A demonstration says so on the command line."""
    ended = run("build", f"--at={MOMENT}", "--publish", "--allow-samples", output=tmp_path / "output")
    assert ended.returncode == 0, ended.stdout


def test_steps_that_are_spared_leave_the_pages_as_they_are(tmp_path: Path, output: Path) -> None:
    """Without index, pictures and cards a build is quick, and every page is the one that would be published."""
    quick = tree(build(tmp_path / "output", "--without=search,images,cards", f"--cache={tmp_path / 'cache'}"))
    whole = tree(output)
    assert quick == {path: whole[path] for path in quick}
    assert not [path for path in whole.keys() - quick.keys() if path.endswith(".html")]
    assert not [path for path in quick if path.startswith("search/")]
    assert (tmp_path / "cache").is_dir()
