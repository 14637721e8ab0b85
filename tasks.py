#!/usr/bin/env python3
"""The commands of the project: ``python3 tasks.py NAME``, or ``inv NAME`` where the environment is active.

The first command makes the environment, ``.venv``. Nothing but Python 3.11.2 or newer has to be there.
``python3 tasks.py NAME --help`` tells what a command can be told.
"""

from bootstrap.environment import DEVELOPMENT, ROOT, RUNTIME, enter
from bootstrap.startup import start_quickly

if __name__ == "__main__":
    enter(RUNTIME)
    start_quickly()

import shlex
import shutil
import subprocess
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from invoke import Collection, Context, Exit, task

from bootstrap.command_line import SPARING, TOLD, Commands, finish, one_of, overrides, spared_steps, within

BENCHMARKS = ("accessibility", "build", "deploy", "growth", "pictures", "search")
CACHES = (".cache", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache")
MADE = ("output", "preview", "review-artifact", "review-artifact-site", *CACHES)


@task(
    positional=["section"],
    help={
        "section": "Section of the story, such as press-releases.",
        "kk": "Title in Kazakh.",
        "ru": "Title in Russian.",
        "slug": "Last part of the address. Made from the Kazakh title, if not given.",
        "date": "Day of the story, such as 2026-11-21. Today in Kazakhstan, if not given.",
        "content": TOLD["content"],
    },
)
def new(
    _context: Context,
    section: str,
    kk: str = "",
    ru: str = "",
    slug: str | None = None,
    date: str | None = None,
    content: str | None = None,
) -> None:
    """Start a story: its folder with both halves, ready to be written."""
    enter(RUNTIME)
    from plugins.building.beginning import begin

    finish(begin(section, {"kk": kk, "ru": ru}, overrides(content=content), slug=slug, day=date))


@task(help=TOLD)
def check(
    _context: Context,
    content: str | None = None,
    output: str | None = None,
    at: str | None = None,
    lang: str | None = None,
    format: str | None = None,
    cache: str | None = None,
) -> None:
    """Name everything that is wrong with the content, and write nothing."""
    enter(RUNTIME)
    from plugins.building import commands

    finish(commands.check(overrides(content, output, at, lang, format, cache=cache)))


@task(
    help={
        **TOLD,
        "theme": "Folder of templates, styles and scripts, instead of theme/.",
        "workers": "Number of processes; as many as pay, if not given.",
        "without": SPARING,
        "publish": "Build with publishconf.py, which refuses invented stories.",
        "allow-samples": "Let invented stories through all the same.",
    }
)
def build(
    _context: Context,
    content: str | None = None,
    output: str | None = None,
    at: str | None = None,
    lang: str | None = None,
    format: str | None = None,
    cache: str | None = None,
    theme: str | None = None,
    workers: int = 0,
    without: str = "",
    publish: bool = False,
    allow_samples: bool = False,
) -> None:
    """Check the content and write the site. Nothing is written while there is an error."""
    spared = spared_steps(without)
    if spared and publish:
        raise Exit("--publish --without: a site that is published is whole.", code=2)
    within("workers", workers, 0)
    enter(RUNTIME)
    from plugins.building import commands

    told = overrides(content, output, at, lang, format, workers, cache, theme)
    finish(commands.build(replace(told, publish=publish, allow_samples=allow_samples, without=spared)))


@task(
    help={
        **{name: TOLD[name] for name in ("content", "at", "lang")},
        "count": "How many moments to tell.",
        "format": "Form of the answer: text, json.",
    }
)
def schedule(
    _context: Context,
    content: str | None = None,
    at: str | None = None,
    lang: str | None = None,
    count: int = 20,
    format: str = "text",
) -> None:
    """Tell the next moments at which a build would change the site: what comes, what goes, what passes."""
    form = one_of("format", format, ("text", "json")) or "text"
    within("count", count, 1)
    enter(RUNTIME)
    from plugins.publication import commands

    finish(commands.schedule(overrides(content, at=at, lang=lang), count, form))


@task(
    positional=["story", "date"],
    help={
        "story": "Folder, slug or id of the story.",
        "date": "Its new day, such as 2026-11-25, or moment, such as 2026-11-25T10:00; Kazakhstan time.",
        **{name: TOLD[name] for name in ("content", "at", "lang")},
    },
)
def move(
    _context: Context,
    story: str,
    date: str,
    content: str | None = None,
    at: str | None = None,
    lang: str | None = None,
) -> None:
    """Move a story to another day, as long as it is not public: its folder, its time, and the links to it."""
    enter(RUNTIME)
    from plugins.publication import commands

    finish(commands.move(story, date, overrides(content, at=at, lang=lang)))


@task(
    positional=["story"],
    help={
        "story": "Folder, slug or id of the story.",
        "kk": "Reason in Kazakh, for readers.",
        "ru": "Reason in Russian, for readers.",
        **{name: TOLD[name] for name in ("content", "lang")},
    },
)
def withdraw(
    _context: Context, story: str, kk: str = "", ru: str = "", content: str | None = None, lang: str | None = None
) -> None:
    """Put a story on the list of withdrawals: a notice with the reason takes its place for ever."""
    enter(RUNTIME)
    from plugins.publication import commands

    finish(commands.withdraw(story, {"kk": kk, "ru": ru}, overrides(content, lang=lang)))


@task(help={name: TOLD[name] for name in ("content", "at", "lang", "cache")})
def record(
    _context: Context,
    content: str | None = None,
    at: str | None = None,
    lang: str | None = None,
    cache: str | None = None,
) -> None:
    """Record on the branch `published` what has gone live; deploying does it by itself."""
    enter(RUNTIME)
    from plugins.publication import commands

    finish(commands.record(overrides(content, at=at, lang=lang, cache=cache)))


@task(
    help={
        **{name: words for name, words in TOLD.items() if name != "format"},
        "without": SPARING,
        "port": "Port on this machine.",
    }
)
def serve(
    _context: Context,
    content: str | None = None,
    output: str | None = None,
    at: str | None = None,
    lang: str | None = None,
    cache: str | None = None,
    without: str = "",
    port: int = 8000,
) -> None:
    """Show the site while you write: faulty and half-finished stories too, each with its problems in place."""
    spared = spared_steps(without)
    within("port", port, 0, 65535)
    enter(RUNTIME)
    from plugins.building.serve import serve

    finish(serve(replace(overrides(content, output, at, lang, cache=cache), without=spared), port))


@task(
    help={
        "base": "Branch that the changes shall go to.",
        "folder": "Where the summary, the pages and the pictures are put.",
        **{name: TOLD[name] for name in ("at", "lang", "format")},
    }
)
def review(
    _context: Context,
    base: str = "origin/main",
    folder: str = "review-artifact",
    at: str | None = None,
    lang: str | None = None,
    format: str | None = None,
) -> None:
    """Show what a branch changes: a summary for a press officer, the changed pages, and pictures of them."""
    enter(DEVELOPMENT)
    from bootstrap.parts import install_browser
    from review.run import review

    install_browser()
    finish(review(base, Path(folder).absolute(), overrides(at=at, lang=lang, form=format)))


@task(
    positional=["target"],
    help={
        "target": "Name of the target in deploy.toml.",
        "due": "Only if a commit has come or a moment has passed since the last deploy from here.",
        **{name: TOLD[name] for name in ("content", "at", "lang", "format")},
    },
)
def deploy(
    _context: Context,
    target: str,
    due: bool = False,
    content: str | None = None,
    at: str | None = None,
    lang: str | None = None,
    format: str | None = None,
) -> None:
    """Build the site, send it to a target, show it, and look at it from outside; take it back if it is not right."""
    enter(RUNTIME)
    from plugins.deployment import commands

    finish(commands.deploy(target, overrides(content, at=at, lang=lang, form=format), due))


@task(
    positional=["target"],
    help={
        "target": "Name of the target in deploy.toml.",
        "release": "Name of a release, or its last signs; the one before the live one, if not given.",
    },
)
def rollback(_context: Context, target: str, release: str | None = None) -> None:
    """Show an older release of a target again."""
    enter(RUNTIME)
    from plugins.deployment import kept

    finish(kept.rollback(target, release))


@task(positional=["target"], help={"target": "Name of the target in deploy.toml."})
def releases(_context: Context, target: str) -> None:
    """List the releases that a target keeps, the newest first; the live one has a star."""
    enter(RUNTIME)
    from plugins.deployment import kept

    finish(kept.releases(target))


@task(help={"thorough": "Try every generated case; within an hour instead of minutes."})
def test(context: Context, thorough: bool = False) -> None:
    """Run the tests. What stands after `--` goes to pytest: `tasks.py test -- tests/reading -k quotation`."""
    enter(DEVELOPMENT)
    from bootstrap.parts import install_browser

    install_browser()
    chosen = [*(["--thorough"] if thorough else []), *shlex.split(context.remainder)]
    finish(run("pytest", "--numprocesses=auto", "--dist=worksteal", *chosen))


@task
def lint(_context: Context) -> None:
    """Hold the code against its rules: ruff, its formatter and strict mypy."""
    enter(DEVELOPMENT)
    codes = [run("ruff", "check"), run("ruff", "format", "--check"), run("mypy")]
    finish(max(map(abs, codes)))


@task(pre=[build])
def audit(_context: Context) -> None:
    """Build the site, hold every page against the HTML standard, and one of every template against WCAG."""
    enter(DEVELOPMENT)
    from audit.site import audit
    from bootstrap.parts import install_browser

    install_browser()
    finish(audit(ROOT / "output"))


@task(
    positional=["subject"],
    help={
        "subject": f"What is measured: {', '.join(BENCHMARKS)}.",
        "articles": "Size of the corpus in halves; two halves are a story.",
        "runs": "How often each thing is measured; the table tells the median.",
        "jobs": "Names of what is measured, with commas between them. All, if not given.",
        "data": "Folder of what is measured on, such as treebanks for the search.",
        "json": "File for the figures.",
    },
)
def bench(
    _context: Context,
    subject: str,
    articles: int = 20_000,
    runs: int = 3,
    jobs: str = "",
    data: str | None = None,
    json: str | None = None,
) -> None:
    """Measure what the site and its generator cost, beside what others make of the same."""
    chosen = one_of("subject", subject, BENCHMARKS)
    enter(DEVELOPMENT)
    from benchmarks.options import Options

    told = Options(
        articles=articles,
        runs=runs,
        jobs=tuple(filter(None, jobs.split(","))),
        data=Path(data).absolute() if data else None,
        json=Path(json).absolute() if json else None,
    )
    finish(import_module(f"benchmarks.{chosen}").run(told))


@task
def hooks(_context: Context) -> None:
    """Let git check stories and code before every commit on this machine (.pre-commit-config.yaml)."""
    enter(DEVELOPMENT)
    finish(run("pre_commit", "install"))


@task(help={"content": TOLD["content"], "format": "Form of the messages: text, github."})
def outside(_context: Context, content: str = "content", format: str = "text") -> None:
    """Ask every other site that a story links to whether the page is still there. Takes a second a link and host."""
    form, folder = one_of("format", format, ("text", "github")) or "text", Path(content).absolute()
    if not folder.is_dir():
        raise Exit(f"There is no folder {folder}. Name another with --content.", code=2)
    enter(DEVELOPMENT)
    from audit.outside import check_outside

    check_outside(folder, ROOT, ROOT / ".cache" / "outside-links.json", form)


@task
def supply(_context: Context) -> None:
    """Audit the dependencies for known faults, and write sbom.json, the bill of materials (CycloneDX)."""
    enter(DEVELOPMENT)
    from audit.supply import audit_dependencies, write_bill

    finish(write_bill())
    finish(audit_dependencies())


@task(help={"upgrade": "Move to the newest versions, not only to what pyproject.toml asks for."})
def lock(_context: Context, upgrade: bool = False) -> None:
    """Resolve pyproject.toml into the two locks, with hashes and for every system."""
    enter(DEVELOPMENT)
    options = ["--universal", "--python-version=3.11.2", "--generate-hashes", "--no-emit-index-url", "--quiet"]
    options += ["--custom-compile-command=python3 tasks.py lock", *(["--upgrade"] if upgrade else [])]
    resolve = ("uv", "pip", "compile", "pyproject.toml", *options)
    finish(run(*resolve, f"--output-file={RUNTIME.name}"))
    finish(run(*resolve, f"--constraints={RUNTIME.name}", "--extra=dev", f"--output-file={DEVELOPMENT.name}"))


@task
def clean(_context: Context) -> None:
    """Remove what the other commands have made, except for the environment."""
    for name in MADE:
        shutil.rmtree(ROOT / name, ignore_errors=True)


def run(module: str, *arguments: str) -> int:
    """Run a Python program of the environment at the root and give its exit code."""
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    Commands(__doc__ or "", Collection.from_module(sys.modules[__name__])).start(sys.argv)
