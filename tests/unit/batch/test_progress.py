"""Progress: a line a minute, or a bar on a terminal."""

import io
import sys
import time

import pytest

from cqgov_parse.batch import progress
from cqgov_parse.batch.progress import Progress, minutes
from cqgov_parse.batch.work import Done
from cqgov_parse.errors import ColumnError


def shard(documents: int, failures: int = 0) -> Done:
    return Done(0, documents, failures, 1000)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.4, "0 s"), (59, "59 s"), (90, "2 min"), (3600, "1 h 00 min"), (7500, "2 h 05 min")]
)
def test_spans_of_time(seconds: float, words: str) -> None:
    """A span is printed in the unit in which people think of it."""
    assert minutes(seconds) == words


def counted(progress: Progress) -> None:
    """Waits until the counting is done."""
    for _ in range(500):
        if progress._total is not None:
            return
        time.sleep(0.01)


def test_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody watches there is a line when a minute is over, with rate, failures and what is left, and none before."""
    now = [0.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    said: list[str] = []
    with Progress(lambda: 400, said.append) as found:
        counted(found)
        for _ in range(4):
            now[0] += 25
            found(shard(24, 1))
    assert said == ["75 of 400 documents, 3 failed, 1.0 documents a second, 5 min left"]


def test_an_unknown_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody can tell how many there will be, or counting fails, the lines do without."""
    now = [0.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])

    def fail() -> int:
        raise ColumnError("no such column")

    for count in (lambda: None, fail):
        said: list[str] = []
        with Progress(count, said.append) as found:
            now[0] += 60
            found(shard(120))
        assert said == ["120 documents, 2.0 documents a second"]


def test_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal a bar shows number and rate, and is gone at the end."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    said: list[str] = []
    with Progress(lambda: 400, said.append) as found:
        counted(found)
        found(shard(100))
        found._bar.refresh()
    assert "100 of 400 documents" in terminal.getvalue()
    assert said == []
