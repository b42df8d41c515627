"""SQLite: one file with all tables, their keys and indexes, the full text, and the views that answer questions."""

import errno
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from cqgov_parse.records import Document
from cqgov_parse.tables import database
from cqgov_parse.tables.columns import TABLES
from cqgov_parse.tables.rows import gathered

_REFUSED = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_READONLY: errno.EROFS,
}


class Sqlite:
    """`documents.sqlite`. A shard is a database of bare rows."""

    name = "documents.sqlite"
    suffix = ".sqlite"

    def check(self) -> None:
        database.check()

    def write(self, path: Path, documents: Iterable[Document]) -> None:
        with _refusals(path), closing(database.opened(path)) as shard:
            shard.execute("BEGIN")
            database.create(shard, keys=False)
            database.insert(shard, gathered(documents))
            shard.execute("COMMIT")

    def finish(self, shards: Sequence[Path], out: Path) -> None:
        with _refusals(out), closing(database.opened(out)) as whole:
            database.create(whole)
            whole.execute("CREATE TEMP TABLE new (id TEXT PRIMARY KEY)")
            for path in shards:
                whole.execute("ATTACH ? AS shard", (str(path),))
                whole.execute("BEGIN")
                whole.execute("INSERT INTO new SELECT id FROM shard.documents EXCEPT SELECT id FROM main.documents")
                for name, table in TABLES.items():
                    only = "" if name == "sources" else f"WHERE {table.owner} IN (SELECT id FROM new)"
                    whole.execute(f"INSERT INTO main.{name} SELECT * FROM shard.{name} {only} ORDER BY rowid")
                whole.execute("DELETE FROM new")
                whole.execute("COMMIT")
                whole.execute("DETACH shard")
            whole.execute("BEGIN")
            database.complete(whole)
            whole.execute("COMMIT")


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    """Gives what the disk refuses SQLite as the OSError that it is."""
    try:
        yield
    except sqlite3.OperationalError as error:
        number = _REFUSED.get(error.sqlite_errorcode & 0xFF)  # the lowest byte is the kind, the others say more of it
        if number is None:
            raise
        raise OSError(number, os.strerror(number), str(path)) from error


OUTPUT = Sqlite()
