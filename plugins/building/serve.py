"""The preview: builds into a folder of its own, serves it, and builds again whenever something changes."""

import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

from watchfiles import watch

from plugins.building.messages import say
from plugins.building.plugin import NewsPelican, settings_with
from plugins.building.server import Changes, make_server
from plugins.domain import notice
from plugins.domain.config import Overrides


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
    saved = watch(settings["PATH"], settings["THEME"], raise_interrupt=False, yield_on_timeout=True, rust_timeout=100)
    next(saved)  # from here on nothing that is saved is missed, not even during the first build
    NewsPelican(settings).run()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{server.server_address[1]}/", flush=True)
    for files in saved:
        if files and _built(overrides):
            changes.tell()
    server.shutdown()
    return 0


def _built(overrides: Overrides) -> bool:
    """Build again; a fault in the theme is told, and the preview stays as it was until the next change."""
    try:
        NewsPelican(_preview_settings(overrides)).run()
    except SystemExit as fault:
        print(fault, file=sys.stderr)
        return False
    return True


def _preview_settings(overrides: Overrides) -> dict[str, Any]:
    """Return the settings of a build that shows everything, at the moment of now unless one is given."""
    settings = settings_with(overrides)
    folder = overrides.output or settings["SITE"].root / "preview"
    settings["OUTPUT_PATH"] = str(folder)
    settings["SITE"] = replace(settings["SITE"], preview=True)
    return settings
