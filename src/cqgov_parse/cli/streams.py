"""The three standard streams: UTF-8 whatever the locale, one line at a time, and no traceback when one is closed."""

import os
import sys

from cqgov_parse.errors import ReadError

CLOSED = 11
"""The exit code where the output could not be written to its end."""


def standard_input() -> bytes:
    """Everything on standard input. Raises ReadError."""
    if sys.stdin is None:
        raise ReadError("standard input is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise ReadError(f"standard input cannot be read: {error.strerror}") from None


def write(line: str) -> None:
    """One line on standard output. Raises BrokenPipeError where it cannot be written."""
    if sys.stdout is None:
        raise BrokenPipeError("standard output is closed")
    try:
        sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise BrokenPipeError("the output was closed before everything was written") from None
    except OSError as error:
        raise BrokenPipeError(f"the output could not be written to its end: {error.strerror}") from None


def complain(message: str) -> None:
    """One line on standard error, if there is one."""
    if sys.stderr is None:
        return
    line = "cqgov-parse: " + " ".join(message.split())
    try:
        sys.stderr.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
        sys.stderr.buffer.flush()
    except OSError:
        return  # nobody is there to be told


def closed(error: BrokenPipeError) -> int:
    """The output cannot be written: its reader went away, or the disk is full. What is left goes nowhere."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    complain(str(error))
    return CLOSED


def takes_colour() -> bool:
    """Whether standard output is a terminal that shows colours, and nobody asked for none (NO_COLOR, no-color.org)."""
    return (
        sys.stdout is not None
        and sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )
