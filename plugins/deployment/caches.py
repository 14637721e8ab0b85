"""A network of caches in front of a host, which a command of the target's empties."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

from plugins.deployment.answers import address_of
from plugins.deployment.fault import DeployError
from plugins.deployment.programs import require
from plugins.deployment.target import Target
from plugins.domain.whole import write_whole


class Caches:
    """Knows which addresses the network has still to be told, also after a process that was killed on the way."""

    def __init__(self, target: Target, note: Path | None = None) -> None:
        """Take the target and the file that keeps what is owed; DeployError where the target's program is missing."""
        require(*target.purge[:1])
        self.target = target
        self.note = note
        kept = note.read_text(encoding="utf-8").split() if note and note.exists() else ()
        self._owed = dict.fromkeys(kept)

    def owe(self, paths: Iterable[str]) -> None:
        """Note files that are about to change. What is for the host alone is in no cache."""
        if self.target.purge:
            self._owed |= {f"{self.target.address}{address_of(path)}": None for path in paths if path[:1] != "."}
            self._keep()

    def empty(self) -> None:
        """Tell the network all that is owed; DeployError where it fails, and the next deploy tells it again."""
        if not (self._owed and self.target.purge):
            return
        addresses = "".join(f"{each}\n" for each in self._owed)
        if code := subprocess.run(self.target.purge, input=addresses.encode(), check=False).returncode:
            raise DeployError(
                f"The purge command ended with code {code}; old pages may stay in the caches. Mend the cause; "
                "the next deploy or rollback from here tells them again."
            )
        self._owed.clear()
        self._keep()

    def _keep(self) -> None:
        if self.note and self._owed:
            write_whole(self.note, "".join(f"{each}\n" for each in self._owed).encode())
        elif self.note:
            self.note.unlink(missing_ok=True)
