"""A shell on another machine, kept open for a whole deploy: its end, however it comes, lets the next deploy in."""

import shlex
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from uuid import uuid4

from plugins.deployment.fault import DeployError
from plugins.deployment.programs import require
from plugins.deployment.target import FILE, SshTarget

KEY: Final = "DEPLOY_KEY"
"""The variable of the environment that may hold the private key as text."""
_SILENCE_SECONDS: Final = 15
BUSY: Final = 75


@dataclass(frozen=True, slots=True)
class Ssh:
    """The command that reaches a machine, without its host; a file for its own words; whether it was given a key."""

    command: list[str]
    log: Path
    keyed: bool


@contextmanager
def ssh_to(target: SshTarget, key: str) -> Iterator[Ssh]:
    """Give the way to a machine; a key that is given lies in a file meanwhile, DeployError where ssh cannot use it."""
    with tempfile.TemporaryDirectory(prefix="deploy-") as name:
        folder = Path(name)
        options = ["-oBatchMode=yes", f"-oServerAliveInterval={_SILENCE_SECONDS}", "-oServerAliveCountMax=2"]
        options += [f"-oConnectTimeout={_SILENCE_SECONDS}", "-oLogLevel=ERROR", f"-p{target.port}"]
        options += ["-oControlMaster=auto", f"-oControlPath={folder / 'control'}"]  # rsync comes by the same connection
        if key:
            options += ["-oIdentitiesOnly=yes", f"-i{_private(folder / 'key', key)}"]
        if target.host_key:
            known = folder / "known_hosts"
            known.write_text(f"deploy-target {target.host_key}\n", encoding="ascii")
            options += [f"-oUserKnownHostsFile={known}", "-oHostKeyAlias=deploy-target", "-oStrictHostKeyChecking=yes"]
        yield Ssh(["ssh", *options], folder / "log", bool(key))


def _private(file: Path, key: str) -> Path:
    """Write a key for ssh; DeployError, which does not tell the key, where ssh could not use it."""
    require("ssh-keygen")
    file.touch(mode=stat.S_IRUSR | stat.S_IWUSR)
    file.write_text("\n".join(key.strip().splitlines()) + "\n", encoding="utf-8")
    read = ["ssh-keygen", "-y", "-P", "", "-f", str(file)]
    if subprocess.run(read, capture_output=True, check=False).returncode:
        raise DeployError(
            f"{KEY} holds no private key that ssh can use without a password. It must be the whole text of the file, "
            "from -----BEGIN to -----END, line by line. Nothing was changed."
        )
    return file


class Shell:
    """Runs scripts one after another in one shell there, under a lock that ends with it."""

    def __init__(self, ssh: Ssh, target: SshTarget) -> None:
        """Connect and take the lock; DeployError where either fails."""
        self.target = target
        self._ssh = ssh
        folder = shlex.quote(target.path)
        wait = f"flock --wait {target.wait} --conflict-exit-code {BUSY} lock sh"
        command = f"mkdir -p {folder}/releases {folder}/assets && cd {folder} && exec {wait}"
        words = [*ssh.command, f"-E{ssh.log}", target.host, command]
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.run(":")

    def run(self, script: str) -> str:
        """Run a script and return what it printed; DeployError where it fails or the connection is gone."""
        return self.run_bytes(script).decode()

    def run_bytes(self, script: str) -> bytes:
        """Run a script whose output is not text."""
        sentinel = f"--{uuid4().hex}--"
        try:
            stdin = self._pipe(self.process.stdin)
            stdin.write(f"( {script}\n) </dev/null; code=$?; echo; echo {sentinel}$code\n".encode())
            stdin.flush()
        except OSError:
            raise self._gone() from None
        return self._answer(sentinel.encode())

    def close(self) -> int:
        """Let go of the lock and return how the connection ended."""
        with self.process:
            try:
                self._pipe(self.process.stdin).close()
                return self.process.wait(timeout=_SILENCE_SECONDS)
            except (OSError, subprocess.TimeoutExpired):
                self.process.kill()
                return self.process.wait()

    def _answer(self, sentinel: bytes) -> bytes:
        lines: list[bytes] = []
        for line in self._pipe(self.process.stdout):
            if line.startswith(sentinel):
                code = int(line.removeprefix(sentinel))
                if code:
                    raise DeployError(
                        f"{self.target.host}: a step there ended with code {code}; its reason stands above."
                    )
                return b"".join(lines)[:-1]
            lines.append(line)
        raise self._gone()

    def _gone(self) -> DeployError:
        code = self.close()
        if code == BUSY:
            return DeployError(
                f"{self.target.name}: another deploy is under way and did not end within {self.target.wait} s. "
                "Nothing was changed. Try again when it has ended."
            )
        reason = self._ssh.log.read_text(errors="replace").strip().rpartition("\n")[2].strip()
        return DeployError(
            f"{self.target.host}: the connection failed or was cut: {reason or f'ssh ended with {code}'}\n"
            f"What was live is live. {_cure(reason, self._ssh.keyed)} Then run the same command again."
        )

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        if pipe is None:
            raise RuntimeError("the shell was started with pipes")
        return pipe


def _cure(reason: str, keyed: bool) -> str:
    """Return what to do about the last words of ssh."""
    if "Permission denied" in reason and keyed:
        return f"The machine does not know the key in {KEY}: put its public half into authorized_keys there."
    if "Permission denied" in reason:
        offered = f"{KEY} is not set, and no key of an ssh agent or of ~/.ssh is known there."
        return f"{offered} Put the private key into {KEY}."
    if "Host key" in reason:
        return f"Make sure who answers there, and put that machine's public key into {FILE} as host_key."
    return "Mend the cause."
