"""Back to front: which convex solid has to be painted before which."""

from __future__ import annotations

from collections.abc import Sequence

from artwork.drawing.solid import Solid
from artwork.drawing.space import Point

SLACK = 1e-4

Extent = tuple[Point, Point]


def hides(front: Extent, back: Extent, eye: Point) -> bool:
    """True when the first box may cover the second: a plane between them has the eye on the first one's side."""
    for low, high, other_low, other_high, at in (
        (front[0].x, front[1].x, back[0].x, back[1].x, eye.x),
        (front[0].y, front[1].y, back[0].y, back[1].y, eye.y),
        (front[0].z, front[1].z, back[0].z, back[1].z, eye.z),
    ):
        if high <= other_low + SLACK and at < other_low + SLACK:
            return True
        if low >= other_high - SLACK and at > other_high - SLACK:
            return True
    return False


def far_first(solids: Sequence[Solid], eye: Point) -> list[Solid]:
    """The solids in an order in which each may be painted over those before it."""
    extents = [(solid.low, solid.high) for solid in solids]
    distances = [((low + high) * 0.5 - eye).length for low, high in extents]
    ranked = sorted(range(len(solids)), key=lambda at: -distances[at])
    behind = {at: [no for no in ranked if no != at and hides(extents[at], extents[no], eye)] for at in ranked}
    done: dict[int, None] = {}
    for at in ranked:
        settle(at, behind, done, set())
    return [solids[at] for at in done]


def settle(at: int, behind: dict[int, list[int]], done: dict[int, None], open_: set[int]) -> None:
    """Put a solid into the order after all it may cover; a ring of covers is cut where it closes."""
    if at in done or at in open_:
        return
    open_.add(at)
    for earlier in behind[at]:
        if not hides_each_other(at, earlier, behind):
            settle(earlier, behind, done, open_)
    done[at] = None


def hides_each_other(one: int, other: int, behind: dict[int, list[int]]) -> bool:
    """True when two solids seem to cover each other, so that their planes do not tell."""
    return one in behind[other]
