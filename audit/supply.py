"""What the project is made of: an audit of its dependencies for known faults, and a bill of materials (CycloneDX)."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from bootstrap.environment import DEVELOPMENT, ROOT, RUNTIME

BILL: Final = ROOT / "sbom.json"


def audit_dependencies() -> int:
    """Ask PyPI's advisories about every version in the locks; the code is 1 where one has a known fault."""
    locks = [f"--requirement={lock}" for lock in (RUNTIME, DEVELOPMENT)]
    return _run("pip_audit", "--require-hashes", "--disable-pip", "--strict", "--progress-spinner=off", *locks)


def write_bill(file: Path = BILL) -> int:
    """Write the bill of materials of what runs the site: every package with its version and hashes."""
    options = ["--of=JSON", "--sv=1.6", "--output-reproducible", f"--pyproject={ROOT / 'pyproject.toml'}"]
    return _run("cyclonedx_py", "requirements", *options, f"--output-file={file}", str(RUNTIME))


def _run(module: str, *words: str) -> int:
    return subprocess.run([sys.executable, "-m", module, *words], cwd=ROOT, check=False).returncode
