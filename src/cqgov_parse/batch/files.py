"""Files that are there whole or not at all: written aside, flushed to the disk, renamed."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cqgov_parse.errors import OutputError

ASIDE = ".aside"
"""The ending of what is being written; whatever has it is left over from a run that was stopped, and is written anew."""


@contextmanager
def written_to(folder: Path) -> Iterator[None]:
    """Turns what the file system refuses into an OutputError that says what to do."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        why = "the disk is full; make room" if full else f"cannot be written: {error.strerror or error}; mend that"
        raise OutputError(f"{folder}: {why} and run the same command again, it goes on where it stopped") from None


def written(path: Path, write: Callable[[Path], None]) -> None:
    """Lets `write` make a file or a folder aside, and puts it in its place when it is whole and on the disk."""
    aside = path.with_name(path.name + ASIDE)
    removed(aside)
    write(aside)
    for each in aside.rglob("*") if aside.is_dir() else [aside]:
        if each.is_file():
            _flushed(each)
    if path.is_dir():
        removed(path)
    os.replace(aside, path)
    if os.name == "posix":
        _flushed(path.parent)


def removed(path: Path) -> None:
    """Removes a file or a folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _flushed(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
