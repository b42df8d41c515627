"""Assignment: the pairing of rows and columns that is best as a whole, each used at most once.

The shortest augmenting paths of Jonker and Volgenant (1987), with potentials: rows² times columns steps.
"""

from collections.abc import Sequence
from math import inf


def best(gains: Sequence[Sequence[float]]) -> list[int]:
    """For each row its column, so that the sum of gains is greatest. There must be at least as many columns as rows."""
    if not gains:
        return []
    width = len(gains[0])
    rows = [0.0] * (len(gains) + 1)
    columns = [0.0] * (width + 1)
    owner = [0] * (width + 1)  # of each column its row, counted from 1; column 0 holds the row that is being placed
    for row in range(1, len(gains) + 1):
        owner[0] = row
        at = 0
        least = [inf] * (width + 1)
        before = [0] * (width + 1)
        seen = [False] * (width + 1)
        while owner[at]:
            seen[at] = True
            here, step, nearest = owner[at], inf, 0
            gain, own = gains[here - 1], rows[here]
            for column in range(1, width + 1):
                if seen[column]:
                    continue
                cost = -gain[column - 1] - own - columns[column]
                if cost < least[column]:
                    least[column], before[column] = cost, at
                if least[column] < step:
                    step, nearest = least[column], column
            for column in range(width + 1):
                if seen[column]:
                    rows[owner[column]] += step
                    columns[column] -= step
                else:
                    least[column] -= step
            at = nearest
        while at:
            owner[at] = owner[before[at]]
            at = before[at]
    found = [0] * len(gains)
    for column in range(1, width + 1):
        if owner[column]:
            found[owner[column] - 1] = column - 1
    return found
