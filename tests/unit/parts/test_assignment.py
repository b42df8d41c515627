"""Assignment: the best pairing as a whole, held against trying every one."""

from itertools import permutations
from random import Random

import pytest

from cqgov_parse.parts.assignment import best


def _gain(gains: list[list[float]], found: tuple[int, ...] | list[int]) -> float:
    return sum(row[column] for row, column in zip(gains, found, strict=True))


def test_nothing_to_pair() -> None:
    """Without rows there is no pairing."""
    assert best([]) == []


def test_whole_before_part() -> None:
    """A row gives up the column it likes best where the page as a whole gains by it."""
    assert best([[9.0, 8.0], [8.0, 1.0]]) == [1, 0]


def test_losses() -> None:
    """Rows that can only lose still get a column each, the least bad ones."""
    assert best([[-5.0, -1.0, -9.0], [-2.0, -1.0, -9.0]]) == [1, 0]


@pytest.mark.parametrize("seed", range(40))
def test_best_of_all(seed: int) -> None:
    """No pairing gains more than the one found, and no column is used twice, with as many columns as rows or more."""
    chance = Random(seed)
    rows = chance.randint(1, 5)
    width = chance.randint(rows, 6)
    gains = [[float(chance.randint(-9, 9)) for _ in range(width)] for _ in range(rows)]
    found = best(gains)
    assert len(set(found)) == rows
    assert _gain(gains, found) == max(_gain(gains, other) for other in permutations(range(width), rows))
