"""A census: many tallies taken together, and those that most need a reader."""

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import field, frozen

MOST = 1_000
"""Rows that an index shows; of more documents it shows those that most need a reader."""

_SHARES = ((0.0, "none"), (0.001, "up to 0.1 %"), (0.01, "up to 1 %"), (0.05, "up to 5 %"), (1.0, "more"))
SHARES = tuple(name for _, name in _SHARES)
"""Shares of unplaced text, as the plot groups them."""

UNDATED = "undated"


@frozen
class Census:
    """Counts over all documents, and the rows to show.

    `months` counts documents by month (`2031-03`, or `undated`) and format, `notes` by code, `shares` by the share of unplaced text.
    """

    rows: tuple[dict[str, Any], ...] = ()
    totals: Counter[str] = field(factory=Counter)
    months: Counter[tuple[str, str]] = field(factory=Counter)
    notes: Counter[str] = field(factory=Counter)
    shares: Counter[str] = field(factory=Counter)


def census(rows: Iterable[dict[str, Any]], most: int = MOST) -> Census:
    """Counts rows as `tally` gives them, one at a time; at most `most` of them are kept."""
    found = Census()
    worst = heapq.nlargest(most, enumerate(_counted(rows, found)), key=lambda each: (*_need(each[1]), -each[0]))
    if found.totals["documents"] <= most:
        worst.sort(key=lambda each: each[0])
    return Census(tuple(row for _, row in worst), found.totals, found.months, found.notes, found.shares)


def _counted(rows: Iterable[dict[str, Any]], found: Census) -> Iterator[dict[str, Any]]:
    for row in rows:
        found.totals["documents"] += 1
        for name in ("records", "warnings", "unplaced"):
            found.totals[name] += row[name]
        found.months[row["month"] or UNDATED, row["format"]] += 1
        found.notes.update(row["notes"])
        found.shares[next(name for limit, name in _SHARES if _share(row) <= limit)] += 1
        yield row


def _need(row: dict[str, Any]) -> tuple[float, int]:
    """How much a document needs a reader: first by the share that was not understood, then by warnings."""
    return _share(row), row["warnings"]


def _share(row: dict[str, Any]) -> float:
    return min(1.0, row["unplaced"] / row["length"]) if row["length"] else 0.0
