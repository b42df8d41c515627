"""The page on tables: it names every table and column, and every query on it gives an answer."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import cqgov_parse
from cqgov_parse.tables import database
from cqgov_parse.tables.columns import TABLES
from cqgov_parse.tables.rows import gathered
from tests.corpus import texts

PAGE = (Path(__file__).parents[1] / "docs/tables.md").read_text("utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    with closing(database.opened(":memory:")) as found:
        database.create(found)
        database.insert(found, gathered(cqgov_parse.parse(text, name=f"{n}.txt") for n, text in enumerate(texts(80))))
        database.complete(found)
        yield found


@pytest.mark.parametrize("query", QUERIES, ids=[" ".join(query.split())[:50] for query in QUERIES])
def test_every_query_answers(query: str, connection: sqlite3.Connection) -> None:
    """A query of the page runs as it is printed, and finds something in a made-up corpus."""
    assert connection.execute(query).fetchall()


def test_every_column_is_named() -> None:
    """The page lists the tables, and the columns of each, in their order."""
    rows = re.findall(r"^\| `(\w+)` \|.*\| ((?:`\w+` ?)+)\|$", PAGE, re.MULTILINE)
    assert {name: tuple(re.findall(r"\w+", columns)) for name, columns in rows} == {
        name: table.names for name, table in TABLES.items()
    }


def test_every_view_is_named() -> None:
    """The page names each view."""
    assert [view for view in database.VIEWS if f"`{view}`" not in PAGE and f" {view}" not in PAGE] == []
