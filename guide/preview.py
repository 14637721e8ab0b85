"""The preview of a desk, as an editor's own machine serves it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from guide.desk import AT
from plugins.building.plugin import NewsPelican, settings_with
from plugins.building.server import Changes, make_server
from plugins.domain.config import Overrides
from plugins.domain.language import Language


@contextmanager
def shown(folder: Path, language: Language, *, readers: bool, at: str = AT) -> Iterator[str]:
    """Build the desk below a folder, for readers or as a preview, and yield its address.

    Messages are in a language; ``at`` is the moment of the site.
    """
    output = folder / "shown"
    settings = settings_with(
        Overrides(content=folder / "content", output=output, at=at, message_language=language, workers=1)
    )
    settings["SITE"] = replace(settings["SITE"], preview=not readers)
    NewsPelican(settings).run()
    server = make_server(output, 0, Changes())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
