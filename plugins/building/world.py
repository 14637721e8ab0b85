"""The world of a stage: what its work depends on without noting it. When that changes, all of it is done again."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import fields
from functools import partial
from typing import Any, Final

from plugins.building.code import Code
from plugins.building.templates import digest_of
from plugins.domain.config import SiteConfig
from plugins.library.library import Library
from plugins.library.survey import Listings
from plugins.pages.family import Family, InEachLanguage

_PASSING: Final = frozenset(
    {"root", "content", "output", "cache", "theme", "at", "workers", "message_language", "message_format"}
)
"""Settings that leave no trace in the site, or that a ledger is kept for."""

_NOTED: Final = frozenset({"index", "shelf", "clock", "reads", "references", "unreadable"})
"""What of a library is noted where it is read, or stands in the name of the reference data."""

STYLE: Final = ("templates/", "static/")
"""Folders of a theme that say how pages look: each page has a name for its templates and the assets they ask for."""


def settings_name(site: SiteConfig) -> str:
    """Return what stands for the settings that leave a trace."""
    kept = {each.name: getattr(site, each.name) for each in fields(site) if each.name not in _PASSING}
    return digest_of({name: sorted(each) if isinstance(each, frozenset) else each for name, each in kept.items()})


def library_name(library: Library) -> str:
    """Return what stands for all of a library that is not noted, such as what was withdrawn from it."""
    kept = {each.name: getattr(library, each.name) for each in fields(library) if each.name not in _NOTED}
    return digest_of({name: sorted(each) if isinstance(each, frozenset) else each for name, each in kept.items()})


def code_name(code: Code, families: Iterable[Family], others: Iterable[Callable[..., object]] = ()) -> str:
    """Return what stands for the code of families, and of other functions."""
    functions = [function for family in families for function in (family.subjects, family.make)]
    return code.name({module_of(each) for each in (*functions, *others)} | {"plugins.building.work"})


def module_of(function: Callable[..., object]) -> str:
    """Return the module that a function, or what takes its place, was written in."""
    if isinstance(function, partial):
        return module_of(function.func)
    if isinstance(function, InEachLanguage):
        return module_of(function.pages)
    return getattr(function, "__module__", None) or type(function).__module__


def theme_name(listings: Listings, below: str = "", but: tuple[str, ...] = ()) -> str:
    """Return what stands for the files of a theme, or of one of its folders, but for those of some others."""
    names = {folder: f"{folder}/" for folder in listings}
    inside = (folder for folder, name in names.items() if name.startswith(below) and not name.startswith(but))
    return digest_of({folder: listings[folder].substance for folder in inside})


_RENDERING: Final = frozenset({"plugins.building.renderer", "plugins.building.reframing"})
"""Modules that make pages, or put them into another frame."""


def templates_world(
    settings: Mapping[str, Any], code: Code, theme: Listings, checks: Collection[Callable[..., object]]
) -> str:
    """Return what stands for all that rendering depends on beside the template, the view and the assets."""
    filters: Mapping[str, Callable[..., object]] = settings["JINJA_FILTERS"]
    modules = {*(module_of(each) for each in (*filters.values(), *checks)), *_RENDERING}
    named = {
        "code": code.name({each for each in modules if each.startswith("plugins.")}),
        "settings": settings_name(settings["SITE"]),
        "environment": str(settings["JINJA_ENVIRONMENT"]),
        "words": theme_name(theme, "translations/"),
        "checks": sorted(f"{module_of(each)} {getattr(each, '__name__', '')}" for each in checks),
    }
    return digest_of(named)


def assets_name(settings: Mapping[str, Any]) -> str:
    """Return what stands for the addresses of the theme's assets, and with them for the assets."""
    return digest_of(settings["JINJA_GLOBALS"]["asset"].assets.addresses)
