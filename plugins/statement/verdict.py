"""What a build can say of its own pages, out of the rules that ran and of all that they found."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from gettext import NullTranslations
from typing import Final, Protocol

from plugins.checks.rules import RULES
from plugins.domain.problem import Problem, Severity
from plugins.pages.views import Observation, Verdict

_PARAMETER: Final = re.compile(r"\{\w+\}")


class Basis(Protocol):
    """What a rule rests on: success criteria of WCAG 2.2 by their numbers."""

    @property
    def wcag(self) -> tuple[str, ...]:
        """The numbers, such as ``1.4.3``."""


def judge(
    day: date, pages: int, bases: Mapping[str, Basis], problems: Iterable[Problem], messages: NullTranslations
) -> Verdict:
    """Return the verdict on so many pages: of all problems, those of the rules about accessibility count."""
    found = Counter(each.rule for each in problems if each.rule in bases)
    errors = sum(count for rule, count in found.items() if RULES[rule].severity is Severity.ERROR)
    remarks = ((rule, count) for rule, count in sorted(found.items()) if RULES[rule].severity is Severity.WARNING)
    criteria = {number for basis in bases.values() for number in basis.wcag}
    return Verdict(
        day=day,
        pages=pages if bases else 0,
        rules=len(bases),
        criteria=tuple(sorted(criteria, key=_by_number)),
        errors=errors,
        remarks=tuple(Observation(_general(messages.gettext(RULES[rule].sentence)), count) for rule, count in remarks),
    )


def _by_number(criterion: str) -> tuple[int, ...]:
    return tuple(map(int, criterion.split(".")))


def _general(sentence: str) -> str:
    """Return what is wrong, without the cure and with … for the place in question: readers are told the kind alone."""
    fault = re.split(r"(?<=[.?!]) ", _PARAMETER.sub("…", sentence))[0]
    return (fault[0].upper() + fault[1:]).removesuffix(".").removesuffix(":")
