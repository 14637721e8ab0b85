"""What a timer asks: whether a commit has come, or a moment has passed, since the last deploy from this machine."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.domain.whole import write_whole


@dataclass(frozen=True, slots=True)
class Deployed:
    """The commit that was deployed, and the next moment at which its site changes by itself; None for never."""

    commit: str
    following: datetime | None


def remember(file: Path, deployed: Deployed) -> None:
    """Note a deploy for the next question."""
    following = deployed.following.isoformat() if deployed.following else None
    write_whole(file, json.dumps({"commit": deployed.commit, "following": following}).encode())


def recall(file: Path) -> Deployed | None:
    """Return the last deploy; None where nothing is noted, or the note is damaged."""
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        following = datetime.fromisoformat(said["following"]) if said["following"] else None
        return Deployed(str(said["commit"]), following)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def is_due(last: Deployed | None, commit: str, now: datetime) -> bool:
    """Say whether a deploy would change the site; where nothing is known, it may."""
    if last is None or last.commit != commit:
        return True
    return last.following is not None and last.following <= now
