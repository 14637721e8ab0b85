"""Shards by period."""

from collections.abc import Mapping
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.periods import NEWEST, shards_of, volumes_of

DAYS = st.dates(min_value=date(2008, 1, 1), max_value=date(2030, 12, 31))
DATES = st.one_of(st.just("0" * 12), DAYS.map(lambda day: f"{day:%Y%m%d}0900"))
PAGES = st.dictionaries(st.text("abcdef/", min_size=1, max_size=6), DATES, max_size=60)


def dates(**months: int) -> dict[str, str]:
    """Return so many pages in each month; the month is written y2026m09."""
    return {
        f"{name}/{number:03}": f"{name[1:5]}{name[6:8]}010000"
        for name, count in months.items()
        for number in range(count)
    }


def test_a_small_site_is_one_shard() -> None:
    """Few pages stand together, whatever their time."""
    assert list(shards_of(dates(y2024m01=2, y2026m11=3), 10)) == ["2016-2047"]


def test_periods_are_halved_while_they_are_too_full() -> None:
    """Where there is much, periods are short; the newest comes first."""
    found = shards_of(dates(y2019m05=4, y2026m02=4, y2026m08=3, y2026m11=6), 7)
    assert {name: len(pages) for name, pages in found.items()} == {
        "2026-10-12": 6, "2026-07-09": 3, "2026-01-06": 4, "2016-2023": 4,
    }  # fmt: skip


def test_a_new_page_leaves_other_shards_alone() -> None:
    """A page of today moves no page of another time."""
    before = shards_of(dates(y2024m01=9, y2025m01=9, y2026m11=3), 10)
    after = shards_of(dates(y2024m01=9, y2025m01=9, y2026m11=4), 10)
    assert [name for name in before if after.get(name) != before[name]] == ["2026-2027"]


@given(PAGES, st.integers(1, 20))
def test_every_page_has_one_shard(pages: Mapping[str, str], most: int) -> None:
    """No page is lost or stands twice, no shard of one month or more is too full, and the order of pages is none."""
    found = shards_of(pages, most)
    assert sorted(address for own in found.values() for address in own) == sorted(pages)
    assert found == shards_of(dict(reversed(list(pages.items()))), most)
    assert all(len(own) <= most for name, own in found.items() if "of" not in name)


@given(PAGES, st.integers(1, 20))
def test_every_shard_has_one_volume(pages: Mapping[str, str], most: int) -> None:
    """The newest shard of dated pages stands alone; no shard is lost or stands twice."""
    shards = shards_of(pages, most)
    volumes = volumes_of(shards, pages, most)
    assert sorted(name for own in volumes.values() for name in own) == sorted(shards)
    dated = [name for name in shards if not name.startswith("undated")]
    assert volumes.get(NEWEST, ()) == tuple(dated[:1])
    assert len(volumes) <= len(shards)


def test_volumes_are_few() -> None:
    """Of ten years that fill a shard with each quarter there are no more volumes than a browser fetches at a time."""
    months = {f"y{year}m{month:02}": 3 for year in range(2016, 2026) for month in range(1, 13)}
    shards = shards_of(dates(**months), 10)
    assert len(shards) > 30
    assert len(volumes_of(shards, dates(**months), 10)) <= 6
