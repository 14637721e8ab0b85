"""Pages of Kazakh words in many forms, as many as a site may have one day. They say nothing, but weigh the same."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Final

from benchmarks.searching.inflection import forms_of
from benchmarks.searching.queries import SEED

EVERYWHERE: Final = "сот"
"""A word that stands on every page."""

NOUNS: Final = 16_000
WORDS: Final = 220
TITLE: Final = 7
MOST_OFTEN: Final = 4
DAYS: Final = 3650
LAST: Final = date(2026, 11, 20)
FACETS: Final = {"section": 6, "region": 20, "court": 60, "topic": 30}
"""How many values each facet has."""

PAGE: Final = (
    '<!doctype html><html lang="kk"><head><meta charset="utf-8"><title>{title}</title></head><body>'
    '<main data-pagefind-body><div{data} data-pagefind-meta="date[data-date], image:" data-pagefind-filter="{filters}">'
    "</div><h1>{title}</h1><p>{text}</p></main></body></html>\n"
)

LEXICON: Final = Path(__file__).parents[2] / "plugins" / "search" / "data" / "kazakh.txt"
"""Kazakh words, one at the beginning of each line, with their kind behind it."""


def write_corpus(folder: Path, pages: int) -> None:
    """Write so many pages of a Kazakh site into ``kk/NUMBER/``; the same number gives the same pages."""
    chance = random.Random(SEED)
    words = common_first(chance)
    weights = tuple(accumulate((rank + 3) ** -1.15 for rank in range(len(words))))
    for number in range(pages):
        drawn = chance.choices(words, cum_weights=weights, k=WORDS + TITLE)
        place = folder / "kk" / f"{number:05}"
        place.mkdir(parents=True)
        (place / "index.html").write_text(_page(number, pages, drawn, chance), encoding="utf-8")


def _nouns() -> list[str]:
    lines = (line.split() for line in LEXICON.read_text("utf-8").splitlines())
    return [word for word, kind, *_ in (line for line in lines if len(line) > 1) if kind == "n"]


def common_first(chance: random.Random) -> list[str]:
    """Return words in the order of how common they are: of a common noun many forms, of a rare one itself."""
    ranked = chance.sample(_nouns(), NOUNS)
    return [form for rank, noun in enumerate(ranked) for form in (noun, *forms_of(noun)[: max(0, 15 - rank // 1000)])]


def _page(number: int, pages: int, words: list[str], chance: random.Random) -> str:
    day = LAST - timedelta(days=DAYS * number // pages)
    values = {facet: f"{facet}-{chance.randrange(count)}" for facet, count in FACETS.items()} | {"year": str(day.year)}
    return PAGE.format(
        title=" ".join(words[:TITLE]).capitalize(),
        data="".join(f' data-{name}="{value}"' for name, value in {**values, "date": f"d{day:%Y%m%d}0900"}.items()),
        filters=", ".join(f"{name}[data-{name}]" for name in values),
        text=" ".join(_sentences(_with_everywhere(words[TITLE:], chance))),
    )


def _with_everywhere(words: list[str], chance: random.Random) -> list[str]:
    """Return words with the word of every page among them, once to four times, in some of its forms, anywhere."""
    words = list(words)
    for _ in range(chance.randint(1, MOST_OFTEN)):
        words.insert(chance.randrange(len(words)), chance.choice((EVERYWHERE, *forms_of(EVERYWHERE))))
    return words


def _sentences(words: list[str]) -> Iterator[str]:
    for start in range(0, len(words), 12):
        yield " ".join(words[start : start + 12]).capitalize() + "."
