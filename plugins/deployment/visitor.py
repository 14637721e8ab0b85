"""The site as a stranger meets it: requests over HTTP, a few at a time, each answer as it came."""

import http.client
import queue
import ssl
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, Self
from urllib.parse import quote, urlsplit

AT_ONCE: Final = 6
"""So many connections a browser opens too."""
_TRIES: Final = 3
_SECONDS: Final = 20


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; ``status`` is 0 where there was none, and then the body says why. Names of headers are small."""

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes


class Visitor:
    """Asks for addresses relative to the site's own; follows nothing, keeps nothing but connections until closed."""

    def __init__(self, site: str) -> None:
        """Take the address of the site, with no slash at its end."""
        self.site = urlsplit(site)
        self._idle: queue.SimpleQueue[http.client.HTTPConnection] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        """Return the visitor."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connections."""
        while not self._idle.empty():
            self._idle.get().close()

    def get_all(self, addresses: Iterable[str]) -> Iterator[Answer]:
        """Yield the answers in the order of the addresses."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            yield from pool.map(self.get, addresses)

    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Return the answer; a connection that fails is tried again, and at last the failure is the answer.

        Then a new one is made: a host that has read its configuration anew has closed all that were open.
        """
        why = ""
        for number in range(_TRIES):
            connection = self._connect() if number else self._connection()
            try:
                answer = self._ask(connection, address, headers or {})
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                why = f"{type(error).__name__}: {error}"
            else:
                self._idle.put(connection)
                return answer
        return Answer(address, 0, {}, why.encode())

    def _ask(self, connection: http.client.HTTPConnection, address: str, headers: Mapping[str, str]) -> Answer:
        path = quote(f"{self.site.path}{address}", safe="/%?=&+")
        connection.request("GET", path, headers={"User-Agent": "court-news-verification", **headers})
        reply = connection.getresponse()
        said: dict[str, str] = {}
        for name, value in reply.getheaders():
            said[name.lower()] = f"{said[name.lower()]}, {value}" if name.lower() in said else value
        return Answer(address, reply.status, said, reply.read())

    def _connection(self) -> http.client.HTTPConnection:
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            return self._connect()

    def _connect(self) -> http.client.HTTPConnection:
        host = self.site.netloc
        if self.site.scheme == "https":
            return http.client.HTTPSConnection(host, timeout=_SECONDS, context=ssl.create_default_context())
        return http.client.HTTPConnection(host, timeout=_SECONDS)
