"""Prints a drawing: Chromium draws the SVG at twice its size, Pillow halves it and writes a progressive JPEG."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from artwork.drawing.camera import HEIGHT, WIDTH

LIMIT = 400_000
QUALITIES = range(84, 60, -2)
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def browser_path() -> str:
    """The Chromium on the PATH."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        raise FileNotFoundError(f"no Chromium on the PATH; looked for {', '.join(NAMES)}")
    return found


@contextmanager
def opened() -> Iterator[Page]:
    """A blank page of the picture's size, two device pixels to each of its own."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = ["--no-sandbox", "--force-color-profile=srgb"] if root else ["--force-color-profile=srgb"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=arguments)
        yield browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2)
        browser.close()


def printed(page: Page, drawing: str) -> Image.Image:
    """The drawing as an image of the final size."""
    page.set_content(f"<style>*{{margin:0}}svg{{display:block}}</style>{drawing}")
    shot = Image.open(io.BytesIO(page.screenshot(timeout=180_000)))
    return shot.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def jpeg(image: Image.Image) -> bytes:
    """The image as a progressive JPEG of the best quality that keeps within the limit."""
    tries = (encoded(image, quality) for quality in QUALITIES)
    return next((data for data in tries if len(data) <= LIMIT), encoded(image, QUALITIES[-1]))


def encoded(image: Image.Image, quality: int) -> bytes:
    """The image as a progressive JPEG."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality, progressive=True, optimize=True)
    return buffer.getvalue()


def publish(page: Page, drawing: str, target: Path) -> None:
    """Write the drawing to a JPEG file."""
    target.write_bytes(jpeg(printed(page, drawing)))
