"""JSON written part by part: what many pages say alike, such as who publishes them, is written once."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from json.encoder import encode_basestring


def text(words: str) -> str:
    """Return words as a string of JSON, its letters readable; nothing for no words."""
    return encode_basestring(words) if words else ""


def array(values: Iterable[str]) -> str:
    """Return values of JSON as one; nothing for none."""
    written = ",".join(values)
    return f"[{written}]" if written else ""


def thing(properties: Mapping[str, str]) -> str:
    """Return a thing of schema.org without what is not known of it; each property comes with a value of JSON."""
    known = {name: value for name, value in properties.items() if value}
    return _form(tuple(known)) % tuple(known.values())


@lru_cache(1 << 8)  # there are as many as things with other properties
def _form(names: tuple[str, ...]) -> str:
    return "{" + ",".join(f"{text(name)}:%s" for name in names) + "}"
