"""Macros that remember what they made of plain arguments: the frame of a page is the same on thousands of pages.

A macro is a pure function of its arguments, of the environment, and of the context that it was made in.
"""

from collections import OrderedDict
from collections.abc import Callable
from datetime import date
from functools import lru_cache, partial
from typing import Any, Final

from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup

from plugins.pages.views import Card, ContactBlock

LIMIT: Final = 1024
"""So many outcomes of one macro are kept, the latest."""

PARAMETER: Final = "l_1_"
"""What Jinja puts before the name of a macro's parameter in the code that it makes."""

_PLAIN: Final = frozenset({str, Markup, bool, int, date, type(None), type(missing)})
"""Types whose values are compared faster than a macro runs. To compare views takes as long as to show them."""

_LASTING: Final = frozenset({Card, ContactBlock})
"""Views that an edition makes once: they are the same if they are one object, as are the words beside them in the code
of templates. A story stands in six lists."""

_KNOWN: Final = _PLAIN | _LASTING

_marked: Final[Callable[[str], Markup]] = partial(str.__new__, Markup)
"""What ``Markup`` does to text, without asking first whether it is text."""

_Make = Callable[..., str]


class Remembered:
    """What stands for a macro: called, it gives markup; ``text`` gives the same where a page takes it in as it is.

    A page asks for the text of fifty macros, and each ``Markup`` around one would be a copy of it. So ``text`` is the
    quickest way to it by what the macro was given so far: only words, cards too, or a passing view, shown anew.
    Its parameters are those of Jinja's code.
    """

    __slots__ = ("text",)

    def __init__(self, text: _Make) -> None:
        """Take what makes the text."""
        self.text = text

    def __call__(self, *arguments: object, **named: object) -> Markup:
        """Return the text as markup."""
        return _marked(self.text(*arguments, **{PARAMETER + name: value for name, value in named.items()}))


def remembered(macro: Macro) -> Remembered:
    """Return what stands for a macro. One that takes any number of arguments remembers nothing."""
    if macro.catch_kwargs or macro.catch_varargs or macro.caller:
        return Remembered(_by_plain_names(macro))
    make: Any = macro._func
    # As Jinja calls it: what is not given is missing. A fault in a call tells the name of the macro.
    make.__defaults__, make.__qualname__ = (missing,) * len(macro.arguments), macro.name or "caller"
    stands = Remembered(make)
    stands.text = _by_words(stands, make)
    return stands


def _by_words(stands: Remembered, make: _Make) -> _Make:
    """Return what remembers outcomes by equal arguments, in C, until it is given a view."""

    @lru_cache(LIMIT, typed=True)  # 1 and True are equal, and are shown differently
    def known(*arguments: object, **named: object) -> str:
        values = (*arguments, *named.values())
        if _PLAIN.issuperset(map(type, values)):
            return make(*arguments, **named)
        stands.text = _by_cards(stands, make) if _KNOWN.issuperset(map(type, values)) else make
        return stands.text(*arguments, **named)

    def text(*arguments: object, **named: object) -> str:
        try:
            return known(*arguments, **named)
        except TypeError:  # nothing is remembered by a list; a fault of the macro is there again
            stands.text = make
            return make(*arguments, **named)

    return text


def _by_cards(stands: Remembered, make: _Make) -> _Make:
    """Return what remembers outcomes by arguments themselves. They stay with it, so no other gets the id of one."""
    outcomes: OrderedDict[tuple[object, ...], tuple[str, object]] = OrderedDict()

    def text(*arguments: object, **named: object) -> str:
        key: tuple[object, ...] = tuple(map(id, arguments))
        if named:
            key += (*named, *map(id, named.values()))
        kept = outcomes.get(key)
        if kept is None:
            if not _KNOWN.issuperset(map(type, (*arguments, *named.values()))):
                stands.text = make
            if len(outcomes) >= LIMIT:
                outcomes.popitem(last=False)
            kept = outcomes[key] = make(*arguments, **named), (arguments, named)
        return kept[0]

    return text


def _by_plain_names(macro: Macro) -> _Make:
    return lambda *given, **named: macro(*given, **{name.removeprefix(PARAMETER): named[name] for name in named})
