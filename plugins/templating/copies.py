"""Several copies of one component on a page: each has ids of its own."""

import re
from typing import Final

from markupsafe import Markup

_ID: Final = re.compile(r' id="([^"]+)"')
_POINTING: Final = r' (id|for|popovertarget|aria-(?:labelledby|describedby|controls))="({})"'


def apart(html: str, name: str) -> str:
    """Return the HTML of a component with a name behind each of its ids and behind what points at them."""
    ids = "|".join(map(re.escape, dict.fromkeys(_ID.findall(html))))
    pointing = re.compile(_POINTING.format(ids))
    return Markup(pointing.sub(rf' \1="\2-{name}"', html) if ids else html)  # noqa: S704
