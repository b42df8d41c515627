"""Clocks: what two pieces of work cost beside each other. A machine's mood changes from minute to minute; ratios of one run hold."""

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from attrs import frozen

Work = Callable[[], object]


@frozen
class Ratio:
    """The median of the rounds' ratios, and the lowest and the highest of them."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, above: Sequence[float], below: Sequence[float]) -> "Ratio":
        """The ratios of two sides that were measured round by round."""
        found = [one / max(other, 1e-9) for one, other in zip(above, below, strict=True)]
        return cls(statistics.median(found), min(found), max(found))

    def times(self, factor: float) -> "Ratio":
        """For sides that did different amounts of work."""
        return Ratio(self.median * factor, self.low * factor, self.high * factor)


def seconds(work: Work) -> float:
    """CPU seconds of one run in this process."""
    gc.collect()
    begin = time.process_time()
    work()
    return time.process_time() - begin


def best(work: Work, runs: int = 3) -> float:
    """The least CPU seconds of several runs."""
    return min(seconds(work) for _ in range(runs))


def rounds(sides: Sequence[Work], count: int) -> list[list[float]]:
    """CPU seconds of every side in every round: each round runs every side once, so that all share the machine's mood."""
    for side in sides:
        side()
    found: list[list[float]] = [[] for _ in sides]
    for _ in range(count):
        for times, side in zip(found, sides, strict=True):
            times.append(seconds(side))
    return found


def compared(above: Work, below: Work, count: int) -> Ratio:
    """CPU of one piece of work over that of another."""
    return Ratio.of(*rounds([above, below], count))


def interpreter(arguments: Sequence[str]) -> float:
    """CPU seconds, user and system, of a fresh interpreter. Raises CalledProcessError where it fails.

    It may keep compiled modules, as an installed package has them: without them a start would measure Python's own compiler.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = os.times()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=environment)
    after = os.times()
    return after.children_user - before.children_user + after.children_system - before.children_system


def interpreters(arguments: Sequence[str], count: int) -> Ratio:
    """CPU of a fresh interpreter with these arguments over that of one that does nothing, five starts of each a round."""
    above, below = [], []
    interpreter(arguments)
    for _ in range(count):
        above.append(sum(interpreter(arguments) for _ in range(5)))
        below.append(sum(interpreter(["-c", "pass"]) for _ in range(5)))
    return Ratio.of(above, below)


def child(code: str, *arguments: str) -> float:
    """The number that a piece of code prints in a fresh interpreter. Raises CalledProcessError where it fails."""
    run = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True)
    return float(run.stdout)
