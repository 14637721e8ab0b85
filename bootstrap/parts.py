"""What the project uses and Python cannot install: where each part is found, and the cure where it is missing."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Part:
    """A program of the system. ``variable`` may name it in the environment; else the first of ``commands`` serves."""

    name: str
    variable: str
    commands: tuple[str, ...]
    cure: str

    def find(self) -> str | None:
        """Give the path of the program, None where it is missing."""
        named = os.environ.get(self.variable)
        return next(filter(None, map(shutil.which, [named] if named else self.commands)), None)


CHROMIUM: Final = Part(
    name="Chromium",
    variable="CHROMIUM",
    commands=(
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "msedge",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    cure="apt-get install chromium, or python -m playwright install chromium, or CHROMIUM=path",
)
NODE: Final = Part("Node.js", "NODE", ("node",), "apt-get install nodejs, or nodejs.org")
NPM: Final = Part("npm", "NPM", ("npm",), "apt-get install npm, or nodejs.org")
JAVA: Final = Part("Java", "JAVA", ("java",), "apt-get install default-jre-headless, or adoptium.net")
PARTS: Final = (CHROMIUM, NODE, NPM, JAVA)


def find_chromium() -> str | None:
    """Give the system's Chromium, else the one that Playwright downloaded."""
    return CHROMIUM.find() or find_downloaded_chromium()


def find_downloaded_chromium() -> str | None:
    """Give the Chromium of this Playwright's own version, if ``playwright install`` has fetched it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_chromium() -> None:
    """Make a Chromium available, if there is none and this machine lets us; what is still missing the tests report."""
    if find_chromium():
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)  # noqa: S607
        install = ["apt-get", "install", "-qq", "--no-install-recommends", "chromium"]
        subprocess.run(install, env=quiet, check=False)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
