"""The bill of materials names what the lock names."""

import json
import re
from pathlib import Path

from audit.supply import write_bill
from bootstrap.environment import RUNTIME


def test_the_bill_names_every_package_of_the_lock(tmp_path: Path) -> None:
    """Each with the version that is installed."""
    assert write_bill(tmp_path / "sbom.json") == 0
    bill = json.loads((tmp_path / "sbom.json").read_text(encoding="utf-8"))
    locked = re.findall(r"^([a-z0-9._-]+)(?:\[[^\]]*\])?==([^ \\;]+)", RUNTIME.read_text(), re.MULTILINE)
    assert bill["bomFormat"] == "CycloneDX"
    assert {(each["name"].lower(), each["version"]) for each in bill["components"]} >= set(locked)
    assert len(locked) > 10
