"""Questions: what a corpus answers is what its texts say, from SQLite and from Parquet alike."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import cqgov_parse
from cqgov_parse.batch import outputs
from cqgov_parse.errors import InstallationError, ResultError
from cqgov_parse.tables import database, questions, result
from cqgov_parse.tables.columns import TABLES
from cqgov_parse.tables.rows import gathered
from tests.corpus import kind, texts
from tests.corpus.world import figure, holder, seats

PAGE = "{place}政协召开座谈会\n来源：某报　时间：{day}\n{month}月5日，{place}政协召开座谈会。{rank}政协主席{chair}、{rank}长{head}参加。\n"
NEWS = [
    ("忠县", "2031-03-05", "孙文彬", "李静"),
    ("忠县", "2031-05-05", "孙文彬", "李静"),
    ("忠县", "2031-04-05", "钱有为", "李静"),  # a second chair between two days of the first
    ("忠县", "2031-07-05", "周志远", "李静"),  # a successor
    ("万州区", "2031-06-05", "吴小青", "周志远"),  # a namesake elsewhere
]
TEXTS = [
    PAGE.format(place=place, rank=place[-1], day=day, month=int(day[5:7]), chair=chair, head=head)
    for place, day, chair, head in NEWS
] + [
    f"忠县政协工作报告\n（{year + 1}年1月5日在政协忠县第九届委员会第{n}次会议上）\n各位委员：\n一、{year}年工作回顾\n（一）认真履职。立案提案{count}件。\n"
    for n, year, count in (("二", 2029, "120"), ("三", 2030, "136"), ("四", 2030, "140"))
]


@pytest.fixture(scope="module", params=["sqlite", "parquet"])
def corpus(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The result of a batch over the texts above, and some made-up documents."""
    folder = tmp_path_factory.mktemp(request.param)
    output = outputs.named(request.param)
    documents = [cqgov_parse.parse(text, name=f"{n}.txt") for n, text in enumerate(TEXTS)]
    output.write(folder / "shard", documents)
    output.finish([folder / "shard"], folder / output.name)
    return folder


@pytest.fixture
def connection(corpus: Path) -> Iterator[sqlite3.Connection]:
    with closing(result.opened(corpus, {table for needs in questions.NEEDS.values() for table in needs})) as found:
        yield found


def test_who_held_which_post(connection: sqlite3.Connection) -> None:
    """One row for each name, post and place, with the days and documents in which it was seen."""
    found = questions.posts(connection, post="政协主席", place="忠县")
    assert [(row["name"], row["first_seen"], row["last_seen"], row["seen_in"]) for row in found] == [
        ("孙文彬", "2031-03-05", "2031-05-05", ["0.txt", "1.txt"]),
        ("钱有为", "2031-04-05", "2031-04-05", ["2.txt"]),
        ("周志远", "2031-07-05", "2031-07-05", ["3.txt"]),
    ]
    assert {row["post"] for row in found} == {"县政协主席"}
    assert found == questions.posts(connection, post="政协主席", place="500233")
    (row,) = questions.posts(connection, name="李静")
    assert row["documents"] == len(row["document_ids"]) == 4


def test_conflicts_are_flagged(connection: sqlite3.Connection) -> None:
    """Two names in one post in the same days are flagged, a successor is not; so is one name with posts of two counties, but not merged."""
    found = {(row["name"], row["post"]): row for row in questions.posts(connection, conflicts=True)}
    assert {key: row["others"] for key, row in found.items()} == {
        ("孙文彬", "县政协主席"): ["钱有为"],
        ("钱有为", "县政协主席"): ["孙文彬"],
        ("周志远", "县政协主席"): [],
        ("周志远", "区长"): [],
    }
    assert (
        found["周志远", "区长"]["places"] == found["周志远", "县政协主席"]["places"] == ["万州区 500101", "忠县 500233"]
    )


def test_the_same_figure_over_the_years(connection: sqlite3.Connection) -> None:
    """Each figure has the year that its heading names; two values of one year stand side by side."""
    found = questions.figures(connection, "提案", unit="件", body="忠县")
    assert sorted((row["year"], row["value"], row["year_basis"], row["name"]) for row in found) == [
        (2029, 120, "heading", "5.txt"),
        (2030, 136, "heading", "6.txt"),
        (2030, 140, "heading", "7.txt"),
    ]
    (row,) = questions.compared(found, "year")
    assert (row["body"], row["2029"]) == ("忠县政协", "120")
    assert sorted(row["2030"].split(" / ")) == ["136", "140"]
    assert {each["year"]: each["忠县政协"] for each in questions.compared(found, "body")}["2029"] == "120"
    assert questions.figures(connection, "提案", body="江北") == []


@pytest.mark.parametrize(
    ("bound", "upper", "said"),
    [("exact", None, "6.1"), ("at-least", None, "≥6.1"), ("about", 7.0, "≈6.1–7"), ("below", None, "<6.1")],
)
def test_bounds_show(bound: str, upper: float | None, said: str) -> None:
    """Beside others a value keeps its bound and the other end of its range; one whose year nobody knows has no column."""
    row = {
        "indicator": "增长",
        "unit": "%",
        "role": "change",
        "body": "甲县",
        "bound": bound,
        "value": 6.1,
        "upper": upper,
    }
    assert questions.compared([{**row, "year": 2031}, {**row, "year": None}], "year") == [
        {"indicator": "增长", "unit": "%", "role": "change", "body": "甲县", "2031": said}
    ]


def test_figures_of_nobody_are_not_put_together() -> None:
    """Without a body each document stands in a row of its own, under its name, or its id where it has none."""
    row = {"indicator": "提案", "unit": "件", "role": None, "body": None, "bound": "exact", "upper": None, "year": 2031}
    found = [
        {**row, "value": 168, "name": "a.txt", "document": "a"},
        {**row, "value": 186, "name": None, "document": "b"},
    ]
    assert [(each["body"], each["2031"]) for each in questions.compared(found, "year")] == [
        ("a.txt", "168"),
        ("b", "186"),
    ]
    assert questions.compared(found, "body") == []


def test_bodies_by_month(connection: sqlite3.Connection) -> None:
    """Articles are counted for each body and month, between the months that are asked for."""
    found = questions.activity(connection, body="忠县", since="2031-04", until="2031-06")
    assert [(row["month"], row["body"], row["articles"], row["documents"]) for row in found] == [
        ("2031-04", "忠县政协", 1, 1),
        ("2031-05", "忠县政协", 1, 1),
    ]
    assert len(questions.activity(connection)) == len(NEWS)


def test_the_made_up_world() -> None:
    """Over many documents the holders of posts, and the reports' figures, are those of the world that the documents are about."""
    connection = database.opened(":memory:")
    database.create(connection)
    numbers = range(160)
    documents = [cqgov_parse.parse(text, name=str(number)) for number, text in zip(numbers, texts(160), strict=True)]
    database.insert(connection, gathered(documents))
    database.complete(connection)
    names = {seat.code: seat for seat in seats()}
    known = ("县政协主席", "区政协主席", "县委书记", "区委书记", "县长", "区长", "县人大常委会主任", "区人大常委会主任")
    found = [row for row in questions.posts(connection) if row["place"] and row["post"] in known]
    assert len(found) > 120
    for row in found:
        years = {int(row[column][:4]) for column in ("first_seen", "last_seen")}
        assert {holder(names[row["place"]], row["post"], year) for year in years} == {row["name"]}
    assert not any(row["others"] for row in found)
    proposals = questions.figures(connection, "立案提案")
    assert len(proposals) == sum(kind(number) == "work_report" for number in numbers)
    for row in proposals:
        assert row["value"] == figure(names[row["adcode"]], "提案", row["year"])


def test_what_is_no_result(tmp_path: Path) -> None:
    """Anything else than a batch's tables is refused with a word on what would do."""
    (tmp_path / "text.sqlite").write_text("no database, but long enough to have a header of one hundred bytes" * 3)
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (a)")
    for path, word in (
        (tmp_path / "none", "no such"),
        (tmp_path, "batch --to sqlite"),
        (tmp_path / "text.sqlite", "no SQLite database"),
        (other, "is not a database that"),
    ):
        with pytest.raises(ResultError, match=word):
            result.opened(path, [])


def test_tables_of_another_version(tmp_path: Path) -> None:
    """A result of another version of the tables is refused."""
    with closing(database.opened(tmp_path / "documents.sqlite")) as connection:
        database.create(connection)
        database.complete(connection)
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(ResultError, match="version 99"):
        result.opened(tmp_path, [])


def test_parquet_without_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Parquet cannot be read, the message names what to install; a broken file is named."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents/part-00000.parquet").write_bytes(b"PAR1 broken")
    with pytest.raises(ResultError, match="is no Parquet file"):
        result.opened(tmp_path, ["documents"])
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(InstallationError, match=r"cqgov-parse\[parquet\]"):
        result.opened(tmp_path, ["documents"])


def test_nobody_writes(corpus: Path) -> None:
    """A question leaves the database as it is."""
    if not (corpus / "documents.sqlite").exists():
        return
    with (
        closing(result.opened(corpus, TABLES)) as connection,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        connection.execute("DELETE FROM documents")
