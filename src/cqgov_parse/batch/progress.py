"""How far a run is: a bar on a terminal, a line a minute elsewhere."""

import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from time import monotonic
from typing import Any

from cqgov_parse.batch.work import Done
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
        self.documents = self.failures = self.characters = 0
        self._count, self._say = count, say
        self._began = self._said = monotonic()
        self._total: int | None = None
        self._stack = ExitStack()
        self._bar: Any = None

    def __enter__(self) -> "Progress":
        if sys.stderr is not None and sys.stderr.isatty():
            rich: Any = needed("rich.progress", "batch", "batch")
            console: Any = needed("rich.console", "batch", "batch")
            columns = (
                "{task.completed} of {task.total} documents",
                rich.BarColumn(),
                "{task.fields[rate]}",
                rich.TimeRemainingColumn(),
            )
            self._bar = self._stack.enter_context(
                rich.Progress(*columns, console=console.Console(stderr=True), transient=True)
            )
            self._task = self._bar.add_task("", total=None, rate="")
        threading.Thread(target=self._counted, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def seconds(self) -> float:
        return max(monotonic() - self._began, 1e-9)

    @property
    def rate(self) -> str:
        return f"{(self.documents + self.failures) / self.seconds:.1f} documents a second"

    def __call__(self, done: Done) -> None:
        """A shard is done."""
        self.documents += done.documents
        self.failures += done.failures
        self.characters += done.characters
        if self._bar is not None:
            self._bar.update(self._task, completed=self.documents + self.failures, total=self._total, rate=self.rate)
        elif monotonic() - self._said >= _MINUTE:
            self._said = monotonic()
            self._say(self._line())

    def _line(self) -> str:
        done = self.documents + self.failures
        failed = f", {self.failures} failed" if self.failures else ""
        if self._total is None or not done:
            return f"{done} documents{failed}, {self.rate}"
        left = minutes(self.seconds / done * max(self._total - done, 0))
        return f"{done} of {self._total} documents{failed}, {self.rate}, {left} left"

    def _counted(self) -> None:
        self._total = self._count()
