"""How the tests run: how much they generate, which outside parts they need, and what is told about missing ones."""

import os
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from bootstrap.parts import CHROMIUM, NGINX, NODE, RSYNC, SSHD, Part, find_headless

NOT_RUN = "needs {part.name}: {part.cure}"
NEEDED = (CHROMIUM, NODE, NGINX, SSHD, RSYNC)

PATIENCE = 15_000
"""Milliseconds until a page that does not come to what is expected has failed: both cores may be at other tests."""

# Both are seeded by the test's own name: the same commit gives the same verdict.
settings.register_profile("sample", max_examples=35, derandomize=True, deadline=None, database=None)
settings.register_profile("thorough", max_examples=2000, derandomize=True, deadline=None, database=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run ask for the full count."""
    parser.addoption("--thorough", action="store_true", help="try every generated case; THOROUGH=1 says so to programs")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many cases are generated, here and in what the tests start."""
    os.environ["LANGUAGE"] = "en"  # what the commands say is held against English, wherever the tests run
    thorough = bool(config.getoption("--thorough"))
    os.environ["THOROUGH"] = str(int(thorough))
    settings.load_profile("thorough" if thorough else "sample")
    expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def thorough(pytestconfig: pytest.Config) -> bool:
    """True where a test shall take every case and not a sample."""
    return bool(pytestconfig.getoption("--thorough"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium that can be started."""
    return need(CHROMIUM, find_headless())


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A browser, one a module: while it is open, its event loop lets no other one run in the process."""
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=[*quiet, "--disable-sync"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def node() -> str:
    """Path of Node.js."""
    return need(NODE, NODE.find())


@pytest.fixture(scope="session")
def nginx() -> str:
    """Path of nginx."""
    return need(NGINX, NGINX.find())


@pytest.fixture(scope="session")
def sshd() -> str:
    """Path of OpenSSH's server, with rsync beside it."""
    need(RSYNC, RSYNC.find())
    return need(SSHD, SSHD.find())


def need(part: Part, path: str | None) -> str:
    """Give the path; without it the test is not run, which is a failure where CI=true promises that all is there."""
    if path:
        return path
    outcome = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
    raise outcome.Exception(NOT_RUN.format(part=part))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Close with a table of the outside parts that were missing, what that cost, and the cure."""
    reports = [report for kind in ("skipped", "error", "failed") for report in terminalreporter.getreports(kind)]
    cost = Counter(part for report in reports for part in NEEDED if NOT_RUN.format(part=part) in str(report.longrepr))
    if cost:
        terminalreporter.section("missing outside parts")
    for part, tests in cost.items():
        terminalreporter.line(f"{part.name:12}{tests:4} tests not run    {part.cure}")
