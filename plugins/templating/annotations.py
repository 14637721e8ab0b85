"""Annotations: attributes that tell checks of a rendered page where a part comes from. Readers never get them.

``data-line`` is the line of the Markdown, after the file and a colon where a page shows several halves;
``data-component`` is the macro of the theme.
"""

import re
from typing import Final

_ANNOTATION: Final = re.compile(r' data-(?:line|component)="[^"<>]*"')


def without_annotations(html: str) -> str:
    """Return the page as it goes out."""
    return _ANNOTATION.sub("", html)
