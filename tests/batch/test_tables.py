"""A whole run to tables: any number of workers gives the same bytes, and the full text finds what grep finds."""

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from cqgov_parse.cli import main
from tests.corpus import write

COUNT = 60
LONG = "SELECT rowid FROM search WHERE search MATCH '\"' || :words || '\"'"
SHORT = "SELECT doc FROM search_runs WHERE term >= :words AND term < :words || char(1114111)"


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The databases of two runs over the same files, `1` by one worker and `2` by two."""
    folder = tmp_path_factory.mktemp("runs")
    write(folder / "in", COUNT)
    for workers in ("1", "2"):
        out = str(folder / workers)
        assert (
            main(["batch", str(folder / "in"), "-o", out, "--to", "sqlite", "--workers", workers, "--shard", "7"]) == 0
        )
    return folder


def test_workers_change_nothing(runs: Path) -> None:
    """One worker and two give the same database, byte for byte, though shards are done in any order."""
    one, other = (runs / workers / "documents.sqlite" for workers in ("1", "2"))
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(("words", "question"), [("乡村振兴", LONG), ("政协主席", LONG), ("人次", SHORT)])
def test_full_text_finds_what_grep_finds(words: str, question: str, runs: Path, tmp_path: Path) -> None:
    """The files whose documents hold the words are those that grep lists, when all are UTF-8."""
    for path in (runs / "in").rglob("*.txt"):
        data = path.read_bytes()
        (tmp_path / path.name).write_bytes(data if _is_utf8(data) else data.decode("gb18030").encode())
    grep = subprocess.run(["grep", "-rlF", words, str(tmp_path)], capture_output=True, check=True).stdout.decode()
    with closing(sqlite3.connect(runs / "1/documents.sqlite")) as connection:
        found = connection.execute(
            f"SELECT DISTINCT sources.name FROM passages JOIN sources USING (document) WHERE passages.rowid IN ({question})",
            {"words": words},
        ).fetchall()
    assert {name for (name,) in found} == {Path(line).name for line in grep.splitlines()}


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
