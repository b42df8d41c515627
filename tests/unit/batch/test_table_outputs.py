"""Outputs of tables: CSV, Parquet and SQLite hold the same rows, once for each text, equal byte for byte on every run."""

import csv
import errno
import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

import cqgov_parse
from cqgov_parse import Document
from cqgov_parse.batch import outputs
from cqgov_parse.batch.outputs import parquet
from cqgov_parse.batch.repeats import Repeats
from cqgov_parse.tables import database
from cqgov_parse.tables.cells import restored
from cqgov_parse.tables.columns import TABLES
from cqgov_parse.tables.rows import gathered
from tests.corpus import texts

COUNT = 40
FORMULA = "=HYPERLINK(1)甲县\n3月5日，甲县政协召开座谈会。\n＋扫码\n"


@cache
def documents() -> tuple[Document, ...]:
    """Made-up documents, one that begins like a formula, and two texts a second time: in their own shard, and in a later one."""
    found = [cqgov_parse.parse(text, name=f"{number}.txt") for number, text in enumerate(texts(COUNT))]
    found.append(cqgov_parse.parse(FORMULA, name="formula.txt"))
    return (*found[:8], found[0], *found[8:], found[0], found[9])


@cache
def expected() -> dict[str, list[dict[str, Any]]]:
    whole = gathered(documents())
    return {
        name: [{column: row.get(column) for column in TABLES[name].names} for row in whole[name]] for name in TABLES
    }


def made(name: str, folder: Path, shard: int = 10) -> Path:
    output = outputs.named(name)
    output.check()
    shards = []
    for first in range(0, len(documents()), shard):
        shards.append(folder / f"{first:08}{output.suffix}")
        output.write(shards[-1], iter(documents()[first : first + shard]))
    output.finish(shards, folder / output.name)
    return folder / output.name


def digest(path: Path) -> str:
    files = sorted(path.rglob("*.*")) if path.is_dir() else [path]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


@pytest.mark.parametrize("name", ["csv", "parquet", "sqlite"])
def test_equal_bytes(name: str, tmp_path: Path) -> None:
    """The same shards give the same output, byte for byte."""
    for folder in (tmp_path / "one", tmp_path / "other"):
        folder.mkdir()
    assert digest(made(name, tmp_path / "one")) == digest(made(name, tmp_path / "other"))


def test_sqlite(tmp_path: Path) -> None:
    """The database holds every row once, whole and with keys that hold."""
    with closing(sqlite3.connect(made("sqlite", tmp_path))) as found:
        assert found.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert found.execute("PRAGMA foreign_key_check").fetchall() == []
        for name, rows in expected().items():
            assert found.execute(f"SELECT * FROM {name}").fetchall() == [tuple(row.values()) for row in rows]


def test_parquet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts of a table hold its rows in order, also where they are many; an empty table keeps its columns."""
    monkeypatch.setattr(parquet, "HELD", 40_000)
    monkeypatch.setattr(parquet, "PART", 2)
    folder = made("parquet", tmp_path)
    for name, rows in expected().items():
        parts = sorted((folder / name).iterdir())
        assert [row for part in parts for row in pyarrow.parquet.ParquetFile(part).read().to_pylist()] == rows
        assert all(pyarrow.parquet.ParquetFile(part).schema_arrow.names == list(TABLES[name].names) for part in parts)
    assert len(list((folder / "passages").iterdir())) > 1
    assert pyarrow.parquet.read_table(folder / "people").num_rows == len(expected()["people"])


def cells(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.reader(file)


def test_csv(tmp_path: Path) -> None:
    """Each file has the mark of UTF-8, a line of names, and the rows, whose cells come back when the sign against formulas is taken off."""
    folder = made("csv", tmp_path)
    for name, rows in expected().items():
        assert (folder / f"{name}.csv").read_bytes().startswith(b"\xef\xbb\xbf")
        names, *found = cells(folder / f"{name}.csv")
        assert names == list(TABLES[name].names)
        wanted = [
            [
                "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)
                for cell in row.values()
            ]
            for row in rows
        ]
        assert [list(map(restored, row)) for row in found] == wanted


def test_csv_runs_nothing(tmp_path: Path) -> None:
    """No cell of any file begins with what a spreadsheet takes for a formula, but for negative numbers."""
    folder = made("csv", tmp_path)
    assert any("'=HYPERLINK(1)甲县" in row for row in cells(folder / "articles.csv"))
    for path in folder.iterdir():
        for row in cells(path):
            assert not any(
                cell[:1] in "=+-@＝＋－＠\t\r" for cell in row if cell and not cell[1:].replace(".", "").isdigit()
            )


def test_a_text_that_comes_again_is_one_document(tmp_path: Path) -> None:
    """A text that comes three times has one row in `documents` and three in `sources`, in the order of the input."""
    found = list(cells(made("csv", tmp_path) / "sources.csv"))[1:]
    assert len(found) == len(documents()) == COUNT + 4
    assert [row[1] for row in found if row[0] == found[0][0]] == ["0.txt"] * 3
    assert len(expected()["documents"]) == COUNT + 1


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the disk refuses SQLite is an OSError, as from any other writer; a fault of a statement stays what it is."""
    opened = database.opened

    def small(path: Path) -> sqlite3.Connection:
        connection = opened(path)
        connection.execute("PRAGMA max_page_count = 30")
        return connection

    output = outputs.named("sqlite")
    output.write(tmp_path / "shard", documents())
    monkeypatch.setattr(database, "opened", small)
    with pytest.raises(OSError, match="No space left"):
        output.write(tmp_path / "full", documents())
    with pytest.raises(OSError, match="No space left") as refused:
        output.finish([tmp_path / "shard"], tmp_path / "whole")
    assert refused.value.errno == errno.ENOSPC
    monkeypatch.setattr(database, "opened", opened)
    (tmp_path / "folder").mkdir()
    with pytest.raises(PermissionError):
        output.write(tmp_path / "folder", documents())
    with closing(sqlite3.connect(tmp_path / "bare")) as bare:
        bare.execute("CREATE TABLE documents (id)")
    with pytest.raises(sqlite3.OperationalError, match="columns"):
        output.finish([tmp_path / "bare"], tmp_path / "other")


def test_repeats() -> None:
    """What an earlier shard had is told; what stands twice in one shard is not."""
    with Repeats() as repeats:
        assert repeats.among(["a", "b"]) == set()
        assert repeats.among(["c", "a"]) == {"a"}
        assert repeats.among(["c", "b", "d"]) == {"b", "c"}


def test_no_documents(tmp_path: Path) -> None:
    """A run without documents gives every table, empty."""
    for name in ("csv", "parquet", "sqlite"):
        output = outputs.named(name)
        output.finish([], tmp_path / output.name)
    with closing(sqlite3.connect(tmp_path / "documents.sqlite")) as found:
        assert found.execute("SELECT count(*) FROM post_holders").fetchone() == (0,)
    assert len(list((tmp_path / "csv").iterdir())) == len(TABLES)
    assert pyarrow.parquet.read_table(tmp_path / "parquet/people").num_rows == 0
