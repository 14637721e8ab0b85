"""Errors of the standard stop a site, warnings are told."""

from pathlib import Path

import pytest

from audit.standard import Finding, read_findings, report

OUTPUT = Path("/site")
ERROR = Finding("kk/index.html", 3, 14, "error", "Unclosed element “b”.")
WARNING = Finding("ru/index.html", 1, 1, "warning", "This document appears to be written in Kazakh.")
INFO = Finding("ru/index.html", 9, 1, "info", "Trailing slash on void elements has no effect.")


def test_a_message_becomes_a_place_and_a_sentence() -> None:
    """A message names the page below the site's folder, the line, the column, the grade and what is wrong."""
    message = {
        "type": "info",
        "subType": "warning",
        "url": "file:/site/ru/%D0%B0%20b.html",
        "lastLine": 4,
        "firstColumn": 7,
        "message": "Wrong language.",
    }
    [finding] = read_findings([message], OUTPUT)
    assert str(finding) == "ru/а b.html:4:7: warning: Wrong language."


@pytest.mark.parametrize(
    ("message", "grade"),
    [
        ({"type": "error"}, "error"),
        ({"type": "error", "subType": "fatal"}, "error"),
        ({"type": "non-document-error", "subType": "io"}, "error"),
        ({"type": "info", "subType": "warning"}, "warning"),
        ({"type": "info"}, "info"),
    ],
)
def test_a_page_that_cannot_be_read_is_an_error(message: dict[str, str], grade: str) -> None:
    """Whatever is not mere information is an error, also what the checker could not read."""
    [finding] = read_findings([{**message, "message": "…"}], OUTPUT)
    assert finding.grade == grade


@pytest.mark.parametrize(
    ("findings", "pages", "code"),
    [([], 1, 0), ([WARNING, INFO], 1, 0), ([ERROR, WARNING], 1, 1), ([], 0, 1)],
)
def test_errors_and_an_empty_site_fail(findings: list[Finding], pages: int, code: int) -> None:
    """A warning does not stop a site; an error does, and so does a site without pages."""
    assert report(findings, pages) == code


def test_what_matters_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Errors and warnings are printed with their place, and counted; remarks are not."""
    report([ERROR, WARNING, INFO], 2)
    assert capsys.readouterr().out.splitlines() == [
        "kk/index.html:3:14: error: Unclosed element “b”.",
        "ru/index.html:1:1: warning: This document appears to be written in Kazakh.",
        "2 pages: 1 errors, 1 warnings of the HTML standard",
    ]
