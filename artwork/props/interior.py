"""How a room is lit and painted: shell, windows, what stands in it, and the glow of its panes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from artwork.drawing.camera import Camera
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.finish import sheet, slant
from artwork.drawing.light import Lamp, Light, towards
from artwork.drawing.paint import painted, surface
from artwork.drawing.solid import Face, Solid
from artwork.drawing.stage import Stage
from artwork.props.glow import bloom, shafts, sheen
from artwork.props.mood import Hour
from artwork.props.room import Room
from artwork.props.window import Window, glazed

PLASTER, CEILING, FLOOR = tint("#f7f1e5"), tint("#fcf9f2"), tint("#cfb38e")


@dataclass(frozen=True, slots=True)
class Interior:
    """A room ready to be painted; its floor mirrors by `polish`, the air shows the sun by `beams`."""

    camera: Camera
    light: Light
    shell: Sequence[Face]
    windows: Sequence[Window]
    view: str
    solids: Sequence[Solid]
    wall: Colour = PLASTER
    polish: float = 0.0
    beams: float = 0.14


@dataclass(frozen=True, slots=True)
class Entry:
    """How light comes into a room: the sun's bearing and height, the sky in the panes, what the walls give back."""

    bearing: float
    height: float
    sky: float = 0.62
    bounce: float = 0.70
    lamps: tuple[Lamp, ...] = ()


def daylight(hour: Hour, room: Room, windows: Sequence[Window], entry: Entry) -> Light:
    """The light of a room with windows at an hour."""
    return Light(
        towards(entry.bearing, entry.height),
        hour.sunlight.scaled(1.05),
        tint("#e9f1f5").scaled(entry.sky),
        tint("#f6f2ec").scaled(entry.bounce),
        openings=tuple(opening for window in windows for opening in window.openings(0.9)),
        lamps=entry.lamps,
        room=(room.low, room.high),
    )


def inside(interior: Interior) -> str:
    """The picture of a room without its last coat."""
    solids, camera = interior.solids, interior.camera
    stage = Stage.of(camera, interior.light, solids, 1.1)
    content = "".join(surface(stage, face) for face in interior.shell)
    if interior.polish:
        content += sheen(camera, interior.windows, interior.shell[0], interior.polish)
    content += "".join(glazed(stage, window, interior.wall, interior.view) for window in interior.windows)
    content += bloom(camera, interior.windows) + painted(stage, solids)
    return content + shafts(camera, interior.light, interior.windows, interior.beams)


def framed(dice: Dice, content: str, warm: float = 0.16) -> str:
    """The finished picture of a room, turned left to right by chance."""
    return sheet(
        content + slant(left=True, strength=warm),
        dice,
        dice.named("turn").chance(0.5),
    )
