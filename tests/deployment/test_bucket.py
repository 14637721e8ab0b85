"""An S3-compatible store: no torn page and no missing file at any moment, and the next deploy ends what was cut."""

import multiprocessing
import os
import random
import re
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import boto3
import pytest

from plugins.deployment import lease
from plugins.deployment.bucket import OWN, Bucket
from plugins.deployment.delivery import deliver, roll_back
from plugins.deployment.fault import DeployError
from plugins.deployment.release import FOLDER
from plugins.deployment.responses import FOR_EVER, REVALIDATED
from plugins.deployment.target import BucketTarget
from plugins.deployment.tree import Tree
from plugins.deployment.visitor import Visitor
from tests.deployment.shipped import ship

FORK: Final = multiprocessing.get_context("fork")
BUILD: Final = re.compile(rb"<!-- build (\d+) -->")
PART: Final = re.compile(r'(?:href|src)="(/(?:static|pictures)/[^"]+)"')
CLIENTS: Final = 4


class Look:
    """The bucket as it is, seen past the deploy's own code."""

    def __init__(self, target: BucketTarget) -> None:
        self.client: Any = boto3.client("s3", endpoint_url=target.endpoint, region_name=target.region)
        self.name = target.bucket

    def shown(self) -> list[str]:
        """Return the keys that readers may ask for."""
        listed = self.client.list_objects_v2(Bucket=self.name).get("Contents", [])
        return [each["Key"] for each in listed if not each["Key"].startswith(OWN)]

    def head(self, key: str) -> Mapping[str, Any]:
        """Return what the store says of an object."""
        said: Mapping[str, Any] = self.client.head_object(Bucket=self.name, Key=key)
        return said

    def get(self, key: str) -> bytes:
        """Return an object."""
        data: bytes = self.client.get_object(Bucket=self.name, Key=key)["Body"].read()
        return data


@pytest.fixture
def look(bucket: BucketTarget) -> Iterator[Look]:
    """What is in the bucket."""
    seen = Look(bucket)
    yield seen
    seen.client.close()


def send(target: BucketTarget, tree: Tree) -> str:
    """Deploy without looking at the result."""
    return deliver(Bucket(target), target, tree, lambda _: []).name


def shown(look: Look) -> dict[str, bytes]:
    """Return what readers get, but for files of older releases whose names tell their bytes."""
    return {key: look.get(key) for key in look.shown() if not key.startswith(("static/", "pictures/"))}


def pages(tree: Tree) -> dict[str, bytes]:
    """Return what readers should get."""
    own = [path for path in tree.release.files if not path.startswith(("static/", "pictures/", FOLDER))]
    return {path: tree.read(path) for path in own}


def lasting(*trees: Tree) -> set[str]:
    """Return the files of releases whose names tell their bytes."""
    return {path for tree in trees for path in tree.release.files if path.startswith(("static/", "pictures/"))}


class TestRelease:
    def test_arrives_with_types_and_caching(self, bucket: BucketTarget, look: Look, tmp_path: Path) -> None:
        """Each object is sent as the table of responses says, since a store knows nothing of extensions."""
        tree = ship(tmp_path, 1)
        send(bucket, tree)
        assert shown(look) == pages(tree)
        page, feed = look.head("kk/index.html"), look.head("kk/feed.xml")
        assert (page["ContentType"], page["CacheControl"]) == ("text/html; charset=utf-8", REVALIDATED)
        assert feed["ContentType"] == "application/atom+xml; charset=utf-8"
        assert {look.head(path)["CacheControl"] for path in lasting(tree)} == {FOR_EVER}

    def test_only_what_changed_is_sent(self, bucket: BucketTarget, look: Look, tmp_path: Path) -> None:
        """An object that two releases have in common is not written again."""
        send(bucket, ship(tmp_path, 1))
        robots, page = look.head("robots.txt")["LastModified"], look.get("kk/index.html")
        time.sleep(1)
        send(bucket, ship(tmp_path, 2))
        assert look.head("robots.txt")["LastModified"] == robots
        assert look.get("kk/index.html") != page

    def test_old_ones_leave_with_their_files(self, bucket: BucketTarget, look: Look, tmp_path: Path) -> None:
        """Three releases are kept, with all that their pages need; what they do not name is deleted."""
        trees = []
        for build in range(5):
            trees.append(ship(tmp_path / str(build), build))
            send(bucket, trees[-1])
        assert {key for key in look.shown() if key.startswith(("static/", "pictures/"))} == lasting(*trees[-3:])
        assert shown(look) == pages(trees[-1])

    def test_page_that_is_no_more_goes(self, bucket: BucketTarget, look: Look, tmp_path: Path) -> None:
        """A page that the next build does not have is deleted, after all others are there."""
        send(bucket, ship(tmp_path, 1))
        send(bucket, ship(tmp_path, 2, pages=2))
        assert "kk/news/2026/story-5/index.html" not in look.shown()
        assert "kk/news/2026/story-1/index.html" in look.shown()

    def test_way_back_shows_the_release_before(self, bucket: BucketTarget, look: Look, tmp_path: Path) -> None:
        """The store copies what it has; nothing is sent."""
        first = ship(tmp_path / "first", 1)
        send(bucket, first)
        send(bucket, ship(tmp_path, 2))
        assert roll_back(Bucket(bucket), bucket, None, lambda _: []) == first.release.name
        assert shown(look) == pages(first)


class TestLease:
    def test_second_deploy_waits(self, bucket: BucketTarget, look: Look, tmp_path: Path) -> None:
        """Two deploys at once end one after the other."""
        trees = [ship(tmp_path / str(build), build) for build in (1, 2)]
        threads = [threading.Thread(target=send, args=(bucket, tree)) for tree in trees]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert shown(look) in [pages(tree) for tree in trees]

    def test_that_stays_too_long_is_told(self, bucket: BucketTarget, look: Look, tmp_path: Path) -> None:
        """A deploy that has waited long enough changes nothing and says so."""
        hasty = BucketTarget(
            name="test", address=bucket.address, bucket=bucket.bucket, endpoint=bucket.endpoint, wait=1
        )
        with Bucket(bucket).hold(), pytest.raises(DeployError, match="another deploy is under way"):
            send(hasty, ship(tmp_path, 1))
        assert look.shown() == []


def let_run_out(holder: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the end of a lease pass, as if its holder had slept since it last renewed it."""
    assert holder._lease
    with monkeypatch.context() as brief:
        brief.setattr(lease, "SECONDS", 0.05)
        assert holder._lease._write(holder._lease._tag)
    time.sleep(0.1)


def test_a_lease_that_was_lost_stops_its_holder(
    bucket: BucketTarget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A deploy whose machine slept while another one took over changes nothing any more."""
    awake = lease.Lease._renew
    monkeypatch.setattr(lease.Lease, "_renew", lambda _: None)
    tree, slow = ship(tmp_path, 1), Bucket(bucket)
    with slow.hold():
        slow.upload(tree)
        let_run_out(slow, monkeypatch)
        with Bucket(bucket).hold():
            assert slow._lease
            monkeypatch.setattr(lease, "SECONDS", 0.05)
            awake(slow._lease)
            with pytest.raises(DeployError, match="another deploy may have taken over"):
                slow.switch(tree.release.name)


def test_a_lease_that_ran_out_stops_its_holder(
    bucket: BucketTarget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store that takes no renewal until the end has passed may have given the lease away: nothing is written."""
    monkeypatch.setattr(lease.Lease, "_renew", lambda _: None)
    tree, slow = ship(tmp_path, 1), Bucket(bucket)
    with slow.hold():
        slow.upload(tree)
        let_run_out(slow, monkeypatch)
        with pytest.raises(DeployError, match="another deploy may have taken over"):
            slow.switch(tree.release.name)
        with pytest.raises(DeployError, match="another deploy may have taken over"):
            slow.upload(ship(tmp_path, 2))
        assert slow.live() is None


def visit(target: BucketTarget, stop: threading.Event, seen: Counter[str]) -> None:
    """Open a page with all that it shows, again and again, and note what a reader would have missed."""
    with Visitor(target.address) as visitor:
        while not stop.is_set():
            time.sleep(0.02)
            answer = visitor.get("/kk/news/2026/story-1/index.html")
            marks = BUILD.findall(answer.body)
            seen["pages"] += 1
            seen[f"status {answer.status} {answer.body[:80]!r}"] += answer.status != 200
            seen["torn"] += len(marks) != 2 or marks[0] != marks[1]
            for part in PART.findall(answer.body.decode(errors="replace")):
                seen["missing"] += visitor.get(part).status != 200


def test_nobody_notices_a_deploy(bucket: BucketTarget, tmp_path: Path, thorough: bool) -> None:
    """Readers meet whole pages with all their files while releases come and go."""
    send(bucket, ship(tmp_path, 0))
    stop, seen = threading.Event(), Counter[str]()
    threads = [threading.Thread(target=visit, args=(bucket, stop, seen)) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    try:
        for build in range(1, 100 if thorough else 4):
            send(bucket, ship(tmp_path, build))
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    assert seen["pages"] > 10
    assert {name: count for name, count in seen.items() if name != "pages" and count} == {}


def send_alone(target: BucketTarget, tree: Tree) -> None:
    """Deploy in a process of its own, so that it can be killed."""
    send(target, tree)
    os._exit(0)


def test_what_was_cut_is_finished(
    bucket: BucketTarget, look: Look, tmp_path: Path, thorough: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed at 200 moments over the length of a deploy: pages are whole, with their files; the next one ends."""
    monkeypatch.setattr(lease, "SECONDS", 2)
    points, dice = (200 if thorough else 4), random.Random(9)
    started = time.monotonic()
    send(bucket, ship(tmp_path, 0))
    length = time.monotonic() - started
    for point in range(1, points + 1):
        deploy = FORK.Process(target=send_alone, args=(bucket, ship(tmp_path, point)))
        deploy.start()
        time.sleep(dice.uniform(0.05, length))
        with suppress(ProcessLookupError):
            os.kill(deploy.pid or 0, signal.SIGKILL)
        deploy.join()
        assert_readable(look)
    last = ship(tmp_path, points + 1)
    send(bucket, last)
    assert shown(look) == pages(last)


def assert_readable(look: Look) -> None:
    """Every page is of one build, and every file that it needs is there."""
    keys = set(look.shown())
    for key in keys:
        if key.endswith("index.html") and key != "index.html":
            page = look.get(key)
            marks = BUILD.findall(page)
            assert len(set(marks)) == 1, key
            assert {part[1:] for part in PART.findall(page.decode())} <= keys, key
