"""Real servers on this machine alone: OpenSSH with a key of its own, nginx with the configuration we hand out."""

import getpass
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from plugins.deployment.nginx import NginxSite, nginx_configuration
from plugins.deployment.target import SshTarget
from plugins.deployment.visitor import Visitor

WAIT_SECONDS: Final = 20
SURE: Final = 8
BROTLI: Final = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server until the context ends, from when it listens on."""
    with log.open("wb") as sink, subprocess.Popen(command, stdout=sink, stderr=sink) as process:
        try:
            await_port(port, process, log)
            yield process
        finally:
            process.terminate()


def await_port(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Return when somebody listens on a port."""
    until = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(log.read_text(errors="replace"))


@dataclass(frozen=True, slots=True)
class Server:
    """An OpenSSH that is running: its process, port and public key, and the private key of the visitor it knows."""

    process: int
    port: int
    host_key: str
    private_key: str


@contextmanager
def ssh_server(sshd: str, folder: Path) -> Iterator[Server]:
    """Run a server that knows one key."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("host", "visitor"):
        make = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(make, check=True)
    port = free_port()
    Path("/run/sshd").mkdir(exist_ok=True) if os.geteuid() == 0 else None
    (folder / "authorized").write_text((folder / "visitor.pub").read_text())
    (folder / "config").write_text(
        f"ListenAddress 127.0.0.1:{port}\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\n"
        "StrictModes no\nUsePAM no\nPasswordAuthentication no\nPidFile none\nMaxStartups 100\n"
    )
    command = [sshd, "-D", "-e", "-f", str(folder / "config")]
    with running(command, port, folder / "log") as process:
        host_key = " ".join((folder / "host.pub").read_text().split()[:2])
        yield Server(process.pid, port, host_key, (folder / "visitor").read_text())


@dataclass(frozen=True, slots=True)
class Web:
    """An nginx that is running: its address, and the two ports."""

    address: str
    http: int
    https: int
    configuration: Path
    program: str
    certificate: Path

    def reload(self, moved: str) -> None:
        """Let nginx read its maps again, and return when all of it knows that an address has moved."""
        subprocess.run([self.program, "-c", str(self.configuration), "-s", "reload"], check=True, capture_output=True)
        until, known = time.monotonic() + WAIT_SECONDS, 0
        while known < SURE:
            assert time.monotonic() < until, f"nginx does not know that {moved} has moved"
            with Visitor(self.address) as visitor:  # an open connection stays with the process that is on its way out
                known = known + 1 if visitor.get(moved).status == HTTPStatus.MOVED_PERMANENTLY else 0


@contextmanager
def web_server(nginx: str, root: Path, folder: Path) -> Iterator[Web]:
    """Run nginx with our configuration over the folder of a target."""
    folder.mkdir(parents=True, exist_ok=True)
    certificate, key = self_signed(folder)
    http, https = free_port(), free_port()
    site = NginxSite(
        names="localhost",
        root=str(root),
        http=f"127.0.0.1:{http}",
        https=f"127.0.0.1:{https}",
        certificate=str(certificate),
        key=str(key),
    )
    (folder / "site.conf").write_text(nginx_configuration(site))
    configuration = folder / "nginx.conf"
    places = " ".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    configuration.write_text(
        f"load_module {BROTLI};\n{user} daemon off; worker_processes 2; pid {folder}/pid; error_log {folder}/errors;\n"
        f"events {{ worker_connections 512; }}\n"
        f"http {{ access_log off; {places} include {folder}/site.conf; }}\n"
    )
    command = [nginx, "-c", str(configuration), "-e", str(folder / "errors")]
    with running(command, https, folder / "log"):
        yield Web(f"https://localhost:{https}", http, https, configuration, nginx, certificate)


def self_signed(folder: Path) -> tuple[Path, Path]:
    """Make a certificate for this machine that vouches for itself; name it in SSL_CERT_FILE to believe it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    files[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain))
    return files


def ssh_target(root: Path, address: str, server: Server, **changes: Any) -> SshTarget:
    """Return the target of a server of the tests; its private key belongs into the environment."""
    given = {"port": server.port, "host_key": server.host_key, "keep": 3, "wait": 20, **changes}
    return SshTarget(name="test", address=address, host=f"{getpass.getuser()}@127.0.0.1", path=str(root), **given)


@contextmanager
def store_server(folder: Path) -> Iterator[str]:
    """Run moto's server, which speaks S3 over HTTP as the stores do, conditions on writing included; yield its address.

    Of those that the registries have it is the one that is kept up and needs nothing but Python.
    """
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with running(command, port, folder / "log"):
        yield f"http://127.0.0.1:{port}"
