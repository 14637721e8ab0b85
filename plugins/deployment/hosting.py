"""What ``docs/hosting`` shows of the table of responses; ``python -m plugins.deployment.hosting`` writes it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from plugins.deployment.nginx import NginxSite, nginx_configuration
from plugins.deployment.responses import ALWAYS, KINDS, Kind

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "hosting"


def hosting_files() -> dict[str, str]:
    """Return the text of each file by its name in the folder."""
    return {"nginx.conf": nginx_configuration(NginxSite()), "headers.json": _headers()}


def _headers() -> str:
    """Return the table as data, for networks of caches: the first pattern that fits an address decides."""
    rows = [{"pattern": kind.pattern, "headers": dict(_own(kind))} for kind in KINDS]
    return json.dumps({"always": dict(ALWAYS), "first": rows}, indent=2) + "\n"


def _own(kind: Kind) -> Iterator[tuple[str, str]]:
    yield "Cross-Origin-Resource-Policy", kind.resource_policy
    yield "Cache-Control", kind.cache


def main() -> None:
    """Write the files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in hosting_files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
