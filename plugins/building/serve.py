"""The preview: builds into a folder of its own, serves it, and builds again whenever something changes."""

import sys
import threading
import traceback
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from watchfiles import watch

from plugins.building.messages import say
from plugins.building.plugin import NewsPelican, settings_with
from plugins.building.server import Changes, make_server
from plugins.building.staying import Staying
from plugins.domain import notice
from plugins.domain.config import Overrides

_STEP_MS: Final = 10
"""Milliseconds without another change after which a build begins. What an editor writes in pieces is built again."""


def serve(overrides: Overrides, port: int) -> int:
    """Show the site on this machine until Ctrl-C; return the exit code, 1 if the port is taken."""
    settings = _preview_settings(overrides)
    folder, changes = Path(settings["OUTPUT_PATH"]), Changes()
    folder.mkdir(exist_ok=True)
    try:
        server = make_server(folder, port, changes)
    except OSError:
        print(say(settings["SITE"], notice.PORT_TAKEN, port=port), file=sys.stderr)
        return 1
    folders = settings["PATH"], settings["THEME"]
    saved = watch(*folders, step=_STEP_MS, raise_interrupt=False, yield_on_timeout=True, rust_timeout=100)
    next(saved)  # from here on nothing that is saved is missed, not even during the first build
    preview = Preview(overrides)
    preview.build(())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{server.server_address[1]}/", flush=True)
    for files in saved:
        if files and preview.build(path for _, path in files):
            changes.tell()
    server.shutdown()
    preview.close()
    return 0


class Preview:
    """Builds a preview again and again, and looks only where something was saved."""

    def __init__(self, overrides: Overrides) -> None:
        """Take what the command line says."""
        self.overrides = overrides
        self.staying = Staying()

    def build(self, saved: Iterable[str]) -> bool:
        """Build; a fault is told, one of the code in full, and the preview stays as it was until the next change."""
        settings = _preview_settings(self.overrides)
        self.staying.among = _folders(saved, Path(settings["PATH"]))
        try:
            NewsPelican({**settings, "STAYING": self.staying}).run()
        except SystemExit as fault:
            print(fault, file=sys.stderr)
            return False
        except Exception:  # noqa: BLE001 - no edit may end the preview that an editor works with
            traceback.print_exc()
            self.staying = Staying()
            return False
        return True

    def close(self) -> None:
        """Keep what was seen for the next preview."""
        self.staying.close()


def _folders(saved: Iterable[str], content: Path) -> frozenset[str]:
    """Return the folders of content in which something was saved; none where it was elsewhere too."""
    folders: set[str] = set()
    for path in map(Path, saved):
        if not path.is_relative_to(content):
            return frozenset()
        place = path.relative_to(content)
        folders |= {each.as_posix().removeprefix(".") for each in (place, place.parent) if (content / each).is_dir()}
        if not (content / place.parent).is_dir():
            return frozenset()
    return frozenset(folders)


def _preview_settings(overrides: Overrides) -> dict[str, Any]:
    """Return the settings of a build that shows everything, at the moment of now unless one is given."""
    settings = settings_with(overrides)
    folder = overrides.output or settings["SITE"].root / "preview"
    settings["OUTPUT_PATH"] = str(folder)
    settings["SITE"] = replace(settings["SITE"], preview=True)
    return settings
