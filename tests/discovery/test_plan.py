"""The files that programs look for at known addresses."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from urllib.robotparser import RobotFileParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.assets.assets import load_assets
from plugins.discovery.plan import FAMILIES, HOST, expiry
from plugins.domain.date import at
from plugins.domain.language import Language
from tests.feeds.made import make_edition, parse_xml, write
from tests.site import CONTENT, LANGUAGES, ROOT, site_config

SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
STATIC = ROOT / "theme" / "static"
BASE = "https://court-news.example"

days = st.dates(date(2024, 3, 1), date(2099, 12, 31))
moments = st.builds(at, days, st.times())
both_languages = pytest.mark.parametrize("language", LANGUAGES)


@cache
def files() -> dict[str, str]:
    """Return every file of the package by its path."""
    pages = (
        page for language in LANGUAGES for family in FAMILIES for page in family.pages(make_edition(language=language))
    )
    return {page.path: write(page) for page in pages}


def test_crawlers_may_read_everything_and_know_where_to_begin() -> None:
    """robots.txt allows every page, and its sitemaps exist."""
    robots = RobotFileParser()
    robots.parse(files()["robots.txt"].splitlines())
    assert robots.can_fetch("AnyBot", f"{BASE}/kk/press-releases/2026/plenary-session/")
    sitemaps = robots.site_maps() or []
    assert sitemaps[0] == f"{BASE}/sitemap.xml"
    assert {address.removeprefix(f"{BASE}/") for address in sitemaps} <= files().keys()


def test_a_vulnerability_can_be_reported() -> None:
    """security.txt has the fields of RFC 9116, one a line, and names its own address."""
    lines = files()[".well-known/security.txt"].splitlines()
    assert dict(line.split(": ", 1) for line in lines) == {
        "Contact": "mailto:security@court-news.example",
        "Expires": "2027-06-01T00:00:00+05:00",
        "Preferred-Languages": "kk, ru",
        "Canonical": f"{BASE}/.well-known/security.txt",
    }


def test_the_contact_stands_as_it_is_configured() -> None:
    """An address of a form with parameters is not escaped: the file is no markup."""
    config = replace(site_config(CONTENT), security_contact="https://court-news.example/?a=1&b=2")
    edition = make_edition()
    edition.config = config
    security = next(page for page in HOST.pages(edition) if page.path.endswith("security.txt"))
    assert write(security).splitlines()[0] == "Contact: https://court-news.example/?a=1&b=2"


@given(moments)
def test_expiry_is_ahead_and_less_than_a_year(moment: datetime) -> None:
    """Half a year without a build is safe, and RFC 9116 is kept."""
    assert timedelta(days=180) <= expiry(moment.date()) - moment < timedelta(days=365)


@given(days)
def test_expiry_changes_once_a_month(day: date) -> None:
    """Builds of the same month write the same file."""
    assert expiry(day) == expiry(day.replace(day=1))


@both_languages
def test_browsers_learn_to_search(language: Language) -> None:
    """The OpenSearch description keeps the lengths that the standard gives, in each language."""
    search = parse_xml(files()[f"{language}/opensearch.xml"])
    name, description = (search.findtext(f"{SEARCH}{tag}") or "" for tag in ("ShortName", "Description"))
    assert 0 < len(name) <= 16
    assert 0 < len(description) <= 1024
    urls = {each.get("type"): each.get("template") for each in search.findall(f"{SEARCH}Url")}
    assert urls["text/html"] == f"{BASE}/{language}/search/?q={{searchTerms}}"
    assert urls["application/opensearchdescription+xml"] == f"{BASE}/{language}/opensearch.xml"


@both_languages
def test_the_manifest_begins_at_the_front_page(language: Language) -> None:
    """A phone that keeps the site opens it in the language it was kept in, and may change to the other."""
    manifest = json.loads(files()[f"{language}/site.webmanifest"])
    assert manifest["lang"] == language
    assert manifest["start_url"] == f"/{language}/"
    assert manifest["start_url"].startswith(manifest["scope"])
    assert all(manifest.values())


def test_a_phone_has_icons_to_choose_from() -> None:
    """The icons are files of the theme in the sizes that the manifest tells, one of them to be cut to any shape."""
    icons = json.loads(files()["kk/site.webmanifest"])["icons"]
    names = {address: name for name, address in load_assets(STATIC).addresses.items()}
    for icon in icons:
        with Image.open(STATIC / names[icon["src"]]) as image:
            assert icon["sizes"] == f"{image.width}x{image.height}"
    assert {icon["sizes"] for icon in icons} == {"192x192", "512x512"}
    assert "maskable" in {icon.get("purpose") for icon in icons}
