"""Style: how the pages of the last build were shown, and which of them a changed theme shows otherwise."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from plugins.building.accounts import Accounts
from plugins.building.results import Put
from plugins.building.templates import Templates


class Style(NamedTuple):
    """What stands for all that decides how pages look, and the names of the templates and of the frame."""

    name: str
    templates: Mapping[str, str]
    frame: str


NONE = Style("", {}, "")


def style_of(kept: Any, name: str, templates: Templates) -> Style:
    """Return the style of today; the templates are looked at if ``kept``, that of the last build, has another name."""
    return Style(*kept) if kept and kept[0] == name else Style(name, templates.names(), templates.frame)


def outdated(accounts: Accounts, before: Style, now: Style) -> set[str]:
    """Return the units with pages whose own templates are others than before.

    So are those with problems, which may name a line of a template.
    """
    if before.name == now.name:
        return set()
    changed = {each for each, name in before.templates.items() if now.templates.get(each) != name}
    return accounts.units_shown_by(changed) | accounts.faulty_units()


def in_other_frames(accounts: Accounts, before: Style, now: Style, but: AbstractSet[str]) -> list[tuple[str, Put]]:
    """Return the pages that stand in another frame than that of today, with their units, without these units."""
    if before.frame == now.frame:
        return []
    return [(unit, put) for unit, put in accounts.framed_pages() if unit not in but]
