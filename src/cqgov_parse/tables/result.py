"""The result of a batch, opened for questions: a SQLite database as it is, Parquet loaded into one."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from cqgov_parse.errors import ResultError
from cqgov_parse.extras import needed
from cqgov_parse.tables import database
from cqgov_parse.tables.columns import VERSION

_DATABASE, _FOLDER = "documents.sqlite", "parquet"
_ROWS = 10_000  # at once, from Parquet


@contextmanager
def asked(path: Path, tables: Iterable[str]) -> Iterator[sqlite3.Connection]:
    """What `opened` gives, closed at the end; a database that turns out to be damaged raises ResultError too."""
    with closing(opened(path, tables)) as connection:
        try:
            yield connection
        except sqlite3.Error as error:
            raise ResultError(f"{path}: its tables cannot be read: {error}; run the batch again") from None


def opened(path: Path, tables: Iterable[str]) -> sqlite3.Connection:
    """A connection to a result: the folder that a batch wrote, or the database or folder of tables in it.

    Of Parquet only the named tables are loaded, into a database that is gone with the connection. Raises ResultError where there is no
    such result, InstallationError where Parquet cannot be read.
    """
    database.check()
    if path.is_dir() and (path / _DATABASE).exists():
        path = path / _DATABASE
    if path.is_file():
        return _database(path)
    folder = path / _FOLDER if (path / _FOLDER).is_dir() else path
    if any((folder / "documents").glob("*.parquet")):
        return _loaded(folder, tables)
    if not path.exists():
        raise ResultError(f"{path}: there is no such file or folder")
    raise ResultError(f"{path}: holds no tables; name what `cqgov-parse batch --to sqlite` or `--to parquet` wrote")


def _database(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        raise ResultError(f"{path}: is no SQLite database: {error}") from None
    if application != database.APPLICATION:
        raise ResultError(f"{path}: is not a database that `cqgov-parse batch --to sqlite` wrote")
    _check(path, version)
    return connection


def _check(path: Path, version: int) -> None:
    if version != VERSION:
        raise ResultError(
            f"{path}: has tables of version {version}, this library reads version {VERSION}; run the batch again"
        )


def _loaded(folder: Path, tables: Iterable[str]) -> sqlite3.Connection:
    parquet: Any = needed("pyarrow.parquet", "parquet", "a result in Parquet")
    connection = sqlite3.connect("", isolation_level=None)
    for name in tables:
        database.create(connection, [name])
        connection.execute("BEGIN")
        for path in sorted((folder / name).glob("*.parquet")):
            try:
                file = parquet.ParquetFile(path)
            except (OSError, ValueError) as error:
                raise ResultError(f"{path}: is no Parquet file: {error}") from None
            found = (file.schema_arrow.metadata or {}).get(b"cqgov_parse.tables", b"0")
            _check(path, int(found))
            for batch in file.iter_batches(_ROWS):
                database.insert(connection, {name: batch.to_pylist()})
        connection.execute("COMMIT")
        database.index(connection, [name])
    database.create_views(connection)
    return connection
