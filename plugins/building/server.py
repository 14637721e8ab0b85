"""The preview's web server: serves a folder, and tells every open page when the folder has changed."""

import queue
import threading
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from plugins.domain.url import is_page

CHANGES: Final = "/-/changes"
SCRIPT: Final = "/-/reload.js"

# A page tells by its number how many changes it has seen: what changed while it was on its way is told at once.
_RELOAD: Final = f"""
const {{ search }} = new URL(document.currentScript.src);
new EventSource("{CHANGES}" + search).onmessage = () => location.reload();
""".encode()
_HEARTBEAT_SECONDS: Final = 15


class Changes:
    """Who waits for a change, each with a queue of its own."""

    def __init__(self) -> None:
        """Begin with nobody waiting, and nothing changed."""
        self.count = 0
        self._lock = threading.Lock()
        self._waiting: set[queue.SimpleQueue[str]] = set()

    def tell(self) -> None:
        """Wake everybody who waits."""
        with self._lock:
            self.count += 1
            for each in self._waiting:
                each.put("changed")

    def wait(self, seen: str) -> Iterator[str]:
        """Yield a word at each change, at once if another number than the present one was seen.

        An empty word comes now and then, so that a closed page is noticed.
        """
        mine: queue.SimpleQueue[str] = queue.SimpleQueue()
        with self._lock:
            self._waiting.add(mine)
            if seen != str(self.count):
                mine.put("changed")
        try:
            while True:
                try:
                    yield mine.get(timeout=_HEARTBEAT_SECONDS)
                except queue.Empty:
                    yield ""
        finally:
            with self._lock:
                self._waiting.discard(mine)


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the preview; every page asks to be reloaded, which the files themselves do not."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, changes: Changes, **kwargs: object) -> None:
        """Take what tells of changes, and what the standard library's handler takes."""
        self.changes = changes
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the stream of changes, the script that listens to it, or a file."""
        path, _, query = self.path.partition("?")
        if path == CHANGES:
            self._stream(query)
        elif path == SCRIPT:
            self._answer(HTTPStatus.OK, "text/javascript", _RELOAD)
        elif page := self._page():
            self._answer(HTTPStatus.OK, "text/html; charset=utf-8", self._listening(page))
        else:
            super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the site's own page for what does not exist, in the language of the address."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        first = self.path.lstrip("/").partition("/")[0]
        folder = Path(self.directory)
        own = next((page for page in (folder / first / "404.html", folder / "404.html") if page.is_file()), None)
        if own:
            self._answer(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", self._listening(own))
        else:
            super().send_error(code, message, explain)

    def translate_path(self, path: str) -> str:
        """Return the file for an address; one with a null character in it has none, and no system takes such a name."""
        return super().translate_path(path).replace("\0", "\N{REPLACEMENT CHARACTER}")

    def end_headers(self) -> None:
        """Keep browsers from keeping anything."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Stay silent: an editor watches problems, not requests."""

    def _page(self) -> Path | None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        return page if is_page(page.name) and page.is_file() else None

    def _listening(self, page: Path) -> bytes:
        tag = f'<script src="{SCRIPT}?{self.changes.count}"></script></body>'.encode()  # counted before it is read
        return page.read_bytes().replace(b"</body>", tag)

    def _answer(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _stream(self, seen: str) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            for word in self.changes.wait(seen):
                self.wfile.write(f"data: {word}\n\n".encode() if word else b": still here\n\n")
                self.wfile.flush()
        except OSError:
            return


def make_server(folder: Path, port: int, changes: Changes) -> ThreadingHTTPServer:
    """Return a server of a folder on this machine alone; OSError if the port is taken."""
    handler = partial(PreviewHandler, directory=str(folder), changes=changes)
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    return server
