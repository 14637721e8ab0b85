"""The only formatter of problems, for people and for programs."""

import json
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.report import FORMATS, make_report
from plugins.checks.rules import RULES
from plugins.domain.problem import Problem, Severity, problem
from tests.site import report_of

ALT = problem("news/x/kk.md", 9, "alt-missing", address="a.jpg")
LEAD = problem("news/x/ru.md", 10, "lead-length", length=200)
TIME = problem("news/x/ru.md", 4, "time-invalid", field="time", value="25:00")
ALL = (LEAD, TIME, ALT)

told = st.builds(
    lambda path, line, text: problem(path, line, "link-broken", target=text),
    st.text(min_size=1),
    st.integers(1, 999),
    st.text(),
)


class Short(NullTranslations):
    """Messages in a language of few words."""

    def gettext(self, message: str) -> str:
        """Return a message in that language."""
        return {"warning": "hm", RULES["lead-length"].sentence: "{length}!"}.get(message, message)


def test_text_is_sorted_and_names_the_rule() -> None:
    """Each problem is one line, by file and line; a warning says that it is one."""
    assert FORMATS["text"](report_of(ALL)) == (
        'content/news/x/kk.md:9: the picture "a.jpg" has no alt text. Describe it between the square brackets. '
        "(alt-missing)\n"
        'content/news/x/ru.md:4: "25:00" is not a time. Write "time" as 09:30. (time-invalid)\n'
        "content/news/x/ru.md:10: warning: the lead has 200 characters; 160 fit a search result. Shorten it. "
        "(lead-length)\n"
    )


@given(st.permutations([*ALL, TIME, ALT]))
def test_order_and_repetition_do_not_matter(problems: list[Problem]) -> None:
    """What was found twice is told once, and always in one order."""
    assert report_of(problems).problems == report_of(ALL).problems == (ALT, TIME, LEAD)


def test_errors_and_warnings_are_counted() -> None:
    """An error stops a build and a warning does not."""
    report = report_of(ALL)
    assert (report.errors, report.warnings) == (2, 1)


def test_messages_are_translated() -> None:
    """The sentence and the word for its severity come from the language of the messages; the rule is one in all."""
    line = FORMATS["text"](make_report([LEAD], Short(), "content"))
    assert line == "content/news/x/ru.md:10: hm: 200! (lead-length)\n"


def test_json_lines_have_everything() -> None:
    """A program gets what a person reads, in parts."""
    first = json.loads(FORMATS["jsonl"](report_of(ALL)).splitlines()[0])
    assert first == {
        "path": "content/news/x/kk.md",
        "line": 9,
        "rule": "alt-missing",
        "severity": "error",
        "message": 'the picture "a.jpg" has no alt text. Describe it between the square brackets.',
        "parameters": {"address": "a.jpg"},
    }


def test_github_annotation_escapes_its_signs() -> None:
    """A colon or comma in a path, and a percent sign anywhere, do not end a workflow command's part."""
    line = FORMATS["github"](report_of([problem("a:b,c/kk.md", 2, "link-broken", target="100%")]))
    path = "content/a%3Ab%2Cc/kk.md"
    assert line == (
        f'::error file={path},line=2,title=link-broken::there is nothing at "100%25". Correct the address.\n'
    )


def test_gitlab_report_is_a_list() -> None:
    """A Code Quality report is one JSON list, whose entries tell one problem from another by a lasting fingerprint."""
    issues = json.loads(FORMATS["gitlab"](report_of(ALL)))
    assert [(issue["severity"], issue["location"]["lines"]["begin"]) for issue in issues] == [
        ("blocker", 9),
        ("blocker", 4),
        ("minor", 10),
    ]
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert json.loads(FORMATS["gitlab"](report_of([TIME])))[0]["fingerprint"] == issues[1]["fingerprint"]


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_is_nothing_told(name: str) -> None:
    """An empty report has no lines; for a program that wants a list it is an empty one."""
    assert FORMATS[name](report_of([])).strip() in ("", "[]")


@given(st.lists(told, max_size=4), st.sampled_from(["text", "jsonl", "github"]))
def test_every_problem_is_one_line(problems: list[Problem], name: str) -> None:
    """Whatever stands in a path or a text, it cannot part the report, reverse it, or keep it from being printed."""
    lines = FORMATS[name](report_of(problems))
    assert len(lines.splitlines()) == len(set(problems))
    assert lines.encode().decode() == lines


@given(st.text())
def test_words_of_an_editor_are_no_format(text: str) -> None:
    """Braces in a title are shown as they are."""
    sentence = report_of([]).sentence(problem("kk.md", 1, "link-broken", target="{x}{0}" + text.strip("\r\n")))
    assert sentence.startswith('there is nothing at "{x}{0}')


def test_every_severity_has_rules() -> None:
    """There are errors and warnings, and nothing between them."""
    assert {rule.severity for rule in RULES.values()} == set(Severity)


def test_fault_of_the_theme_is_told_from_the_project() -> None:
    """A path that begins with a slash does not lie in the content folder."""
    found = [problem("/theme/templates/base.html", 3, "page-title-missing"), problem("news/x/kk.md", 1, "body-empty")]
    report = make_report(found, NullTranslations(), "content")
    assert [report.path(each) for each in report.problems] == ["theme/templates/base.html", "content/news/x/kk.md"]
