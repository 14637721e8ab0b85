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
    known = _Latest()
    of_views = False

    def call(*arguments: object, **named: object) -> Markup:
        nonlocal of_views
        if named or len(arguments) != count:
            arguments = _placed(arguments, named, places, macro.name)
        if of_views:
            return _marked(make(*arguments))
        kinds = tuple(map(type, arguments))
        if not _KNOWN.issuperset(kinds):
            of_views = True
            return _marked(make(*arguments))
        # 1 and True are equal, and are shown differently.
        key = (arguments if _PLAIN.issuperset(kinds) else tuple(map(_name, arguments)), kinds)
        made = known.get(key) or known.keep(key, _marked(make(*arguments)), arguments)
        return made[0]

    return call


class _Latest(OrderedDict[object, tuple[Markup, object]]):
    """The latest outcomes of a macro. Arguments stay with an outcome, so that no other view is given the id of one."""

    def keep(self, key: object, made: Markup, arguments: object) -> tuple[Markup, object]:
        """Return an outcome with its arguments, which stand under a key from now on."""
        if len(self) >= LIMIT:
            self.popitem(last=False)
        self[key] = made, arguments
        return self[key]


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
