"""Any HTML files against all rules, from a command line."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from bs4.dammit import EncodingDetector

from plugins.accessibility.check import findings
from plugins.accessibility.registry import BASES, Subject
from plugins.checks.messages import load_messages, sentence_of
from plugins.checks.rules import RULES
from plugins.domain.language import Language
from plugins.domain.problem import Severity

CLEAN, BROKEN, UNREADABLE = 0, 1, 2
LANGUAGES: Final = ("en", "kk", "ru")
_TOO_DEEP: Final = "Elements are nested too deep to be judged"
_BROKEN: Final = "The checker cannot judge this file ({error}). Please report it"
_DECLARES: Final = 1024
"""So many bytes of a page are searched for its encoding."""


def main(arguments: Sequence[str]) -> int:
    """Print what is wrong with files; return 0 for nothing, 1 for a violation, 2 for a file that cannot be read."""
    told = _parser().parse_args(arguments)
    messages = load_messages(Language(told.lang))
    code = CLEAN
    for file in told.files:
        try:
            issues = list(_issues(file, decoded(file.read_bytes()), messages, told.warnings))
        except (OSError, RecursionError) as error:
            print(f"{file}: {error.strerror if isinstance(error, OSError) else _TOO_DEEP}", file=sys.stderr)
            code = UNREADABLE
            continue
        except Exception as error:  # noqa: BLE001 - whatever one file brings up, the others are judged
            print(f"{file}: {_BROKEN.format(error=repr(error))}", file=sys.stderr)
            code = UNREADABLE
            continue
        for issue in issues:
            code = max(code, BROKEN if issue["severity"] == Severity.ERROR.value else CLEAN)
            print(json.dumps(issue, ensure_ascii=False) if told.jsonl else _line(issue))
    return code


def decoded(data: bytes) -> str:
    """Return the text of a page in the encoding that its first bytes or its ``meta`` say, else UTF-8 (HTML 13.2.3)."""
    text, marked = EncodingDetector.strip_byte_order_mark(data)
    declared = EncodingDetector.find_declared_encoding(text[:_DECLARES], is_html=True)
    try:
        return text.decode(marked or _as_browsers(declared or ""), errors="replace")
    except LookupError:
        return text.decode(errors="replace")


def _as_browsers(declared: str) -> str:
    """Return the encoding for one that could be read: a ``meta`` that says UTF-16 was not written in it."""
    return "utf-8" if declared.lower().startswith("utf-16") or not declared else declared


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m plugins.accessibility",
        description="Check HTML files against WCAG 2.2: rules of the ACT Rules Community Group, and more.",
    )
    parser.add_argument("--jsonl", action="store_true", help="print one JSON object an issue")
    parser.add_argument("--warnings", action="store_true", help="print warnings too, not violations alone")
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the messages")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    return parser


def _issues(file: Path, source: str, messages: NullTranslations, warnings: bool) -> Iterator[dict[str, object]]:
    subject = Subject(source)
    for finding in findings(subject):
        rule = RULES[finding.rule]
        if warnings or rule.severity is Severity.ERROR:
            yield {
                "file": str(file),
                "rule": finding.rule,
                "act": list(BASES[finding.rule].act),
                "wcag": list(BASES[finding.rule].wcag),
                "severity": rule.severity.value,
                "line": subject.document.line(finding.element),
                "message": sentence_of(finding.rule, finding.parameters, messages),
            }


def _line(issue: dict[str, object]) -> str:
    return f"{issue['file']}:{issue['line']}: {issue['message']} ({issue['rule']})"
