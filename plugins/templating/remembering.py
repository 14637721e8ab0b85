"""Macros that remember what they made of plain arguments: the frame of a page is the same on thousands of pages.

A macro is a pure function of its arguments, of the environment, and of the context that it was made in.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final

from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup

from plugins.pages.views import Card, ContactBlock

LIMIT: Final = 1024
"""So many outcomes of one macro are kept, the latest."""

_PLAIN: Final = frozenset({str, bool, int, date, type(None), type(missing)})
"""Types whose values are compared faster than a macro runs. To compare views takes as long as to show them."""

_LASTING: Final = frozenset({Card, ContactBlock})
"""Views that an edition makes once: they are the same if they are one object. A story stands in six lists."""

_KNOWN: Final = _PLAIN | _LASTING

_marked: Final[Callable[[str], Markup]] = partial(str.__new__, Markup)
"""What ``Markup`` does to text, without asking first whether it is text."""


def remembered(macro: Macro) -> Callable[..., Markup] | Macro:
    """Return a function that makes what a macro makes, and remembers it until the macro is given a passing view.

    One that takes any number of arguments stays as it is.
    """
    if macro.catch_kwargs or macro.catch_varargs or macro.caller:
        return macro
    make, count = macro._func, len(macro.arguments)
    places = {name: place for place, name in enumerate(macro.arguments)}
    outcomes, passing = _Outcomes(), False

    def call(*arguments: object, **named: object) -> Markup:
        nonlocal passing
        if named or len(arguments) != count:
            arguments = _placed(arguments, named, places, macro.name)
        known = None if passing else outcomes[tuple(map(type, arguments))]
        if known is None:
            passing = True
            return _marked(make(*arguments))
        key = tuple(map(_name, arguments)) if known.of_views else arguments
        made = known.get(key) or known.keep(key, _marked(make(*arguments)), arguments)
        return made[0]

    return call


class _Latest(OrderedDict[object, tuple[Markup, object]]):
    """The latest outcomes of a macro. Arguments stay with an outcome, so that no other view is given the id of one."""

    def __init__(self, of_views: bool) -> None:
        """Begin with none."""
        super().__init__()
        self.of_views = of_views

    def keep(self, key: object, made: Markup, arguments: object) -> tuple[Markup, object]:
        """Return an outcome with its arguments, which stand under a key from now on."""
        if len(self) >= LIMIT:
            self.popitem(last=False)
        self[key] = made, arguments
        return self[key]


class _Outcomes(dict[tuple[type, ...], _Latest | None]):
    """The outcomes of a macro by the types of its arguments: 1 and True are equal, and are shown differently."""

    def __missing__(self, kinds: tuple[type, ...]) -> _Latest | None:
        """Return none yet, or None where one of the types is that of passing views."""
        known = _Latest(not _PLAIN.issuperset(kinds)) if _KNOWN.issuperset(kinds) else None
        self[kinds] = known
        return known


def _name(argument: object) -> object:
    return id(argument) if type(argument) in _LASTING else argument


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
