"""Tables in memory: plain rows, or frames of pandas or polars."""

from collections.abc import Callable, Iterable
from typing import Any, Literal, overload

from cqgov_parse.extras import needed
from cqgov_parse.records import Document
from cqgov_parse.tables.cells import Row
from cqgov_parse.tables.columns import TABLES, Kind, Table
from cqgov_parse.tables.rows import gathered

_PANDAS: dict[Kind, str] = {"integer": "Int64", "number": "Float64", "boolean": "boolean"}
_POLARS: dict[Kind, str] = {"integer": "Int64", "number": "Float64", "boolean": "Boolean"}


@overload
def to_tables(documents: Iterable[Document], frames: None = None) -> dict[str, list[Row]]: ...
@overload
def to_tables(documents: Iterable[Document], frames: Literal["pandas", "polars"]) -> dict[str, Any]: ...
def to_tables(documents: Iterable[Document], frames: str | None = None) -> dict[str, Any]:
    """The documents as tables, by name (docs/tables.md): lists of dicts, every column present, or frames of that library.

    All of it is held in memory; for more documents than fit, run a batch. Documents of one text are one row, with a row each in
    `sources`. Raises InstallationError where the library is missing, ValueError for another name.
    """
    make = _maker(frames)
    found = gathered(documents)
    return {name: make(table, [_whole(table, row) for row in found[name]]) for name, table in TABLES.items()}


def _whole(table: Table, row: Row) -> Row:
    return {name: row.get(name) for name in table.names}


def _maker(frames: str | None) -> Callable[[Table, list[Row]], Any]:
    if frames is None:
        return lambda table, rows: rows
    if frames == "pandas":
        pandas = needed("pandas", "pandas", "a pandas frame")
        return lambda table, rows: pandas.DataFrame(
            {
                column.name: pandas.Series([row[column.name] for row in rows], dtype=_PANDAS.get(column.kind, "string"))
                for column in table.columns
            }
        )
    if frames == "polars":
        polars = needed("polars", "polars", "a polars frame")
        return lambda table, rows: polars.DataFrame(
            rows,
            schema={column.name: getattr(polars, _POLARS.get(column.kind, "String")) for column in table.columns},
            orient="row",
        )
    raise ValueError(f"{frames!r} is no kind of frames; take 'pandas' or 'polars', or leave it out for plain rows")
