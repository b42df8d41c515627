"""Results of a batch, read for an index: one document's JSON a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cqgov_parse.errors import JsonError, ReadError
from cqgov_parse.view.tally import tally_of


def is_result(path: str | Path) -> bool:
    """Whether a file's name is that of a batch's result and not of a text."""
    return Path(path).suffix in (".jsonl", ".ndjson")


def rows(path: str | Path) -> Iterator[dict[str, Any]]:
    """A row for every document of a result, one after the other. Raises ReadError, or JsonError with the line's number."""
    try:
        with Path(path).open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _row(line, f"{path}, line {number}")
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ReadError(f"{path}: is not UTF-8: {error.reason}") from None


def _row(line: str, place: str) -> dict[str, Any]:
    try:
        return tally_of(json.loads(line))
    except ValueError as error:
        raise JsonError(f"{place}: this is no JSON: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise JsonError(f"{place}: this is no document of cqgov_parse: {type(error).__name__}: {error}") from error
