"""How far a run is: a bar on a terminal, a line a minute elsewhere."""

import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from time import monotonic
from typing import Any

from cqgov_parse.batch.work import Done
from cqgov_parse.errors import CqgovError
from cqgov_parse.extras import needed

_MINUTE = 60.0


def minutes(seconds: float) -> str:
    """A span of time as people read it: `42 s`, `3 min`, `2 h 05 min`."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    hours, rest = divmod(round(seconds / 60), 60)
    return f"{hours} h {rest:02} min" if hours else f"{rest} min"


class Progress(AbstractContextManager["Progress"]):
    """Counts what is done and tells of it. `count` says how many items there are, if that can be told; it runs beside the work."""

    def __init__(self, count: Callable[[], int | None], say: Callable[[str], None]) -> None:
        self.documents = self.failures = 0
        self._count, self._say = count, say
        self._began = self._said = monotonic()
        self._total: int | None = None
        self._stack = ExitStack()
        self._bar: Any = None

    def __enter__(self) -> "Progress":
        if sys.stderr is not None and sys.stderr.isatty():
            rich: Any = needed("rich.progress", "batch", "the progress bar of batch")
            console: Any = needed("rich.console", "batch", "the progress bar of batch").Console(stderr=True)
            columns = ("{task.description}", rich.BarColumn(), rich.TimeRemainingColumn())
            self._bar = self._stack.enter_context(rich.Progress(*columns, console=console, transient=True))
            self._task = self._bar.add_task("", total=None)
        threading.Thread(target=self._counted, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def seconds(self) -> float:
        return max(monotonic() - self._began, 1e-9)

    @property
    def done(self) -> int:
        """Documents that are done, those that failed with them."""
        return self.documents + self.failures

    @property
    def rate(self) -> str:
        return f"{self.done / self.seconds:.1f} documents a second"

    def __call__(self, done: Done) -> None:
        """A shard is done."""
        self.documents += done.documents
        self.failures += done.failures
        if self._bar is not None:
            self._bar.update(self._task, completed=self.done, total=self._total, description=self._line())
        elif monotonic() - self._said >= _MINUTE:
            self._said = monotonic()
            left = (self._total - self.done) / self.done * self.seconds if self._total and self.done else None
            self._say(self._line() + ("" if left is None else f", {minutes(left)} left"))

    def _line(self) -> str:
        of = "" if self._total is None else f" of {self._total}"
        failed = f", {self.failures} failed" if self.failures else ""
        return f"{self.done}{of} documents{failed}, {self.rate}"

    def _counted(self) -> None:
        with suppress(CqgovError):  # the run meets it too, and says so
            self._total = self._count()
