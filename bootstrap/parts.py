"""What the project uses and Python cannot install: where each part is found, and the cure where it is missing."""

import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
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
NGINX: Final = Part(
    "nginx",
    "NGINX",
    ("nginx", "/usr/sbin/nginx"),
    "apt-get install nginx libnginx-mod-http-brotli-static",
)
SSHD: Final = Part("OpenSSH", "SSHD", ("sshd", "/usr/sbin/sshd"), "apt-get install openssh-server")
RSYNC: Final = Part("rsync", "RSYNC", ("rsync",), "apt-get install rsync")

HEADLESS: Final = "chromium-headless-shell"
"""Debian's Chromium without windows: the same engine opens a page with a third of the work."""

_APT: Final = ("apt-get", "--quiet=2", "--option=Acquire::Retries=0", "--option=Acquire::http::Timeout=10")
"""Left alone, apt waits half a minute for a mirror, and asks it again: without a network tests would begin much later.

What a slow mirror did not give is told when they end, and fails them where CI is set.
"""

CACHES: Final = (".cache", "AppData/Local", "Library/Caches")
BUILDS: Final = ("chrome", "chrome.exe", "*.app/Contents/MacOS/*")


def find_chromium() -> str | None:
    """Give the system's Chromium, else the one that Playwright downloaded."""
    return CHROMIUM.find() or find_downloaded_chromium()


def find_headless() -> str | None:
    """Give a Chromium that shows no window: the headless one if it is there and nobody has named another."""
    return (None if CHROMIUM.variable in os.environ else shutil.which(HEADLESS)) or find_chromium()


def find_downloaded_chromium() -> str | None:
    """Give the newest Chromium that ``playwright install`` has put into its cache, whatever the system."""
    own = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    caches = [Path(own)] if own else [Path.home() / place / "ms-playwright" for place in CACHES]
    found = (path for cache in caches for build in BUILDS for path in cache.glob(f"chromium-*/chrome-*/{build}"))
    return str(max(found, default="")) or None


def install_browser() -> None:
    """Make a Chromium available, if this machine lets us; what is still missing the tests report."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        install_packages(missing_packages())
    elif not find_chromium():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def missing_packages() -> list[str]:
    """Name the packages of Debian that browser tests still need.

    Playwright drives the browser with a Node.js of its own, which a bare Debian cannot load without libatomic.
    """
    named = os.environ.get(CHROMIUM.variable)
    there = {
        "chromium": find_chromium(),
        HEADLESS: named or shutil.which(HEADLESS),
        "libatomic1": find_library("atomic"),
    }
    return [name for name, path in there.items() if not path]


def install_packages(names: list[str]) -> None:
    """Install packages of Debian without asking, each by itself: one that this Debian lacks keeps no other away."""
    silent = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = [[*_APT, "update"], *([*_APT, "install", "--no-install-recommends", name] for name in names)]
    for command in commands if names else ():
        subprocess.run(command, env=silent, check=False)
