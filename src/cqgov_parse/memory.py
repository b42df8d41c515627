"""The memory of one document: what is once found out about a line is not worked out again while the same text is parsed.

Detection, the layout and the labels ask the same lines the same questions. The answers live as long as the parse, so that no
document pays for another, and threads share nothing.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

from cqgov_parse.deadline import check

_Question = TypeVar("_Question", bound=Hashable)
_Answer = TypeVar("_Answer")

_MOST = 20_000  # answers to one question; a longer document forgets and begins anew, so that memory stays within bounds
_OFTEN = 16  # answers, after which the clock is looked at
_UNKNOWN: Any = object()
_memory: ContextVar[defaultdict[Any, dict[Any, Any]] | None] = ContextVar("memory", default=None)


@contextmanager
def one_document() -> Iterator[None]:
    """Answers of `remembered` functions are kept inside this context, and forgotten at its end."""
    token = _memory.set(defaultdict(dict))
    try:
        yield
    finally:
        _memory.reset(token)


def remembered(function: Callable[[_Question], _Answer]) -> Callable[[_Question], _Answer]:
    """The function with its answers kept for the document that is being parsed; it must be pure, and nobody may change an answer."""

    @wraps(function)
    def ask(question: _Question) -> _Answer:
        memory = _memory.get()
        if memory is None:
            return function(question)
        known = memory[function]
        found: _Answer = known.get(question, _UNKNOWN)
        if found is _UNKNOWN:
            size = len(known)
            if not size % _OFTEN:
                check()
                if size >= _MOST:
                    known.clear()
            found = known[question] = function(question)
        return found

    return ask
