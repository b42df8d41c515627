"""The goals G1 to G14: what each compares, what it must reach and what it aims for. Memory is read as Linux tells it."""

import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any
from unittest import mock

from attrs import field, frozen

import cqgov_parse
from cqgov_parse.testing.shapes import SHAPES
from tests.benchmarks import peers
from tests.benchmarks.clock import Ratio, best, child, compared, interpreters, rounds, seconds
from tests.benchmarks.material import FILE, ROUNDUP, SEEDS, of_size, yardstick

_KEPT = """
import sys
import cqgov_parse
peak = lambda: 1024 * int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
cqgov_parse.parse(open(sys.argv[2], encoding="utf-8").read())
start = peak()
text = open(sys.argv[1], encoding="utf-8").read()
size = len(text.encode())
document = cqgov_parse.parse(text)
print((peak() - start) / size)
"""
_STREAMED = """
import sys
import cqgov_parse
peak = lambda: 1024 * int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
texts = [open(path, encoding="utf-8").read() for path in sys.argv[2:]]
size = sum(len(text.encode()) for text in texts)
for _ in range(2):
    for text in texts:
        cqgov_parse.to_json(cqgov_parse.parse(text))
start = peak()
for _ in range(int(float(sys.argv[1]) * 1e6 / size)):
    for text in texts:
        cqgov_parse.to_json(cqgov_parse.parse(text))
print((peak() - start) / 1e6)
"""


@frozen
class Extent:
    """How much is measured: a full run for the record, a short one for every change."""

    rounds: int = 7
    long: float = 10.0
    kept: float = 10.0
    streamed: float = 50.0
    formats: tuple[str | None, ...] = field(factory=lambda: (None, *(each.name for each in cqgov_parse.formats())))


FULL = Extent()
SHORT = Extent(3, 2.0, 2.0, 5.0, (None,))


@frozen
class Goal:
    """A goal with its figure; `highest` says that the figure must not be higher, else not lower. `worst` names the worst case."""

    key: str
    what: str
    ratio: Ratio
    must: float
    aim: float
    highest: bool = True
    worst: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the aim is reached."""
        return self.ratio.median <= self.aim if self.highest else self.ratio.median >= self.aim


def _parse_all() -> list[Any]:
    return [cqgov_parse.parse(text) for text in SEEDS]


def full_parse(extent: Extent) -> Iterator[Goal]:
    ratio = compared(_parse_all, lambda: yardstick(SEEDS), extent.rounds)
    yield Goal("G1", "full parse of the five seeds, in R", ratio, 25, 9)


def beside_words(extent: Extent) -> Iterator[Goal]:
    """Cutting words, and cutting and tagging them, beside a full parse."""
    for key, name, must, aim in (("G2", "jieba.posseg", 15, 40), ("G3", "jieba.lcut", 3, 8)):
        peer = peers.find(name)
        if peer:
            ratio = compared(partial(peers.over_seeds, peer.work), _parse_all, max(2, extent.rounds // 2))
            yield Goal(key, f"{name} over the five seeds, in full parses", ratio, must, aim, highest=False)


def growth(extent: Extent) -> Iterator[Goal]:
    short, long = of_size(ROUNDUP, 1), of_size(ROUNDUP, extent.long)
    sides = [
        lambda: cqgov_parse.parse(long),
        lambda: yardstick([long]),
        lambda: cqgov_parse.parse(short),
        lambda: yardstick([short]),
    ]
    cqgov_parse.parse(ROUNDUP)
    found = [[seconds(side) for side in sides] for _ in range(3)]
    ratio = Ratio.of([a / b for a, b, _, _ in found], [c / d for _, _, c, d in found])
    yield Goal("G4", f"parse in R at {extent.long:g} MB over that at 1 MB", ratio, 1.25, 1.1)


def adversarial(extent: Extent) -> Iterator[Goal]:
    """Shapes that make parsers quadratic: growth from n to 4n, and the work for one character beside that of the seeds."""
    usual = best(_parse_all) / sum(map(len, SEEDS))
    grown: list[tuple[float, str]] = []
    costs: list[tuple[float, str]] = []
    for (shape, make), name in product(SHAPES.items(), extent.formats):
        case = f"{shape}, {name or 'detected'}"
        low, high = (best(partial(cqgov_parse.parse, make(length), format=name)) for length in (6_000, 24_000))
        grown.append((high / max(low, 0.0005), case))
        costs.append((high / 24_000 / usual, case))
    for key, what, found, must in (
        ("G5", "adversarial text four times as long, time over time", grown, 6),
        ("G6", "an adversarial character over a seed's", costs, 20),
    ):
        worst, case = max(found)
        yield Goal(key, what, Ratio(worst, min(found)[0], worst), must, 5, worst=case)


def memory(extent: Extent) -> Iterator[Goal]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text(of_size(ROUNDUP, extent.kept), "utf-8")
        kept = child(_KEPT, str(path), str(FILE))
    yield Goal(
        "G7", f"peak memory of one document of {extent.kept:g} MB, over its size", Ratio(kept, kept, kept), 10, 10
    )
    streamed = child(_STREAMED, str(extent.streamed), *(str(path) for path in sorted(FILE.parent.glob("*.txt"))))
    yield Goal(
        "G8", f"memory after {extent.streamed:g} MB of documents, in MB more", Ratio(streamed, streamed, streamed), 8, 2
    )


def starting(extent: Extent) -> Iterator[Goal]:
    cases = (
        ("G9", "importing the parser, in bare starts of Python", ["-c", "from cqgov_parse import parse"], 7, 5.5),
        ("G10", "--version, in bare starts", ["-m", "cqgov_parse", "--version"], 7, 3),
        ("G11", "one file of 25 KB on the command line, in bare starts", ["-m", "cqgov_parse", str(FILE)], 12, 8),
    )
    for key, what, arguments, must, aim in cases:
        yield Goal(key, what, interpreters(arguments, max(3, extent.rounds // 2)), must, aim)


def serialising(extent: Extent) -> Iterator[Goal]:
    documents = _parse_all()
    ratio = compared(lambda: [cqgov_parse.to_json(each) for each in documents], _parse_all, extent.rounds)
    yield Goal("G12", "to_json over parse", ratio, 0.6, 0.5)


def _written(texts: list[str]) -> int:
    return sum(len(cqgov_parse.to_json(cqgov_parse.parse(text))) for text in texts)


def processes(extent: Extent) -> Iterator[Goal]:
    """Wall time, for once: what a second process gains."""
    chunks = [SEEDS * 6] * 8
    walls: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(3):
        for count, found in walls.items():
            with ProcessPoolExecutor(count) as pool:
                list(pool.map(_written, [SEEDS] * count))
                begin = time.perf_counter()
                list(pool.map(_written, chunks))
                found.append(time.perf_counter() - begin)
    yield Goal("G13", "two processes, wall time over one", Ratio.of(walls[2], walls[1]), 0.65, 0.55)


def conversion(extent: Extent) -> Iterator[Goal]:
    def off() -> None:
        with mock.patch("cqgov_parse.text.fold.simplify", lambda text: text):
            _parse_all()

    on, without = rounds([_parse_all, off], extent.rounds * 2)
    ratio = Ratio.of(on, without)
    lowest = min(on) / min(without)
    yield Goal("G14", "Simplified text with conversion on, over off", Ratio(lowest, ratio.low, ratio.high), 1.1, 1.05)


GOALS: dict[str, Callable[[Extent], Iterator[Goal]]] = {
    "G1": full_parse,
    "G2 G3": beside_words,
    "G4": growth,
    "G5 G6": adversarial,
    "G7 G8": memory,
    "G9 G10 G11": starting,
    "G12": serialising,
    "G13": processes,
    "G14": conversion,
}
"""What measures each goal."""
