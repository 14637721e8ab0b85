"""How the words of a command line are read: what is refused with code 2, and the manual that stands for help."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from invoke import Collection, Exit, ParseError, Program

from bootstrap.environment import INTERRUPTED
from plugins.domain.config import Overrides

LANGUAGES = ("kk", "ru", "en")
FORMATS = ("text", "jsonl", "github", "gitlab")
SPARED = ("search", "images", "cards")
SPARING = f"Make no files of these, with commas between them: {', '.join(SPARED)}. Never to publish."

# What a build or a check can be told.
TOLD = {
    "content": "Folder of the stories, instead of content/.",
    "output": "Folder of the site, instead of output/.",
    "at": "Moment of the build, such as 2026-11-21T10:00; Kazakhstan time. Now, if not given.",
    "lang": f"Language of the messages: {', '.join(LANGUAGES)}.",
    "cache": "Folder of what earlier builds remember, instead of .cache/.",
    "format": f"Form of the messages: {', '.join(FORMATS)}.",
}


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

    def __init__(self, manual: str, tasks: Collection) -> None:
        """Begin with the manual and the tasks of ``tasks.py``."""
        super().__init__(namespace=tasks, name="tasks.py", binary="tasks.py")
        self.manual = manual

    def start(self, argv: list[str]) -> None:
        """Run what a command line asks for, and end the process with its code."""
        self.run(release_last(help_first(argv)))

    def parse_core(self, argv: list[str] | None) -> None:
        """Read what stands before the first command; the code for what nobody knows is 2, as everywhere."""
        keeping_none = sys.dont_write_bytecode
        with understood():
            super().parse_core(argv)
        # The task runner forbids Python to keep what it compiles: each command compiled half of its modules again.
        sys.dont_write_bytecode = keeping_none

    def parse_tasks(self) -> None:
        """Read the commands and their options; the code for what nobody knows is 2, as everywhere."""
        with understood():
            super().parse_tasks()

    def execute(self) -> None:
        """Do what was asked for; the code is 130 where somebody pressed Ctrl-C, as shells have it."""
        try:
            super().execute()
        except KeyboardInterrupt:
            raise Exit(code=INTERRUPTED) from None

    def print_help(self) -> None:
        """Print what the file of the tasks says of itself, and their first lines."""
        print(self.manual)
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
