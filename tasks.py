#!/usr/bin/env python3
"""The commands of the project: ``python3 tasks.py NAME``, or ``inv NAME`` where the environment is active.

The first command makes the environment, ``.venv``. Nothing but Python 3.11.2 or newer has to be there.
``python3 tasks.py NAME --help`` tells what a command can be told.
"""

import gc

from bootstrap.environment import DEVELOPMENT, ROOT, RUNTIME, enter

if __name__ == "__main__":
    enter(RUNTIME)
    # While modules are imported nothing is garbage: to look for it after every 700 new objects took 0.12 s of 0.98 s
    # in a build that changes nothing. A cold build takes as long as before.
    gc.set_threshold(50_000)

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from invoke import Collection, Context, Exit, ParseError, Program, task

from plugins.domain.config import Overrides

LANGUAGES = ("kk", "ru", "en")
FORMATS = ("text", "jsonl", "github", "gitlab")
BENCHMARKS = ("accessibility", "build", "growth", "pictures", "search")
SPARED = ("search", "images", "cards")
SPARING = f"Make no files of these, with commas between them: {', '.join(SPARED)}. Never to publish."
MADE = (
    "output",
    "preview",
    "review-artifact",
    "review-artifact-site",
    ".cache",
    ".hypothesis",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
)

# What a build or a check can be told.
TOLD = {
    "content": "Folder of the stories, instead of content/.",
    "output": "Folder of the site, instead of output/.",
    "at": "Moment of the build, such as 2026-11-21T10:00; Kazakhstan time. Now, if not given.",
    "lang": f"Language of the messages: {', '.join(LANGUAGES)}.",
    "cache": "Folder of what earlier builds remember, instead of .cache/.",
    "format": f"Form of the messages: {', '.join(FORMATS)}.",
}


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
    from plugins.building import commands

    finish(commands.new(section, {"kk": kk, "ru": ru}, overrides(content=content), slug=slug, day=date))


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
    from plugins.deployment import commands

    finish(commands.rollback(target, release))


@task(positional=["target"], help={"target": "Name of the target in deploy.toml."})
def releases(_context: Context, target: str) -> None:
    """List the releases that a target keeps, the newest first; the live one has a star."""
    enter(RUNTIME)
    from plugins.deployment import commands

    finish(commands.releases(target))


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
    enter(DEVELOPMENT)
    from audit.outside import check_outside

    form = one_of("format", format, ("text", "github")) or "text"
    check_outside(Path(content).absolute(), ROOT, ROOT / ".cache" / "outside-links.json", form)


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


def overrides(
    content: str | None = None,
    output: str | None = None,
    at: str | None = None,
    lang: str | None = None,
    form: str | None = None,
    workers: int = 0,
    cache: str | None = None,
    theme: str | None = None,
) -> Overrides:
    """Turn the words of a command line into what they change."""
    return Overrides(
        content=Path(content).absolute() if content else None,
        output=Path(output).absolute() if output else None,
        at=at,
        message_language=one_of("lang", lang, LANGUAGES),
        format=one_of("format", form, FORMATS),
        workers=workers or None,
        cache=Path(cache).absolute() if cache else None,
        theme=Path(theme).absolute() if theme else None,
    )


def spared_steps(words: str) -> frozenset[str]:
    """Return the steps that `--without` names; end with what may be said for any other."""
    return frozenset(step for word in words.split(",") if word and (step := one_of("without", word, SPARED)))


def one_of(option: str, word: str | None, words: tuple[str, ...]) -> str | None:
    """Give the word back; end with what may be said instead where it is not one of the words."""
    if word is None or word in words:
        return word
    raise Exit(f"--{option} {word}: say one of {', '.join(words)}.", code=2)


def within(option: str, number: int, least: int, most: int | None = None) -> None:
    """End with what may be said instead where a number is too small or too large."""
    if number < least or (most is not None and number > most):
        raise Exit(f"--{option} {number}: say {least} {'or more' if most is None else f'to {most}'}.", code=2)


def run(module: str, *arguments: str) -> int:
    """Run a Python program of the environment at the root and give its exit code."""
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=False).returncode


def finish(code: int) -> None:
    """End with the code if it tells of a failure."""
    if code:
        raise Exit(code=code)


@contextmanager
def understood() -> Iterator[None]:
    """End with code 2 where a command or an option is none."""
    try:
        yield
    except ParseError as error:
        raise Exit(f"{error} `python3 tasks.py --help` names the commands.", code=2) from None
    except ValueError as error:  # of int(), which invoke lets through: its last word is what was typed
        typed = str(error).rpartition(": ")[2]
        raise Exit(f"{typed} is not a whole number. `python3 tasks.py --help` names the commands.", code=2) from None


class Commands(Program):
    """Invoke's program, with the manual of this project as its help instead of invoke's own switches."""

    def parse_core(self, argv: list[str] | None) -> None:
        """Read what stands before the first command; the code for what nobody knows is 2, as everywhere."""
        with understood():
            super().parse_core(argv)

    def parse_tasks(self) -> None:
        """Read the commands and their options; the code for what nobody knows is 2, as everywhere."""
        with understood():
            super().parse_tasks()

    def print_help(self) -> None:
        """Print the docstring of this file and the first lines of the tasks'."""
        print(__doc__)
        self.list_tasks()


def release_last(words: list[str]) -> list[str]:
    """Let `rollback TARGET RELEASE` be typed: the task runner knows no word that may be left out."""
    if words[1:2] == ["rollback"] and len(words) == 4 and not any(word.startswith("-") for word in words[2:]):
        return [*words[:3], "--release", words[3]]
    return words


def help_first(words: list[str]) -> list[str]:
    """Put `--help` before the task that it asks about: `new --help` would start a story in the section `--help`."""
    own = words[1 : words.index("--")] if "--" in words else words[1:]
    asked = [word for word in own if word in ("--help", "-h")]
    return [words[0], *asked, *(word for word in own if word not in asked), *words[1 + len(own) :]]


if __name__ == "__main__":
    commands = Commands(namespace=Collection.from_module(sys.modules[__name__]), name="tasks.py", binary="tasks.py")
    commands.run(release_last(help_first(sys.argv)))
