"""Bytes from files and object stores, never more than a limit."""

import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from cqgov_parse.batch.failure import EMPTY, TOO_LONG, UNREADABLE, Failed
from cqgov_parse.batch.item import Item, as_bytes
from cqgov_parse.errors import InstallationError
from cqgov_parse.extras import needed


def is_address(path: str) -> bool:
    """Whether fsspec is to read it (`s3://…`, `zip://…::s3://…`), not the file system."""
    return "://" in path


def file_system(address: str) -> tuple[Any, str]:
    """What fsspec reads an address with, and the path there. Raises Failed; InstallationError where a package is missing."""
    fsspec: Any = needed("fsspec", "batch", f"the address {address}")
    try:
        found: tuple[Any, str] = fsspec.core.url_to_fs(address)
    except ImportError as error:  # the store's own package
        raise InstallationError(f"the address {address} needs another package: {error}") from None
    except (ValueError, OSError) as error:
        raise Failed(UNREADABLE, f"cannot be read: {error}") from None
    return found


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """A file or an object, open for reading. Raises Failed, also for what fails while it is read."""
    try:
        if is_address(path):
            system, inside = file_system(path)
            with system.open(inside, "rb") as file:
                yield file
        else:
            with open(path, "rb", opener=_regular) as file:
                yield file
    except FileNotFoundError:
        raise Failed(UNREADABLE, "there is no such file") from None
    except IsADirectoryError:
        raise Failed(UNREADABLE, "is a folder") from None
    except PermissionError:
        raise Failed(UNREADABLE, "may not be read; check its permissions") from None
    except OSError as error:
        raise Failed(UNREADABLE, f"cannot be read: {error.strerror or error}") from None


def _regular(path: str, flags: int) -> int:
    """Opens a file without waiting for one that is none: a pipe would keep a worker for ever."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    kind = os.fstat(descriptor).st_mode
    if stat.S_ISREG(kind) or stat.S_ISDIR(kind):
        return descriptor
    os.close(descriptor)
    raise Failed(UNREADABLE, "is no regular file")


def limited(file: IO[bytes], limit: int) -> bytes:
    """All bytes of a file, if they are at most `limit`. Raises Failed where there are more; no more than that is read."""
    pieces, room = io.BytesIO(), limit + 1
    while room and (piece := file.read(min(room, 1 << 20))):
        pieces.write(piece)
        room -= len(piece)
    if not room:
        raise too_long(limit)
    return pieces.getvalue()


def too_long(limit: int) -> Failed:
    """What is said of a text beyond the limit."""
    return Failed(TOO_LONG, f"has more than {limit} bytes; --max-bytes takes longer ones")


def content(item: Item, limit: int) -> bytes | str:
    """What an item holds. Raises Failed where it cannot be had, is empty or too long."""
    if item.fault:
        raise Failed(*item.fault)
    found: bytes | str = b"" if item.content is None else item.content
    if item.path is not None:
        with opened(item.path) as file:
            found = limited(file, limit)
    if len(as_bytes(found)) > limit:
        raise too_long(limit)
    if not found.strip():
        raise Failed(EMPTY, "is empty; there is nothing to parse")
    return found
