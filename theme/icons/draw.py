"""Draw the icons that browsers and telephones want as pixels: ``python -m theme.icons.draw``.

Chromium draws ``images/mark.svg`` at each size, so that its lines fall on pixels as well as they can. Look at what
has changed before you commit it: another Chromium may draw a few pixels otherwise.
"""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from bootstrap.parts import find_chromium

IMAGES: Final = Path(__file__).resolve().parents[1] / "static" / "images"
FAVICON: Final = Path(__file__).with_name("favicon.ico")

FAVICON_SIZES: Final = (16, 32, 48)

ICONS: Final = {
    "icon-192.png": (192, 1.0),
    "icon-512.png": (512, 1.0),
    # Telephones cut icons to a circle or a drop: what counts lies in the middle 80 %.
    "icon-512-maskable.png": (512, 0.62),
    "apple-touch-icon.png": (180, 0.82),
}
"""Each icon by its name: its size in pixels, and how much of that the mark takes on white."""

Drawing = Callable[[int, float], Image.Image]


def drawing(page: Page) -> Drawing:
    """Return what draws the mark on a page of a browser."""
    mark = (IMAGES / "mark.svg").read_text(encoding="utf-8")

    def draw(size: int, share: float) -> Image.Image:
        ground = "transparent" if share == 1 else "white"
        place = f"margin:0;display:grid;place-items:center;height:100vh;background:{ground}"
        page.set_viewport_size({"width": size, "height": size})
        page.set_content(f"<body style='{place}'><div style='width:{share * size}px;display:grid'>{mark}</div>")
        return Image.open(io.BytesIO(page.screenshot(omit_background=True)))

    return draw


def draw_all(draw: Drawing) -> None:
    """Write every icon."""
    for name, (size, share) in ICONS.items():
        image = draw(size, share)
        image.quantize(64, Image.Quantize.FASTOCTREE).save(IMAGES / name, optimize=True)
    *smaller, largest = [draw(size, 1.0) for size in FAVICON_SIZES]
    largest.save(FAVICON, sizes=[(size, size) for size in FAVICON_SIZES], append_images=smaller)


if __name__ == "__main__":
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium())
        draw_all(drawing(browser.new_page()))
        browser.close()
