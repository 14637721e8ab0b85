"""An S3-compatible store: releases share their contents there, and the live one is copied to the site's own keys.

    kk/…, static/…               what readers get; files whose names tell their bytes are of all kept releases
    .releases/NAME.json          whole releases, by their manifests; written when all they name is there
    .releases/contents/SHA       the other files of kept releases, by their hashes
    .releases/live               the name of the live release
    .releases/switching          the releases that may be mixed at this moment: there while a switch is under way
    .releases/lease              held by the deploy that is under way, for seconds, and renewed

A store replaces one object at a time, so a switch has an order: what is new, then what changed, then what goes. Files
that pages need are there before them and stay after them, so no reader misses one; one that was cut is finished by the
next.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, Final

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from plugins.deployment.fault import DeployError
from plugins.deployment.lease import Lease
from plugins.deployment.release import FOLDER, Release, is_release_name, read_release
from plugins.deployment.responses import headers_of, is_lasting, media_type
from plugins.deployment.target import BucketTarget
from plugins.deployment.tree import Tree

OWN: Final = ".releases/"
_CONTENTS: Final = f"{OWN}contents/"
_LIVE: Final = f"{OWN}live"
_SWITCHING: Final = f"{OWN}switching"
AT_ONCE: Final = 16
_MISSING: Final = frozenset({"404", "NoSuchKey"})
_DELETED_AT_ONCE: Final = 1000


class Bucket:
    """A host in an S3-compatible store."""

    def __init__(self, target: BucketTarget) -> None:
        """Take the target; keys come from where boto3 looks for them."""
        self.target = target
        config = Config(retries={"mode": "standard", "max_attempts": 5}, max_pool_connections=AT_ONCE)
        places = {"endpoint_url": target.endpoint or None, "region_name": target.region}
        self._client: Any = boto3.client("s3", config=config, **places)
        self._known: dict[str, Release] = {}
        self._lease: Lease | None = None

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Take the lease; what the store refuses or the network loses is a DeployError."""
        try:
            lease = Lease(self._client, self.target.bucket, f"{OWN}lease", self.target.wait, self.target.name)
            with lease as self._lease:
                yield
        except (BotoCoreError, ClientError) as error:
            raise DeployError(
                f"{self.target.bucket}: {error}\nNo page is torn and no file is missing, but old and new pages may "
                "stand side by side. Mend the cause and run the same command again; it finishes what was begun."
            ) from None

    def live(self) -> str | None:
        """Return the name in the object that tells it."""
        name = (self._get(_LIVE) or b"").decode()
        return name if is_release_name(name) else None

    def names(self) -> list[str]:
        """Return the names of the manifests."""
        found = (key.removeprefix(OWN).removesuffix(".json") for key in self._keys(OWN, "/"))
        return sorted(filter(is_release_name, found))

    def outline(self, name: str) -> Release:
        """Return what the manifest says, all of it."""
        return self.release(name)

    def release(self, name: str) -> Release:
        """Return what the manifest says; each is read once."""
        if name not in self._known:
            data = self._get(_manifest(name))
            if data is None:
                raise DeployError(f'"{name}" is no release.')
            self._known[name] = read_release(data, name)
        return self._known[name]

    def read(self, name: str, paths: Sequence[str]) -> dict[str, bytes]:
        """Return files of a release, many at once."""
        files = self.release(name).files
        with ThreadPoolExecutor(AT_ONCE) as pool:
            found = pool.map(lambda path: self._get(_place(path, files[path])), paths)
            return {path: data for path, data in zip(paths, found, strict=True) if data is not None}

    def upload(self, tree: Tree) -> None:
        """Put what no kept release has, the manifest last."""
        there = {sha for name in self.names() for sha in self.release(name).files.items()}
        owed = {path: sha for path, sha in tree.release.files.items() if (path, sha) not in there}
        self._put_all(owed, tree.read)
        self._tell(tree.release)

    def switch(self, name: str) -> None:
        """Copy what differs to the site's own keys: new ones, changed ones; then delete those that go."""
        mixed = {*json.loads(self._get(_SWITCHING) or b"[]"), *filter(None, [self.live()])}
        self._put(_SWITCHING, json.dumps(sorted({*mixed, name})).encode(), "application/json", "no-store")
        goal = _pages(self.release(name))
        before = self._pages_of(mixed)
        paths = [path for path, sha in goal.items() if {files.get(path) for files in before} != {sha}]
        if self._lease and self._lease.after_death:
            paths = list(goal)  # a page of the killed deploy may have come after all; none is left to chance
        old = frozenset(path for files in before for path in files)
        self._copy_all((path, goal[path]) for path in paths if path not in old)
        self._copy_all((path, goal[path]) for path in paths if path in old)
        self._delete(path for path in old if path not in goal)
        self._put(_LIVE, name.encode(), "text/plain", "no-store")
        self._delete([_SWITCHING])

    def amend(self, release: Release, changes: Mapping[str, bytes | None]) -> None:
        """Put the new contents and the manifest that names them; what it names no more goes with the next pruning."""
        written = {path: data for path, data in changes.items() if data is not None}
        self._put_all({path: release.files[path] for path in written}, written.__getitem__)
        self._tell(release)

    def prune(self, keep: int) -> list[str]:
        """Delete old manifests, then every content and lasting file that no kept one names."""
        live, names = self.live(), self.names()
        leaving = [name for name in names[:-keep] if name != live]
        self._delete(map(_manifest, leaving))
        kept = [self.release(name) for name in names if name not in leaving]
        named = {_place(path, sha) for release in kept for path, sha in release.files.items()}
        self._delete(key for key in self._keys() if key not in named and (key.startswith(_CONTENTS) or is_lasting(key)))
        return leaving

    def _pages_of(self, names: Iterable[str]) -> list[Mapping[str, str]]:
        """Return the files of releases that may be mixed; one whose manifest has gone could have had any."""
        return [_pages(self.release(name)) if self._get(_manifest(name)) else {} for name in sorted(names)]

    def _confirm(self) -> None:
        """Let nothing be written once the lease may be another deploy's."""
        if self._lease:
            self._lease.confirm()

    def _tell(self, release: Release) -> None:
        self._put(_manifest(release.name), release.to_json(), "application/json", "no-store")
        self._known[release.name] = release

    def _put_all(self, files: Mapping[str, str], read: Callable[[str], bytes]) -> None:
        """Put files, by path and hash; each is read when its turn comes, since all of a site may not fit the memory."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for _ in pool.map(lambda path: self._put(_place(path, files[path]), read(path), *_said(path)), files):
                pass

    def _put(self, key: str, data: bytes, kind: str, cache: str) -> None:
        self._confirm()
        self._client.put_object(Bucket=self.target.bucket, Key=key, Body=data, ContentType=kind, CacheControl=cache)

    def _copy_all(self, files: Iterable[tuple[str, str]]) -> None:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for _ in pool.map(lambda file: self._copy(*file), files):
                pass

    def _copy(self, path: str, sha: str) -> None:
        self._confirm()
        kind, cache = _said(path)
        source = {"Bucket": self.target.bucket, "Key": _place(path, sha)}
        said = {"ContentType": kind, "CacheControl": cache, "MetadataDirective": "REPLACE"}
        self._client.copy_object(Bucket=self.target.bucket, Key=path, CopySource=source, **said)

    def _get(self, key: str) -> bytes | None:
        try:
            data: bytes = self._client.get_object(Bucket=self.target.bucket, Key=key)["Body"].read()
        except ClientError as error:
            if error.response["Error"]["Code"] in _MISSING:
                return None
            raise
        return data

    def _keys(self, prefix: str = "", delimiter: str = "") -> Iterator[str]:
        pages = self._client.get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=self.target.bucket, Prefix=prefix, Delimiter=delimiter):
            yield from (str(each["Key"]) for each in page.get("Contents", []))

    def _delete(self, keys: Iterable[str]) -> None:
        every = sorted(keys)
        for first in range(0, len(every), _DELETED_AT_ONCE):
            self._confirm()
            some = [{"Key": key} for key in every[first : first + _DELETED_AT_ONCE]]
            told = self._client.delete_objects(Bucket=self.target.bucket, Delete={"Objects": some, "Quiet": True})
            if told.get("Errors"):
                raise DeployError(f"{self.target.bucket}: some objects were not deleted: {told['Errors'][:3]}")


def _manifest(name: str) -> str:
    return f"{OWN}{name}.json"


def _place(path: str, sha: str) -> str:
    """Return the key of a file: its own where the name tells the bytes, else that of its content."""
    return path if is_lasting(path) else f"{_CONTENTS}{sha}"


def _pages(release: Release) -> Mapping[str, str]:
    """Return what a switch has to change: the files that readers get and whose names stay when the bytes change."""
    return {path: sha for path, sha in release.files.items() if not is_lasting(path) and not path.startswith(FOLDER)}


def _said(path: str) -> tuple[str, str]:
    """Return the type of a file and how long it may be kept."""
    return media_type(path), headers_of(path)["Cache-Control"]
