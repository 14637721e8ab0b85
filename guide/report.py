"""What a check prints, as a page that looks like the window it is printed in."""

import subprocess
import sys
from html import escape
from pathlib import Path
from typing import Final

from guide.desk import AT, ROOT
from plugins.domain.language import Language

_PAGE: Final = """<!doctype html>
<style>
  body {{ margin: 0; padding: 20px 24px; background: #1b2430; }}
  pre {{ margin: 0; color: #e8edf2; font: 15px/1.6 "DejaVu Sans Mono", Consolas, monospace; white-space: pre-wrap; }}
  pre > * {{ display: block; margin: 0 0 .6em; }}
  b {{ color: #7fd4e8; font-weight: 400; }}
</style>
<pre><b>&gt; {command}</b>{lines}</pre>
"""


def run_check(folder: Path, language: Language) -> list[str]:
    """Return the lines that the command prints about the desk below a folder."""
    words = ("check", "--content", "content", "--at", AT, "--lang", language)
    command = [sys.executable, "-X", "utf8", str(ROOT / "tasks.py"), *words]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False).stdout.splitlines()


def print_page(lines: list[str], language: Language) -> str:
    """Return the page, with the command as an editor types it."""
    command = f"python tasks.py check --lang {language}"
    # A window breaks lines at their end and not at the hyphen of a rule.
    kept = [escape(line).replace("-", "\N{NON-BREAKING HYPHEN}") for line in lines]
    return _PAGE.format(command=escape(command), lines="".join(f"<span>{line}</span>" for line in kept))
