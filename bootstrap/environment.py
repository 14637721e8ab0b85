"""The project's own Python in ``.venv``: made, and kept equal to a lock, by the standard library alone.

A fresh Debian has ``python3`` without pip, ensurepip and the venv package, so pip comes as the wheel next to this file.
Every command passes here first: what only an installation needs is imported there.
"""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parent.parent
RUNTIME = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "requirements-dev.lock"

OLDEST_PYTHON = (3, 11, 2)
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = FOLDER / "installed"
HALF_DONE = "half done"
BUSY = ROOT / ".venv.busy"

INTERRUPTED = 130
"""The exit code of a command that was ended by Ctrl-C: 128 and the number of the signal."""


def enter(lock: Path) -> None:
    """Return only inside ``.venv``, in UTF-8 mode, with all of ``lock`` installed; else run ``tasks.py`` anew there."""
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("Python 3.11.2 or newer is needed. Install it from python.org or with your system's packages.")
    try:
        changed = prepare(lock)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    if changed or not speaks_utf8() or Path(sys.prefix).resolve() != FOLDER:
        restart()


def speaks_utf8() -> bool:
    """True where files and terminals are in UTF-8 without being told so: to begin anew costs a tenth of a second."""
    return bool(sys.flags.utf8_mode) or (os.name != "nt" and sys.getfilesystemencoding().lower() == "utf-8")


def prepare(lock: Path) -> bool:
    """Make ``.venv`` hold all of ``lock`` and say whether anything had to be done.

    The stamp lists the locks that are installed in full. What it cannot vouch for (another Python, a changed lock, an
    installation that was cut short) is made from nothing, because pip takes a half-installed package for a whole one.
    """
    if seal(lock) in read_stamp():
        return False
    with BUSY.open("w") as held:
        hold_others_back(held)
        return seal(lock) in read_stamp() or bring_about(lock)


def bring_about(lock: Path) -> bool:
    """Make the environment and install the lock, alone; always true, since something was done."""
    installed = read_stamp()
    print(f"Installing {lock.name} into .venv ...", file=sys.stderr, flush=True)
    if not installed or installed - {seal(RUNTIME), seal(DEVELOPMENT)}:
        create()
        installed = set()
    write_stamp({*installed, HALF_DONE})
    install(lock)
    write_stamp({seal(RUNTIME), seal(lock)})  # whatever runs the tests also builds: the one lock holds the other
    return True


def hold_others_back(held: TextIO) -> None:
    """Wait until nobody else is installing here, then keep them waiting until the file is closed or we have died."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                msvcrt.locking(held.fileno(), msvcrt.LK_LOCK, 1)
            except OSError:  # it gives up after ten seconds
                continue
            break
    else:
        import fcntl

        fcntl.flock(held, fcntl.LOCK_EX)


def seal(lock: Path) -> str:
    """Stand for one lock in one folder under one Python."""
    version = ".".join(map(str, sys.version_info[:3]))
    facts = f"{sys.implementation.name} {version} {FOLDER}".encode()
    return f"{lock.name} {sha256(facts + lock.read_bytes()).hexdigest()}"


def read_stamp() -> set[str]:
    """Read the stamp; empty where there is no environment that can run."""
    if not (STAMP.exists() and PYTHON.exists()):
        return set()
    return set(STAMP.read_text(encoding="utf-8").splitlines())


def write_stamp(lines: set[str]) -> None:
    """Replace the stamp."""
    STAMP.write_text("\n".join(sorted(lines)), encoding="utf-8")


def create() -> None:
    """Make an empty environment in place of what was there."""
    try:
        import venv

        STAMP.unlink(missing_ok=True)
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt", prompt=ROOT.name).create(FOLDER)
    except (ImportError, OSError) as reason:
        sys.exit(f"{FOLDER} was not made: {reason}. Close what uses it (`deactivate` leaves it) and try again.")


def install(lock: Path) -> None:
    """Install what the lock says, each file held against its hash; the lock is whole, so pip resolves nothing."""
    import subprocess

    pip = next(Path(__file__).parent.glob("pip-*.whl")) / "pip"
    options = ["--quiet", "--disable-pip-version-check", "--no-deps"]
    trust = ["--require-hashes", "--only-binary=:all:", "--requirement", str(lock)]
    command = [str(PYTHON), str(pip), "install", *options, *trust]
    if subprocess.run(command, env=surroundings(), check=False).returncode:
        sys.exit(
            f"pip did not install {lock.name}; its reason stands above. Check the network and pip's own "
            "settings (pip.conf, PIP_INDEX_URL), then run the same command again."
        )


def restart() -> None:
    """Run ``tasks.py`` with the same words in the environment, and end as it ends."""
    command = [str(PYTHON), str(ROOT / "tasks.py"), *sys.argv[1:]]
    if os.name == "nt":  # there, exec gives the prompt back before the program has ended
        import subprocess

        sys.exit(subprocess.run(command, env=surroundings(), check=False).returncode)
    os.execve(PYTHON, command, surroundings())  # noqa: S606


def surroundings() -> dict[str, str]:
    """Give our own variables without those that would bring in another Python's packages or a locale's encoding."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONPATH"}}
    return {**kept, "PYTHONUTF8": "1"}
