"""A library held to what has gone out: the one place where the record, withdrawals and content meet. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from plugins.domain.language import Language
from plugins.domain.problem import Problem
from plugins.library.library import Library
from plugins.pages.family import Family
from plugins.publication.corrections import Texts
from plugins.publication.families import families_of
from plugins.publication.format import RELEASE, STORIES, id_in, read_line, read_record, story_lines
from plugins.publication.record import PublishedRecord
from plugins.publication.rerouting import Rerouting, reroute
from plugins.publication.withdrawing import all_withdrawals, withdrawal_problems


@dataclass(frozen=True, slots=True)
class Upheld:
    """The library with all withdrawals, what hosts are told, the problems of the whole, and the checks of its parts."""

    library: Library
    rerouting: Rerouting
    problems: tuple[Problem, ...]
    checks: tuple[Family, ...]


def uphold(library: Library, languages: tuple[Language, ...], files: Mapping[str, bytes], texts: Texts) -> Upheld:
    """Return what becomes of a library, with the withdrawals that content lists, once the record is known.

    ``files`` are those of the record; none stand for a site of which nothing has been published yet. Stories are read
    one by one, by the checks. UnreadableRecord where the files are no record.
    """
    lines = story_lines(files)
    listed = {each.id for each in library.withdrawals}
    record = _outline(files, [line for line in lines if id_in(line) in listed])
    withdrawals = all_withdrawals(library.withdrawals, record)
    problems = tuple(withdrawal_problems(library, record, withdrawals))
    library = replace(library, withdrawals=withdrawals)
    past = record is not None and not library.has_passed(record.moment)
    lists = frozenset[str]() if record is None or past else record.lists
    released = record.moment.date() if record else date.min
    return Upheld(library, reroute(library, languages), problems, families_of(lines, lists, texts, released))


def _outline(files: Mapping[str, bytes], lines: list[str]) -> PublishedRecord | None:
    """Return the record with the stories of these lines only."""
    if RELEASE not in files:
        return None
    record = read_record({path: data for path, data in files.items() if not path.startswith(f"{STORIES}/")})
    outs = (read_line(line) for line in lines)
    return replace(record, stories={out.id: out for out in outs})
