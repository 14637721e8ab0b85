"""``bench deploy``: from a commit to the public and back, with the real steps, on servers of this machine.

A project with the corpus is deployed by ssh to a folder that nginx shows. Then a story is added, pushed, pulled and
deployed, and readers must find it. The clock runs from the pull to the end of the deploy, which has looked at the live
site and written the record by then.
"""

import json
import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from audit.checkout import ROOT, commit, copy_project, git, make_environment, make_public, push_all
from audit.nginx import Web, web_server
from audit.openssh import Server, ssh_server
from benchmarks.corpus.content import folder_of, make_corpus, write_content
from benchmarks.corpus.stories import Corpus
from benchmarks.measure import CommandFailed, Cost, measure
from benchmarks.options import Options
from benchmarks.peers.contender import story_to_edit
from benchmarks.rows import spread
from bootstrap.parts import NGINX, RSYNC, SSHD
from plugins.deployment.answers import OK
from plugins.deployment.shell import KEY
from plugins.deployment.visitor import Visitor
from plugins.domain.date import KAZAKHSTAN
from plugins.domain.language import KAZAKH, RUSSIAN
from plugins.library.new import new_id

FRONT: Final = "/kk/"
"""The page by which is known which release is live: it shows the newest story."""
PAUSE: Final = 0.01
WORKSHOP: Final = ROOT / ".cache" / "bench-deploy"
FIRST, STORY, RUNNER, BACK = "first", "story", "runner", "rollback"
LIMITS: Final = {FIRST: None, STORY: 60.0, RUNNER: 60.0, BACK: 1.0}
"""What is measured, and the seconds that each may take: the first deploy, one more story by the machine that deployed
before, the same by a runner that has a new clone and the cache of an earlier run, and the way back."""


class Unseen(Exception):
    """A deploy ended well and readers do not see what it should have brought."""


@dataclass(frozen=True, slots=True)
class World:
    """A project on the machine that deploys, the folder of a story in it, and the site as readers reach it."""

    project: Path
    story: str
    site: str

    def deploy(self, *before: str) -> Cost:
        """Pull and deploy, as a pipeline does after some steps of its own."""
        steps = (*before, "python3 tasks.py deploy production")
        return measure(["sh", "-ec", "\n".join(steps)], self.project)

    def add(self) -> str:
        """Add a story of today in a clone of an editor's, push it, and return its slug."""
        desk, day = self.project.with_name("desk"), datetime.now(KAZAKHSTAN).date()
        if not desk.exists():
            git(ROOT, "clone", "--quiet", str(self.remote), str(desk))
        slug = f"bench-{len(list(desk.glob('content/press-releases/*/*-bench-*')))}"
        folder = desk / f"content/press-releases/{day.year}/{day}-{slug}"
        shutil.copytree(desk / self.story, folder)
        for half in folder.glob("*.md"):
            half.write_text(_renewed(half.read_text(encoding="utf-8"), slug), encoding="utf-8")
        commit(desk, "Add a story")
        git(desk, "push", "--quiet")
        return slug

    @property
    def remote(self) -> Path:
        """Where the machine and the editor push to."""
        return self.project.with_name(f"{self.project.name}.git")

    def see(self, slug: str) -> None:
        """Raise Unseen if readers do not find a story of today in both languages and on the front page."""
        year = datetime.now(KAZAKHSTAN).year
        with Visitor(self.site) as visitor:
            for language in (KAZAKH, RUSSIAN):
                address = f"/{language}/press-releases/{year}/{slug}/"
                if visitor.get(address).status != OK or address not in visitor.get(f"/{language}/").body.decode():
                    raise Unseen(f"{self.site}{address} is not there, or the front page does not lead to it.")


def _renewed(text: str, slug: str) -> str:
    """Return a half as that of another story, which came with the day."""
    text = re.sub(r"(?m)^id: .*$", f"id: {new_id(frozenset())}", text)
    text = re.sub(r"(?m)^time: .*$", 'time: "00:00"', text)
    return re.sub(r'(?m)^title: "', f'title: "{slug}: ', text)


def first(world: World) -> Cost:
    """Deploy with nothing there."""
    return world.deploy()


def story(world: World) -> Cost:
    """Deploy one more story from where the one before was deployed."""
    slug = world.add()
    cost = world.deploy("git pull --quiet --ff-only")
    world.see(slug)
    return cost


def runner(world: World) -> Cost:
    """Deploy one more story from a new clone with the cache of the last run."""
    slug = world.add()
    cache = world.project.with_name("cache")
    (world.project / ".cache").rename(cache)
    shutil.rmtree(world.project)
    world.project.mkdir()
    clone = measure(["git", "clone", "--quiet", "--depth=1", world.remote.as_uri(), "."], world.project)
    cache.rename(world.project / ".cache")
    make_environment(world.project)
    cost = world.deploy()
    world.see(slug)
    return Cost(clone.wall + cost.wall, clone.processor + cost.processor)


def back(world: World) -> Cost:
    """Go back to the release before; the seconds are those until readers see it, the processor's those of all of it."""
    with Visitor(world.site) as visitor, ThreadPoolExecutor(1) as pool:
        newest = visitor.get(FRONT).body
        started = time.perf_counter()
        command = pool.submit(measure, ["python3", "tasks.py", "rollback", "production"], world.project)
        while not command.done() and visitor.get(FRONT).body == newest:
            time.sleep(PAUSE)
        seen = time.perf_counter() - started
        processor = command.result().processor
        if visitor.get(FRONT).body == newest:
            raise Unseen(f"{world.site}{FRONT} is what it was before the rollback.")
        return Cost(seen, processor)


JOBS: Final[dict[str, Callable[[World], Cost]]] = {FIRST: first, STORY: story, RUNNER: runner, BACK: back}


def run(options: Options) -> int:
    """Measure, print the table, and return 1 if a limit is missed or a deploy fails, 2 for unknown jobs."""
    if unknown := set(options.jobs) - set(JOBS):
        print(f"--jobs {','.join(sorted(unknown))}: say some of {', '.join(JOBS)}.", file=sys.stderr)
        return 2
    try:
        costs = _measured(options)
    except (CommandFailed, Unseen, LookupError) as failed:
        print(failed, file=sys.stderr)
        return 1
    for line in table(costs, options.articles):
        print(line)
    if options.json:
        told = {job: [cost.wall for cost in found] for job, found in costs.items()}
        options.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return int(any(_missed(job, found) for job, found in costs.items()))


def _measured(options: Options) -> dict[str, list[Cost]]:
    folder = WORKSHOP / str(options.articles)
    shutil.rmtree(folder, ignore_errors=True)
    costs: dict[str, list[Cost]] = {}
    with world_of(make_corpus(options.articles), folder) as world:
        costs[FIRST] = [first(world)]
        for number in range(options.runs):
            print(f"Round {number + 1} of {options.runs} ...", file=sys.stderr, flush=True)
            for job in (job for job in (STORY, RUNNER, BACK) if job in (options.jobs or JOBS)):
                costs.setdefault(job, []).append(JOBS[job](world))
    return costs


@contextmanager
def world_of(corpus: Corpus, folder: Path) -> Iterator[World]:
    """Give a project with the corpus and the servers that its target is; LookupError where a part is missing."""
    for part in (NGINX, SSHD, RSYNC):
        if not part.find():
            raise LookupError(f"{part.name} is missing: {part.cure}")
    root = folder / "srv"
    (root / "assets").mkdir(parents=True)
    servers = ssh_server(SSHD.find() or "", folder / "sshd"), web_server(NGINX.find() or "", root, folder / "nginx")
    with servers[0] as server, servers[1] as web, _environment(server, web):
        project = folder / "project"
        copy_project(project)
        write_content(corpus, project / "content")
        make_public(project / "content")
        (project / "deploy.toml").write_text(_target(server, web, root), encoding="utf-8")
        push_all(project)
        place = corpus.place(story_to_edit(corpus))
        yield World(project, f"content/{folder_of(place)}", web.address)


def _target(server: Server, web: Web, root: Path) -> str:
    return (
        f'[production]\nkind = "ssh"\naddress = "{web.address}"\nhost = "root@127.0.0.1"\npath = "{root}"\n'
        f'port = {server.port}\nhost_key = "{server.host_key}"\n'
    )


@contextmanager
def _environment(server: Server, web: Web) -> Iterator[None]:
    """Let what is started find the private key, and believe the certificate."""
    told = {KEY: server.private_key, "SSL_CERT_FILE": str(web.certificate)}
    before = {name: os.environ.get(name) for name in told}
    os.environ.update(told)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def table(costs: dict[str, list[Cost]], articles: int) -> Iterator[str]:
    """Yield the lines of the table, in Markdown: medians, and in brackets the least and the greatest."""
    yield "| job | articles | seconds | processor | limit | |"
    yield "|---|---:|---:|---:|---:|---|"
    for job, found in costs.items():
        seconds, processor = (spread([getattr(cost, name) for cost in found]) for name in ("wall", "processor"))
        limit = f"<= {LIMITS[job]:g} s" if LIMITS[job] else ""
        yield f"| {job} | {articles} | {seconds} | {processor} | {limit} | {'missed' if _missed(job, found) else ''} |"


def _missed(job: str, found: list[Cost]) -> bool:
    limit = LIMITS[job]
    return limit is not None and sorted(cost.wall for cost in found)[len(found) // 2] > limit
