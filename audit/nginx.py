"""A built site as our own host serves it: nginx on this machine, with the configuration that we hand out."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from plugins.deployment.nginx import NginxSite, nginx_configuration
from plugins.deployment.responses import is_lasting
from plugins.deployment.tree import Tree

WAIT_SECONDS: Final = 20
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
class Web:
    """An nginx that is running: its address, the two ports, its certificate, and the process that reads its maps."""

    address: str
    http: int
    https: int
    certificate: Path
    process: int

    def reload(self) -> None:
        """Let it read the map of redirects of the release that is live by now, as the host's watch does."""
        os.kill(self.process, signal.SIGHUP)


def lay_out(tree: Tree, root: Path) -> None:
    """Make a release the live one of a machine's folder by hand."""
    release = root / "releases" / tree.release.name
    shutil.rmtree(release, ignore_errors=True)
    shutil.copytree(tree.folder, release)
    for path in filter(is_lasting, tree.files()):
        (root / "assets" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(release / path, root / "assets" / path)
    (root / "current").unlink(missing_ok=True)
    (root / "current").symlink_to(release.relative_to(root))


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
    with running(command, https, folder / "log") as process:
        yield Web(f"https://localhost:{https}", http, https, certificate, process.pid)


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
