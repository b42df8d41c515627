"""What holds of the tables of any text at all."""

import json
from collections import Counter
from contextlib import closing

from hypothesis import given

import cqgov_parse
from cqgov_parse import from_json, to_json
from cqgov_parse.tables import database
from cqgov_parse.tables.columns import TABLES
from cqgov_parse.tables.rows import gathered
from cqgov_parse.text.fold import is_visible
from tests.properties.strategies import texts


@given(text=texts)
def test_passages_hold_every_visible_character_once(text: str) -> None:
    """Whatever the text, each visible character is in exactly one row of `passages`, at the place that the row names."""
    document = cqgov_parse.parse(text)
    source = document.source.text or ""
    hits: Counter[int] = Counter()
    for row in gathered([document])["passages"]:
        at = [n for start, end in json.loads(row["spans"]) for n in range(start, end)]
        hits.update(at)
        assert all(there in (source[n], "\ufffd") for n, there in zip(at, row["text"], strict=True))
    assert all(hits[n] == 1 for n, character in enumerate(source) if is_visible(character))


@given(text=texts)
def test_any_row_can_be_stored(text: str) -> None:
    """Whatever the text, its rows are those of its JSON, have ids of their own, go into a database whose keys hold, and come out as they
    went in."""
    document = cqgov_parse.parse(text, name=text[:9], meta={"text": text[:9]})
    found = gathered([document])
    assert gathered([from_json(to_json(document))]) == found
    with closing(database.opened(":memory:")) as connection:
        database.create(connection)
        database.insert(connection, found)
        database.index(connection)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for name, table in TABLES.items():
            stored = connection.execute(f"SELECT * FROM {name} ORDER BY rowid").fetchall()
            assert stored == [tuple(map(row.get, table.names)) for row in found[name]]
