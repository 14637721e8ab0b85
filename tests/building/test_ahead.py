"""A question is answered aside, and always answered."""

import os
import signal
import subprocess
import sys
import threading

import pytest

from plugins.building.ahead import Ahead
from tests.site import ROOT


@pytest.mark.parametrize("answer", [True, False])
def test_the_answer_is_the_same(answer: bool) -> None:
    """Whoever looks, the answer is that of the question."""
    assert Ahead(lambda: answer).answer() is answer


@pytest.mark.skipif(os.name == "nt", reason="Windows does not fork")
def test_this_process_may_go_on() -> None:
    """What it knows when the question is put counts, whatever it learns before it hears the answer.

    A process of its own asks: where there are other threads, as there are where tests run, nothing is forked.
    """
    script = "from plugins.building.ahead import Ahead\nx = []\na = Ahead(lambda: bool(x))\nx += [1]\nprint(a.answer())"
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows does not fork")
def test_one_who_is_killed_is_replaced() -> None:
    """Where the other process comes to no answer, the question is asked here."""
    here = os.getpid()

    def ask() -> bool:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return True

    assert Ahead(ask).answer()


@pytest.mark.parametrize("threads", [0, 1])
def test_an_error_is_raised_here(threads: int, capfd: pytest.CaptureFixture[str]) -> None:
    """What goes wrong is told once, by the process that wanted to know; with other threads there is only that one."""
    stop = threading.Event()
    for _ in range(threads):
        threading.Thread(target=stop.wait, daemon=True).start()
    with pytest.raises(ZeroDivisionError):
        Ahead(lambda: bool(1 // 0)).answer()
    stop.set()
    assert capfd.readouterr().err == ""
