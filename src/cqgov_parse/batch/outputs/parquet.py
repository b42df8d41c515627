"""Parquet: a folder for each table, in parts of bounded size, compressed; what DuckDB, Spark, pandas and polars read at once."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

from cqgov_parse.batch.repeats import Repeats
from cqgov_parse.extras import needed
from cqgov_parse.records import Document
from cqgov_parse.tables.cells import Row
from cqgov_parse.tables.columns import TABLES, VERSION, Table
from cqgov_parse.tables.rows import gathered

HELD = 16_000_000
"""Bytes of all tables that are held; beyond them the table that holds most is written out, as one row group. Memory is bounded by them."""

PART = 50
"""Row groups of one part file."""


def _arrow(module: str = "pyarrow") -> Any:
    return needed(module, "parquet", "parquet")


def _schema(table: Table) -> Any:
    arrow = _arrow()
    kinds = {"integer": arrow.int64(), "number": arrow.float64(), "boolean": arrow.bool_()}
    columns = [(column.name, kinds.get(column.kind, arrow.string())) for column in table.columns]
    return arrow.schema(columns, metadata={"cqgov_parse.tables": str(VERSION)})


class Parquet:
    """`parquet/documents/part-00000.parquet` and so on. A shard is an archive with an Arrow file for each table."""

    name = "parquet"
    suffix = ".zip"

    def check(self) -> None:
        _arrow("pyarrow.parquet")

    def write(self, path: Path, documents: Iterable[Document]) -> None:
        arrow = _arrow()
        with ZipFile(path, "w") as shard:  # one file, for each is flushed to the disk by itself
            for name, rows in gathered(documents).items():
                found, held = _table(TABLES[name], rows), arrow.BufferOutputStream()
                with arrow.ipc.new_file(held, found.schema) as file:
                    file.write_table(found)
                shard.writestr(ZipInfo(name), held.getvalue().to_pybytes())

    def finish(self, shards: Sequence[Path], out: Path) -> None:
        arrow, compute = _arrow(), _arrow("pyarrow.compute")
        parts = {name: _Parts(out / name, _schema(table)) for name, table in TABLES.items()}
        with Repeats() as repeats:
            for path in shards:
                with ZipFile(path) as shard:
                    tables = {
                        name: arrow.ipc.open_file(arrow.BufferReader(shard.read(name))).read_all() for name in TABLES
                    }
                repeated = repeats.among(tables["documents"].column("id").to_pylist())
                for name, found in tables.items():
                    if repeated and name != "sources":
                        gone = arrow.array(sorted(repeated), arrow.string())
                        of_gone = compute.is_in(found.column(TABLES[name].owner), value_set=gone)
                        found = found.filter(compute.invert(of_gone))
                    parts[name].add(found)
                while sum(each.size for each in parts.values()) > HELD:
                    max(parts.values(), key=lambda each: each.size).write()
        for each in parts.values():
            each.close()


def _table(table: Table, rows: Sequence[Row]) -> Any:
    schema = _schema(table)
    arrays = [
        _arrow().array([row.get(name) for row in rows], type=kind)
        for name, kind in zip(schema.names, schema.types, strict=True)
    ]
    return _arrow().Table.from_arrays(arrays, schema=schema)


class _Parts:
    """The part files of one table; there is at least one, so that an empty table has its columns."""

    def __init__(self, folder: Path, schema: Any) -> None:
        folder.mkdir(parents=True)
        self._folder, self._schema = folder, schema
        self._held: list[Any] = []
        self.size = self._groups = self._number = 0
        self._file: Any = None

    def add(self, table: Any) -> None:
        self._held.append(table)
        self.size += table.nbytes

    def write(self) -> None:
        """Writes what is held."""
        arrow = _arrow()
        if self._file is None:
            path = self._folder / f"part-{self._number:05}.parquet"
            self._file = _arrow("pyarrow.parquet").ParquetWriter(str(path), self._schema, compression="zstd")
            self._number += 1
        whole = arrow.concat_tables([self._schema.empty_table(), *self._held])
        self._file.write_table(whole, row_group_size=max(1, whole.num_rows))
        self._held, self.size = [], 0
        del whole
        arrow.default_memory_pool().release_unused()  # else the pool keeps what it had at the most, and that grows
        self._groups += 1
        if self._groups == PART:
            self._file.close()
            self._file, self._groups = None, 0

    def close(self) -> None:
        if self._held or not self._number:
            self.write()
        if self._file is not None:
            self._file.close()


OUTPUT = Parquet()
