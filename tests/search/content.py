"""Content to search: the small site, and stories whose words stand nowhere else."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from plugins.domain.identifier import ID_SIGNS
from tests.site import CONTENT

NOTICES: Final = 12
"""So many stories have the word «хабарландыру» or «объявление» in their title."""

SECRET: Final = {"kk": "құпиясөз", "ru": "тайнослов"}
"""Words of stories that are not public: one whose day has not come and a draft."""

UNTRANSLATED: Final = "жекедара"
"""A word of a story whose Russian half is promised for a day ahead."""


def write_content(folder: Path) -> Path:
    """Write the content and return its folder."""
    shutil.copytree(CONTENT, folder)
    for number in range(1, NOTICES + 1):
        day = f"2025-03-{number:02}"
        region = "astana" if number <= 2 else "akmola"
        shared = f"id: bbbbb{ID_SIGNS[number]}\nregion: {region}\n"
        notice = {
            "kk": _half(f"Хабарландыру {number}", "Қабылдау кестесі өзгерді.", shared),
            "ru": _half(f"Объявление {number}", "Изменилось расписание приема."),
        }
        _write(folder / "news" / "2025" / f"{day}-notice-{number}", notice)
    _write(folder / "news" / "2026" / "2026-12-01-ahead", _both(SECRET, "id: cccccc\n"))
    _write(folder / "news" / "2026" / "2026-11-01-draft", _both(SECRET, "id: dddddd\nstatus: draft\n"))
    alone = _half(f"Материал {UNTRANSLATED}", "Ол туралы.", "id: ffffff\ntranslation-due: 2026-11-25\n")
    _write(folder / "news" / "2026" / "2026-11-19-alone", {"kk": alone})
    return folder


def _both(words: Mapping[str, str], shared: str) -> dict[str, str]:
    return {"kk": _half(words["kk"], words["kk"], shared), "ru": _half(words["ru"], words["ru"])}


def _half(title: str, lead: str, shared: str = "") -> str:
    return f"---\ntitle: {title}\nlead: {lead}\n{shared}---\n{lead}\n"


def _write(folder: Path, halves: Mapping[str, str]) -> None:
    folder.mkdir(parents=True)
    for language, text in halves.items():
        (folder / f"{language}.md").write_text(text, encoding="utf-8")
