"""Tables of texts: JSON lines, CSV and Parquet, row by row."""

import csv
import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from attrs import frozen

from cqgov_parse.batch.failure import TOO_LONG, UNDECODABLE, UNREADABLE, Failed
from cqgov_parse.batch.inputs.found import Found
from cqgov_parse.batch.item import Item
from cqgov_parse.batch.reading import opened
from cqgov_parse.errors import ColumnError, DecodeError
from cqgov_parse.extras import needed
from cqgov_parse.text.decode import decode

_JSON, _CSV, _PARQUET = (".jsonl", ".ndjson"), (".csv", ".tsv"), (".parquet",)
_SAMPLE = 1 << 16  # bytes by which a table's encoding is found
_AT_ONCE = 64  # rows of Parquet
_ESCAPED = 6  # bytes that JSON may need for one of the text


@frozen
class Columns:
    """Which columns hold the text and its id."""

    text: str
    id: str | None

    def check(self, names: Iterable[str], table: str) -> None:
        """Raises ColumnError where one is missing."""
        known = list(names)
        for wanted in filter(None, (self.text, self.id)):
            if wanted not in known:
                raise ColumnError(
                    f"{table} has no column {wanted}; it has {', '.join(map(str, known)) or 'none'}: see --text-column"
                )


def is_table(path: str) -> bool:
    """Whether a path ends as tables do."""
    return path.lower().removesuffix(".gz").endswith(_JSON + _CSV + _PARQUET)


def items(found: Found, columns: Columns, encoding: str | None, limit: int) -> Iterator[Item]:
    """A table's rows, each an item named after the table and its number, counted from 1; an empty row has no text, and that is a fault.

    Raises ColumnError where the table has no such column, InstallationError where Parquet's package is missing.
    """
    ending = found.path.lower().removesuffix(".gz")
    rows = _json_rows if ending.endswith(_JSON) else _parquet_rows if ending.endswith(_PARQUET) else _csv_rows
    number = 0
    try:
        with _unpacked(found.path) as file:
            for number, row in enumerate(rows(file, found, columns, encoding, limit), start=1):
                yield _item(f"{found.input}:{number}", row, columns)
    except (Failed, csv.Error, DecodeError, EOFError, OSError, ValueError, zlib.error) as error:
        why = error.message if isinstance(error, Failed) else str(error)
        yield Item(found.input, found.input, fault=(UNREADABLE, f"cannot be read after row {number}: {why}"))


def _item(where: str, row: "dict[str, Any] | Failed", columns: Columns) -> Item:
    if isinstance(row, Failed):
        return Item(where, where, fault=(row.reason, row.message))
    text, id = row.get(columns.text), row.get(columns.id) if columns.id else None
    id = None if id is None else str(id)
    if not isinstance(text, str | bytes):
        return Item(where, where, id=id, fault=(UNREADABLE, f"has no text in the column {columns.text}"))
    if isinstance(text, str) and any("\udc80" <= character <= "\udcff" for character in text):
        return Item(where, where, id=id, fault=(UNDECODABLE, "holds bytes that are not of the table's encoding"))
    return Item(where, where, content=text, id=id, size=len(text))


@contextmanager
def _unpacked(path: str) -> Iterator[Any]:
    with opened(path) as file:
        if path.lower().endswith(".gz"):
            with gzip.GzipFile(fileobj=file) as unpacked:
                yield unpacked
        else:
            yield file


_Rows = Iterator["dict[str, Any] | Failed"]
_Reader = Callable[[IO[bytes], Found, Columns, "str | None", int], _Rows]


def _json_rows(file: IO[bytes], found: Found, columns: Columns, encoding: str | None, limit: int) -> _Rows:
    most = limit * _ESCAPED + _SAMPLE
    while line := file.readline(most):
        if len(line) == most and not line.endswith(b"\n"):
            while (rest := file.readline(_SAMPLE)) and not rest.endswith(b"\n"):
                pass
            yield Failed(TOO_LONG, f"has a line of more than {most} bytes; --max-bytes takes longer ones")
            continue
        try:
            row = json.loads(line.decode(encoding or "utf-8-sig"))
        except ValueError as error:
            yield Failed(UNREADABLE, f"is no line of JSON: {error}")
            continue
        yield row if isinstance(row, dict) else Failed(UNREADABLE, "is no JSON object")


def _csv_rows(file: IO[bytes], found: Found, columns: Columns, encoding: str | None, limit: int) -> _Rows:
    raw: Any = file  # a stream of fsspec or gzip is a raw one in all but its type
    buffered = io.BufferedReader(raw, _SAMPLE)
    if encoding is None:
        sample = buffered.peek(_SAMPLE)
        encoding = decode(sample[: sample.rfind(b"\n") + 1] or sample).encoding
    text = io.TextIOWrapper(buffered, encoding, errors="surrogateescape", newline="")
    if encoding.startswith("utf-8"):
        text.reconfigure(encoding="utf-8-sig")
    csv.field_size_limit(max(limit, csv.field_size_limit()))
    rows = csv.DictReader(text, delimiter="\t" if ".tsv" in found.path.lower()[-7:] else ",", strict=True)
    columns.check(rows.fieldnames or (), found.input)
    yield from rows


def _parquet_rows(file: IO[bytes], found: Found, columns: Columns, encoding: str | None, limit: int) -> _Rows:
    parquet: Any = needed("pyarrow.parquet", "parquet", f"the table {found.input}")
    table = parquet.ParquetFile(file)
    columns.check(table.schema_arrow.names, found.input)
    wanted = [columns.text, *([columns.id] if columns.id else [])]
    for batch in table.iter_batches(batch_size=_AT_ONCE, columns=wanted):
        yield from batch.to_pylist()
