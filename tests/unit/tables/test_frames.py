"""Frames: the tables in memory, as plain rows and as frames."""

import sys
from typing import Literal

import pytest

from cqgov_parse import parse
from cqgov_parse.errors import InstallationError
from cqgov_parse.tables.columns import TABLES
from cqgov_parse.tables.frames import to_tables

DOCUMENTS = [
    parse(
        "甲县政协召开座谈会\n来源：某报　时间：2031-03-05\n3月5日，甲县政协召开座谈会，办理提案120件、约30项。（钱明）"
    ),
    parse("乙县街景"),
]


def test_plain_rows() -> None:
    """Every table is there, and every row has every column."""
    found = to_tables(DOCUMENTS)
    assert list(found) == list(TABLES)
    assert all(tuple(row) == TABLES[name].names for name, rows in found.items() for row in rows)
    assert [row["value"] for row in found["figures"]] == [120, 30]


def test_pandas() -> None:
    """Frames of pandas join by their ids, with whole numbers whole and absent values absent."""
    found = to_tables(DOCUMENTS, "pandas")
    joined = found["figures"].merge(found["documents"], left_on="document", right_on="id", suffixes=("", "_document"))
    assert joined[["value", "bound", "published"]].values.tolist() == [
        [120.0, "exact", "2031-03-05"],
        [30.0, "about", "2031-03-05"],
    ]
    assert str(found["figures"]["start"].dtype) == "Int64"
    assert found["documents"]["published"].isna().tolist() == [False, True]
    assert list(found["jumps"].columns) == list(TABLES["jumps"].names)


def test_polars() -> None:
    """Frames of polars hold the same cells, with the columns' kinds also where a table is empty."""
    found = to_tables(DOCUMENTS, "polars")
    plain = to_tables(DOCUMENTS)
    assert all(found[name].to_dicts() == rows for name, rows in plain.items())
    assert found["jumps"].schema == {
        **dict.fromkeys(TABLES["jumps"].names, found["articles"].schema["id"]),
        **dict.fromkeys(("start", "stop"), found["articles"].schema["start"]),
    }


def test_another_name() -> None:
    """What is no kind of frames is named, with those that there are."""
    with pytest.raises(ValueError, match="'pandas' or 'polars'"):
        to_tables(DOCUMENTS, "excel")  # type: ignore[call-overload]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_library_that_is_missing(library: Literal["pandas", "polars"], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library is missing, the message says how to install it."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(InstallationError, match=rf"cqgov-parse\[{library}\]"):
        to_tables(DOCUMENTS, library)
