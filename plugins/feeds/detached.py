"""HTML of a page as it stands away from the page, in a program that shows many stories in a style of its own."""

import re
from collections.abc import Mapping
from typing import Final

from plugins.templating.annotations import without_annotations

KEPT: Final = frozenset({"datetime", "href", "lang", "scope", "start", "title"})
"""What means something without the page. Ids would clash with other stories', classes have no style there."""

_QUESTION: Final = re.compile(r'(<p class="question"[^<>]*>)(.*?)(</p>)', re.DOTALL)
_TAG: Final = re.compile(r"<([a-z0-9]+)( [^<>]*)>")
_ATTRIBUTE: Final = re.compile(r' ([a-z-]+)="([^"]*)"')


def detach(html: str, origins: Mapping[str, str]) -> str:
    """Return HTML made by the reader of Markdown, with full addresses and the attributes that are KEPT.

    ``origins`` tells what stands before an address that begins with ``/``, and before one that begins with ``#``.
    Questions are set apart by an element of their own instead of a class.
    """
    asked = _QUESTION.sub(r"\1<strong>\2</strong>\3", without_annotations(html))
    return _TAG.sub(lambda tag: f"<{tag[1]}{_attributes(tag[2], origins)}>", asked)


def _attributes(written: str, origins: Mapping[str, str]) -> str:
    found = ((name, value) for name, value in _ATTRIBUTE.findall(written) if name in KEPT)
    return "".join(f' {name}="{origins.get(value[:1], "") if name == "href" else ""}{value}"' for name, value in found)
