"""Why a deploy did not happen or was taken back. It is told to a maintainer, so in English and at once."""

from collections.abc import Sequence
from typing import Final


class DeployError(Exception):
    """Raised with sentences that say what happened, what state the live site is in where that matters, and the cure."""

    code = 1
    """How the command ends."""


MOST_TOLD: Final = 20


def listed(lines: Sequence[str]) -> str:
    """Return lines below a sentence, the first ones, with how many more there are."""
    told = "".join(f"\n  {line}" for line in lines[:MOST_TOLD])
    return f"{told}\n  and {len(lines) - MOST_TOLD} more" if len(lines) > MOST_TOLD else told


class Misunderstood(DeployError):
    """What was asked for, on the command line or in ``deploy.toml``, cannot be; nothing was tried."""

    code = 2
