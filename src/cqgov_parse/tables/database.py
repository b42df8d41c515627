"""The tables as a SQLite database: keys, indexes, full text, and the views that answer questions."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from cqgov_parse.errors import InstallationError
from cqgov_parse.tables.cells import Row
from cqgov_parse.tables.columns import TABLES, VERSION, Kind, Table

APPLICATION = 0x63716770
"""What marks a database as this library's in its header (`PRAGMA application_id`): the letters cqgp."""

_SQL = Path(__file__).with_name("sql")
_FIRST = "documents"  # its key is there from the start; those of the others are made of all rows at once, in order, which is quick
_TYPES: dict[Kind, str] = {"text": "TEXT", "json": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_REFERENCES = {
    "document": "documents",
    "record": "records",
    "person": "people",
    "byline": "bylines",
    "photo": "photos",
}
_INDEXED = {
    "records": ("document", "body, day", "adcode, day"),
    "passages": ("document", "record"),
    "people": ("document", "record", "name"),
    "posts": ("document", "record", "person", "name", "office, place"),
    "mentions": ("person",),
    "statements": ("document", "record", "speaker"),
    "figures": ("document", "record", "indicator"),
    "bylines": ("document", "record", "photo"),
    "byline_names": ("byline", "name"),
    "dates": ("document", "iso"),
    "notes": ("document", "code"),
    **dict.fromkeys(("sources", "articles", "report_items", "photos", "outline", "jumps", "glossary"), ("document",)),
}
VIEWS = ("post_holders", "post_overlaps", "post_elsewhere", "indicator_years", "body_months")
"""The views, those first that others are made of."""


_LEAST = (3, 35, 0)


def check() -> None:
    """Raises InstallationError where Python's SQLite is older than 3.35, or was made without full text."""
    with closing(sqlite3.connect(":memory:")) as connection:
        has_text = connection.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()[0]
    if sqlite3.sqlite_version_info < _LEAST or not has_text:
        raise InstallationError(
            f"tables in SQLite need its version 3.35 or later with FTS5; this Python has {sqlite3.sqlite_version}"
            f"{'' if has_text else ' without'}; take another build of Python, or --to parquet"
        )


def opened(path: Path | str) -> sqlite3.Connection:
    """A new database for writing; it is somebody else's work to set it aside until it is whole, so it keeps no journal."""
    connection = sqlite3.connect(path, isolation_level=None)
    for said in ("page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "cache_size = -16000"):
        connection.execute(f"PRAGMA {said}")
    return connection


def create(connection: sqlite3.Connection, names: Iterable[str] = TABLES, *, keys: bool = True) -> None:
    """Makes these tables, empty; without `keys` as plain stores of rows, else with references, for `index` to make them good."""
    for name in names:
        connection.execute(_definition(TABLES[name], keys))


def insert(connection: sqlite3.Connection, rows: Mapping[str, Sequence[Row]]) -> None:
    """Puts rows into their tables."""
    for name, found in rows.items():
        columns = TABLES[name].names
        connection.executemany(
            f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})",
            (tuple(map(row.get, columns)) for row in found),
        )


def index(connection: sqlite3.Connection, names: Iterable[str] = TABLES) -> None:
    """Adds keys and indexes to tables that are filled."""
    for name in names:
        key = TABLES[name].key
        if key and name != _FIRST:
            connection.execute(f"CREATE UNIQUE INDEX {name}_key ON {name} ({', '.join(key)})")
        for columns in _INDEXED.get(name, ()):
            connection.execute(f"CREATE INDEX {name}_by_{columns.replace(', ', '_')} ON {name} ({columns})")


def complete(connection: sqlite3.Connection) -> None:
    """Adds what a database of all tables has beside them: keys, indexes, the views, the full text, and the mark of this library."""
    index(connection)
    _run(connection, "search")
    connection.execute(
        "INSERT INTO search (rowid, text, plain) "
        "SELECT rowid, text || char(10, 10), plain || char(10, 10) FROM passages ORDER BY rowid"
    )
    create_views(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def create_views(connection: sqlite3.Connection) -> None:
    """Makes the views; a table that one reads may come later."""
    for name in VIEWS:
        _run(connection, name)


def _run(connection: sqlite3.Connection, name: str) -> None:
    """Runs a file of statements within the transaction that is open, which `executescript` would end."""
    for statement in (_SQL / f"{name}.sql").read_text("utf-8").split(";"):
        connection.execute(statement)


def _definition(table: Table, keys: bool) -> str:
    columns = [f"{column.name} {_TYPES[column.kind]}" for column in table.columns]
    if keys:
        columns += ["PRIMARY KEY (id)"] if table.name == _FIRST else []
        columns += [
            f"FOREIGN KEY ({name}) REFERENCES {_REFERENCES[name]} (id)" for name in table.names if name in _REFERENCES
        ]
    return f"CREATE TABLE {table.name} ({', '.join(columns)})"


def rows_of(connection: sqlite3.Connection, question: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[Row]:
    """What a query gives, each row as a dict."""
    found = connection.execute(question, values)
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]
