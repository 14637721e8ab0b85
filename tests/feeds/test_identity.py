"""Lasting ids."""

import re
from dataclasses import replace
from datetime import date

from plugins.feeds.identity import beginning, tag
from tests.site import CONTENT, site_config

CONFIG = site_config(CONTENT)
RFC_4151 = re.compile(r"tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:[A-Za-z0-9._~/-]+")


def test_an_id_is_a_tag_uri() -> None:
    """Authority, day and what the id names, as RFC 4151 writes them."""
    id_ = tag(CONFIG, "stories", "k7m2xq", "kk")
    assert RFC_4151.fullmatch(id_)
    assert id_ == "tag:court-news.example,2026-01-01:stories/k7m2xq/kk"


def test_an_id_does_not_know_where_the_site_lives() -> None:
    """A site that moves to another host keeps the ids that readers already have."""
    assert tag(replace(CONFIG, site_url="https://other.example/news"), "feeds", "kk") == tag(CONFIG, "feeds", "kk")


def test_ids_begin_with_their_day() -> None:
    """The beginning is midnight in Kazakhstan."""
    assert beginning(replace(CONFIG, tag_since=date(2025, 3, 1))).isoformat() == "2025-03-01T00:00:00+05:00"
