"""The scripts of the search, run by Node.js."""

import json
import subprocess
from typing import Any, Final

from tests.site import ROOT

FOLDER: Final = ROOT / "theme" / "static" / "js"
SCRIPT: Final = """
const [module, name, calls] = process.argv.slice(1);
const { [name]: work } = await import(module);
const plain = (value) => (value instanceof Set ? [...value].sort() : value);
console.log(JSON.stringify(JSON.parse(calls).map((given) => plain(work(...given)))));
"""


def call(node: str, module: str, name: str, *calls: tuple[Any, ...]) -> list[Any]:
    """Return what a function of a module gives for each tuple of arguments; sets come as sorted lists."""
    words = [(FOLDER / module).as_uri(), name, json.dumps(calls)]
    ended = subprocess.run(
        [node, "--input-type=module", "--eval", SCRIPT, *words], capture_output=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 0, ended.stderr
    results: list[Any] = json.loads(ended.stdout)
    return results
