"""Windows: an opening in a wall, its reveals, its bars and what is seen or mirrored in its panes."""

from __future__ import annotations

import math
from dataclasses import dataclass

from artwork.drawing import svg
from artwork.drawing.colour import Colour, tint
from artwork.drawing.light import Opening
from artwork.drawing.paint import surface
from artwork.drawing.solid import Face, Fitting, Solid
from artwork.drawing.space import Outline, Point, cut
from artwork.drawing.stage import Stage

FRAME = tint("#efe9dc")


@dataclass(frozen=True, slots=True)
class Sash:
    """How a window is made: its panes, the wall between opening and glass, its head and its bars (metres)."""

    columns: int = 2
    rows: int = 3
    depth: float = 0.3
    arched: bool = False
    bar: float = 0.06


@dataclass(frozen=True, slots=True)
class Storey:
    """Equal windows of one floor: how many, how wide, their sill over the ground and their height."""

    count: int
    width: float
    sill: float
    height: float
    sash: Sash = Sash()


@dataclass(frozen=True, slots=True)
class Window:
    """An opening seen from its front: its left foot and the ways to the right and up."""

    foot: Point
    across: Point
    up: Point
    sash: Sash = Sash()

    @property
    def back(self) -> Point:
        """The way from the opening to the pane."""
        return self.up.cross(self.across).unit * -self.sash.depth

    def at(self, u: float, v: float, deep: float = 0.0) -> Point:
        """The point at shares of the width and height, `deep` of the way to the pane."""
        return self.foot + self.across * u + self.up * v + self.back * deep

    def outline(self, deep: float = 0.0) -> Outline:
        """The opening's outline, counter-clockwise from its front."""
        sides = (self.at(0, 0, deep), self.at(1, 0, deep))
        if not self.sash.arched:
            return (*sides, self.at(1, 1, deep), self.at(0, 1, deep))
        rise = 0.5 * self.across.length / self.up.length
        angles = [math.pi * step / 16 for step in range(17)]
        return (
            *sides,
            *(self.at(0.5 + 0.5 * math.cos(a), 1 - rise + rise * math.sin(a), deep) for a in angles),
        )

    def panes(self) -> list[Outline]:
        """The glass between the bars."""
        cells = [(column, row) for row in range(self.sash.rows) for column in range(self.sash.columns)]
        return [pane for column, row in cells if len(pane := self.cell(column, row)) > 2]

    def cell(self, column: int, row: int) -> Outline:
        """One pane: the outline cut at the bars around it."""
        wide, high = self.across.unit, self.up.unit
        half, columns, rows = self.sash.bar / 2, self.sash.columns, self.sash.rows
        kept = cut(self.outline(1), self.at(column / columns, 0, 1) + wide * half, wide)
        kept = cut(kept, self.at((column + 1) / columns, 0, 1) - wide * half, wide * -1)
        kept = cut(kept, self.at(0, row / rows, 1) + high * half, high)
        return tuple(cut(kept, self.at(0, (row + 1) / rows, 1) - high * half, high * -1))

    def openings(self, strength: float = 1.0) -> tuple[Opening, ...]:
        """The light the window lets in: sky through all of it, sun between the bars."""
        hole = (self.at(0, 0, 1), self.at(1, 0, 1), self.at(1, 1, 1), self.at(0, 1, 1))
        return (Opening(hole, strength, clear=False), *(Opening(pane, 0.0) for pane in self.panes()))


def fitted(window: Window, wall: Colour, view: str) -> Fitting:
    """The window as a fitting of its wall."""
    return lambda stage, owner: glazed(stage, window, wall, view, owner)


def glazed(stage: Stage, window: Window, wall: Colour, view: str, owner: Solid | None = None) -> str:
    """A window with `view` (markup in picture coordinates) behind its panes."""
    if (stage.camera.eye - window.foot).dot(window.back) >= 0:
        return ""
    opening = stage.camera.see(window.outline())
    frame = surface(stage, Face(window.outline(1), FRAME, edge=0.0), owner)
    data = " ".join(svg.trace(stage.camera.see(pane)) for pane in window.panes())
    label = svg.name("panes" + data)
    glass = f'<clipPath id="{label}"><path d="{data}"/></clipPath><g clip-path="url(#{label})">{view}</g>'
    lines = "".join(
        svg.line([*pixels, pixels[0]], tint("#24404a"), 0.9, 0.35)
        for pane in window.panes()
        if (pixels := stage.camera.see(pane))
    )
    return svg.clipped(frame + glass + lines + reveals(stage, window, wall, owner), opening)


def reveals(stage: Stage, window: Window, wall: Colour, owner: Solid | None) -> str:
    """The cheeks of the opening, its sill and its head."""
    front, back = window.outline(), window.outline(1)
    edges = range(len(front))
    faces = [Face((front[at - 1], front[at], back[at], back[at - 1]), wall, edge=0.0) for at in edges]
    return "".join(surface(stage, face, owner) for face in faces)


def row(start: Point, way: Point, storey: Storey) -> list[Window]:
    """The windows of a storey along a wall, with equal piers between and at both ends."""
    pier = (way.length - storey.count * storey.width) / (storey.count + 1)
    along, up = way.unit, Point(0, storey.height, 0)
    foot = start + Point(0, storey.sill, 0)
    return [
        Window(foot + along * (pier + at * (pier + storey.width)), along * storey.width, up, storey.sash)
        for at in range(storey.count)
    ]
