"""Closed: a format reads the text and nothing else: no clock, locale, environment, network or file."""

import contextlib
import datetime
import gc
import sys
import threading
from collections.abc import Iterator
from types import FrameType
from typing import Any

from cqgov_parse.errors import CqgovError
from cqgov_parse.testing.subject import Subject
from cqgov_parse.text.page import page

_CLOCKS = frozenset(
    "time time_ns monotonic monotonic_ns perf_counter perf_counter_ns process_time process_time_ns thread_time "
    "localtime gmtime ctime strftime sleep".split()
)
_TODAY = frozenset(["now", "utcnow", "today"])
_WATCHED = ("open", "socket.", "subprocess.", "os.", "urllib.", "shutil.", "tempfile.", "glob.", "http.", "ftplib.")
"""Audit events (PEP 578) of files, processes and the network."""

_heard: set[str] = set()
_listener: int | None = None  # the thread whose events are heard
_hooked = False


def asks_nobody(subject: Subject) -> Iterator[str]:
    """What the format asks besides the text, on its samples and on everyone else's. A file that it reads once is its own affair."""
    texts = [sample.text for sample in (*subject.samples, *subject.foreign)]
    for text in texts:
        _read(subject, text)  # word lists and modules are loaded now
    asked = set()
    for text in texts:
        with _listening() as heard:
            _read(subject, text)
        asked |= heard
    yield from sorted(asked)


def _read(subject: Subject, text: str) -> None:
    found = page(text)
    with contextlib.suppress(CqgovError):  # that it fails is another promise's matter
        subject.labels(text)
        subject.called(found)


@contextlib.contextmanager
def _listening() -> Iterator[set[str]]:
    """What this thread asks of the world while the context lasts."""
    global _listener, _hooked
    if not _hooked:
        sys.addaudithook(_audited)  # there is no way to take a hook back: it stays, and hears nothing
        _hooked = True
    _heard.clear()
    before, collecting = sys.getprofile(), gc.isenabled()
    gc.disable()  # what others do when garbage is collected is not the format's doing
    _listener = threading.get_ident()
    sys.setprofile(_profiled)
    try:
        yield _heard
    finally:
        sys.setprofile(before)
        _listener = None
        if collecting:
            gc.enable()


def _audited(event: str, arguments: tuple[Any, ...]) -> None:
    if _listener == threading.get_ident() and event.startswith(_WATCHED):
        shown = f" {arguments[0]}" if event == "open" and arguments else ""
        _heard.add(f"asks the system: {event}{shown}")


def _profiled(frame: FrameType, event: str, called: Any) -> None:
    if event == "c_call":
        module, name = str(getattr(called, "__module__", "")), str(getattr(called, "__name__", ""))
        owner = getattr(called, "__self__", None)
        if module == "time" and name in _CLOCKS:
            _heard.add(f"asks the clock: time.{name} ({_place(frame)})")
        elif name in _TODAY and isinstance(owner, type) and issubclass(owner, datetime.date):
            _heard.add(f"asks the clock: {owner.__name__}.{name} ({_place(frame)})")
        elif module == "_locale":
            _heard.add(f"asks the locale: {name} ({_place(frame)})")
    elif (
        event == "call"
        and frame.f_code.co_name in ("getenv", "__getitem__")
        and frame.f_globals.get("__name__") == "os"
    ):
        _heard.add(f"asks the environment ({_place(frame.f_back or frame)})")


def _place(frame: FrameType) -> str:
    return f"{frame.f_code.co_filename.rpartition('/')[2]}, line {frame.f_lineno}"
