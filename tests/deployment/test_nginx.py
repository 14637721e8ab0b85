"""nginx, run with the configuration that we hand out, answers as the table of responses says."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path

import brotli
import pytest

from audit.nginx import Web, lay_out, web_server
from plugins.deployment.answers import address_of
from plugins.deployment.hosting import FOLDER, hosting_files
from plugins.deployment.responses import ALWAYS, FOR_EVER, REVALIDATED, headers_of, media_type
from plugins.deployment.tree import Tree
from plugins.deployment.visitor import Answer, Visitor
from tests.deployment.shipped import ship

STORY = "/kk/news/2026/story-1/"
GONE = "/ru/news/2026/story-2/"
MOVED = ("/kk/news/2026/old-name/", STORY)


@dataclass(frozen=True, slots=True)
class Shown:
    """A release that is live, with an address that is gone and one that has moved; the machine's folder; nginx."""

    tree: Tree
    root: Path
    web: Web


@pytest.fixture(scope="module")
def shown(nginx: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """One nginx for all tests of this file."""
    folder = tmp_path_factory.mktemp("shown")
    tree = ship(folder, 1, gone=(GONE,), moved=(MOVED,))
    lay_out(tree, folder / "srv")
    with web_server(nginx, folder / "srv", folder / "nginx") as web, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(web.certificate))
        yield Shown(tree, folder / "srv", web)


@pytest.fixture
def tree(shown: Shown) -> Tree:
    """The release that is live."""
    return shown.tree


@pytest.fixture
def web(shown: Shown) -> Web:
    """The server."""
    return shown.web


@pytest.fixture
def visitor(web: Web) -> Iterator[Visitor]:
    """A stranger who asks nginx."""
    with Visitor(web.address) as stranger:
        yield stranger


def lacks(answer: Answer) -> dict[str, str]:
    """Return the headers of every response that this one does not have."""
    return {name: value for name, value in ALWAYS.items() if answer.headers.get(name.lower()) != value}


@pytest.mark.usefixtures("tree")
class TestAnswers:
    @pytest.mark.parametrize(
        ("address", "status"),
        [
            ("/", 200),
            ("/kk/", 200),
            (STORY, 200),
            ("/kk/feed.xml", 200),
            ("/robots.txt", 200),
            ("/kk", 301),
            (f"{GONE}index.html", 301),
            (MOVED[0], 301),
            ("/kk/none/", 404),
            ("/none", 404),
            ("/kk/news/", 404),
            ("/.host/release.json", 404),
            ("/static/none.css", 404),
            (GONE, 410),
        ],
    )
    def test_each_status_carries_every_header(self, visitor: Visitor, address: str, status: int) -> None:
        """Whatever the answer is, it says all that the table says of every response, and no cookie."""
        answer = visitor.get(address)
        assert (answer.status, lacks(answer)) == (status, {})
        assert "set-cookie" not in answer.headers
        assert answer.headers["cross-origin-resource-policy"]
        assert answer.headers["cache-control"]

    def test_each_file_has_its_own_headers(self, tree: Tree, visitor: Visitor) -> None:
        """Types, caching and who may show it, for every file of a release."""
        own = [path for path in tree.release.files if not path.startswith(".host") and address_of(path) != GONE]
        assert len(own) > 10
        for path in own:
            answer = visitor.get(address_of(path))
            wanted = {**headers_of(path), "Content-Type": media_type(path)}
            assert {name: answer.headers.get(name.lower()) for name in wanted} == wanted, path

    def test_what_has_moved_leads_on(self, visitor: Visitor) -> None:
        """An alias leads to the story, a folder without its slash to the folder."""
        assert visitor.get(MOVED[0]).headers["location"] == MOVED[1]
        assert visitor.get("/kk").headers["location"] == "/kk/"
        assert visitor.get("/kk/index.html?q=1").headers["location"] == "/kk/"

    def test_what_is_gone_shows_its_notice(self, tree: Tree, visitor: Visitor) -> None:
        """The page at the address is the body of the answer that says it is gone."""
        assert visitor.get(GONE).body == tree.read(f"{GONE[1:]}index.html")

    def test_what_is_not_there_is_told_in_the_language_asked_for(self, tree: Tree, visitor: Visitor) -> None:
        """Each language has its own page for that; elsewhere there is one in both."""
        assert visitor.get("/ru/none/").body == tree.read("ru/404.html")
        assert visitor.get("/none/").body == tree.read("404.html")

    def test_nothing_but_reading_is_allowed(self, web: Web) -> None:
        """Whatever else is asked of a page is refused, with the headers of every response."""
        connection = _secure(web)
        connection.request("POST", "/kk/", body=b"x")
        reply = connection.getresponse()
        assert reply.status == 405
        assert reply.getheader("Content-Security-Policy") == ALWAYS["Content-Security-Policy"]
        connection.close()


@pytest.mark.usefixtures("tree")
class TestPacking:
    @pytest.mark.parametrize(("asked", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
    def test_text_goes_out_packed(self, tree: Tree, visitor: Visitor, asked: str, unpack: object) -> None:
        """What was packed at the build is sent to those who take it, and caches are told that it depends."""
        answer = visitor.get(STORY, {"Accept-Encoding": f"deflate, {asked}"})
        assert answer.headers["content-encoding"] == asked
        assert "Accept-Encoding" in answer.headers["vary"]
        assert callable(unpack)
        assert unpack(answer.body) == tree.read(f"{STORY[1:]}index.html")

    def test_an_unchanged_page_is_not_sent_again(self, visitor: Visitor) -> None:
        """A page is asked for again each time, and answered by its tag with every header and no body."""
        first = visitor.get(STORY)
        assert first.headers["cache-control"] == REVALIDATED
        assert "last-modified" not in first.headers
        again = visitor.get(STORY, {"If-None-Match": first.headers["etag"]})
        assert (again.status, again.body, lacks(again)) == (304, b"", {})

    def test_files_named_by_their_bytes_are_kept_for_ever(self, tree: Tree, visitor: Visitor) -> None:
        """Styles and pictures are not asked for twice, and are found after their release has gone."""
        sheet = next(path for path in tree.release.files if path.startswith("static/"))
        assert visitor.get(f"/{sheet}").headers["cache-control"] == FOR_EVER


@pytest.mark.usefixtures("tree")
class TestDoor:
    @pytest.mark.parametrize(
        ("languages", "goal"),
        [
            ("ru-RU,ru;q=0.9,kk;q=0.8", "/ru/"),
            ("kk-KZ,kk;q=0.9,ru;q=0.8,en;q=0.7", "/kk/"),
            ("en-US,en;q=0.9,ru;q=0.8", "/ru/"),
            ("KK", "/kk/"),
            ("en-US,en;q=0.9", None),
            ("tr,krc;q=0.5", None),
            ("", None),
        ],
    )
    def test_leads_to_the_readers_language(self, visitor: Visitor, languages: str, goal: str | None) -> None:
        """Who prefers one of ours is led there; anybody else is asked. Caches are told that it depends."""
        answer = visitor.get("/", {"Accept-Language": languages})
        assert (answer.status, answer.headers.get("location")) == ((302, goal) if goal else (200, None))
        assert "Accept-Language" in answer.headers["vary"]


@pytest.mark.usefixtures("tree")
class TestSafety:
    def test_plain_http_leads_to_https(self, web: Web) -> None:
        """The same address, encrypted."""
        connection = HTTPConnection("localhost", web.http)
        connection.request("GET", f"{STORY}?q=1")
        reply = connection.getresponse()
        assert (reply.status, reply.getheader("Location")) == (301, f"{web.address}{STORY}?q=1")
        connection.close()

    def test_a_link_in_a_release_is_not_followed(self, visitor: Visitor, shown: Shown, tmp_path: Path) -> None:
        """Were a symbolic link to get into a release, it would show nothing."""
        secret = tmp_path / "secret.txt"
        secret.write_text("secret")
        for name in ("leak.txt", "leak.txt.br", "leak.txt.gz"):
            (shown.root / "current" / "kk" / name).symlink_to(secret)
        for packing in ("identity", "br", "gzip"):
            assert visitor.get("/kk/leak.txt", {"Accept-Encoding": packing}).status == 404

    def test_nothing_outside_of_the_release_is_served(self, visitor: Visitor) -> None:
        """No address climbs out."""
        assert visitor.get("/kk/../../lock").status in {400, 404}
        assert visitor.get("/assets../lock").status == 404


def test_the_configuration_in_the_documents_is_the_one_that_is_tested() -> None:
    """What is handed out was written from the table; `python -m plugins.deployment.hosting` writes it anew."""
    assert {name: (FOLDER / name).read_text(encoding="utf-8") for name in hosting_files()} == hosting_files()


def _secure(web: Web) -> HTTPSConnection:
    return HTTPSConnection("localhost", web.https)
