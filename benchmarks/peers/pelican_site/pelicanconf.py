"""The same site as this project's, as Pelican advises: tags for whatever has a list, a subsite for a language."""

import json
from pathlib import Path

KNOWN = json.loads((Path(__file__).parent / "known.json").read_text(encoding="utf-8"))
"""Words of the theme, names of sections, regions, courts, topics and people, and where addresses begin, by language."""

SITENAME = "Court news"
SITEURL = "https://court-news.example"
PATH = "content"
THEME = "theme"
THEME_STATIC_DIR = "static"
TIMEZONE = "Etc/GMT-5"
DEFAULT_LANG = "kk"
PLUGINS = ["pelican.plugins.i18n_subsites"]
ARTICLE_PATHS = ["kk", "ru"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["pictures"]
FORMATTED_FIELDS: list[str] = []
MARKDOWN = {
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}},
    "output_format": "html5",
}
# A tag is named by its list and its entry, which is its address too: topics/mediation.
TAG_REGEX_SUBSTITUTIONS: list[tuple[str, str]] = []

ARTICLE_URL = "kk/{category}/{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = "kk/{category}/{date:%Y}/{slug}/index.html"
PAGE_URL = "kk/{slug}/"
PAGE_SAVE_AS = "kk/{slug}/index.html"
CATEGORY_URL = "kk/{slug}/"
CATEGORY_SAVE_AS = "kk/{slug}/index.html"
TAG_URL = "kk/{slug}/"
TAG_SAVE_AS = "kk/{slug}/index.html"
AUTHOR_SAVE_AS = ""
MONTH_ARCHIVE_URL = "kk/archive/{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = "kk/archive/{date:%Y}/{date:%m}/index.html"
YEAR_ARCHIVE_URL = "kk/archive/{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = "kk/archive/{date:%Y}/index.html"
DIRECT_TEMPLATES = ["home", "biographies", "regions", "courts", "topics", "archive", "search", "corrections", "404"]
DIRECT = {name: f"{name}/index.html" for name in DIRECT_TEMPLATES} | {"home": "index.html", "404": "404.html"}
globals().update({f"{name.upper()}_SAVE_AS": f"kk/{path}" for name, path in DIRECT.items()})

DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"category": 20, "tag": 20}
PAGINATION_PATTERNS = (
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)
FEED_MAX_ITEMS = 30
FEED_ALL_ATOM = "kk/feed.xml"
CATEGORY_FEED_ATOM = "kk/{slug}/feed.xml"
TAG_FEED_ATOM = "kk/{slug}/feed.xml"
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None

OWN = {name: value for name, value in dict(globals()).items() if isinstance(value, str) and value.startswith("kk/")}
I18N_SUBSITES = {"ru": {name: value.removeprefix("kk/") for name, value in OWN.items()}}
