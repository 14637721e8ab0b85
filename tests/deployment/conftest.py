"""One server of each sort for all tests of a worker; each test has a folder of its own on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.deployment.shell import KEY
from tests.deployment.servers import Server, Web, ssh_server, web_server


@pytest.fixture(scope="session")
def ssh(sshd: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running OpenSSH."""
    with ssh_server(sshd, tmp_path_factory.mktemp("sshd")) as server:
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


@pytest.fixture(autouse=True)
def key(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The visitor's private key, in the environment where deploying looks for it."""
    if "ssh" in request.fixturenames:
        monkeypatch.setenv(KEY, request.getfixturevalue("ssh").private_key)
