"""A library held to what has gone out: the one place where the record, withdrawals and content meet. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.domain.language import Language
from plugins.domain.problem import Problem
from plugins.domain.withdrawal import Withdrawal
from plugins.library.library import Library
from plugins.publication.corrections import Texts, correction_problems, day_problems
from plugins.publication.permanence import Answers, lasting_lists, permanence_problems
from plugins.publication.record import Record
from plugins.publication.rerouting import Rerouting, alias_problems, reroute
from plugins.publication.withdrawing import all_withdrawals, withdrawal_problems


@dataclass(frozen=True, slots=True)
class Upheld:
    """The library without what was withdrawn, all withdrawals, what hosts are told, and the problems."""

    library: Library
    withdrawals: tuple[Withdrawal, ...]
    rerouting: Rerouting
    problems: tuple[Problem, ...]


def uphold(
    library: Library,
    listed: Sequence[Withdrawal],
    languages: tuple[Language, ...],
    record: Record | None,
    texts: Texts,
) -> Upheld:
    """Return what becomes of a library and of the withdrawals that content lists, once the record is known.

    None stands for a site of which nothing has been published yet.
    """
    withdrawals = all_withdrawals(listed, record)
    problems = tuple(withdrawal_problems(listed, library, record, withdrawals))
    library = replace(library, withdrawn=frozenset(each.id for each in withdrawals))
    problems += tuple(_problems(library, languages, record, texts))
    return Upheld(library, withdrawals, reroute(library, withdrawals, languages), problems)


def _problems(
    library: Library, languages: tuple[Language, ...], record: Record | None, texts: Texts
) -> Iterator[Problem]:
    lists = lasting_lists(library, languages)
    yield from alias_problems(library, lists, languages)
    yield from day_problems(library)
    if record:
        yield from permanence_problems(Answers(library, lists, languages), record)
        yield from correction_problems(library, record, texts)
