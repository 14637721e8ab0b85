"""Takes the pictures of the guides anew: ``python -m guide.pictures`` writes docs/pictures/."""

import io
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import FloatRect, Page, Route, sync_playwright

from bootstrap.parts import CHROMIUM, find_chromium
from guide.desk import ROOT, lay_out
from guide.preview import shown
from guide.report import print_page, run_check
from guide.shots import SHOWN_IN_PLACE, Shot, shots
from guide.slips import SLIPS
from plugins.domain.language import KAZAKH, RUSSIAN, Language

PICTURES: Final = ROOT / "docs" / "pictures"
WIDTH: Final = 820
"""About the width in which a forge shows a document, in CSS pixels."""
SHARPNESS: Final = 1.4
MARGIN: Final = 10
LIMIT: Final = 150_000
"""Of a picture, in bytes: a guide full of them opens on a phone, too."""
_INTEGRITY: Final = re.compile(r' integrity="[^"]*"')
ADDRESS: Final = "press-releases/2026/mediation-day/"


def take_all() -> None:
    """Take every picture for the guides in both languages."""
    for language in (KAZAKH, RUSSIAN):
        _save(f"check-{language}", _show_report(language))
        for shot in shots(language):
            _save(f"{shot.name}-{language}", _show_part(shot, language))


@contextmanager
def _opened() -> Iterator[Page]:
    chromium = find_chromium()
    if not chromium:
        raise SystemExit(f"Chromium is missing: {CHROMIUM.cure}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser.new_page(
            viewport={"width": WIDTH, "height": 1000}, device_scale_factor=SHARPNESS, reduced_motion="reduce"
        )
        browser.close()


def _show_report(language: Language) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        story = lay_out(Path(folder))
        for slip in SLIPS[language]:
            if slip.rule in SHOWN_IN_PLACE:
                slip.make(story)
        lines = run_check(Path(folder), language)
    with _opened() as page:
        page.set_content(print_page(lines, language))
        return page.locator("body").screenshot()


def _show_part(shot: Shot, language: Language) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        story = lay_out(Path(folder))
        for change in shot.changes:
            change.make(story)
        with shown(Path(folder), language, readers=shot.readers, at=shot.at) as address, _opened() as page:
            page.route("**/*.css", _wait_for_fonts)
            page.route("**/", _trust_styles)
            page.goto(f"{address}/{language}/{ADDRESS}")
            page.wait_for_function("document.fonts.ready.then(() => [...document.images].every(each => each.complete))")
            return page.screenshot(full_page=True, clip=_between(page, shot))


def _wait_for_fonts(route: Route) -> None:
    """Let the page wait for its own fonts, however late they come; a reader's page would not."""
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace("optional", "block"))


def _trust_styles(route: Route) -> None:
    """Let the page take styles that are not the ones whose hash it names: those that wait for their fonts."""
    response = route.fetch()
    route.fulfill(response=response, body=_INTEGRITY.sub("", response.text()))


def _between(page: Page, shot: Shot) -> FloatRect:
    """Return the part of the page, all of its width, from one element's top to another's bottom."""
    top, bottom = (page.locator(each).first.bounding_box() for each in (shot.top, shot.bottom))
    if not top or not bottom:
        raise SystemExit(f"{shot.name}: the page has no {shot.bottom if top else shot.top}")
    start = max(0, top["y"] - MARGIN)
    return {"x": 0, "y": start, "width": WIDTH, "height": bottom["y"] + bottom["height"] + MARGIN - start}


def _save(name: str, shown: bytes) -> None:
    """Write a picture in 256 colours, chosen so that rare ones keep theirs: a photo does not grey the accents."""
    picture = Image.open(io.BytesIO(shown)).convert("RGB")
    few = picture.quantize(method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(PICTURES / f"{name}.png", optimize=True)
    size = (PICTURES / f"{name}.png").stat().st_size
    print(f"{name}: {size} bytes{', too large' if size > LIMIT else ''}")


if __name__ == "__main__":
    take_all()
