"""The outline of a built site: for each page what a reader meets first, in few enough words to be read in a diff.

``python -m tests.golden.outline`` writes the outline of the small site anew; look at the difference before you commit.
"""

import tempfile
from pathlib import Path
from typing import Final

from bs4 import BeautifulSoup, Tag

from tests.building.built import build

GOLDEN: Final = Path(__file__).with_name("site.txt")
_HEADINGS: Final = ("h1", "h2", "h3", "h4")


def outline(output: Path) -> str:
    """Return every page of an output folder with its title, language, headings and the links of its main part."""
    pages = sorted(path for path in output.rglob("*.html"))
    return "\n".join(_page(path.relative_to(output).as_posix(), path.read_text(encoding="utf-8")) for path in pages)


def _page(name: str, html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    root, title = soup.find("html"), soup.find("title")
    language = root.get("lang") if isinstance(root, Tag) else ""
    lines = [f"== {name} [{language}] {_text(title)}"]
    main = soup.find("main")
    if isinstance(main, Tag):
        lines += [f"{each.name} {_text(each)}" for each in main.find_all(_HEADINGS)]
        lines += [f"-> {each.get('href')} {_text(each)}" for each in main.find_all("a")]
    return "\n".join(lines) + "\n"


def _text(element: object) -> str:
    """Return the words of an element, spaces made one, without the soft hyphens that headlines have."""
    return " ".join(element.get_text(" ").replace("\u00ad", "").split()) if isinstance(element, Tag) else ""


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        GOLDEN.write_text(outline(build(Path(folder) / "output")), encoding="utf-8", newline="\n")
