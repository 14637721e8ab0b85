"""A machine that is deployed to, played by this one: OpenSSH with a key of its own."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from audit.nginx import free_port, running


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
        f"SetEnv HOME={folder}\n"  # or bash would do at each login what the .bashrc of whoever tests says
        "KexAlgorithms curve25519-sha256\n"  # the usual one resists quantum computers, and takes twice as long
        "StrictModes no\nUsePAM no\nPasswordAuthentication no\nPidFile none\nMaxStartups 100\n"
    )
    command = [sshd, "-D", "-e", "-f", str(folder / "config")]
    with running(command, port, folder / "log") as process:
        host_key = " ".join((folder / "host.pub").read_text().split()[:2])
        yield Server(process.pid, port, host_key, (folder / "visitor").read_text())
