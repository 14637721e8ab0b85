"""Time is counted once, for the innermost step."""

import time
from collections.abc import Callable, Iterator

import pytest

from benchmarks.steps import REST, STEPS, Clock, install, table

LONG, SHORT = 0.2, 0.05


def busy(seconds: float) -> None:
    """Use the processor for so long."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_a_step_is_counted_without_the_steps_within() -> None:
    """The times of all steps add up to the whole."""
    clock = Clock()
    inner = clock.timed("inner", lambda: busy(LONG))

    def work() -> None:
        busy(SHORT)
        inner()

    clock.timed("outer", work)()
    assert clock.seconds["inner"] >= LONG
    assert SHORT <= clock.seconds["outer"] < LONG
    assert clock.seconds[REST] < SHORT


def test_a_generator_is_counted_while_it_yields() -> None:
    """What a generator does is its own step's, not that of whoever asks it."""
    clock = Clock()

    def numbers() -> Iterator[int]:
        busy(SHORT)
        yield 1
        busy(SHORT)

    assert list(clock.timed("numbers", numbers)()) == [1]
    assert clock.seconds["numbers"] >= 2 * SHORT


def test_every_step_is_a_function_of_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """A function that was renamed would fall out of the breakdown; here that is an error."""
    found: list[str] = []

    def timed(step: str, function: Callable[..., object]) -> Callable[..., object]:
        found.append(step)
        return function

    clock = Clock()
    monkeypatch.setattr(clock, "timed", timed)
    install(clock)
    assert found == [step for step, places in STEPS.items() for _ in places]


def test_the_table_adds_up() -> None:
    """The dearest step comes first, and the last line is the sum."""
    clock = Clock()
    clock.seconds.update({"a": 1.0, "b": 3.0})
    assert list(table(clock, 1000))[2:] == ["| b | 3.00 | 75% |", "| a | 1.00 | 25% |", "| together | 4.00 | 100% |"]
