"""A library held to what has gone out: the one place where the record, withdrawals and content meet. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from plugins.domain.language import Language
from plugins.domain.problem import Problem
from plugins.library.library import Library
from plugins.publication.corrections import Texts, correction_problems, day_problems
from plugins.publication.permanence import Answers, lasting_lists, permanence_problems
from plugins.publication.record import Record
from plugins.publication.rerouting import Rerouting, alias_problems, reroute
from plugins.publication.withdrawing import all_withdrawals, withdrawal_problems


@dataclass(frozen=True, slots=True)
class Upheld:
    """The library with all withdrawals, what hosts are told, and the problems."""

    library: Library
    rerouting: Rerouting
    problems: tuple[Problem, ...]


def uphold(library: Library, languages: tuple[Language, ...], record: Record | None, texts: Texts) -> Upheld:
    """Return what becomes of a library, with the withdrawals that content lists, once the record is known.

    None stands for a site of which nothing has been published yet.
    """
    withdrawals = all_withdrawals(library.withdrawals, record)
    problems = tuple(withdrawal_problems(library, record, withdrawals))
    library = replace(library, withdrawals=withdrawals)
    problems += tuple(_problems(library, languages, record, texts))
    return Upheld(library, reroute(library, languages), problems)


def _problems(
    library: Library, languages: tuple[Language, ...], record: Record | None, texts: Texts
) -> Iterator[Problem]:
    yield from alias_problems(library, partial(lasting_lists, library, languages), languages)
    yield from day_problems(library)
    if record:
        lists = lasting_lists(library, languages)
        yield from permanence_problems(Answers(library, lists, languages), record)
        yield from correction_problems(library, record, texts)
