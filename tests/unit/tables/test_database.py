"""The database: its full text finds what a search of the texts finds, whatever the length of the word."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

import cqgov_parse
from cqgov_parse.errors import InstallationError
from cqgov_parse.tables import database
from cqgov_parse.tables.rows import gathered
from tests.corpus import texts

TEXTS = [*texts(60), "臨縣政協召開座談會\n3月5日，會議研究鄉村振興工作，ＡＢＣ公司参加。\n"]

LONG = """
SELECT DISTINCT document FROM passages
WHERE rowid IN (SELECT rowid FROM search WHERE search MATCH '"' || :words || '"')
"""
SHORT = """
SELECT DISTINCT document FROM passages
WHERE rowid IN (SELECT doc FROM search_runs WHERE term >= :words AND term < :words || char(1114111))
"""


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    with closing(database.opened(":memory:")) as found:
        database.create(found)
        database.insert(found, gathered(cqgov_parse.parse(text, name=str(n)) for n, text in enumerate(TEXTS)))
        database.complete(found)
        yield found


def found(connection: sqlite3.Connection, question: str, words: str) -> set[int]:
    names = dict(connection.execute("SELECT id, name FROM documents"))
    return {int(names[document]) for (document,) in connection.execute(question, {"words": words})}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        *((LONG, words) for words in ("乡村振兴", "政协主席", "召开协商座谈会", "6亿元", "记者 ", "没有的词")),
        *((SHORT, words) for words in ("提案", "摄", "座谈", "。", "会", "无此")),
    ],
)
def test_full_text_finds_what_a_search_finds(connection: sqlite3.Connection, question: str, words: str) -> None:
    """A word of any length is found in the very documents whose text holds it, at a passage's end too."""
    wanted = {n for n, text in enumerate(TEXTS) if words in text.replace("\r", "")}
    assert found(connection, question, words) - {len(TEXTS) - 1} == wanted - {len(TEXTS) - 1}


def test_either_script(connection: sqlite3.Connection) -> None:
    """A traditional text is found by its own characters and by simplified ones, full-width letters by plain ones."""
    last = len(TEXTS) - 1
    assert last in found(connection, LONG, "鄉村振興")
    assert last in found(connection, LONG, "乡村振兴")
    assert last in found(connection, LONG, "abc公司")
    assert last in found(connection, SHORT, "乡")


def test_the_mark(connection: sqlite3.Connection) -> None:
    """The database says whose it is, and which version of the tables it holds."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    assert application.to_bytes(4, "big") == b"cqgp"


def test_every_index_is_used_by_its_name(connection: sqlite3.Connection) -> None:
    """A look-up by document, name or indicator goes through an index."""
    for question in (
        "SELECT * FROM people WHERE document = 'x'",
        "SELECT * FROM posts WHERE name = 'x'",
        "SELECT * FROM posts WHERE office = 'x' AND place = 'y'",
        "SELECT * FROM figures WHERE indicator = 'x'",
        "SELECT * FROM records WHERE body = 'x' AND day > 'y'",
    ):
        plan = " ".join(row[-1] for row in connection.execute(f"EXPLAIN QUERY PLAN {question}"))
        assert "USING INDEX" in plan, question


@pytest.mark.parametrize(("version", "word"), [((3, 34, 1), "3.35"), ((3, 35, 0), "")])
def test_an_old_sqlite(version: tuple[int, int, int], word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A SQLite that lacks what the tables need is named with the version that would do."""
    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
    if word:
        with pytest.raises(InstallationError, match=word):
            database.check()
    else:
        database.check()
