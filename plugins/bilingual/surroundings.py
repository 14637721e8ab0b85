"""The language of whoever runs a command, as their system tells it."""

import sys
from collections.abc import Mapping
from typing import Final

from plugins.domain.language import Language

VARIABLES: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where POSIX and gettext keep the language of messages; the first that says anything counts."""

_WINDOWS: Final = {0x19: "ru", 0x3F: "kk"}
"""Primary language identifiers of Windows, the low ten bits of what it tells (MS-LCID)."""


def language_of(environment: Mapping[str, str], known: tuple[Language, ...], default: Language) -> Language:
    """Return the first language of the environment that is known, or the default.

    Windows keeps the language out of the environment, but a variable that is set there counts first, too.
    """
    said = next((value for name in VARIABLES if (value := environment.get(name))), "") or _of_windows()
    spoken = (each.partition(".")[0].partition("_")[0].lower() for each in said.split(":"))
    return next((Language(each) for each in spoken if each in known), default)


def _of_windows() -> str:
    """Return the language of the Windows interface; nothing elsewhere."""
    if sys.platform != "win32":
        return ""
    import ctypes

    return _WINDOWS.get(ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF, "")
