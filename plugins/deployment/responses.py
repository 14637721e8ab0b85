"""What every response of the site carries: one table for every host.

A host's own configuration is written from this table (``nginx.py``, ``rerouting.py``, ``bucket.py``), so no two hosts
differ, and the verification from outside asks for the same.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

FOR_EVER: Final = "public, max-age=31536000, immutable"
REVALIDATED: Final = "public, max-age=0, must-revalidate"

_POLICY: Final[Mapping[str, str]] = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # WebAssembly of the search; no script is ever made of text
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "upgrade-insecure-requests": "",
}
_FEATURES: Final = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "serial",
    "usb",
    "xr-spatial-tracking",
)

ALWAYS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": "; ".join(f"{name} {value}".strip() for name, value in _POLICY.items()),
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
"""Headers of every response, whatever its status. Nothing is said of a referrer to whom a story links."""


EVERY_HEADER: Final = frozenset({*ALWAYS, "Cross-Origin-Resource-Policy", "Cache-Control"})


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: the first whose pattern is found in the path is the path's own.

    ``shared`` files may be shown by other sites: feeds, and the pictures that feeds and links bring along.
    ``media_type`` is said where the name's extension does not tell it.
    """

    name: str
    pattern: str
    cache: str = REVALIDATED
    shared: bool = False
    media_type: str = ""
    found: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "found", re.compile(self.pattern))

    @property
    def resource_policy(self) -> str:
        """The value of Cross-Origin-Resource-Policy."""
        return "cross-origin" if self.shared else "same-origin"


KINDS: Final = (
    Kind("picture", r"^/(?:pictures|cards)/", FOR_EVER, shared=True),
    Kind("asset", r"^/static/", FOR_EVER),
    Kind("search", r"^/search/.*[0-9a-f]{7}[^/]*$", FOR_EVER),
    Kind("feed", r"/[^/]*feed\.xml$", shared=True, media_type="application/atom+xml"),
    Kind("json-feed", r"/[^/]*feed\.json$", shared=True, media_type="application/feed+json"),
    Kind("opensearch", r"/opensearch\.xml$", media_type="application/opensearchdescription+xml"),
    Kind("page", r""),
)
"""The table. A pattern is a regular expression over the address without the site's base path, as nginx reads it too."""

TYPES: Final[Mapping[str, str]] = {
    "avif": "image/avif",
    "css": "text/css",
    "gz": "application/gzip",
    "html": "text/html",
    "ico": "image/x-icon",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "map": "text/plain",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml",
}
"""Media types by extension; anything else is bytes."""

BYTES: Final = "application/octet-stream"
CHARSET_TYPES: Final = ("text/", "application/atom+xml", "application/xml")
"""What begins so is sent with its charset, which is UTF-8 throughout."""


def kind_of(path: str) -> Kind:
    """Return the kind of a file, by its path relative to the output folder."""
    return next(kind for kind in KINDS if kind.found.search(f"/{path}"))


def is_lasting(path: str) -> bool:
    """Say whether the name of a file tells its bytes, so that it never changes and must outlive its release."""
    return kind_of(path).cache == FOR_EVER


def media_type(path: str) -> str:
    """Return the Content-Type of a file."""
    named = kind_of(path).media_type or TYPES.get(posixpath.splitext(path)[1].removeprefix("."), BYTES)
    return f"{named}; charset=utf-8" if named.startswith(CHARSET_TYPES) else named


def headers_of(path: str) -> dict[str, str]:
    """Return all headers of a file that this table decides, but for its Content-Type."""
    kind = kind_of(path)
    return {**ALWAYS, "Cross-Origin-Resource-Policy": kind.resource_policy, "Cache-Control": kind.cache}
