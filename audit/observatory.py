"""What our host says beside the pages, as Mozilla's HTTP Observatory judges it on this machine."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from audit.nginx import Web, lay_out, web_server
from audit.packages import JUDGES, install
from bootstrap.parts import NGINX, NODE
from plugins.deployment.tree import Shipment, prepare

PACKAGES: Final = JUDGES / "hosting"
WANTED: Final = 135
"""The most that a site can have that no list of browsers knows yet."""


def judge(output: Path) -> int:
    """Print what the Observatory gives the home page, and give the exit code: 1 where that is less than all."""
    if not install(PACKAGES):
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lay_out(prepare(Shipment(output=output, commit="0" * 40), folder / "store"), folder / "srv")
        with web_server(str(NGINX.find()), folder / "srv", folder / "nginx") as web:
            verdict = scan(web, "/kk/")
    for test, result, modifier, passed in verdict["tests"]:
        if not passed:
            print(f"{test}: {result} ({modifier})", file=sys.stderr)
    print(f"HTTP Observatory: {verdict['score']} of {WANTED}, grade {verdict['grade']}")
    return int(verdict["score"] < WANTED)


def scan(web: Web, address: str) -> dict[str, Any]:
    """Return the verdict on an address: score, grade, and each test with its result and what it gives or takes."""
    command = [str(NODE.find()), str(PACKAGES / "scan.mjs"), "localhost", str(web.http), str(web.https), address]
    trusting = {**os.environ, "NODE_EXTRA_CA_CERTS": str(web.certificate)}
    done = subprocess.run(command, env=trusting, capture_output=True, text=True, check=True)
    verdict: dict[str, Any] = json.loads(done.stdout)
    return verdict
