"""Hours of the day and seasons of the year: the light and the colours that go with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from artwork.drawing.colour import Colour, tint
from artwork.drawing.dice import Dice


@dataclass(frozen=True, slots=True)
class Hour:
    """The light of an hour: the sun's height in degrees, the strength of each light and the sky from top to horizon."""

    name: str
    height: float
    sunlight: Colour
    skylight: Colour
    bounce: Colour
    sky: tuple[Colour, Colour, Colour]
    lamps: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """The colours of a season: leaves (light and dark), turf (light and dark), far hills, and whether snow lies."""

    name: str
    leaf: tuple[Colour, Colour]
    turf: tuple[Colour, Colour]
    hill: Colour
    snow: bool = False
    bare: bool = False


MORNING = Hour(
    "morning",
    24,
    tint("#ffe7c0").scaled(1.32),
    tint("#aecfe8").scaled(0.52),
    tint("#f3dfbf").scaled(0.20),
    (tint("#8cc6db"), tint("#c8e4ea"), tint("#fcf1da")),
)
NOON = Hour(
    "noon",
    44,
    tint("#fff4de").scaled(1.28),
    tint("#b4d6ec").scaled(0.54),
    tint("#efe6d3").scaled(0.24),
    (tint("#72bbd8"), tint("#b4dee9"), tint("#ecf5f2")),
)
AFTERNOON = Hour(
    "afternoon",
    31,
    tint("#ffe3b2").scaled(1.34),
    tint("#a6cbe4").scaled(0.50),
    tint("#f2dcb6").scaled(0.22),
    (tint("#82c0d7"), tint("#c2e1e7"), tint("#f9edd3")),
)
EVENING = Hour(
    "evening",
    11,
    tint("#ffc67c").scaled(1.40),
    tint("#93b7d6").scaled(0.48),
    tint("#eec79a").scaled(0.18),
    (tint("#74adc7"), tint("#cbdbd8"), tint("#fcdda8")),
)
DUSK = Hour(
    "dusk",
    5,
    tint("#e8a878").scaled(0.06),
    tint("#6f9bc8").scaled(0.44),
    tint("#7d86a8").scaled(0.16),
    (tint("#24516f"), tint("#659bb0"), tint("#f2cb99")),
    lamps=True,
)

SPRING = Season(
    "spring",
    (tint("#a3b478"), tint("#516f48")),
    (tint("#b9c486"), tint("#8ea262")),
    tint("#8fb0a0"),
)
SUMMER = Season(
    "summer",
    (tint("#8ba274"), tint("#3f5f4a")),
    (tint("#cdbf83"), tint("#a5a268")),
    tint("#8fb0a8"),
)
AUTUMN = Season(
    "autumn",
    (tint("#d9ac55"), tint("#9a6a38")),
    (tint("#d8bd80"), tint("#b4945a")),
    tint("#a3a796"),
)
WINTER = Season(
    "winter",
    (tint("#e9eef0"), tint("#8b8a86")),
    (tint("#f1f4f5"), tint("#d5e0e6")),
    tint("#b6c8d2"),
    snow=True,
    bare=True,
)

DAYLIGHT = (MORNING, NOON, AFTERNOON)
GREEN = (SPRING, SUMMER, AUTUMN)
YEAR = (SPRING, SUMMER, AUTUMN, WINTER)


MONTHS = (WINTER, WINTER, SPRING, SPRING, SPRING, SUMMER, SUMMER, SUMMER, AUTUMN, AUTUMN, AUTUMN, WINTER)
DATE = re.compile(r"(?:^|/)\d{4}-(\d\d)-\d\d-")


def season(dice: Dice, among: tuple[Season, ...] = YEAR) -> Season:
    """The season of the date in the seed, where it names one of those asked for; any of them by chance otherwise."""
    date = DATE.search(dice.seed)
    named = MONTHS[int(date[1]) - 1] if date else None
    return named if named in among else dice.named("season").pick(among)


def hour(dice: Dice, among: tuple[Hour, ...] = DAYLIGHT) -> Hour:
    """An hour by chance."""
    return dice.named("hour").pick(among)
