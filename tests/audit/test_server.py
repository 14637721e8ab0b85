"""The site is served as a host serves it."""

import gzip
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from audit.server import served

FILES = {
    "404.html": b"nothing here",
    "kk/404.html": "жоқ".encode(),
    "kk/index.html": "сот ".encode() * 100,
    "static/site.0123abcd.css": b"a{}",
    "pictures/hall.avif": b"picture",
}


@pytest.fixture
def host(tmp_path: Path) -> Iterator[HTTPConnection]:
    """Give a connection to a server of a small folder."""
    for name, data in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    with served(tmp_path) as address:
        connection = HTTPConnection(urlsplit(address).netloc)
        yield connection
        connection.close()


def get(host: HTTPConnection, path: str) -> tuple[HTTPResponse, bytes]:
    """Ask for a path as browsers do."""
    host.request("GET", path, headers={"Accept-Encoding": "gzip, deflate, br"})
    answer = host.getresponse()
    return answer, answer.read()


def test_text_is_compressed(host: HTTPConnection) -> None:
    """A page goes out in gzip, as UTF-8."""
    answer, body = get(host, "/kk/?q=1")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert gzip.decompress(body) == FILES["kk/index.html"]


def test_pictures_are_sent_as_they_are(host: HTTPConnection) -> None:
    """What is compressed already is not compressed again, and is kept for a year under its name."""
    answer, body = get(host, "/pictures/hall.avif")
    assert answer.headers["Content-Encoding"] is None
    assert "immutable" in answer.headers["Cache-Control"]
    assert body == FILES["pictures/hall.avif"]


@pytest.mark.parametrize(("path", "page"), [("/kk/none/", "kk/404.html"), ("/none", "404.html"), ("/kk", "404.html")])
def test_an_address_that_leads_nowhere_is_answered_in_its_language(host: HTTPConnection, path: str, page: str) -> None:
    """The nearest page for it is sent, with the code that says so."""
    answer, body = get(host, path)
    assert answer.status == 404
    assert gzip.decompress(body) == FILES[page]


def test_what_lies_outside_of_the_folder_is_not_served(host: HTTPConnection) -> None:
    """No address climbs out."""
    assert get(host, "/../../etc/hostname")[0].status == 404
