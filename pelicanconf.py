"""Settings for working on the site. The site's own are one frozen value, SITE; the rest are Pelican's."""

import os
import sys
from datetime import datetime
from pathlib import Path

from jinja2 import StrictUndefined

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT)] if str(ROOT) not in sys.path else []  # the bare `pelican` command lacks it

from plugins.bilingual.catalogues import SOURCE_LANGUAGE  # noqa: E402
from plugins.bilingual.surroundings import language_of  # noqa: E402
from plugins.building.plugin import NewsPelican  # noqa: E402
from plugins.discovery.filters import FILTERS as DISCOVERY_FILTERS  # noqa: E402
from plugins.domain.config import SiteConfig  # noqa: E402
from plugins.domain.date import KAZAKHSTAN  # noqa: E402
from plugins.domain.language import KAZAKH, RUSSIAN  # noqa: E402
from plugins.feeds.filters import FILTERS as FEED_FILTERS  # noqa: E402
from plugins.templating.filters import FILTERS  # noqa: E402
from plugins.wiring import PLUGINS as WIRED  # noqa: E402

SITE = SiteConfig(
    root=ROOT,
    content=ROOT / "content",
    output=ROOT / "output",
    cache=ROOT / ".cache",
    theme=ROOT / "theme",
    site_url="https://court-news.example",
    at=datetime.now(KAZAKHSTAN),
    message_language=language_of(os.environ, (KAZAKH, RUSSIAN, SOURCE_LANGUAGE), SOURCE_LANGUAGE),
)

PELICAN_CLASS = NewsPelican
PLUGINS = WIRED
PLUGIN_PATHS: list[str] = []

PATH = str(SITE.content)
OUTPUT_PATH = str(SITE.output)
CACHE_PATH = str(SITE.cache / "pelican")
THEME = str(SITE.theme)
SITENAME = "Сот жаңалықтары · Новости судов"
SITEURL = SITE.site_url
DEFAULT_LANG = SITE.languages[0]
TIMEZONE = "Asia/Almaty"
READERS = {"rst": None, "html": None, "md": None}  # content is read by plugins/reading
DELETE_OUTPUT_DIRECTORY = False  # the writer replaces files one by one; see plugins/building/staging.py

JINJA_FILTERS = {**FILTERS, **FEED_FILTERS, **DISCOVERY_FILTERS}
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "extensions": ["jinja2.ext.i18n", "jinja2.ext.do"],
    "trim_blocks": True,
    "lstrip_blocks": True,
    "undefined": StrictUndefined,
}
