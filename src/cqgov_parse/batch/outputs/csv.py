"""CSV: a file for each table, as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it.

A cell that a spreadsheet would run as a formula has a `'` before it (see `tables/cells.py`). Absent cells are empty.
"""

import csv
import io
import json
import shutil
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import ZipFile, ZipInfo

from cqgov_parse.batch.repeats import Repeats
from cqgov_parse.export.ids import document_id
from cqgov_parse.records import Document
from cqgov_parse.tables.cells import Row, defused
from cqgov_parse.tables.columns import TABLES, Table
from cqgov_parse.tables.rows import gathered

_MARK = b"\xef\xbb\xbf"
_INDEX = "index.json"


class Csv:
    """`csv/documents.csv` and so on.

    A shard is an archive: the rows of each table without the line of names, and an index that says for each document how many bytes of
    each table are its own, so that a text that comes twice can be left out without reading a row.
    """

    name = "csv"
    suffix = ".zip"

    def check(self) -> None:
        """CSV needs nothing that is not there."""

    def write(self, path: Path, documents: Iterable[Document]) -> None:
        index: list[tuple[str, dict[str, int]]] = []
        seen: set[str] = set()
        held = {name: io.BytesIO() for name in TABLES}
        for document in documents:
            id = document_id(document)
            found = gathered([document], known=[id] if id in seen else [])
            seen.add(id)
            index.append((id, {name: held[name].write(_rows(TABLES[name], rows)) for name, rows in found.items()}))
        with ZipFile(path, "w") as shard:  # one file, for each is flushed to the disk by itself
            shard.writestr(ZipInfo(_INDEX), json.dumps(index))
            for name, file in held.items():
                shard.writestr(ZipInfo(name), file.getvalue())

    def finish(self, shards: Sequence[Path], out: Path) -> None:
        out.mkdir()
        with Repeats() as repeats, ExitStack() as stack:
            files = {name: stack.enter_context((out / f"{name}.csv").open("wb")) for name in TABLES}
            for name, file in files.items():
                file.write(_MARK + _lines([TABLES[name].names]))
            for path in shards:
                with ZipFile(path) as shard:
                    index = json.loads(shard.read(_INDEX))
                    repeated = repeats.among(dict.fromkeys(id for id, _ in index))
                    for name, file in files.items():
                        _copy(shard, name, file, index, set() if name == "sources" else repeated)


def _copy(
    shard: ZipFile, name: str, file: BinaryIO, index: list[tuple[str, dict[str, int]]], without: set[str]
) -> None:
    """Copies a table of a shard, but for the rows of the documents `without`."""
    with shard.open(name) as rows:
        if not without:
            shutil.copyfileobj(rows, file)
            return
        for id, lengths in index:
            found = rows.read(lengths[name])
            file.write(b"" if id in without else found)


def _rows(table: Table, rows: Sequence[Row]) -> bytes:
    return _lines([_cell(row.get(name)) for name in table.names] for row in rows)


def _lines(rows: Iterable[Sequence[Any]]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue().encode()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return defused(value) if isinstance(value, str) else value


OUTPUT = Csv()
