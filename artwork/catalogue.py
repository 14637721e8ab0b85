"""All scenes by the name that a story's picture bears."""

from __future__ import annotations

from collections.abc import Callable

from artwork.drawing.dice import Dice
from artwork.scenes.archive import files, library
from artwork.scenes.bridge import bridge
from artwork.scenes.carving import doors
from artwork.scenes.chamber import study, window
from artwork.scenes.city import city
from artwork.scenes.courtroom import hall
from artwork.scenes.courtyard import courtyard
from artwork.scenes.facade import facade, facade_evening
from artwork.scenes.lake import lake
from artwork.scenes.meeting import press_room, screens
from artwork.scenes.mountains import mountains
from artwork.scenes.passage import corridor, stairs
from artwork.scenes.plain import steppe, steppe_winter
from artwork.scenes.wall import ornament

Scene = Callable[[Dice], str]

SCENES: dict[str, Scene] = {
    "facade": facade,
    "facade-evening": facade_evening,
    "hall": hall,
    "corridor": corridor,
    "stairs": stairs,
    "study": study,
    "files": files,
    "mountains": mountains,
    "steppe": steppe,
    "steppe-winter": steppe_winter,
    "city": city,
    "courtyard": courtyard,
    "window": window,
    "library": library,
    "screens": screens,
    "press-room": press_room,
    "doors": doors,
    "ornament": ornament,
    "lake": lake,
    "bridge": bridge,
}
