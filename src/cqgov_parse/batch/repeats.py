"""Texts that come more than once: they are one document, so only their first shard's rows go into an output of tables."""

import sqlite3
from collections.abc import Iterable


class Repeats:
    """Remembers the ids of a whole run on disk, in a database that SQLite takes away by itself."""

    def __init__(self) -> None:
        self._seen = sqlite3.connect("", isolation_level=None)
        self._seen.execute("PRAGMA journal_mode = OFF")
        self._seen.execute("CREATE TABLE seen (id TEXT PRIMARY KEY) WITHOUT ROWID")

    def among(self, ids: Iterable[str]) -> set[str]:
        """Which of the next shard's documents an earlier shard had."""
        found = set()
        self._seen.execute("BEGIN")
        for id in ids:
            if not self._seen.execute("INSERT OR IGNORE INTO seen VALUES (?)", (id,)).rowcount:
                found.add(id)
        self._seen.execute("COMMIT")
        return found

    def close(self) -> None:
        self._seen.close()

    def __enter__(self) -> "Repeats":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
