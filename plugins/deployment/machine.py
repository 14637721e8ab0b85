"""A machine with a web server, reached by ssh: releases are folders of hard links, the live one a symbolic link.

current -> releases/NAME     what the web server shows, replaced in one step
releases/NAME/               whole releases; what did not change between two of them lies on the disk once
releases/.incoming/          a release on its way
assets/                      files whose names tell their bytes, of all kept releases: a visitor who got a page
of one release finds its styles, scripts and pictures while another one is live
lock                         held by the deploy that is under way
"""

import shlex
import subprocess
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from plugins.deployment.compression import SUFFIXES
from plugins.deployment.fault import DeployError
from plugins.deployment.programs import require
from plugins.deployment.release import FILES, MANIFEST, Release, is_release_name, read_outline, read_release
from plugins.deployment.responses import is_lasting
from plugins.deployment.shell import Shell, ssh_to
from plugins.deployment.target import SshTarget
from plugins.deployment.tree import Tree, put, time_of

_INCOMING: Final = "releases/.incoming-"

# The new folder's lasting files are linked into the pool before anybody can ask for a page that needs them. Those that
# are new there are linked by one program, many at a time. In place of another file, a link is made under another name
# and renamed, so that no file of the pool is ever missing or half there.
_ARRIVE: Final = """
set -e
cd {incoming}
[ "$(find . -type f | wc -l)" -eq {count} ]
while IFS= read -r file; do
  if [ ! -e "../../assets/$file" ]; then
    printf '%s\\n' "$file"
  elif [ ! "$file" -ef "../../assets/$file" ]; then
    ln -f "$file" ../../assets/.draft
    mv -fT ../../assets/.draft "../../assets/$file"
  fi
done >../.lasting {lasting}
xargs --no-run-if-empty --delimiter='\\n' --arg-file=../.lasting cp --link --parents --target-directory=../../assets --
rm ../.lasting
cd ../..
sync -f {incoming}
mv -T {incoming} releases/{name}
"""
_SWITCH: Final = """
set -e
[ -f releases/{name}/{manifest} ]
ln -sfn releases/{name} .current
mv -fT .current current
sync -f .
"""
# A file of the pool with one link is in no release by its inode. It may be in one by another, after a release came
# without its predecessors; then it is linked to that one.
_CLEAR: Final = """
set -e
for name in {leaving}; do mv -T "releases/$name" "releases/.leaving-$name"; done
rm -rf releases/.leaving-* releases/.incoming-* || echo "what a killed deploy still holds goes with the next one" >&2
find assets -type f -links 1 | while IFS= read -r file; do
  other=
  for each in releases/*/"${{file#assets/}}"; do if [ -f "$each" ]; then other=$each; fi; done
  if [ -n "$other" ]; then ln -f "$other" assets/.draft && mv -fT assets/.draft "$file"; else rm -f "$file"; fi
done
find assets -mindepth 1 -type d -empty -delete
"""


class Machine:
    """A host by ssh and rsync."""

    def __init__(self, target: SshTarget, key: str) -> None:
        """Take the target and the private key, empty where an agent has it; nothing is asked before it is held."""
        self.target = target
        self._key = key
        self._shell: Shell | None = None
        self._ssh: list[str] = []

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Connect, with the machine's lock taken."""
        require("ssh", "rsync")
        with ssh_to(self.target, self._key) as ssh:
            self._ssh = ssh.command
            self._shell = Shell(ssh, self.target)
            try:
                yield
            finally:
                self._shell.close()
                self._shell = None

    def live(self) -> str | None:
        """Return the name at the end of the symbolic link."""
        name = self._run("readlink current || true").strip().rpartition("/")[2]
        return name if is_release_name(name) else None

    def names(self) -> list[str]:
        """Return the folders of releases."""
        return sorted(filter(is_release_name, self._run("ls -1 releases").split()))

    def outline(self, name: str) -> Release:
        """Return what the manifest says before its files."""
        return read_outline(self._run(f"sed '/^{FILES}/,$d' releases/{_known(name)}/{MANIFEST}").encode(), name)

    def release(self, name: str) -> Release:
        """Return what the manifest says."""
        return read_release(self._run(f"cat releases/{_known(name)}/{MANIFEST}").encode(), name)

    def read(self, name: str, paths: Sequence[str]) -> dict[str, bytes]:
        """Return files of a release, all in one answer; one that a cut ``amend`` has removed already is left out."""
        if not paths:
            return {}
        options = "--create --ignore-failed-read --verbatim-files-from --files-from=-"
        pack = f"tar -C releases/{_known(name)} {options} {_document(paths)}"
        with tarfile.open(fileobj=BytesIO(self._held().run_bytes(pack))) as archive:
            return {each.name: _content(archive, each) for each in archive.getmembers() if each.isfile()}

    def upload(self, tree: Tree) -> None:
        """Send a release; what is there already, in a kept release or in one that was cut on its way, is linked."""
        name = _known(tree.release.name)
        place = f"{_INCOMING}{name}"
        cut = self._run("cd releases && ls -1d .incoming-* 2>/dev/null || true").split()
        links = [f"--link-dest=../{other}" for other in ("../assets", self.live(), *cut[-3:]) if other]
        try:
            self._send(tree.folder, place, *links)
        except DeployError:
            self._run(f"rm -rf {_INCOMING}*")  # a disk that is full must not stay so
            raise
        files = tree.files()
        lasting = _document([path for path in files if is_lasting(path)])
        self._run(_ARRIVE.format(incoming=place, lasting=lasting, name=name, count=len(files)))

    def switch(self, name: str) -> None:
        """Replace the symbolic link in one step."""
        self._run(_SWITCH.format(name=_known(name), manifest=MANIFEST))

    def amend(self, release: Release, changes: Mapping[str, bytes | None]) -> None:
        """Replace files one by one, each in one step, the manifest last; other releases keep their own."""
        folder = f"releases/{_known(release.name)}"
        with TemporaryDirectory(prefix="deploy-") as name:
            draft = Path(name)
            for path, data in changes.items():
                if data is not None:
                    _put(draft, path, data)
            stale = [f"{path}{suffix}" for path in changes for suffix in ("", *SUFFIXES)]
            stale = [path for path in stale if not (draft / path).exists()]
            self._run(f'cd {folder} && while IFS= read -r file; do rm -f -- "$file"; done {_document(stale)}\ncd ../..')
            self._send(draft, folder)
            _put(draft, MANIFEST, release.to_json())
            self._send(draft, folder)  # what it says is true by now, and a deploy that was cut before says nothing

    def prune(self, keep: int) -> list[str]:
        """Remove old releases, then from the pool what none of the kept ones has."""
        live, names = self.live(), self.names()
        leaving = [name for name in names[:-keep] if name != live]
        self._run(_CLEAR.format(leaving=" ".join(leaving)))
        return leaving

    def _send(self, folder: Path, place: str, *options: str) -> None:
        """Make a folder there hold the files of one here, each replaced in one step."""
        there = f"{self.target.host}:{self.target.path}/{place}/"
        keep = ["--recursive", "--times", "--perms", "--chmod=D755,F644", "--timeout=60", "--protect-args"]
        command = ["rsync", *keep, *options, f"--rsh={shlex.join(self._ssh)}", f"{folder}/", there]
        if code := subprocess.run(command, check=False).returncode:
            raise DeployError(
                f"{self.target.host}: rsync ended with code {code}; its reason stands above. "
                "What was live is live. Mend the cause and run the same command again."
            )

    def _run(self, script: str) -> str:
        return self._held().run(script)

    def _held(self) -> Shell:
        if self._shell is None:
            raise RuntimeError("the machine is asked while it is not held")
        return self._shell


def _known(name: str) -> str:
    """Return the name; what is none never gets into a command."""
    if not is_release_name(name):
        raise DeployError(f'"{name}" is no release.')
    return name


def _put(folder: Path, path: str, data: bytes) -> None:
    put(folder, path, data, time_of(sha256(data).hexdigest()))


def _document(lines: Sequence[str]) -> str:
    """Return lines as the input of a command in a script."""
    return "<<'END-OF-PATHS'\n" + "".join(f"{line}\n" for line in lines) + "END-OF-PATHS"


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = archive.extractfile(member)
    return file.read() if file else b""
