"""SQLite: one file with all tables, their keys and indexes, the full text, and the views that answer questions."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from cqgov_parse.records import Document
from cqgov_parse.tables import database
from cqgov_parse.tables.columns import TABLES
from cqgov_parse.tables.rows import gathered


class Sqlite:
    """`documents.sqlite`. A shard is a database of bare rows."""

    name = "documents.sqlite"
    suffix = ".sqlite"

    def check(self) -> None:
        """SQLite comes with Python."""

    def write(self, path: Path, documents: Iterable[Document]) -> None:
        with closing(database.opened(path)) as shard:
            shard.execute("BEGIN")
            database.create(shard, keys=False)
            database.insert(shard, gathered(documents))
            shard.execute("COMMIT")

    def finish(self, shards: Sequence[Path], out: Path) -> None:
        with closing(database.opened(out)) as whole:
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


OUTPUT = Sqlite()
