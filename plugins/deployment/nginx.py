"""The configuration of nginx, written from the table of responses.

What a release decides (which addresses are gone, where moved ones lead) nginx finds in the release itself, below
``.host/``, so that a switch of releases switches them too. Only the map of redirects is read at a reload; until then
the pages of redirects answer in its place.
"""

import re
from dataclasses import dataclass
from typing import Final

from plugins.deployment.responses import ALWAYS, BYTES, CHARSET_TYPES, FOR_EVER, KINDS, TYPES

PROLOGUE: Final = """\
# Written by `python -m plugins.deployment.hosting` from plugins/deployment/responses.py. Change it there, not here.
# A file for /etc/nginx/conf.d/ of nginx 1.22 or newer with the module brotli_static; docs/operations.md tells how.
"""


@dataclass(frozen=True, slots=True)
class NginxSite:
    """Where nginx listens and finds the site; ``root`` is the target's path, with ``current`` and ``assets`` in it."""

    names: str = "court-news.example"
    root: str = "/srv/court-news"
    http: str = "80"
    https: str = "443"
    certificate: str = "/etc/letsencrypt/live/court-news.example/fullchain.pem"
    key: str = "/etc/letsencrypt/live/court-news.example/privkey.pem"
    languages: tuple[str, ...] = ("kk", "ru")


def nginx_configuration(site: NginxSite) -> str:
    """Return the configuration as a file for the context ``http``."""
    parts = [PROLOGUE, *_maps(site), _plain_server(site), _server(site)]
    return "\n".join(parts)


def _maps(site: NginxSite) -> list[str]:
    cache = {kind.pattern: kind.cache for kind in KINDS}
    policy = {kind.pattern: kind.resource_policy for kind in KINDS}
    open_to_scripts = {kind.pattern: "*" if kind.shared else "" for kind in KINDS}
    lost = {rf"^/{each}/": f"/{each}/404.html" for each in site.languages}
    return [
        _map("$uri", "$court_cache", cache),
        _map("$uri", "$court_policy", policy),
        _map("$uri", "$court_origin", open_to_scripts),
        _map("$http_accept_language", "$court_language", _preferences(site.languages), match="~*"),
        _map("$request_uri", "$court_lost", lost, "/404.html"),
        _map("$uri", "$court_vary", {r"^/(?:index\.html)?$": "Accept-Language"}),
        f'map $uri $court_moved {{\n    default "";\n    include {site.root}/current/.host/redirects*.map;\n}}\n',
    ]


def _preferences(languages: tuple[str, ...]) -> dict[str, str]:
    """Return for each language what Accept-Language looks like when it comes before the others.

    Browsers name languages in the order of preference, so their weights need not be read.
    """
    either = "|".join(languages)
    others = rf"^(?:(?!(?:^|[,\s])(?:{either})\b).)*(?:^|[,\s])"
    return {f"{others}{each}\\b": each for each in languages}


def _map(source: str, target: str, values: dict[str, str], default: str = "", match: str = "~") -> str:
    """Return a map by regular expressions, the empty one of which is the default."""
    rows = [f"    default {_quoted(values.get('', default))};"]
    rows += [f"    {_quoted(f'{match}{pattern}')} {_quoted(value)};" for pattern, value in values.items() if pattern]
    return f"map {source} {target} {{\n" + "\n".join(rows) + "\n}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' if re.search(r'[\s"\\;{}\']|^$', text) else text


def _headers() -> str:
    rows = {
        **ALWAYS,
        "Cross-Origin-Resource-Policy": "$court_policy",
        "Access-Control-Allow-Origin": "$court_origin",
        "Cache-Control": "$court_cache",
        "Vary": "$court_vary",
    }
    lines = [f'    add_header {name} "{value}" always;' for name, value in rows.items()]
    return "\n".join([*lines, "    server_tokens off;"])


def _plain_server(site: NginxSite) -> str:
    return f"""\
server {{
    listen {site.http};
    server_name {site.names};
{_headers()}
    location ^~ /.well-known/acme-challenge/ {{ root {site.root}/acme; }}
    location / {{ return 301 https://$host{_port(site.https)}$request_uri; }}
}}
"""


def _port(https: str) -> str:
    port = https.rpartition(":")[2]
    return "" if port == "443" else f":{port}"


def _server(site: NginxSite) -> str:
    lasting = "|".join(kind.pattern for kind in KINDS if kind.cache == FOR_EVER)
    return f"""\
server {{
    listen {site.https} ssl http2;
    server_name {site.names};
    ssl_certificate {site.certificate};
    ssl_certificate_key {site.key};
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_session_cache shared:court:10m;

{_headers()}

    root {site.root}/current;
    disable_symlinks on from={site.root}/current;
    index index.html;
    absolute_redirect off;
    charset utf-8;
    charset_types {" ".join(_charset_types())};
    default_type {BYTES};
{_types()}

    gzip_static on;
    gzip_vary on;
    brotli_static on;
    if_modified_since off;  # a time here tells the bytes, not the day; validation goes by ETag
    add_header Last-Modified "" always;

    error_page 403 404 =404 $court_lost;
    error_page 410 ${{uri}}index.html;

    if ($request_method !~ ^(?:GET|HEAD)$) {{ return 405; }}
    if ($request_uri ~ ^(/(?:[^?]*/)?)index\\.html(?:\\?|$)) {{ return 301 $1; }}
    if ($court_moved) {{ return 301 $court_moved; }}
    if (-f $document_root/.host/gone${{uri}}index.html) {{ return 410; }}

    location = / {{
        if ($court_language) {{ return 302 /$court_language/; }}
    }}
    location ^~ /.well-known/ {{ }}
    location ~ /\\. {{ return 404; }}
    # Files whose names tell their bytes: those of every kept release, whichever is live.
    location ~ "{lasting}" {{
        root {site.root}/assets;
        disable_symlinks on from={site.root}/assets;
    }}
{_named_types()}
    location / {{ }}
}}
"""


def _charset_types() -> list[str]:
    named = {*TYPES.values(), *(kind.media_type for kind in KINDS)}
    return sorted(each for each in named if each.startswith(CHARSET_TYPES) and each != "text/html")


def _types() -> str:
    extensions: dict[str, list[str]] = {}
    for extension, name in TYPES.items():
        extensions.setdefault(name, []).append(extension)
    rows = "\n".join(f"        {name} {' '.join(each)};" for name, each in sorted(extensions.items()))
    return f"    types {{\n{rows}\n    }}"


def _named_types() -> str:
    named = [kind for kind in KINDS if kind.media_type]
    return "\n".join(
        f'    location ~ "{kind.pattern}" {{ types {{ }} default_type {kind.media_type}; }}' for kind in named
    )
