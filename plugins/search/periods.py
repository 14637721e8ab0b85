"""Shards by period: pages of one time stand together, so that a new page touches one shard.

A period is split in halves while it has too many pages: ages of eight years, of four, of two, years, halves, quarters,
months. Periods begin where the calendar has them, whatever pages there are, so others stay as they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final

MOST: Final = 700
"""Pages of a shard. So many are indexed in some five seconds on a machine that has other work."""

MONTHS: Final = (384, 192, 96, 48, 24, 12, 6, 3, 1)
"""How long periods are."""

UNDATED: Final = "undated"
NEWEST: Final = "newest"

VOLUME: Final = 12
"""So many full shards a volume may have."""

Dates = Mapping[str, str]
"""The date of each page, twelve digits, by its address."""


def shards_of(dates: Dates, most: int = MOST) -> dict[str, tuple[str, ...]]:
    """Return the addresses of each shard by its name, newest first; addresses are in order within a shard."""
    dated = sorted(address for address, date in dates.items() if date.strip("0"))
    undated = sorted(set(dates) - set(dated))
    months = {address: int(dates[address][:4]) * 12 + int(dates[address][4:6]) - 1 for address in dated}
    found = dict(_periods(dated, months, 0, most))
    return {name: found[name] for name in sorted(found, reverse=True)} | dict(_parts(UNDATED, undated, most))


def volumes_of(shards: Mapping[str, Sequence[str]], dates: Dates, most: int = MOST) -> dict[str, tuple[str, ...]]:
    """Return the names of the shards of each volume by its name: the newest alone, and others of a longer period.

    ``shards`` are those of these dates and this size, as ``shards_of`` gives them.
    """
    period = {address: name for name, own in shards_of(dates, most * VOLUME).items() for address in own}
    newest = next((name for name in shards if not name.startswith(UNDATED)), None)
    volumes: dict[str, list[str]] = {}
    for name, addresses in shards.items():
        volumes.setdefault(NEWEST if name == newest else period[addresses[0]], []).append(name)
    return {name: tuple(own) for name, own in volumes.items()}


def _periods(
    addresses: Sequence[str], months: Mapping[str, int], level: int, most: int
) -> Iterator[tuple[str, tuple[str, ...]]]:
    length = MONTHS[level]
    for start in sorted({months[address] // length * length for address in addresses}):
        own = [address for address in addresses if start <= months[address] < start + length]
        if len(own) <= most:
            yield _name(start, length), tuple(own)
        elif level + 1 < len(MONTHS):
            yield from _periods(own, months, level + 1, most)
        else:
            yield from _parts(_name(start, length), own, most)


def _name(start: int, length: int) -> str:
    """Return the name of a period: 2026, 2024-2025, 2026-09, 2026-07-12 for the months from July to December."""
    year, month = divmod(start, 12)
    if length == 1:
        return f"{year}-{month + 1:02}"
    if length < 12:
        return f"{year}-{month + 1:02}-{month + length:02}"
    return str(year) if length == 12 else f"{year}-{year + length // 12 - 1}"


def _parts(name: str, addresses: Sequence[str], most: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a shard, or as many as are needed, each with the addresses whose hash falls to it."""
    count = 1
    while count * most < len(addresses) * (1 if count == 1 else 1.1):
        count *= 2
    for number in range(count if addresses else 0):
        own = tuple(each for each in addresses if int(sha256(each.encode()).hexdigest()[:8], 16) % count == number)
        if own:
            yield (name if count == 1 else f"{name}-{number + 1}of{count}"), own
