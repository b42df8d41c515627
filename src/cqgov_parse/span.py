"""Spans: where in the source a piece of text stands.

A span is a half-open range of code points in the decoded source text. A passage that a line end, a filler blank or an
inserted reading interrupts has several spans, in reading order.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
Spans: TypeAlias = tuple[Span, ...]


def cut(text: str, spans: Iterable[Span]) -> str:
    """The characters of `text` at `spans`, joined."""
    found = [text[start:end] for start, end in spans]
    return found[0] if len(found) == 1 else "".join(found)


def join(spans: Iterable[Span]) -> Spans:
    """Spans in the same order, without empty ones, neighbours that touch made one."""
    joined: list[Span] = []
    for start, end in spans:
        if start >= end:
            continue
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def starts(spans: Iterable[Span]) -> tuple[int, ...]:
    """The position in the joined text at which each span begins, and last the joined text's length."""
    return tuple(accumulate((end - start for start, end in spans), initial=0))


def within(spans: Spans, offsets: Sequence[int], start: int, end: int) -> Spans:
    """The spans of `[start, end)`, a range of the joined text; `offsets` is what `starts(spans)` gave."""
    if start >= end:
        return ()
    found: list[Span] = []
    n = bisect_right(offsets, start) - 1
    while n < len(spans) and offsets[n] < end:
        low, high = spans[n]
        found.append((max(low, low + start - offsets[n]), min(high, low + end - offsets[n])))
        n += 1
    return join(found)


def united(spans: Iterable[Span]) -> Spans:
    """The characters of all the spans, once each, as they stand in the text."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def without(spans: Iterable[Span], taken: Sequence[Span]) -> Spans:
    """The characters of `spans` that `taken` does not hold, in the same order; `taken` is sorted, and no span of it overlaps another."""
    found: list[Span] = []
    for start, end in spans:
        n = bisect_right(taken, start, key=itemgetter(1))
        while n < len(taken) and taken[n][0] < end:
            found.append((start, taken[n][0]))
            start = taken[n][1]
            n += 1
        found.append((start, end))
    return join(found)


def overlap(spans: Iterable[Span], others: Sequence[Span]) -> bool:
    """Whether some character is in both; for few spans."""
    return any(low < end and start < high for start, end in spans for low, high in others)
