"""Blame: whatever a plugin's code raises becomes an error of this library that names the plugin, its file and its line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb
from typing import Any

from cqgov_parse.errors import CqgovError, PluginError

_HERE = str(Path(__file__).parent)


def is_ours(code: Callable[..., Any]) -> bool:
    """Whether a function is part of this library; its mistakes are ours, and are shown whole."""
    return str(getattr(code, "__module__", "")).split(".")[0] == __name__.split(".")[0]


@contextmanager
def blamed(who: str, code: Callable[..., Any] | None = None) -> Iterator[None]:
    """Runs a plugin's code. What it raises becomes a PluginError that says `who` failed, why, and at which line of `code`'s file.

    Errors of this library pass as they are.
    """
    try:
        yield
    except CqgovError:
        raise
    except (Exception, SystemExit) as error:
        file = getattr(getattr(code, "__code__", None), "co_filename", None)
        raise PluginError(f"{who} failed: {reason(error, file)}") from error


def reason(error: BaseException, file: str | None = None) -> str:
    """What an exception says, and the innermost line of `file` that it came through, or of whatever is not this library."""
    words = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if isinstance(error, SyntaxError):
        return words  # it names the file and the line itself
    frames = [frame for frame in extract_tb(error.__traceback__) if not frame.filename.startswith(("<frozen", _HERE))]
    own = [frame for frame in frames if frame.filename == file] or frames
    return f"{words} ({Path(own[-1].filename).name}, line {own[-1].lineno})" if own else words
