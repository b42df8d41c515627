"""What is to be parsed: names of files, folders, archives, tables and addresses, as a stream of items in an order that does not change."""

import fnmatch
import os
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from attrs import frozen

from cqgov_parse.batch.failure import UNREADABLE, Failed
from cqgov_parse.batch.inputs import archives, folders, stores, tables
from cqgov_parse.batch.inputs.found import Found
from cqgov_parse.batch.item import Item, shown
from cqgov_parse.batch.reading import is_address
from cqgov_parse.batch.step import MAX_BYTES


@frozen
class Inputs:
    """Which texts a run takes.

    `names` are paths and addresses. A folder gives every file in it whose name matches one of `glob` (with a `/` in the pattern:
    whose path below the folder does), and so does an archive; names that begin with a dot are left out. An archive or a table is
    told by its ending. `text_column` and `id_column` name columns of tables. `encoding` is that of tables, `max_bytes` the longest
    text that is read. `without` is a folder that is never looked into: that of the output.
    """

    names: Iterable[str]
    glob: tuple[str, ...] = ("*",)
    text_column: str = "text"
    id_column: str | None = None
    encoding: str | None = None
    max_bytes: int = MAX_BYTES
    without: str | None = None

    def __iter__(self) -> Iterator[Item]:
        """The items, read no further ahead than they are asked for. Raises ColumnError where a table has no such column."""
        for found in self._files():
            if found.fault is not None:
                yield Item(found.input, found.input, fault=found.fault)
            elif archives.is_archive(found.path):
                yield from archives.items(found, self.matches, self.max_bytes)
            elif tables.is_table(found.path):
                columns = tables.Columns(self.text_column, self.id_column)
                yield from tables.items(found, columns, self.encoding, self.max_bytes)
            else:
                yield Item(found.input, os.path.basename(found.input), path=found.path, size=found.size)

    def count(self) -> int | None:
        """How many items there are, where that can be told without reading them: None for tables and tar archives."""
        total = 0
        for found in self._files():
            if found.fault is None and (tables.is_table(found.path) or archives.is_archive(found.path)):
                inside = archives.count(found, self.matches)
                if inside is None:
                    return None
                total += inside
            else:
                total += 1
        return total

    def matches(self, path: str) -> bool:
        """Whether a file is taken by its path below the folder or archive that was named."""
        pure = PurePosixPath(path)
        if any(part.startswith(".") and part not in ("..", ".") for part in pure.parts):
            return False
        return any(fnmatch.fnmatchcase(path if "/" in pattern else pure.name, pattern) for pattern in self.glob)

    def _files(self) -> Iterator[Found]:
        for name in self.names:
            try:
                if is_address(name):
                    yield from stores.files(name, self.matches)
                elif os.path.isdir(name):
                    yield from folders.files(name, self.matches, self.without)
                else:
                    yield Found(shown(name), os.path.abspath(name), os.stat(name).st_size)
            except Failed as failed:
                yield Found(shown(name), name, fault=(failed.reason, failed.message))
            except (OSError, ValueError) as error:
                why = "there is no such file" if isinstance(error, FileNotFoundError) else f"cannot be read: {error}"
                yield Found(shown(name), name, fault=(UNREADABLE, why))
