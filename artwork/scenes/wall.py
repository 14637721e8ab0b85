"""A carved wall: horns in relief, and the light of a window that travels over them."""

from __future__ import annotations

from collections.abc import Iterable

from artwork.drawing import svg
from artwork.drawing.camera import HEIGHT, WIDTH, Pixel
from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice
from artwork.drawing.finish import sheet
from artwork.drawing.relief import raised
from artwork.props import ornament as horn
from artwork.props.ornament import Shape

FLOOR_LINE = 930.0
LIGHT, SHADE = tint("#fff3d6"), tint("#75788c")


def ornament(dice: Dice) -> str:
    """A panel of ornament on a wall of stone slabs."""
    stone, field_ = dice.pick(
        (
            (tint("#ece2ce"), tint("#e2d6bf")),
            (tint("#e9e4da"), tint("#9fc3c9")),
            (tint("#d9b98c"), tint("#b98f62")),
            (tint("#e8dcc2"), tint("#3f7f8c")),
        )
    )
    layout = dice.pick((great, three, bands))
    side = dice.pick((-1, 1))
    azimuth = 270 + side * 44
    content = wall(tint("#f6efe0")) + layout(stone, field_, azimuth) + floor(dice) + daylight(dice, side)
    return sheet(content, dice, grain=0.16)


def wall(stone: Colour) -> str:
    """Slabs with fine joints."""
    base = svg.wash(svg.blend((0, 0), (1500, 1000), stone.scaled(1.08), stone, stone.mixed(SHADE, 0.08)))
    joints = [[(0.0, y), (float(WIDTH), y)] for y in (66.0, 282.0, 498.0, 714.0)]
    joints += [
        [(x + (150.0 if at % 2 else 0.0), 66.0 + at * 216), (x + (150.0 if at % 2 else 0.0), 282.0 + at * 216)]
        for at in range(-1, 4)
        for x in range(-100, WIDTH + 300, 300)
    ]
    dark = "".join(svg.line(joint, tint("#5a4a34"), 1.6, 0.28) for joint in joints)
    light = "".join(svg.line([(x + 1.5, y + 1.8) for x, y in joint], tint("#ffffff"), 1.2, 0.5) for joint in joints)
    return base + light + dark


def at(shapes: Iterable[Shape], x: float, y: float, unit: float) -> list[list[Pixel]]:
    """Shapes set down in the picture."""
    return [[(x + u * unit, y - v * unit) for u, v in shape] for shape in shapes]


def sunk(left: float, top: float, right: float, bottom: float, colour: Colour) -> str:
    """A field let into the wall, shaded along its upper and left edge, within a raised frame."""
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    fill = svg.area(corners, svg.blend((left, top), (right, bottom), colour.scaled(0.94), colour, colour.scaled(1.06)))
    edge = [(left, bottom), (left, top), (right, top)]
    inner = svg.clipped(svg.group(svg.line(edge, tint("#3a4c58"), 30, 0.55), blur=9), corners)
    rim = svg.line([*corners[2:], corners[3]], tint("#ffffff"), 2, 0.6) + svg.line(
        [corners[1], corners[2]], tint("#ffffff"), 2, 0.6
    )
    return fill + inner + rim


def ring(left: float, top: float, right: float, bottom: float, width: float) -> list[list[Pixel]]:
    """Four bars around a field."""
    w = width
    return [
        [(left - w, top - w), (right + w, top - w), (right + w, top), (left - w, top)],
        [(left - w, bottom), (right + w, bottom), (right + w, bottom + w), (left - w, bottom + w)],
        [(left - w, top), (left, top), (left, bottom), (left - w, bottom)],
        [(right, top), (right + w, top), (right + w, bottom), (right, bottom)],
    ]


def great(stone: Colour, ground: Colour, azimuth: float) -> str:
    """One great rosette with a pair of horns in every corner."""
    box = (430.0, 92.0, 1170.0, 832.0)
    corners = [
        shape
        for turn in range(4)
        for shape in (
            horn.turned(horn.shifted(horn.scaled(each, 0.5), 0, 4.35), (turn + 0.5) * 1.5708) for each in horn.horns()
        )
    ]
    return (
        sunk(*box, ground)
        + raised(ring(*box, 26), stone, azimuth, 9)
        + raised(at([*horn.rosette(), *corners], 800, 462, 70), stone, azimuth, 8, 4.6)
    )


def three(stone: Colour, ground: Colour, azimuth: float) -> str:
    """Three rosettes side by side over a frieze."""
    boxes = [(150.0 + 450 * no, 110.0, 550.0 + 450 * no, 510.0) for no in range(3)]
    fields = "".join(sunk(*box, ground) + raised(ring(*box, 16), stone, azimuth, 7) for box in boxes)
    shapes = [outline for no in range(3) for outline in at(horn.rosette(), 350 + 450 * no, 310, 39)]
    belt = (134.0, 610.0, 1466.0, 790.0)
    frieze = at(horn.frieze(6), 800 - 16.2 * 40, 752, 40)
    return (
        fields
        + sunk(*belt, ground)
        + raised(ring(*belt, 16), stone, azimuth, 7)
        + raised([*shapes, *frieze], stone, azimuth, 6, 3.4)
    )


def bands(stone: Colour, ground: Colour, azimuth: float) -> str:
    """Two broad bands of standing and hanging horns across the whole wall."""
    rows = []
    for top in (96.0, 480.0):
        box = (-60.0, top, WIDTH + 60.0, top + 300)
        horns = at(horn.meander(7), 800 - 18.9 * 52, top + 288, 52)
        rows.append(
            sunk(*box, ground) + raised(ring(*box, 22), stone, azimuth, 8) + raised(horns, stone, azimuth, 7, 4.0)
        )
    return "".join(rows)


def floor(dice: Dice) -> str:
    """The foot of the wall and a strip of floor."""
    ground = dice.pick((tint("#cdbb9c"), tint("#b9b4a6")))
    corners = [(0.0, FLOOR_LINE), (float(WIDTH), FLOOR_LINE), (float(WIDTH), float(HEIGHT)), (0.0, float(HEIGHT))]
    skirting = [(0.0, FLOOR_LINE - 46), (float(WIDTH), FLOOR_LINE - 46), (float(WIDTH), FLOOR_LINE), (0.0, FLOOR_LINE)]
    seams = "".join(
        svg.line(
            [(800 + (x - 800) * 0.86, FLOOR_LINE), (800 + (x - 800) * 1.5, float(HEIGHT))], tint("#5a4a34"), 1.4, 0.25
        )
        for x in range(-400, WIDTH + 500, 190)
    )
    dark = svg.group(svg.line([(0, FLOOR_LINE), (WIDTH, FLOOR_LINE)], SHADE, 26, 0.5), blur=10)
    return (
        svg.area(corners, svg.blend((0, FLOOR_LINE), (0, HEIGHT), ground.scaled(0.86), ground))
        + seams
        + svg.clipped(dark, corners)
        + svg.area(skirting, svg.blend((0, 0), (WIDTH, 0), tint("#e9dfca"), tint("#c6bda8")))
        + svg.line(skirting[:2], tint("#ffffff"), 2, 0.7)
        + svg.line(skirting[2:], tint("#5a4a34"), 1.5, 0.4)
    )


def daylight(dice: Dice, side: int) -> str:
    """Slanting panes of light from a window out of sight; all else lies in half shade."""
    slant, wide = -side * dice.between(0.34, 0.6), dice.between(190, 240)
    x = dice.between(120, 420) if side < 0 else dice.between(560, 860)
    panes = []
    for column in range(3):
        for line in range(4):
            left, top = x + column * (wide + 22), -160 + line * 282.0
            panes.append(
                [
                    (left + slant * top, top),
                    (left + wide + slant * top, top - side * 40),
                    (left + wide + slant * (top + 262), top + 262 - side * 40),
                    (left + slant * (top + 262), top + 262),
                ]
            )
    lit = svg.group(svg.areas(panes, tint("#ffffff")) + leaves(dice), blur=4.5)
    mask = svg.wash(tint("#ffffff")) + svg.group(svg.areas(panes, tint("#000000")), blur=4.5)
    return svg.group(svg.masked(svg.wash(SHADE), mask), 0.22, "multiply") + svg.group(
        svg.masked(svg.wash(LIGHT), lit), 0.42, "soft-light"
    )


def leaves(dice: Dice) -> str:
    """The shadow of a branch in the light."""
    spots = [((dice.between(200, 1500), dice.between(-50, 420)), dice.between(10, 30)) for _ in range(26)]
    return svg.group(svg.dots(spots, tint("#000000")), 0.35, blur=6)
