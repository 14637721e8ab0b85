"""WCAG 2.2 as axe judges it: a page of every template, in every palette, on a phone and on a desk.

All rules of levels A and AA and axe's best practice are asked for, and the contrast of level AAA. What axe cannot
decide counts as found, so that nothing is passed over in silence.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Final, Literal

from playwright.sync_api import Page, Route, sync_playwright

from audit.packages import JUDGES
from audit.pages import chosen, chosen_seldom
from audit.seldom import seldom_site
from audit.server import served
from bootstrap.parts import find_headless

AXE: Final = JUDGES / "node_modules/axe-core/axe.min.js"
Scheme = Literal["light", "dark"]
Contrast = Literal["no-preference", "more"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
CONTRASTS: Final[tuple[Contrast, ...]] = ("no-preference", "more")
Surroundings = tuple[Scheme, Contrast, int]
SURROUNDINGS: Final[tuple[Surroundings, ...]] = tuple(product(SCHEMES, CONTRASTS, (360, 1280)))
"""Schemes of colour, wishes for contrast, and widths of the window in pixels."""

LEVELS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# A card is one large target through a transparent ::after, over which axe would not judge colours.
COLOURS: Final = {"ignoreUnicode": True, "ignorePseudo": True, "boldValue": 700, "boldTextPt": 14, "largeTextPt": 18}
LEAST: Final = {"color-contrast": (4.5, 3), "color-contrast-enhanced": (7, 4.5)}
"""The contrast of usual and of large text, by WCAG 1.4.3 and 1.4.6."""

OPTIONS: Final[dict[str, Any]] = {
    "runOnly": {"type": "tag", "values": LEVELS},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "checks": {
        check: {"options": {**COLOURS, "contrastRatio": {"normal": {"expected": usual}, "large": {"expected": large}}}}
        for check, (usual, large) in LEAST.items()
    },
    "resultTypes": ["violations", "incomplete"],
}
OPENERS: Final = "button[popovertarget]:not([popovertargetaction]):visible"
WITH_SHEETS: Final = ("home", "search")
"""Templates whose sheets are judged, too: those of the home page are the same on every other."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What axe says of an element of a page in some surroundings."""

    address: str
    surroundings: str
    rule: str
    element: str
    help: str

    def __str__(self) -> str:
        """Give the address, the surroundings, the element and what is wrong with it."""
        return f"{self.address} ({self.surroundings}): {self.element}: {self.help} ({self.rule})"


def judge(output: Path) -> int:
    """Print what axe finds in a page of every template and give the exit code, 1 for a fault."""
    pages = chosen(output)
    faults = examine(output, pages)
    with seldom_site() as seldom:
        pages += chosen_seldom(seldom)
        faults += examine(seldom, chosen_seldom(seldom))
    print(*faults, f"{len(pages)} pages, {len(SURROUNDINGS)} times each: {len(faults)} faults by axe", sep="\n")
    return int(bool(faults))


def examine(
    output: Path, pages: Iterable[tuple[str, str]], surroundings: Iterable[Surroundings] = SURROUNDINGS
) -> list[Fault]:
    """Let axe judge pages of a built site, given by template and address, and the sheets that their buttons open."""
    around = tuple(surroundings)
    with served(output) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_headless(), args=["--no-sandbox"])
        page = browser.new_page(reduced_motion="reduce")
        page.add_init_script(path=AXE)
        faults = [fault for template, address in pages for fault in visit(page, host, template, address, around)]
        browser.close()
    return sorted(faults)


def visit(page: Page, host: str, template: str, address: str, around: tuple[Surroundings, ...]) -> Iterator[Fault]:
    """Judge a page in each of the surroundings; one that sends readers on at once is made to stay."""
    if template == "moved":
        page.route(host + address, _stay)
    page.goto(host + address)
    for scheme, contrast, width in around:
        page.emulate_media(color_scheme=scheme, contrast=contrast)
        page.set_viewport_size({"width": width, "height": 800})
        surroundings = f"{scheme}{', more contrast' if contrast == 'more' else ''}, {width} px"
        yield from run(page, address, surroundings)
        for opener in page.locator(OPENERS).all() if template in WITH_SHEETS else ():
            opener.click()
            yield from run(page, address, f"{surroundings}, {' '.join(opener.inner_text().split())}")
            page.keyboard.press("Escape")


def _stay(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', ""))


def run(page: Page, address: str, surroundings: str) -> Iterator[Fault]:
    """Judge a page as it is shown."""
    results: dict[str, Any] = page.evaluate("options => axe.run(document, options)", OPTIONS)
    for result in results["violations"] + results["incomplete"]:
        for node in result["nodes"]:
            yield Fault(address, surroundings, result["id"], " ".join(map(str, node["target"])), result["help"])
