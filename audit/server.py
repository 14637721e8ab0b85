"""A built site as a host serves it: compressed, kept where the name tells the bytes, with its own pages for 404."""

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

COMPRESSED: Final = ("text/", "application/javascript", "application/json", "application/manifest", "image/svg")
LASTING: Final = ("/static/", "/pictures/")
YEAR: Final = "public, max-age=31536000, immutable"
BRIEF: Final = "public, max-age=300"


class SiteServer(ThreadingHTTPServer):
    """Serves each request in a thread of its own."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of what went wrong, but not of a browser that has left the page before all of it was there."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves the files of a folder and tells nobody."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with a file, or with the nearest page that says that there is none."""
        asked = Path(self.translate_path(self.path))
        file = asked / "index.html" if self.path.partition("?")[0].endswith("/") else asked
        if file.is_file():
            self._answer(HTTPStatus.OK, file)
        elif lost := self._not_found(asked):
            self._answer(HTTPStatus.NOT_FOUND, lost)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, *_: object) -> None:
        """Stay silent."""

    def _not_found(self, asked: Path) -> Path | None:
        folders = (folder for folder in asked.parents if folder.is_relative_to(self.directory))
        return next((page for folder in folders if (page := folder / "404.html").is_file()), None)

    def _answer(self, status: HTTPStatus, file: Path) -> None:
        kind = self.guess_type(str(file))
        small = kind.startswith(COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", "")
        body = compressed(file) if small else file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", YEAR if any(place in self.path for place in LASTING) else BRIEF)
        if small:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


@cache
def compressed(file: Path) -> bytes:
    """Return the bytes of a file as they go over the wire."""
    return gzip.compress(file.read_bytes(), mtime=0)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; yield its address without a trailing slash."""
    server = SiteServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
