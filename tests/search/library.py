"""A small site of plain HTML, as any generator may write it, and what is asked of its index."""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.search.scripts import FOLDER

PAGE: Final = """<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head><body>
<nav>Мәзір Меню</nav><main data-pagefind-body><div {values} data-pagefind-filter="{filters}"
data-pagefind-meta="date[data-date]"></div><h1>{title}</h1><p>{text}</p></main></body></html>
"""
SCRIPT: Final = """
const [module, base, asked] = process.argv.slice(1);
const { search } = await import(module);
const answers = [];
for (const [query, options] of JSON.parse(asked)) answers.push(await search(query, { base, ...options }));
console.log(JSON.stringify(answers));
"""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: its address from the root, its words, its day and what it can be narrowed by."""

    address: str
    title: str
    text: str
    day: str = "2026-01-15"
    filters: Mapping[str, str] = field(default_factory=dict)


COURT: Final = {"section": "courtroom", "region": "astana"}
RELEASE: Final = {"section": "press-releases", "region": "kyzylorda"}
DECISION: Final = "Жоғарғы сот Қызылордада шешім қабылдады. Соттан кейін баспасөз мәслихаты өтті."
KAZAKH: Final = (
    Leaf(
        "/kk/alimony/",
        "Алимент туралы іс",
        "Сот ата-ананың алиментін белгіледі. Жоғарғы Соттың тәжірибесі жинақталды.",
        filters=COURT,
    ),
    Leaf(
        "/kk/order/",
        "Жаңа бұйрық",
        "Министрдің № 387-НҚ бұйрығы 2026 жылғы 15 қаңтарда күшіне енді.",
        day="2026-01-10",
        filters={"section": "news", "region": "astana"},
    ),
    Leaf("/kk/plenary/", "Жалпы отырыс", DECISION, day="2025-05-20", filters=RELEASE),
    Leaf("/kk/plenary-old/", "Жалпы отырыс", DECISION, day="2024-05-20", filters=RELEASE),
    Leaf(
        "/kk/judges/",
        "Судьялар съезі",
        "Жиын онлайн форматта өтті; шешімнің мәтіні online жарияланды. Сот жоғарғы деңгейде.",
        day="2023-02-01",
        filters={"section": "news"},
    ),
)
RUSSIAN: Final = (
    Leaf("/ru/alimony/", "Дело об алиментах", "Суд взыскал алименты. Судебный процесс был открытым.", filters=COURT),
    Leaf(
        "/ru/order/",
        "Новый приказ",
        "Приказ министра № 387-НҚ вступил в силу. Судебного спора не было; суды сел молчат.",
        day="2025-01-10",
        filters={"section": "news"},
    ),
)


def write_library(folder: Path) -> Path:
    """Write the pages into a folder and return it."""
    for language, leaves in (("kk", KAZAKH), ("ru", RUSSIAN)):
        for leaf in leaves:
            place = folder / leaf.address.strip("/")
            place.mkdir(parents=True)
            (place / "index.html").write_text(_html(leaf, language), encoding="utf-8")
    return folder


def _html(leaf: Leaf, language: str) -> str:
    values = {**leaf.filters, "date": leaf.day}
    return PAGE.format(
        language=language,
        title=leaf.title,
        text=leaf.text,
        values=" ".join(f'data-{name}="{value}"' for name, value in values.items()),
        filters=", ".join(f"{name}[data-{name}]" for name in leaf.filters),
    )


def ask(node: str, base: str, *queries: str, module: Path = FOLDER / "search.js", **options: Any) -> list[Any]:
    """Return the answers to queries, in Kazakh unless the options say otherwise, by a copy of the module."""
    asked = json.dumps([(query, {"language": "kk", "other": False, **options}) for query in queries])
    words = [module.as_uri(), base, asked]
    ended = subprocess.run(
        [node, "--input-type=module", "--eval", SCRIPT, *words], capture_output=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 0, ended.stderr
    answers: list[Any] = json.loads(ended.stdout)
    return answers


def found(answer: Any) -> list[str]:
    """Return the last part of the addresses of the results, in order."""
    return [result["url"].strip("/").rpartition("/")[2] for result in answer["results"]]
