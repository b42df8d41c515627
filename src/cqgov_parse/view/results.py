"""Results of a batch, read for an index: JSON lines, or tables in SQLite or Parquet."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cqgov_parse.errors import JsonError, ReadError
from cqgov_parse.tables import result
from cqgov_parse.view.tally import tally_of

_LINES = "documents.jsonl"
_FAILURES = "failures.jsonl"
_SUFFIXES = (".jsonl", ".ndjson", ".sqlite")
_TABLES = ("documents", "people", "figures", "notes")


def is_result(path: str | Path) -> bool:
    """Whether a path is that of a batch's result and not of a text: a folder, or a file of lines or tables by its name."""
    return Path(path).is_dir() or Path(path).suffix in _SUFFIXES


def rows(path: str | Path) -> Iterator[dict[str, Any]]:
    """A row for every document of a result, one after the other.

    Raises ReadError, JsonError with the line's number, ResultError where there are no tables, and InstallationError where Parquet cannot
    be read.
    """
    path = Path(path)
    if path.is_dir() and (path / _LINES).exists():
        path = path / _LINES
    return _tables(path) if path.is_dir() or path.suffix == ".sqlite" else _lines(path)


def failures(path: str | Path) -> list[dict[str, Any]]:
    """The documents that failed, as the batch has them beside its result; none where nothing tells."""
    path = Path(path)
    file = (path if path.is_dir() else path.parent) / _FAILURES
    return [found for _, found in _objects(file)] if file.exists() else []


def _tables(path: Path) -> Iterator[dict[str, Any]]:
    query = Path(__file__).with_name("index.sql").read_text("utf-8")
    with result.asked(path, _TABLES) as connection:
        connection.row_factory = sqlite3.Row
        for row in connection.execute(query):
            yield {**row, "name": row["name"] or "text", "notes": json.loads(row["notes"])}


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for place, found in _objects(path):
        try:
            yield tally_of(found)
        except (KeyError, TypeError, AttributeError) as error:
            raise JsonError(f"{place}: this is no document of cqgov_parse: {type(error).__name__}: {error}") from error


def _objects(path: Path) -> Iterator[tuple[str, Any]]:
    """What stands on every line of a file, with its place."""
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield f"{path}, line {number}", _read(line, f"{path}, line {number}")
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ReadError(f"{path}: is not UTF-8: {error.reason}") from None


def _read(line: str, place: str) -> Any:
    try:
        return json.loads(line)
    except ValueError as error:
        raise JsonError(f"{place}: this is no JSON: {error}") from error
