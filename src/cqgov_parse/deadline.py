"""A deadline for one parse: the work looks at the clock now and then, and stops where its time is over."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic

_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


class OutOfTime(BaseException):
    """The time is over. No Exception, so that no code that mends its own failures holds it back; callers never see it."""


def after(seconds: float | None) -> float | None:
    """The moment so many seconds from now; None for no limit."""
    return None if seconds is None else monotonic() + seconds


@contextmanager
def until(moment: float | None) -> Iterator[None]:
    """Work inside this context has time until then, or with None all the time it needs."""
    token = _deadline.set(moment)
    try:
        yield
    finally:
        _deadline.reset(token)


def check() -> None:
    """Raises OutOfTime where the time is over: to be called once a line, a label, a record."""
    deadline = _deadline.get()
    if deadline is not None and monotonic() >= deadline:
        raise OutOfTime
