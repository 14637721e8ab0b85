"""One server of each sort for all tests of a worker; each test has a folder of its own on it."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import boto3
import pytest

from audit.nginx import Web, web_server
from audit.openssh import Server, ssh_server
from plugins.deployment.shell import KEY
from plugins.deployment.target import BucketTarget
from plugins.search.cache import Cache
from plugins.search.folder import pages_below
from plugins.search.index import make_index
from plugins.search.location import FOLDER
from tests.deployment.servers import store_server


@pytest.fixture(scope="session")
def ssh(sshd: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running OpenSSH; the visitor's private key is in the environment, where deploying looks for it."""
    with ssh_server(sshd, tmp_path_factory.mktemp("sshd")) as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEY, server.private_key)
        yield server


@pytest.fixture
def host_root(tmp_path: Path) -> Path:
    """The folder of a target on the machine."""
    root = tmp_path / "srv"
    (root / "assets").mkdir(parents=True)
    return root


@pytest.fixture
def web(nginx: str, host_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A running nginx over that folder, whose certificate is believed."""
    with web_server(nginx, host_root, tmp_path / "nginx") as server:
        monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
        yield server


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a real index, in which the newest story of each language stands."""
    folder = tmp_path_factory.mktemp("indexed")
    for language, title in (("kk", "Соттар съезі"), ("ru", "Съезд судей")):
        page = folder / language / "news/2026/story-1/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(
            f'<!doctype html><html lang="{language}"><body><main data-pagefind-body><h1>{title}</h1>'
            "<p>Астана</p></main></body></html>"
        )
    files = make_index(pages_below(folder), Cache(folder / "cache"), 1)
    return {f"{FOLDER}/{path}": data for path, data in files}


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running S3 store."""
    with store_server(tmp_path_factory.mktemp("store")) as address:
        yield address


@pytest.fixture
def bucket(store: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> BucketTarget:
    """An empty bucket of that store that everybody may read, and the keys to it in the environment."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "of-the-tests")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "of-the-tests-too")
    name = f"site-{sha256(request.node.name.encode()).hexdigest()[:12]}"
    client: Any = boto3.client("s3", endpoint_url=store, region_name="us-east-1")
    client.create_bucket(Bucket=name, ACL="public-read")
    client.close()
    return BucketTarget(name="test", address=f"{store}/{name}", bucket=name, endpoint=store, keep=3, wait=60)
