"""Work grows with the length of a text and no faster: from n to 4n in CPU time, best of three; quadratic work gives 16."""

import time
from pathlib import Path

import pytest

import cqgov_parse
from cqgov_parse.testing.shapes import SHAPES

FORMATS = [format.name for format in cqgov_parse.formats()]
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
BOUND = 6.0
LENGTH = 3_000


def _seconds(text: str, name: str | None) -> float:
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        cqgov_parse.parse(text, format=name)
        best = min(best, time.process_time() - begin)
    return best


def _growth(small: str, large: str, name: str | None) -> float:
    """The ratio of the two times; measured once more where noise may have spoken."""
    ratio = _seconds(large, name) / max(_seconds(small, name), 0.001)
    return ratio if ratio <= BOUND else min(ratio, _seconds(large, name) / max(_seconds(small, name), 0.001))


@pytest.mark.parametrize("name", [None, *FORMATS])
@pytest.mark.parametrize("shape", SHAPES)
def test_work_is_linear_on_adversarial_shapes(shape: str, name: str | None) -> None:
    """No shape of text makes any format's work grow faster than the text."""
    make = SHAPES[shape]
    assert _growth(make(LENGTH), make(4 * LENGTH), name) <= BOUND


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_work_is_linear_on_repeated_seeds(path: Path) -> None:
    """Parsing a seed four times over takes about four times as long, an exponent near 1."""
    text = path.read_text("utf-8")
    assert _growth(text * 2, text * 8, None) <= BOUND
