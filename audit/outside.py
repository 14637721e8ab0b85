"""Links to other sites, asked politely whether they still lead somewhere. Nothing ever waits for the answer.

Each host is asked by one request at a time with a pause after it; an address that answered is left alone for a week.
"""

import json
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

AGENT: Final = "court-news-link-check/1 (nightly; a request a second at most)"
PAUSE_SECONDS: Final = 1.0
WEEK_SECONDS: Final = 7 * 24 * 3600
_TIMEOUT_SECONDS: Final = 15
_MOST_REDIRECTS: Final = 5
_HEAD_REFUSED: Final = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, 405, 501})
_ADDRESS: Final = re.compile(r"https?://[^\s<>()\"'`\]]+[^\s<>()\"'`\].,;:!?»]")


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A link where it stands; the path is relative to the project."""

    path: str
    line: int
    address: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address said and when (seconds since 1970). An empty ``fault`` means that it leads somewhere."""

    at: float
    fault: str = ""


def find_links(content: Path, root: Path) -> Iterator[Link]:
    """Yield the links to other sites in the texts of a content folder."""
    for file in sorted(content.rglob("*.md")):
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            for address in _ADDRESS.findall(line):
                yield Link(file.relative_to(root).as_posix(), number, address.partition("#")[0])


def ask_all(addresses: Iterator[str], known: Mapping[str, Answer], pause: float) -> dict[str, Answer]:
    """Return an answer for each address, the known one where it is good and young enough."""
    answers: dict[str, Answer] = {}
    asked: dict[str, float] = {}
    for address in sorted(set(addresses)):
        before = known.get(address)
        if before and not before.fault and time.time() - before.at < WEEK_SECONDS:
            answers[address] = before
            continue
        host = urlsplit(address).netloc
        time.sleep(max(0.0, asked.get(host, 0.0) + pause - time.monotonic()))
        answers[address] = Answer(time.time(), _fault(address))
        asked[host] = time.monotonic()
    return answers


def _fault(address: str) -> str:
    """Return what is wrong with an address, redirects followed; nothing if it leads somewhere."""
    try:
        for _ in range(_MOST_REDIRECTS):
            status, location = _request("HEAD", address)
            if status in _HEAD_REFUSED:
                status, location = _request("GET", address)
            if not location:
                return "" if status < HTTPStatus.BAD_REQUEST else f"answers {status}"
            address = urljoin(address, location)
    except (OSError, HTTPException, ValueError) as error:
        return f"does not answer ({type(error).__name__})"
    return "leads from one address to the next without end"


def _request(method: str, address: str) -> tuple[int, str]:
    """Return status and goal of a redirect; the body is not read."""
    parts = urlsplit(address)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=_TIMEOUT_SECONDS)
    try:
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~") + (f"?{parts.query}" if parts.query else "")
        connection.request(method, path, headers={"User-Agent": AGENT})
        answer = connection.getresponse()
        moved = HTTPStatus.MULTIPLE_CHOICES < answer.status < HTTPStatus.BAD_REQUEST
        return answer.status, (answer.getheader("Location") or "") if moved else ""
    finally:
        connection.close()


def check_outside(content: Path, root: Path, memory: Path, form: str, pause: float = PAUSE_SECONDS) -> None:
    """Print every link that leads nowhere, as a line or as a forge's annotation."""
    links = list(find_links(content, root))
    answers = ask_all((link.address for link in links), _recall(memory), pause)
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(json.dumps({address: asdict(answer) for address, answer in answers.items()}), encoding="utf-8")
    dead = [link for link in links if answers[link.address].fault]
    for link in dead:
        print(_told(link, answers[link.address].fault, form))
    print(f"{len(answers)} addresses, {len({link.address for link in dead})} lead nowhere")


def _told(link: Link, fault: str, form: str) -> str:
    sentence = f"{link.address} {fault}. Mend the link, or leave it and say in the text that the page has gone."
    if form == "github":
        return f"::warning file={link.path},line={link.line},title=outside-link::{sentence.replace('%', '%25')}"
    return f"{link.path}:{link.line}: {sentence}"


def _recall(memory: Path) -> dict[str, Answer]:
    try:
        return {address: Answer(**said) for address, said in json.loads(memory.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
