"""Language tags (BCP 47) against the registry of subtags that IANA keeps."""

import re
from functools import lru_cache
from typing import Final

_PRIMARY: Final = re.compile(r"([A-Za-z]{2,8})(?:-[A-Za-z0-9]{1,8})*")
_PRIVATE: Final = ("qaa", "qtz")
"""The registry keeps this range for private use, as one entry."""

_USUAL: Final = frozenset({"kk", "ru", "en", "und"})


def primary(tag: str) -> str:
    """Return the primary subtag of a tag in lower case; empty where the tag has not even the shape of one."""
    match = _PRIMARY.fullmatch(tag)
    return match[1].lower() if match else ""


@lru_cache(1024)
def is_known(tag: str) -> bool:
    """Tell whether a tag's primary subtag is registered as that of a language."""
    subtag = primary(tag)
    return subtag in _USUAL or bool(subtag and _is_registered(subtag))


def _is_registered(subtag: str) -> bool:
    if _PRIVATE[0] <= subtag <= _PRIVATE[1] and len(subtag) == len(_PRIVATE[0]):
        return True
    from language_tags import tags  # reads the whole registry: 0.025 s, which most builds do not need

    return bool(tags.language(subtag))
