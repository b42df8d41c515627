"""Ids: made of content alone, unique within a document, and untouched by plugins."""

import json
from pathlib import Path

import pytest

import cqgov_parse
from cqgov_parse import Article, Document, Parser, Passage, ReportItem
from cqgov_parse.export.ids import DIGITS, Ids, anchor, document_id
from cqgov_parse.records import Source

ROOT = Path(__file__).parents[3]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
TEXT = "甲县政协召开座谈会\n本报讯 3月5日，甲县政协召开座谈会。（赵某）\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_one_text_has_one_id(encoding: str) -> None:
    """A text has the same id as a string and as bytes in any encoding, whatever its name, its meta, or its format."""
    document = cqgov_parse.parse_bytes(TEXT.encode(encoding), name="b.txt", meta={"id": 7}, format="newspaper_page")
    assert document_id(document) == document_id(cqgov_parse.parse(TEXT))
    assert len(document_id(document)) == DIGITS


def test_another_text_has_another_id() -> None:
    """One character more, even a blank, makes another text: its spans are others."""
    assert len({document_id(cqgov_parse.parse(text)) for text in (TEXT, " " + TEXT, TEXT + "\n")}) == 3


def test_json_keeps_the_id() -> None:
    """A document read from JSON has the id of the document that was written."""
    document = cqgov_parse.parse_bytes(TEXT.encode("gb18030"))
    assert document_id(cqgov_parse.from_json(cqgov_parse.to_json(document))) == document_id(document)


def test_json_without_the_texts_hash() -> None:
    """A JSON without the text's hash is named by that of its bytes."""
    value = json.loads(cqgov_parse.to_json(cqgov_parse.parse(TEXT)))
    del value["source"]["text_sha256"]
    document = cqgov_parse.from_dict(value)
    assert document_id(document) == value["source"]["sha256"][:DIGITS]
    assert document_id(Document(source=Source())) == ""


def test_what_begins_at_one_character_is_told_apart() -> None:
    """Of one kind at one character the second has its number; another kind, or another place, has none."""
    ids = Ids("d")
    assert [ids.of("byline", ((4, 9),)), ids.of("byline", ((4, 6),)), ids.of("byline", ((5, 6),))] == [
        "d-byline4",
        "d-byline4.2",
        "d-byline5",
    ]
    assert [ids.of("photo", ((4, 9),)), ids.of("byline", at=4), ids.of("note"), ids.of("note")] == [
        "d-photo4",
        "d-byline4.3",
        "d-note",
        "d-note.2",
    ]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_records_begin_apart(path: Path) -> None:
    """No two records of a document begin at one character, and leaving out every annotator moves none."""
    document = cqgov_parse.parse_file(path)
    found = [anchor(record) for record in document.records]
    assert None not in found
    assert len(set(found)) == len(found)
    assert found == [anchor(record) for record in Parser(annotators=()).parse_file(path).records]


def test_a_record_begins_with_its_text() -> None:
    """A title that stands away from its text does not name the record; without text it does; without either the photo's caption."""
    title, text = Passage("乙", ((9, 10),)), Passage("甲", ((3, 4),))
    assert anchor(Article(headline=title, paragraphs=(text,))) == 3
    assert anchor(ReportItem(headline=title)) == 9
    assert anchor(Article(photos=(cqgov_parse.Photo(text),))) == 3
    assert anchor(Article(deck=title)) == 9
    assert anchor(Article()) is None
