"""Where the site goes: the targets of ``deploy.toml``, each a table of its own. Secrets never stand there."""

import re
import tomllib
from dataclasses import MISSING, Field, dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from plugins.deployment.fault import Misunderstood

FILE: Final = "deploy.toml"
_SECRET: Final = re.compile(r"secret|password|passwort|token|credential|access.?key|private", re.IGNORECASE)
_NAME: Final = re.compile(r"[a-z][a-z0-9-]*", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What every target has. ``address`` is where readers find the site, with no slash at its end.

    ``keep`` releases stay on the host. ``samples`` lets invented stories through, for a demonstration. ``record`` is
    false for a target that is not the public site: what it shows was not published. ``purge`` is a command that empties
    a network of caches; the addresses that changed reach its standard input, one a line. ``wait`` is how many seconds
    another deploy may take before we give up.
    """

    name: str
    address: str
    keep: int = 5
    samples: bool = False
    record: bool = True
    purge: tuple[str, ...] = ()
    wait: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class SshTarget(Target):
    """A machine with nginx. ``host`` is user@machine, ``path`` the folder of the site there.

    The private key comes from the agent, or as text in the environment's DEPLOY_KEY; ``host_key`` is the machine's
    public key as ``ssh-keyscan`` prints it after the name.
    """

    host: str
    path: str
    port: int = 22
    host_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BucketTarget(Target):
    """A bucket of an S3-compatible store. Keys come from the environment, as boto3 looks for them."""

    bucket: str
    endpoint: str = ""
    region: str = "us-east-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchTarget(Target):
    """A branch that a forge publishes as pages.

    ``repository`` is what ``git push`` takes; ``patience`` is how many seconds the forge may take to show a push.
    """

    repository: str = "origin"
    branch: str = "pages"
    patience: int = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderTarget(Target):
    """A folder that a pipeline hands over to the forge's pages."""

    path: str


KINDS: Final[dict[str, type[Target]]] = {
    "ssh": SshTarget,
    "s3": BucketTarget,
    "branch": BranchTarget,
    "folder": FolderTarget,
}


def read_target(file: Path, name: str) -> Target:
    """Return the target of that name; Misunderstood with line and cure where the file does not say it well."""
    try:
        text = file.read_text(encoding="utf-8")
        targets = tomllib.loads(text)
    except FileNotFoundError:
        raise Misunderstood(f"There is no {file.name}. docs/operations.md shows one.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Misunderstood(f"{file.name}: {error}") from None
    table = targets.get(name)
    if not isinstance(table, dict):
        raise Misunderstood(f'{file.name} has no target "{name}". Targets: {", ".join(sorted(targets)) or "none"}.')
    return _Table(file.name, text, name, table).target()


class _Table:
    """One table of the file, and where in the file each of its keys stands."""

    def __init__(self, file: str, text: str, name: str, values: dict[str, Any]) -> None:
        self.file, self.lines, self.name, self.values = file, text.splitlines(), name, values

    def target(self) -> Target:
        if not _NAME.fullmatch(self.name):
            raise self.fault("", f'"{self.name}" is no name for a target. Write it with a-z, 0-9 and hyphens.')
        kind = KINDS.get(str(self.values.get("kind")))
        if kind is None:
            raise self.fault("kind", f"[{self.name}] has no known kind. Say kind = one of {', '.join(KINDS)}.")
        known = {field.name: field for field in fields(kind) if field.name != "name"}
        for key in self.values.keys() - {"kind"}:
            self._know(key, known)
        for key, field in known.items():
            if field.default is MISSING and key not in self.values:
                raise self.fault("", f'[{self.name}] lacks "{key}", which {self.values["kind"]} needs.')
        given = {key: self._value(key, known[key]) for key in self.values if key != "kind"}
        return kind(name=self.name, **given)

    def _know(self, key: str, known: dict[str, Any]) -> None:
        if key in known:
            return
        if _SECRET.search(key):
            raise self.fault(key, f'"{key}" is a secret. Take it out of the file and put it into the environment.')
        guesses = get_close_matches(key, known, n=1)
        raise self.fault(key, f'unknown key "{key}".' + "".join(f' Did you mean "{guess}"?' for guess in guesses))

    def _value(self, key: str, field: "Field[Any]") -> Any:
        value = self.values[key]
        if key == "purge":
            fits = isinstance(value, list) and bool(value) and all(isinstance(each, str) for each in value)
        else:
            fits = type(value) is field.type and value != ""
        if not fits:
            raise self.fault(key, f'"{key}" must be {"a list of words" if key == "purge" else _said(field.type)}.')
        return tuple(value) if key == "purge" else self._checked(key, value)

    def _checked(self, key: str, value: Any) -> Any:
        if key == "address":
            address = urlsplit(value)
            if address.scheme not in {"http", "https"} or not address.netloc or address.query or address.fragment:
                raise self.fault(key, f'"{value}" is no address. Write it as https://court-news.example.')
            return value.rstrip("/")
        if key in {"keep", "port", "wait", "patience"} and value < 1:
            raise self.fault(key, f'"{key}" must be 1 or more.')
        if self.values["kind"] == "ssh" and key in {"host", "path"} and value.startswith("-"):
            raise self.fault(key, f'"{key}" cannot begin with a hyphen.')
        if self.values["kind"] == "ssh" and key == "path" and not value.startswith("/"):
            raise self.fault(key, f'"{value}" must be a whole path, which begins with a slash.')
        return value

    def fault(self, key: str, sentence: str) -> Misunderstood:
        """Return the error with the line of a key, or of the table."""
        heads = [number for number, line in enumerate(self.lines, 1) if line.strip() == f"[{self.name}]"]
        first = heads[0] if heads else 1
        found = [
            number
            for number, line in enumerate(self.lines, 1)
            if number > first and key and re.match(rf'\s*"?{re.escape(key)}"?\s*=', line)
        ]
        return Misunderstood(f"{self.file}:{found[0] if found else first}: {sentence}")


def _said(kind: object) -> str:
    words: dict[object, str] = {int: "a number", bool: "true or false"}
    return words.get(kind, "text in quotes")
