"""The work of drawing: what is wanted, drawn and printed one picture after another.

A picture depends on its story's folder and its file's name alone, so drawing it again gives the same picture.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from artwork.catalogue import SCENES
from artwork.drawing.dice import Dice
from artwork.press import opened, publish
from artwork.wanted import Picture, pictures

CONTENT = Path(__file__).resolve().parent.parent / "content"


def work(arguments: Sequence[str]) -> int:
    """Draw what is wanted; 1 when a picture names no scene, else 0."""
    parser = argparse.ArgumentParser(prog="draw.py", description="Draw the pictures of the sample stories.")
    parser.add_argument("--all", action="store_true", help="draw also the pictures that exist")
    again: bool = parser.parse_args(arguments).all
    wanted = [each for each in pictures(CONTENT) if again or not each.target.exists()]
    unknown = [each for each in wanted if each.scene not in SCENES]
    for each in unknown:
        print(f"{each.seed}: no scene of that name; scenes are {', '.join(SCENES)}", file=sys.stderr)
    draw([each for each in wanted if each.scene in SCENES])
    return 1 if unknown else 0


def draw(wanted: Sequence[Picture]) -> None:
    """Draw the pictures and say what was written."""
    if not wanted:
        return
    with opened() as page:
        for each in wanted:
            publish(page, SCENES[each.scene](Dice(each.seed)), each.target)
            print(f"{each.seed}  {each.target.stat().st_size // 1000} kB", flush=True)
