"""Small sites as a build leaves them, each page of which tells the number of its build and needs files of its own."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from plugins.building.output import MARK

LANGUAGES: Final = ("kk", "ru")
FILLER: Final = "<p>Сот отырысы өтті. Судебное заседание состоялось.</p>\n" * 40
PAGES: Final = 6
NOTHING: Final[Mapping[str, bytes]] = {}


def fingerprinted(text: str, extension: str) -> tuple[str, bytes]:
    """Return the name that tells the bytes, and the bytes."""
    data = text.encode()
    return f"site.{sha256(data).hexdigest()[:8]}.{extension}", data


def sheet_of(build: int) -> tuple[str, bytes]:
    """Return the styles of a build."""
    return fingerprinted(f"a {{ order: {build} }}" + " " * 400, "css")


def picture_of(build: int) -> tuple[str, bytes]:
    """Return the picture of a build."""
    return fingerprinted(f"picture {build}" * 50, "avif")


def page(language: str, address: str, build: int, body: str = "") -> str:
    """Return a page; its first and its last line tell the build, so that a torn one is seen."""
    sheet, picture = sheet_of(build)[0], picture_of(build)[0]
    alternates = "".join(
        f'<link rel="alternate" hreflang="{each}" href="https://court-news.example/{each}/{address}">\n'
        for each in LANGUAGES
    )
    return (
        f'<!doctype html><!-- build {build} -->\n<html lang="{language}">\n{alternates}'
        f'<link rel="stylesheet" href="/static/{sheet}">\n<img src="/pictures/{picture}" alt="">\n'
        f"{FILLER}{body}\n<!-- build {build} -->\n"
    )


def write_site(output: Path, build: int, pages: int = PAGES, more: Mapping[str, bytes] = NOTHING) -> Path:
    """Write the site of a build in place of what is there."""
    (sheet, css), (picture, pixels) = sheet_of(build), picture_of(build)
    files: dict[str, bytes] = {
        MARK: b"Made by a build.\n",
        f"static/{sheet}": css,
        f"pictures/{picture}": pixels,
        "index.html": b"<!doctype html><title>door</title>" + b" " * 300,
        "404.html": b"<!doctype html><title>404</title>" + b" " * 300,
        "robots.txt": b"User-agent: *\n",
    }
    for language in LANGUAGES:
        for number in range(pages):
            address = f"news/2026/story-{number}/" if number else ""
            files[f"{language}/{address}index.html"] = page(language, address, build).encode()
        files[f"{language}/404.html"] = f"<!doctype html><title>404 {language}</title>".encode() + b" " * 300
        files[f"{language}/feed.xml"] = feed(language, build).encode()
    replace_tree(output, {**files, **more})
    return output


def feed(language: str, build: int) -> str:
    """Return a feed of one entry."""
    return (
        f'<?xml version="1.0"?><feed><!-- {build} --><entry><link rel="alternate" '
        f'href="https://court-news.example/{language}/news/2026/story-1/"/></entry></feed>'
    )


def replace_tree(output: Path, files: dict[str, bytes]) -> None:
    """Make a folder hold exactly these files; what is the same already is left alone."""
    for path in [path for path in output.rglob("*") if path.is_file()]:
        if path.relative_to(output).as_posix() not in files:
            path.unlink()
    for name, data in files.items():
        path = output / name
        if not path.exists() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
