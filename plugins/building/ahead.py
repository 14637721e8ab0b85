"""A question that another process answers while this one goes on without the answer."""

import os
import sys
import threading
from collections.abc import Callable
from typing import Final

_YES: Final = 0
_NO: Final = 1
_UNKNOWN: Final = 2


class Ahead:
    """A question about files, asked at once. Where processes cannot be forked it is asked when the answer is wanted."""

    def __init__(self, ask: Callable[[], bool]) -> None:
        """Take the question, which must change nothing; what it raises is raised where the answer is wanted."""
        self.ask = ask
        self._process = _begin(ask)

    def answer(self) -> bool:
        """Return the answer; the question is asked here if the other process has come to none."""
        code, self._process = _end(self._process), None
        return self.ask() if code == _UNKNOWN else code == _YES


def _begin(ask: Callable[[], bool]) -> int | None:
    """Return the process that answers; None where there is none, or where a thread could be lost with its locks."""
    if sys.platform == "win32" or threading.active_count() > 1:
        return None
    if process := os.fork():
        return process
    code = _UNKNOWN
    try:
        code = _YES if ask() else _NO
    finally:
        os._exit(code)


def _end(process: int | None) -> int:
    if sys.platform == "win32" or process is None:
        return _UNKNOWN
    try:
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    except ChildProcessError:  # somebody has waited for every process of ours
        return _UNKNOWN
    return code if code in (_YES, _NO) else _UNKNOWN
