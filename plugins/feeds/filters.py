"""Filters of the feeds' templates: a page's words and HTML as they stand away from the page."""

import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from plugins.feeds.detached import detach
from plugins.feeds.pictures import largest

_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@pass_context
def detached(context: Context, html: str, address: str) -> str:
    """Return HTML of the page at an address as a feed carries it."""
    site = context["site"]
    return _detached(html, site.site_url.removesuffix(site.base_path), site.site_url + address)


@lru_cache(128)  # a feed is made in one format right after the other
def _detached(html: str, host: str, page: str) -> str:
    return detach(html, {"/": host, "#": page})


def xml(document: str) -> str:
    """Return an XML document without the signs that XML 1.0 forbids; an escape of YAML can put them into a title."""
    return _NOT_XML.sub("", document)


def plain(text: str) -> str:
    """Return text that may have been escaped for HTML as it is read."""
    return text.unescape() if isinstance(text, Markup) else text


def to_json(value: object) -> str:
    """Return a value as a document of JSON, its letters readable."""
    return json.dumps(value, ensure_ascii=False, indent=2)


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "detached": detached,
    "json": to_json,
    "largest": largest,
    "plain": plain,
    "xml": xml,
}
"""Every filter of feeds by its name in templates."""
