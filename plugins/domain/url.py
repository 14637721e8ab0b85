"""Addresses. They are for ever: a published one never changes, and the other language is one swap away.

An address begins and ends with a slash and is relative to the site's base path: ``/kk/courtroom/2026/alimony/``.
"""

from datetime import date
from typing import Final

from plugins.domain.identifier import StoryId
from plugins.domain.language import Language
from plugins.domain.section import Kind, Section
from plugins.domain.story import Story

LISTINGS = ("regions", "courts", "topics", "archive", "search", "corrections")
"""First parts of addresses that are not sections; a page of that name would collide with them."""

KEPT_FOLDERS: Final = frozenset({"static", "search", "sitemaps", "pictures", "cards"})
"""First parts of addresses below which the site and its pages have files of their own, whatever stories there are."""

KEPT_FILES: Final = frozenset(
    {
        *("404.html", "robots.txt", "sitemap.xml", "favicon.ico"),
        *("feed.xml", "feed.json", "opensearch.xml", "site.webmanifest"),
    }
)
"""Names that programs look for, at the top of the site or anywhere below a language."""

SHORT: Final = "s"
"""The first part of short addresses, which are outside of the languages."""

FILES: Final = "files"
"""The first part of the addresses of documents beside stories, which both languages share."""

HTML: Final = ".html"
"""The end of a page's path; other files of the site are none."""


def is_page(path: str) -> bool:
    """True for the path of an HTML page."""
    return path.endswith(HTML)


def join(*parts: str) -> str:
    """Return the address with these parts, which may hold slashes themselves."""
    return "/" + "".join(f"{part}/" for part in parts if part)


def story_parts(section: Section, slug: str, day: date | None) -> tuple[str, ...]:
    """Return the parts of a story's address after the language: section, year where there is one, slug."""
    if section.kind is Kind.PAGE:
        return (slug,)
    return (section.id, str(day.year), slug) if day else (section.id, slug)


def story_address(story: Story, language: Language) -> str:
    """Return the address of a story in one language."""
    return join(language, *story_parts(story.section, story.slug, story.day))


def short_address(id_: StoryId) -> str:
    """Return the address that a story has for people who type it from paper; it answers in both languages."""
    return join(SHORT, id_)


def file_address(story: Story, name: str) -> str:
    """Return the address of a file that lies beside a story; both languages share it."""
    return join(FILES, *story_parts(story.section, story.slug, story.day)) + name


def in_language(address: str, language: Language) -> str:
    """Return the same page's address in another language."""
    _, _, rest = address.removeprefix("/").partition("/")
    return f"/{language}/{rest}"


def output_path(address: str) -> str:
    """Return the file that a host serves at an address, relative to the output folder."""
    return address.removeprefix("/") + "index.html"


def old_path(address: str) -> str:
    """Return the file that hosts serve at an old address, which may end without a slash or with a file name."""
    if address.endswith("/"):
        return output_path(address)
    last = address.rpartition("/")[2]
    return address.removeprefix("/") if "." in last else output_path(f"{address}/")
