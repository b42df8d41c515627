"""Rows: every table's columns, ids that join, and every cell traceable to its characters."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import attrs
import pytest

import cqgov_parse
from cqgov_parse import Document, from_json, parse, to_json
from cqgov_parse.export.ids import document_id
from cqgov_parse.records import Article, Passage
from cqgov_parse.tables.columns import TABLES
from cqgov_parse.tables.rows import gathered, rows
from cqgov_parse.text.fold import is_visible

ROOT = Path(__file__).parents[3]
PATHS = sorted((ROOT / "tests/samples").glob("*/*.txt"))[::3] + sorted((ROOT / "seeds").glob("*.txt"))
DOCUMENTS = [cqgov_parse.parse_file(path) for path in PATHS]
IDS = [path.stem for path in PATHS]
TEXT = (
    "忠县政协召开座谈会\n来源：某报　时间：2031-03-05\n本报讯（记者 钱明）3月5日，忠县政协召开座谈会。县政协主席孙文彬、副主席李静参加。"
    "会议强调，今年收到提案120件。\n图为会议现场。记者 周平 摄\n"
)


def text_at(document: Document, spans: str) -> str:
    source = document.source.text
    assert source is not None
    return "".join(source[start:end] for start, end in json.loads(spans))


@pytest.mark.parametrize("document", DOCUMENTS, ids=IDS)
def test_columns_and_kinds(document: Document) -> None:
    """A row has no column that its table does not name, and each cell is of its column's kind."""
    kinds: dict[str, Any] = {"text": str, "json": str, "integer": int, "number": (int, float), "boolean": bool}
    for name, row in rows(document):
        columns = {column.name: column.kind for column in TABLES[name].columns}
        assert set(row) <= set(columns), name
        for column, cell in row.items():
            assert cell is None or isinstance(cell, kinds[columns[column]]), (name, column, cell)
            if columns[column] == "json" and cell is not None:
                json.loads(cell)


@pytest.mark.parametrize("document", DOCUMENTS, ids=IDS)
def test_ids_join(document: Document) -> None:
    """Ids are unique in their table; every row names its document, and a record, person, byline or photo that there is."""
    found = gathered([document])
    ids = {name: [row["id"] for row in found[name]] for name, table in TABLES.items() if table.key}
    assert all(len(set(each)) == len(each) for each in ids.values())
    records = {*ids["articles"], *ids["report_items"], None}
    for name, table in TABLES.items():
        for row in found[name]:
            assert row[table.owner] == document_id(document)
            assert row.get("record") in records
            assert row.get("photo") in {*ids["photos"], None}
            assert row.get("person") in {*ids["people"], None}
            assert row.get("byline") in {*ids["bylines"], None}


@pytest.mark.parametrize("document", DOCUMENTS, ids=IDS)
def test_cells_are_traceable(document: Document) -> None:
    """What a row's spans, or a column's, point to is the cell, character by character."""
    for _, row in rows(document):
        if "text" in row and "spans" in row:
            assert text_at(document, row["spans"]) == row["text"]
        for column, cell in row.items():
            said = row.get(f"{column}_text", cell) if f"{column}_spans" in row else None
            if said is not None and column != "speaker":
                assert text_at(document, row[f"{column}_spans"]) == said.replace("\n", "")


@pytest.mark.parametrize("document", DOCUMENTS, ids=IDS)
def test_passages_hold_the_whole_text(document: Document) -> None:
    """Every visible character of the source is in exactly one row of `passages`, and the rows are in the order of the text."""
    passages = gathered([document])["passages"]
    hits = Counter(at for row in passages for start, end in json.loads(row["spans"]) for at in range(start, end))
    assert document.source.text is not None
    for at, character in enumerate(document.source.text):
        assert hits[at] == 1 or not is_visible(character)
    assert [row["spans"] for row in passages] == sorted((row["spans"] for row in passages), key=json.loads)


@pytest.mark.parametrize("document", DOCUMENTS, ids=IDS)
def test_json_gives_the_same_rows(document: Document) -> None:
    """A document read from its JSON, without the source text, gives the same rows."""
    assert list(rows(from_json(to_json(document)))) == list(rows(document))


def test_a_small_document() -> None:
    """The cells of a page whose rows a person can count."""
    found = gathered([parse(TEXT, name="a.txt", meta={"id": 7})])
    (document,), (source,), (article,) = found["documents"], found["sources"], found["articles"]
    assert (document["name"], document["published"], document["year"], document["records"]) == (
        "a.txt",
        "2031-03-05",
        2031,
        1,
    )
    assert (source["document"], source["meta"]) == (document["id"], '{"id":7}')
    assert (article["headline"], article["date"], article["organisation_name"]) == (
        "忠县政协召开座谈会",
        "2031-03-05",
        "忠县政协",
    )
    assert [(row["name"], row["post"]) for row in found["posts"]] == [("孙文彬", "县政协主席"), ("李静", "副主席")]
    assert [(row["role"], row["name"], row["record"]) for row in found["byline_names"]] == [
        ("reporter", "钱明", article["id"]),
        ("photographer", "周平", article["id"]),
    ]
    assert [row["photo"] for row in found["bylines"]] == [None, found["photos"][0]["id"]]
    assert [(row["indicator"], row["value"], row["year"], row["year_basis"]) for row in found["figures"]] == [
        ("收到提案", 120, 2031, "date")
    ]
    assert [(row["use"], row["iso"]) for row in found["dates"]] == [
        ("published", "2031-03-05"),
        ("event", "2031-03-05"),
    ]


def test_a_text_that_comes_twice() -> None:
    """A text of two names is one document with two rows in `sources`; what the caller knows already adds sources alone."""
    twice = [parse(TEXT, name="a.txt"), parse(TEXT + "\n", name="b.txt"), parse(TEXT, name="c.txt")]
    found = gathered(twice)
    assert [row["name"] for row in found["sources"]] == ["a.txt", "b.txt", "c.txt"]
    assert [row["name"] for row in found["documents"]] == ["a.txt", "b.txt"]
    again = gathered(twice, known=[row["id"] for row in found["documents"]])
    assert {name: len(each) for name, each in again.items() if each} == {"sources": 3}


def test_parts_of_a_plugin() -> None:
    """A plugin's own part stands among the passages under its name; its annotation over other text does not."""
    own = {"x-bulletin-page": [{"text": "第2版", "spans": [[0, 3]]}], "x-tone": [{"text": "甲", "spans": [[4, 5]]}]}
    document = Document(records=(Article(paragraphs=(Passage("甲乙。", ((4, 7),)),), extra=own),))
    assert [(row["part"], row["text"]) for row in gathered([document])["passages"]] == [
        ("x-bulletin-page", "第2版"),
        ("paragraph", "甲乙。"),
    ]


def test_an_annotator_moves_no_id() -> None:
    """With an annotator more, every id that was there is there again, and stands for the same characters."""

    def marked(document: Document) -> Document:
        return attrs.evolve(document, extra={"x-seen": True})

    built_in = cqgov_parse.Parser()
    more = cqgov_parse.Parser(annotators=(*built_in.annotators, marked))
    fewer = cqgov_parse.Parser(annotators=built_in.annotators[:2])
    for path in PATHS[:6]:
        places = [
            {
                (name, row["id"]): row.get("spans", row.get("start"))
                for name, row in rows(parser.parse_file(path))
                if "id" in row and name != "notes"
            }
            for parser in (fewer, built_in, more)
        ]
        assert places[0].items() <= places[1].items()
        assert places[1] == places[2]


def test_what_cannot_be_written() -> None:
    """A lone surrogate and a NUL show as U+FFFD, one character for one, so that spans stay right."""
    text = TEXT.replace("会议现场", "会\x00议\ud800现场")
    document = parse(text)
    found = gathered([document])
    for name, each in found.items():
        for row in each:
            for cell in row.values():
                assert not isinstance(cell, str) or (cell.encode() and "\x00" not in cell) or cell == "", name
    caption = next(row for row in found["passages"] if row["part"] == "caption")
    assert caption["text"].startswith("图为会议\ufffd现场")
    assert len(caption["text"]) == len(text_at(document, caption["spans"]))


def test_printed_and_plain() -> None:
    """A traditional or full-width text is kept as printed, with what it is in simplified and half-width characters beside it."""
    found = gathered([parse("臨縣政協召開座談會\n3月5日，會議召開，提案１２０件。")])["passages"]
    assert (found[0]["text"], found[0]["plain"]) == ("臨縣政協召開座談會", "临县政协召开座谈会")
    assert gathered([parse("甲县街景，很美。")])["passages"][0]["plain"] is None


@pytest.mark.parametrize(
    ("listed", "offices"),
    [
        ("县政协主席孙文彬、副主席李静，秘书长周平参加", ["县政协主席", "县政协副主席", "县政协秘书长"]),
        ("主席孙文彬主持。县长李静、局长周平参加", ["县政协主席", "县长", "局长"]),
        ("县工商联主席孙文彬、副主席李静参加，县政协副主席周平讲话", ["县工商联主席", "副主席", "县政协副主席"]),
        ("县政协党组书记、主席孙文彬参加", ["县政协党组书记", "县政协主席"]),
    ],
)
def test_chairs_in_the_news_of_a_committee(listed: str, offices: list[str]) -> None:
    """A chair without its body's name is the committee's that the article is about, but not behind another body's chair."""
    text = f"忠县政协召开座谈会\n来源：某报　时间：2031-03-05\n3月5日，忠县政协召开座谈会。{listed}。\n"
    found = gathered([parse(text)])["posts"]
    assert [row["office"] for row in found] == offices
    assert all((row["place"] == "500233") is (row["office"] not in ("副主席", "局长")) for row in found)


def test_chairs_of_a_committee_that_comes_along() -> None:
    """In the news of one committee the deputies that are named behind another's chair are the other's."""
    text = (
        "忠县政协赴石柱县考察\n来源：某报　时间：2031-03-05\n3月5日，忠县政协赴石柱土家族自治县考察。县政协主席孙文彬带队，"
        "石柱土家族自治县政协主席李静、副主席周平陪同。\n"
    )
    found = gathered([parse(text)])["posts"]
    assert [(row["office"], row["place"], row["place_basis"]) for row in found] == [
        ("县政协主席", "500233", "rank"),
        ("县政协主席", "500240", "named"),
        ("县政协副主席", "500240", "list"),
    ]


def test_posts_in_the_weekly_of_a_county() -> None:
    """In a county's own weekly 县长 is that county's also where the article is about nobody, or about a body of the city above."""
    found = gathered([cqgov_parse.parse_file(ROOT / "seeds/weekly_roundup.txt")])
    bodies = {row["id"]: row["adcode"] for row in found["records"]}
    county = [row for row in found["posts"] if row["post"] in ("县长", "县委书记", "县委常委")]
    assert {bodies[row["record"]] for row in county} >= {None, "500000", "500238"}
    assert {row["place"] for row in county} == {"500238"}
