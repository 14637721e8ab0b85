"""How good answers are: recall among the first ten, and precision over all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from benchmarks.searching.queries import Query

FIRST: Final = 10


@dataclass(frozen=True, slots=True)
class Quality:
    """The means over the queries of a class. Precision counts only queries that found anything; nan if none did."""

    queries: int
    recall: float
    precision: float


def judge(queries: Sequence[Query], answers: Iterable[Sequence[str]]) -> Quality:
    """Return the quality of answers, which are addresses of documents in the order of their rank.

    Recall is the relevant ones among the first ten over min(10, relevant).
    """
    recalls: list[float] = []
    precisions: list[float] = []
    for query, answer in zip(queries, answers, strict=True):
        found = [each for each in answer if each not in query.passed]
        hits = sum(each in query.relevant for each in found[:FIRST])
        recalls.append(hits / min(FIRST, len(query.relevant)))
        if found:
            precisions.append(sum(each in query.relevant for each in found) / len(found))
    return Quality(len(queries), fmean(recalls), fmean(precisions) if precisions else float("nan"))
