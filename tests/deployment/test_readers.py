"""Readers come and go while the site is deployed again and again: nobody meets a torn page or a missing file."""

import re
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from audit.nginx import Web
from audit.openssh import Server
from plugins.deployment.delivery import deliver, roll_back
from plugins.deployment.visitor import Visitor
from tests.deployment.servers import machine_of, ssh_target
from tests.deployment.shipped import ship

CLIENTS = 4
PAUSE_SECONDS = 0.01
BUILD = re.compile(rb"<!-- build (\d+) -->")
PART = re.compile(r'(?:href|src)="(/(?:static|pictures)/[^"]+)"')
PAGES = ("/kk/", "/ru/", "/kk/news/2026/story-1/", "/ru/news/2026/story-5/")


@dataclass
class Reader:
    """Opens pages with all that they show until told to stop, and notes what a reader would have missed."""

    address: str
    stop: threading.Event
    seen: Counter[str] = field(default_factory=Counter)
    builds: set[bytes] = field(default_factory=set)

    def read(self) -> None:
        """Go on until told to stop."""
        with Visitor(self.address) as visitor:
            while not self.stop.is_set():
                for page in PAGES:
                    self._open(visitor, page)

    def _open(self, visitor: Visitor, page: str) -> None:
        time.sleep(PAUSE_SECONDS)
        answer = visitor.get(page, {"Accept-Encoding": "identity"})
        marks = BUILD.findall(answer.body)
        self.seen["requests"] += 1
        self.seen["other than 200"] += answer.status != 200
        self.seen["torn"] += len(marks) != 2 or marks[0] != marks[1]
        self.builds |= set(marks)
        for part in PART.findall(answer.body.decode(errors="replace")):
            self.seen["requests"] += 1
            self.seen["missing"] += visitor.get(part).status != 200


def test_nobody_notices_a_deploy(ssh: Server, web: Web, host_root: Path, tmp_path: Path, thorough: bool) -> None:
    """10,000 requests by four readers during 500 deploys, every tenth of them taken back: all is there and whole."""
    deploys, requests = (500, 10_000) if thorough else (6, 200)
    target = ssh_target(host_root, web.address, ssh)
    deliver(machine_of(target), target, ship(tmp_path, 0), lambda _: [])
    stop = threading.Event()
    readers = [Reader(web.address, stop) for _ in range(CLIENTS)]
    threads = [threading.Thread(target=reader.read) for reader in readers]
    for thread in threads:
        thread.start()
    try:
        for build in range(1, deploys + 1):
            deliver(machine_of(target), target, ship(tmp_path, build), lambda _: [])
            if build % 10 == 5:
                roll_back(machine_of(target), target, None, lambda _: [])
    finally:
        stop.set()
        for thread in threads:
            thread.join()
    seen = sum((reader.seen for reader in readers), Counter())
    assert seen["requests"] >= requests
    assert {name: count for name, count in seen.items() if name != "requests" and count} == {}
    assert len(set.union(*(reader.builds for reader in readers))) > deploys / 2
