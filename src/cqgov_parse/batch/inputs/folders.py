"""Folders: the files in them, by name, a folder's own names in memory and no more."""

import os
from collections.abc import Callable, Iterator

from cqgov_parse.batch.failure import UNREADABLE
from cqgov_parse.batch.inputs.found import Found
from cqgov_parse.batch.item import shown


def files(folder: str, matches: Callable[[str], bool], without: str | None = None) -> Iterator[Found]:
    """The files below a folder, names in the order of their characters.

    Links are followed. A folder that is reached twice, by a link into itself or by two ways, is read once. One that may not be read
    is a fault; so is a link that leads nowhere.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [_listed(folder, "", seen, without)]
    while waiting:
        below = next(waiting[-1], None)
        if below is None:
            waiting.pop()
            continue
        path = os.path.join(folder, below)
        if os.path.isdir(path):
            if not os.path.basename(below).startswith("."):
                waiting.append(_listed(folder, below, seen, without))
        elif matches(below.replace(os.sep, "/")):
            yield _found(path)


def _listed(folder: str, below: str, seen: set[tuple[int, int]], without: str | None) -> Iterator[str]:
    """The names in a folder, each with its way from the first; a name that stands for a fault is the folder's own."""
    path = os.path.join(folder, below)
    own = os.stat(path)
    if (own.st_dev, own.st_ino) in seen or (
        without is not None and os.path.realpath(path) == os.path.realpath(without)
    ):
        return iter(())
    if own.st_ino:  # 0 where the file system numbers nothing
        seen.add((own.st_dev, own.st_ino))
    return iter([os.path.join(below, name) for name in sorted(os.listdir(path))])


def _found(path: str) -> Found:
    name = shown(path)
    try:
        return Found(name, os.path.abspath(path), os.stat(path).st_size)
    except OSError as error:
        return Found(name, path, fault=(UNREADABLE, f"cannot be read: {error.strerror or error}"))
