"""The small site with all of its own pages, and a section so long that its list has several."""

import re
import shutil
from pathlib import Path
from typing import Final

from plugins.domain.identifier import ID_SIGNS
from tests.site import CONTENT

STORY: Final = CONTENT / "courtroom" / "2026" / "2026-11-12-alimony"
COPIES: Final = 61
PAGES: Final = (
    "contacts",
    "for-media",
    "how-to-read",
    "reuse",
    "corrections-policy",
    "accessibility",
    "privacy",
    "feeds",
)
"""Pages to which every footer leads, beside those that the small site has."""


def write_content(folder: Path) -> Path:
    """Write the content and return its folder."""
    shutil.copytree(CONTENT, folder)
    for number in range(COPIES):
        copy = folder / "courtroom" / "2025" / f"2025-{number // 28 + 1:02}-{number % 28 + 1:02}-copy-{number + 1}"
        copy.mkdir(parents=True)
        for half in STORY.glob("*.md"):
            text = half.read_text(encoding="utf-8")
            (copy / half.name).write_text(_renamed(text, number), encoding="utf-8")
    for number, name in enumerate(PAGES):
        page = shutil.copytree(CONTENT / "pages" / "about", folder / "pages" / name)
        half = page / "kk.md"
        half.write_text(
            re.sub(r"(?m)^id: .*", f"id: bbbbb{ID_SIGNS[number]}", half.read_text(encoding="utf-8")), "utf-8"
        )
    return folder


def _renamed(text: str, number: int) -> str:
    tens, ones = divmod(number, len(ID_SIGNS))
    text = re.sub(r"^id: .*", f"id: aaaa{ID_SIGNS[tens]}{ID_SIGNS[ones]}", text, flags=re.MULTILINE)
    return re.sub(r"^title: (.*)", rf"title: \1, {number + 1}", text, flags=re.MULTILINE)
