"""Macros that remember what they made of plain arguments: the frame of a page is the same on thousands of pages.

A macro is a pure function of its arguments, of the environment, and of the context that it was made in.
"""

from collections.abc import Callable, Mapping
from typing import Final

from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup

LIMIT: Final = 1024
"""So many outcomes of one macro are kept; then it begins anew."""

_PLAIN: Final = frozenset({str, bool, int, type(None), type(missing)})
"""Types whose values are compared faster than a macro runs. To compare views takes as long as to show them."""


def remembered(macro: Macro) -> Callable[..., Markup] | Macro:
    """Return a function that makes what a macro makes, and remembers it until the macro is given a view.

    One that takes any number of arguments stays as it is.
    """
    if macro.catch_kwargs or macro.catch_varargs or macro.caller:
        return macro
    make, count = macro._func, len(macro.arguments)
    places = {name: place for place, name in enumerate(macro.arguments)}
    known: dict[object, Markup] = {}
    of_views = False

    def call(*arguments: object, **named: object) -> Markup:
        nonlocal of_views
        if named or len(arguments) != count:
            arguments = _placed(arguments, named, places, macro.name)
        kinds = () if of_views else tuple(map(type, arguments))
        if of_views or not _PLAIN.issuperset(kinds):
            of_views = True
            return Markup(make(*arguments))  # noqa: S704 (a macro has escaped what it shows)
        key = (arguments, kinds)  # 1 and True are equal, and are shown differently
        made = known.get(key)
        if made is None:
            if len(known) >= LIMIT:
                known.clear()
            made = known[key] = Markup(make(*arguments))  # noqa: S704
        return made

    return call


def _placed(
    given: tuple[object, ...], named: Mapping[str, object], places: Mapping[str, int], macro: str
) -> tuple[object, ...]:
    """Return arguments in their places; TypeError for what the macro does not take, or takes only once."""
    if len(given) > len(places):
        raise TypeError(f"macro {macro!r} takes no more than {len(places)} arguments")
    given += (missing,) * (len(places) - len(given))
    if not named:
        return given
    arguments = list(given)
    for name, value in named.items():
        if name not in places or given[places[name]] is not missing:
            raise TypeError(f"macro {macro!r} takes no {name!r}, or was given it twice")
        arguments[places[name]] = value
    return tuple(arguments)
