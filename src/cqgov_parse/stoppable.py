"""Patterns that can be stopped: those of plugins, which nobody here has seen, run against the clock."""

import time
from collections.abc import Iterator
from typing import Any

from cqgov_parse.errors import CqgovError


class OverrunError(CqgovError):
    """A pattern used up its time. Detection makes a note of it."""


class Stoppable:
    """A pattern with so many seconds for all that is asked of it, in an engine that can be stopped, which Python's own cannot."""

    def __init__(self, pattern: str, seconds: float) -> None:
        import regex  # no parse with the built-in formats alone needs it

        self._pattern: Any = regex.compile(pattern, regex.MULTILINE)
        self._end = time.monotonic() + seconds

    def _left(self) -> float:
        left = self._end - time.monotonic()
        if left <= 0:
            raise OverrunError("the time is used up")
        return left

    def fullmatch(self, text: str) -> bool:
        """Whether the pattern matches the whole text. Raises OverrunError."""
        try:
            return self._pattern.fullmatch(text, timeout=self._left()) is not None
        except TimeoutError:
            raise OverrunError("the time is used up") from None

    def spans(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the pattern matches between two places. Raises OverrunError."""
        try:
            for match in self._pattern.finditer(text, start, end, timeout=self._left()):
                yield match.span()
        except TimeoutError:
            raise OverrunError("the time is used up") from None
