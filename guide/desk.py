"""An editor's desk: the reference data and biographies of the site, and on top of them one model story."""

import shutil
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
EXAMPLE: Final = ROOT / "docs" / "example"
STORY: Final = "press-releases/2026/2026-11-20-mediation-day"
AT: Final = "2026-11-21T10:00"
"""The morning after the story became public."""


def lay_out(folder: Path) -> Path:
    """Put the content of the desk below a folder, and return the folder of the model story."""
    content = folder / "content"
    for name in ("reference", "biographies"):
        shutil.copytree(ROOT / "content" / name, content / name)
    return Path(shutil.copytree(EXAMPLE, content / STORY))
