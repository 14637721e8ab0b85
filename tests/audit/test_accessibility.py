"""Axe is asked, it finds what is wrong, and what it cannot decide is not passed over."""

from pathlib import Path
from typing import Final

from audit.accessibility import Surroundings, examine
from audit.packages import JUDGES, install, missing
from tests.conftest import need

HEAD = '<!doctype html><html lang="kk"><title>Сот</title><meta name="viewport" content="width=device-width">'
GOOD = f"{HEAD}<main><h1>Сот</h1><p>Мәтін</p></main>"
SHEET = GOOD.replace("<p>", "<button popovertarget=s>Ашу</button><div id=s popover role=dialog><img src=a></div><p>")
DARK = "<style>@media (prefers-color-scheme: dark) and (width < 500px) { p { color: #999 } }</style>"

PAGES: dict[str, tuple[str, set[str]]] = {
    "good": (GOOD, set()),
    "level A": (GOOD.replace("<p>", "<img src=a><p>"), {"image-alt"}),
    "level AA": (
        GOOD.replace("<p>", '<button style="width: 9px; height: 9px">a</button><button>b</button><p>'),
        {"target-size"},
    ),
    "contrast of AAA": (GOOD.replace("<p>", '<p style="color: #666">'), {"color-contrast-enhanced"}),
    "best practice": (GOOD.replace("<p>", "<h4>а</h4><p>"), {"heading-order"}),
    "undecided": (GOOD.replace("<p>", '<p style="background: url(a)">'), {"color-contrast"}),
    "sheet": (SHEET, set()),
    "moved": (
        GOOD.replace("<p>", '<meta http-equiv="refresh" content="0; url=/good.html"><img src=a><p>'),
        {"image-alt"},
    ),
}


SOME: Final[tuple[Surroundings, ...]] = (("dark", "no-preference", 360), ("light", "more", 1280))


def test_every_kind_of_fault_is_found(tmp_path: Path, chromium: str) -> None:
    """Levels A and AA, the contrast of AAA, best practice and what is undecided are found, and nothing else.

    A fault that only some readers meet is found with what they have; a sheet is opened where the template has its own;
    a page that sends readers on is judged itself.
    """
    for part in missing(JUDGES):
        need(part, None)
    assert install(JUDGES)
    for name, (page, _) in {**PAGES, "dark": (GOOD + DARK, set())}.items():
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    pages = [("moved" if name == "moved" else "page", f"/{name}.html") for name in (*PAGES, "dark")]
    faults = examine(tmp_path, [*pages, ("home", "/sheet.html?opened")], SOME)
    found = {name: {fault.rule for fault in faults if fault.address == f"/{name}.html"} for name in PAGES}
    assert found == {name: rules for name, (_, rules) in PAGES.items()}
    assert {fault.surroundings for fault in faults if "dark" in fault.address} == {"dark, 360 px"}
    opened = {fault.surroundings for fault in faults if "opened" in fault.address}
    assert opened == {"dark, 360 px, Ашу", "light, more contrast, 1280 px, Ашу"}
