"""Real servers on this machine alone: OpenSSH with a key of its own, and a store that speaks S3."""

import getpass
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.nginx import free_port, running
from plugins.deployment.machine import Machine
from plugins.deployment.shell import KEY
from plugins.deployment.target import SshTarget


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


def ssh_target(root: Path, address: str, server: Server, **changes: Any) -> SshTarget:
    """Return the target of a server of the tests; its private key belongs into the environment."""
    given = {"port": server.port, "host_key": server.host_key, "keep": 3, "wait": 20, **changes}
    return SshTarget(name="test", address=address, host=f"{getpass.getuser()}@127.0.0.1", path=str(root), **given)


def machine_of(target: SshTarget) -> Machine:
    """Return the host of that target, reached with the key in the environment."""
    return Machine(target, os.environ[KEY])


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
