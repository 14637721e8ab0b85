"""Addresses: which ones a page may lead to. An allow-list, since the ways to hide a script are without number."""

import re
import unicodedata
from dataclasses import dataclass
from html import unescape
from typing import Final
from urllib.parse import unquote, urlsplit

_SCHEME: Final = re.compile(r"[^/?#]*?:")
_EXTERNAL: Final = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_ESCAPED: Final = re.compile(r"""[\s"<>^`{|}]|%(?![0-9A-Fa-f]{2})""")
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})
_LAYERS: Final = 3
_PLAIN: Final = re.compile(r"[\w#.-][\w#./-]*|/(?:[\w#.-][\w#./-]*)?")


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it goes into a page. ``fault`` is the rule it breaks, empty if it may be used."""

    value: str
    internal: bool = False
    fault: str = ""


def judge(written: str) -> Address:
    """Return the address that an editor wrote, or its fault.

    Leading out of the site are ``http``, ``https``, ``mailto`` and ``tel``; internal is all that has no scheme. An
    address without a scheme but with a host (``//host``) is unsafe, because nobody means it.
    """
    if not written:
        return Address("", fault="address-empty")
    if _PLAIN.fullmatch(written):
        return Address(written, internal=True)
    address = unescape(written).strip()
    if _EXTERNAL.match(address):
        return _judge_external(address)
    if "\\" in address:
        return Address(address, fault="address-backslash")
    bare = _bare(address)
    if _SCHEME.match(bare) or bare.startswith("//"):
        return Address(address, fault="unsafe-address")
    return Address(address, internal=True)


def _judge_external(address: str) -> Address:
    scheme, _, rest = address.partition(":")
    escaped = _ESCAPED.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), rest)
    if scheme.lower() == "tel":
        escaped = re.sub(r"[^\d+*#;=.\w-]", "", unquote(escaped))
    faulty = scheme.lower().startswith("http") and not _names_host(address)
    return Address(f"{scheme.lower()}:{escaped}", fault="unsafe-address" if faulty or "\\" in rest else "")


def _names_host(address: str) -> bool:
    """Tell whether the address names a host and nobody's password: ``https://court@elsewhere`` leads elsewhere."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.hostname) and "@" not in parts.netloc


def _bare(address: str) -> str:
    """Return the address without the disguises that a browser, or a later decoding, takes off again."""
    for _ in range(_LAYERS):
        address = unquote(unescape(address))
    plain = unicodedata.normalize("NFKC", address)
    return "".join(sign for sign in plain if unicodedata.category(sign) not in _INVISIBLE)
