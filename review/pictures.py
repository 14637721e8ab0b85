"""Pages as readers see them, on a phone and on a desk."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from audit.server import served
from bootstrap.parts import CHROMIUM, find_headless

WIDTHS: Final = {"phone": 360, "desk": 1280}
"""In CSS pixels."""
LONGEST: Final = 6000
"""Of a picture, in pixels: a longer page is cut off at its end."""


def take_pictures(site: Path, addresses: Iterable[str], folder: Path) -> list[Path]:
    """Take a picture of each page in each width and return the files; SystemExit where there is no browser."""
    chromium = find_headless()
    if not chromium:
        raise SystemExit(f"Chromium is missing: {CHROMIUM.cure}")
    folder.mkdir(parents=True, exist_ok=True)
    with served(site) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        taken = [file for address in addresses for file in _take(browser, host, address, folder)]
        browser.close()
    return taken


def _take(browser: Browser, host: str, address: str, folder: Path) -> Iterator[Path]:
    for name, width in WIDTHS.items():
        page = browser.new_page(viewport={"width": width, "height": 800}, reduced_motion="reduce")
        page.goto(host + address, wait_until="networkidle")
        height = min(LONGEST, int(page.evaluate("document.documentElement.scrollHeight")))
        file = folder / f"{address.strip('/').replace('/', '-')}-{name}.png"
        page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
        page.close()
        yield file
