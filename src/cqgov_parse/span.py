"""Spans: where in the source a piece of text stands.

A span is a half-open range of code points in the decoded source text. A passage that a line end, a filler blank or an
inserted reading interrupts has several spans, in reading order.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
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
