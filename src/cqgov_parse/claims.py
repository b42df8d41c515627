"""Claims: which characters of a text labels have taken, so that each is taken once and none is forgotten."""

import re
from collections.abc import Iterator

from attrs import frozen

from cqgov_parse.errors import FormatFaultError
from cqgov_parse.span import Span, Spans, join
from cqgov_parse.text.fold import is_visible
from cqgov_parse.text.page import Page

_FREE = re.compile(b"\x00+")
_MOST = 255  # kinds of labels that can be told apart; the built-in ones are two dozen


@frozen
class Overlap:
    """Characters that a label wanted and others had."""

    span: Span
    holders: tuple[str, ...]


class Claims:
    """One byte a character: zero while it is free, else the number of the part that has it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._taken = bytearray(len(page.source))
        self._parts: list[str] = [""]
        self._numbers: dict[str, int] = {}

    def take(self, part: str, spans: Spans) -> tuple[Spans, list[Overlap]]:
        """The characters of `spans` that were still free, taken now, and what was not.

        Raises FormatFaultError for spans outside the text.
        """
        number = self._number(part)
        free: list[Span] = []
        overlaps: list[Overlap] = []
        for start, end in spans:
            if not 0 <= start <= end <= len(self._taken):
                raise FormatFaultError(
                    f"the label {part} has the span [{start}, {end}), outside the text of {len(self._taken)} characters"
                )
            if start < end and self._taken.count(0, start, end) == end - start:
                self._taken[start:end] = bytes([number]) * (end - start)
                free.append((start, end))
                continue
            held = bytes(self._taken[start:end])
            gaps = [(start + gap.start(), start + gap.end()) for gap in _FREE.finditer(held)]
            if start < end:
                first = len(held) - len(held.lstrip(b"\x00"))
                last = len(held.rstrip(b"\x00"))
                holders = tuple(sorted({self._parts[claim] for claim in set(held) if claim}))
                overlaps.append(Overlap((start + first, start + last), holders))
            for low, high in gaps:
                self._taken[low:high] = bytes([number]) * (high - low)
            free += gaps
        return join(free), overlaps

    def _number(self, part: str) -> int:
        if part not in self._numbers:
            self._numbers[part] = min(len(self._parts), _MOST)
            self._parts.append(part)
        return self._numbers[part]

    def left(self) -> Iterator[tuple[Spans, bool]]:
        """What nobody took: words, a line at a time, and apart from them (False) characters without a shape of their own."""
        source, plain = self._page.source, self._page.plain
        for gap in _FREE.finditer(self._taken):
            start, end = gap.span()
            if source[start:end].isspace():
                continue
            for line in source[start:end].splitlines(keepends=True):
                folded = plain[start : start + len(line)]
                words = folded.strip()
                low = start + (folded.index(words[0]) if words else len(folded))
                high = low + len(words)
                end = start + len(line)
                if start < low:
                    yield from self._unseen(start, low)
                if words:
                    yield ((low, high),), True
                if high < end:
                    yield from self._unseen(high, end)
                start = end

    def _unseen(self, start: int, end: int) -> Iterator[tuple[Spans, bool]]:
        if self._page.source[start:end].isspace():
            return
        spans = join((at, at + 1) for at in range(start, end) if is_visible(self._page.source[at]))
        if spans:
            yield spans, False
