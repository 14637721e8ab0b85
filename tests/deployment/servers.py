"""Real servers on this machine alone, as targets: OpenSSH, and a store that speaks S3."""

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from audit.nginx import free_port, running
from audit.openssh import Server
from plugins.deployment.machine import Machine
from plugins.deployment.shell import KEY
from plugins.deployment.target import SshTarget


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
