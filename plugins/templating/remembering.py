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

_PLAIN: Final = frozenset({str, Markup, bool, int, date, type(None), type(missing)})
"""Types whose values are compared faster than a macro runs. To compare views takes as long as to show them."""

_LASTING: Final = frozenset({Card, ContactBlock})
"""Views that an edition makes once: they are the same if they are one object, as are the words beside them in the code
of templates. A story stands in six lists."""

_KNOWN: Final = _PLAIN | _LASTING

_marked: Final[Callable[[str], Markup]] = partial(str.__new__, Markup)
"""What ``Markup`` does to text, without asking first whether it is text."""


class Remembered:
    """What stands for a macro: called, it gives markup; ``text`` gives the same where a page takes it in as it is.

    It remembers outcomes until the macro is given a passing view. A page asks for the text of fifty macros, and each
    ``Markup`` around one would be a copy of it.
    """

    __slots__ = ("text",)

    def __init__(self, text: Callable[..., str]) -> None:
        """Take what makes the text."""
        self.text = text

    def __call__(self, *arguments: object, **named: object) -> Markup:
        """Return the text as markup."""
        return _marked(self.text(*arguments, **named))


def remembered(macro: Macro) -> Remembered:
    """Return what stands for a macro. One that takes any number of arguments remembers nothing."""
    if macro.catch_kwargs or macro.catch_varargs or macro.caller:
        return Remembered(macro)
    make, count = macro._func, len(macro.arguments)
    places = {name: place for place, name in enumerate(macro.arguments)}
    outcomes, passing = _Outcomes(), False

    def text(*arguments: object, **named: object) -> str:
        nonlocal passing
        if named or len(arguments) != count:
            arguments = _placed(arguments, named, places, macro.name)
        known = None if passing else outcomes[tuple(map(type, arguments))]
        if known is None:
            passing = True
            made: str = make(*arguments)
            return made
        key = tuple(map(id, arguments)) if known.of_views else arguments
        kept = known.get(key) or known.keep(key, make(*arguments), arguments)
        return kept[0]

    return Remembered(text)


class _Latest(OrderedDict[object, tuple[str, object]]):
    """The latest outcomes of a macro. Arguments stay with an outcome, so that no other view is given the id of one."""

    def __init__(self, of_views: bool) -> None:
        """Begin with none."""
        super().__init__()
        self.of_views = of_views

    def keep(self, key: object, made: str, arguments: object) -> tuple[str, object]:
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
