"""Filters for the data in a page's head and beside its breadcrumbs."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from plugins.discovery.description import Description
from plugins.discovery.open_graph import Property, open_graph
from plugins.discovery.structured import structured_data
from plugins.discovery.written import array, text, thing
from plugins.feeds.filters import plain
from plugins.pages.page import Page
from plugins.templating.compiling import escaped
from plugins.templating.filters import absolute

_CODES: Final = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
"""Signs of markup as JSON may write them."""


@pass_context
def described(context: Context, page: Page, mark: str = "", **words: str) -> Description:
    """Return a page as programs are told of it, with the words of its template; a mark stands before its title."""
    said = {name: plain(text) for name, text in words.items()}
    if mark:
        said["title"] = f"{mark}: {said['title']}"
    return Description(page=page, site=context["site"], **said)


@pass_context
def breadcrumb_list(context: Context, path: Iterable[tuple[str, str]]) -> str:
    """Return the places that lead to a page, each an address without the language and a name."""
    home = absolute(context, f"/{context['language']}/")
    items = [
        {"@type": text("ListItem"), "position": str(position), "name": text(plain(name)), "item": text(home + place)}
        for position, (place, name) in enumerate(path, start=1)
    ]
    listed = {"@type": text("BreadcrumbList"), "itemListElement": array(map(thing, items))}
    return thing({"@context": text("https://schema.org"), **listed})


def without_markup(written: str) -> str:
    """Return JSON without a sign of markup, so that no title can break out of a script element."""
    for sign, code in _CODES.items():
        if sign in written:  # to replace none takes three times as long as to look for one
            written = written.replace(sign, code)
    return written


def script(written: str) -> Markup:
    """Return a document of JSON-LD as an element of a page; nothing for none."""
    return Markup(f'<script type="application/ld+json">{without_markup(written)}</script>\n' if written else "")  # noqa: S704


def elements(properties: Iterable[Property]) -> Markup:
    """Return properties as elements of a page's head."""
    # In a loop of the template a page's fifteen properties take three times as long.
    written = [f'<meta property="{name}" content="{escaped(content)}">\n' for name, content in properties]
    return Markup("".join(written))  # noqa: S704 (escaped piece by piece)


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "breadcrumb_list": breadcrumb_list,
    "described": described,
    "elements": elements,
    "open_graph": open_graph,
    "script": script,
    "structured_data": structured_data,
}
"""Every filter of this package by its name in templates."""
