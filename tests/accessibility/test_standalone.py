"""The checker as a command: many files in one call, a line an issue."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.accessibility import standalone
from plugins.accessibility.check import findings
from plugins.accessibility.registry import Finding, Subject
from plugins.accessibility.standalone import main

CLEAN = '<!doctype html>\n<html lang="en">\n<head><title>A page</title></head>\n<body><p>Text</p></body>\n</html>\n'
BROKEN = CLEAN.replace("<p>Text</p>", '\n<img\n  src="/x.png">\n<p>News!!!</p>')


def written(folder: Path, name: str, text: str) -> str:
    """Write a file and return its path."""
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_clean_file_says_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page without a violation prints nothing and ends with 0."""
    assert main(["--jsonl", written(tmp_path, "a.html", CLEAN)]) == 0
    assert capsys.readouterr().out == ""


def test_issue_is_one_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An issue names file, rule, criteria and the line its tag begins on; warnings wait to be asked for."""
    file = written(tmp_path, "b.html", BROKEN)
    assert main(["--jsonl", written(tmp_path, "a.html", CLEAN), file]) == 1
    (issue,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (issue["file"], issue["rule"], issue["line"]) == (file, "image-nameless", 5)
    assert (issue["act"], issue["wcag"]) == (["23a2a8"], ["1.1.1"])
    assert issue["message"].startswith("the image has no text alternative.")
    assert issue["severity"] == "error"


def test_warnings_are_told_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are no violations, so they do not change the exit code."""
    warned = written(tmp_path, "c.html", CLEAN.replace("Text", "News!!!"))
    assert main(["--warnings", warned]) == 0
    assert capsys.readouterr().out.startswith(f'{warned}:4: "!!!" is drawn with signs')


@pytest.mark.parametrize(("language", "start"), [("kk", "суреттің балама мәтіні жоқ"), ("ru", "у изображения нет")])
def test_messages_speak_the_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, start: str
) -> None:
    """Editors are told in their own language."""
    main(["--jsonl", "--lang", language, written(tmp_path, "b.html", BROKEN)])
    assert json.loads(capsys.readouterr().out)["message"].startswith(start)


def test_missing_file_is_told_and_the_rest_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read ends the call with 2; the others are checked all the same."""
    assert main([str(tmp_path / "no.html"), written(tmp_path, "b.html", BROKEN)]) == 2
    told = capsys.readouterr()
    assert "no.html: No such file" in told.err
    assert "(image-nameless)" in told.out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
def test_a_page_is_read_in_its_encoding(tmp_path: Path, capsys: pytest.CaptureFixture[str], encoding: str) -> None:
    """What its first bytes or its meta say holds, as in a browser: its words are not taken for other ones."""
    said = "" if encoding.startswith("utf") else f'<meta charset="{encoding}">'
    text = "Суд отказал в иске о разделе имущества, поскольку срок давности истёк."
    head = f"<head>{said}<title>Решение суда</title></head>"
    page = f'<!doctype html><html lang="ru">{head}<body><p>{text}</p></body></html>'
    (tmp_path / "d.html").write_bytes(page.encode(encoding))
    assert main([str(tmp_path / "d.html")]) == 0, capsys.readouterr().out


def test_a_page_that_is_too_deep_is_told_and_the_rest_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No page keeps those after it from being judged."""
    deep = written(tmp_path, "deep.html", CLEAN.replace("Text", "<div>" * 5000))
    assert main([deep, written(tmp_path, "b.html", BROKEN)]) == 2
    told = capsys.readouterr()
    assert "deep.html: Elements are nested too deep" in told.err
    assert "(image-nameless)" in told.out


def test_fault_of_the_checker_keeps_no_file_from_being_judged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told with the file that brought it up, and the call ends with 2."""

    def faulty(subject: Subject) -> Iterator[Finding]:
        if "Text" in subject.document.text:
            raise KeyError("cell")
        return findings(subject)

    monkeypatch.setattr(standalone, "findings", faulty)
    assert main([written(tmp_path, "a.html", CLEAN), written(tmp_path, "b.html", BROKEN)]) == 2
    told = capsys.readouterr()
    assert "a.html: The checker cannot judge this file (KeyError('cell'))" in told.err
    assert "(image-nameless)" in told.out
