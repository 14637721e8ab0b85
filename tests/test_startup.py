"""What a command spares itself when it starts."""

import os
import subprocess
import sys
from pathlib import Path

from tests.site import ROOT

ALL = """
import sys
from bootstrap.startup import start_quickly
start_quickly()
import invoke, pelicanconf
from plugins.building.plugin import make_renderer, settings_with
from plugins.domain.config import Overrides
import docutils.nodes
assert not hasattr(docutils, "__version__"), "docutils was loaded"
assert "plugins.pages" in sys.modules
print(sys.pycache_prefix)
"""


def started(**environment: str) -> str:
    """Return where a process that starts quickly keeps compiled code, after it has imported what makes a site."""
    command = [sys.executable, "-c", ALL]
    surroundings = {**os.environ, **environment}
    return subprocess.run(
        command, cwd=ROOT, env=surroundings, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_what_nobody_uses_is_not_loaded() -> None:
    """Pelican and invoke start without what only they import, and sites are made without it."""
    assert started(PYTHONDONTWRITEBYTECODE="") == "None"


def test_compiled_code_stays_out_of_the_sources() -> None:
    """Where Python shall write nothing beside the sources, the cache has the compiled code."""
    kept = Path(started(PYTHONDONTWRITEBYTECODE="1"))
    assert kept.is_relative_to(ROOT / ".cache")
    assert any(kept.rglob("config.*.pyc"))
