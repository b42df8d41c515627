"""JSON both ways: nothing is lost, older documents load, and what is no document is refused."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from cqgov_parse import Article, Document, Parser, Passage, ReportItem, from_dict, from_json, parse, to_dict, to_json
from cqgov_parse.errors import JsonError
from cqgov_parse.records.document import SCHEMA_VERSION

ROOT = Path(__file__).parents[3]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.json"))
TEXT = "甲县政协召开座谈会\n本报讯 3月5日，甲县政协召开座谈会。（赵　某）\n"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("indent", [None, 2])
def test_round_trip(path: Path, indent: int | None) -> None:
    """A document comes back equal from its JSON, text or bytes, indented or not."""
    document = parse(path.read_text("utf-8"), name=path.name, meta={"nested": {"list": [1, 2.5, None, True, "三"]}})
    written = to_json(document, indent=indent)
    assert from_json(written) == document
    assert from_json(written.encode()) == document


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_same_json_again(path: Path) -> None:
    """A document that was read gives the very JSON that it was read from."""
    written = to_json(parse(path.read_text("utf-8")))
    assert to_json(from_json(written)) == written


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_of_older_versions(path: Path) -> None:
    """JSON that an older version of this major version wrote still loads, with what was added since left empty."""
    value = json.loads(path.read_text("utf-8"))
    document = from_dict(value)
    assert document.schema_version == value["schema_version"] == path.stem
    assert str(document.heading.headline) == "春风里的协商（之二）"
    assert [article.section for article in document.articles] == [None, None]
    assert [str(article.headline) for article in document.articles] == ["甲县：一条机耕道怎么修", "乙区：老楼加梯"]
    assert [[byline.names for byline in article.bylines] for article in document.articles] == [
        [("赵某某",)],
        [("钱某", "孙某某")],
    ]
    assert [article.dates[0].iso for article in document.articles if article.dates] == ["2031-03-11", "2031-03-12"]


def test_there_is_an_older_document() -> None:
    """At least the first version is kept."""
    assert "1.0" in [path.stem for path in DOCUMENTS]


def test_absent_is_never_missing() -> None:
    """What a document does not have is null or empty, never a missing key."""
    value = to_dict(Document(records=(Article(), ReportItem())))
    assert value["published"] is None
    assert value["heading"] == {"kicker": None, "headline": None, "deck": None}
    assert (list(value["notes"]), value["extra"], value["source"]["meta"]) == ([], {}, {})
    assert [record["type"] for record in value["records"]] == ["article", "report-item"]
    assert value["records"][0]["headline"] is None


def test_plain_values() -> None:
    """The dict holds nothing but what any JSON writer takes."""

    def check(value: Any) -> None:
        if isinstance(value, dict):
            assert all(type(key) is str for key in value)
            for child in value.values():
                check(child)
        elif isinstance(value, (list, tuple)):
            for child in value:
                check(child)
        else:
            assert value is None or type(value) in (str, int, float, bool)

    for path in SEEDS:
        check(to_dict(parse(path.read_text("utf-8"))))


def test_passages() -> None:
    """A passage is its text and spans; folded text and the source text are not written."""
    value = to_dict(parse(TEXT))
    headline = value["records"][0]["headline"]
    assert headline["text"] == "甲县政协召开座谈会"
    assert [tuple(span) for span in headline["spans"]] == [(0, 9)]
    assert sorted(headline) == ["spans", "text"]
    assert "text" not in value["source"]


def test_read_passages_can_be_searched() -> None:
    """A passage that was read has its folded text again, as long as its own."""
    document = from_json(to_json(parse("區政協：第３次會議\n正文。")))
    headline = document.articles[0].headline
    assert headline is not None
    assert headline.plain == "区政协:第3次会议"
    assert document.source.text is None


def test_characters_stand_as_themselves() -> None:
    """Chinese is written as it is, on one line unless an indent is asked for."""
    written = to_json(parse(TEXT))
    assert "座谈会" in written
    assert "\n" not in written
    assert to_json(parse(TEXT), indent=4).startswith('{\n    "')


def test_lone_surrogates() -> None:
    """A lone surrogate is written as an escape, so that the JSON is valid UTF-8, and comes back."""
    document = parse("甲\ud800县")
    written = to_json(document)
    written.encode("utf-8")
    assert "\\ud800" in written
    assert from_json(written) == document
    assert Parser().parse("甲县", meta={"name": "\udcff"}) == from_json(
        to_json(Parser().parse("甲县", meta={"name": "\udcff"}))
    )


def changed(**values: object) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(to_json(parse(TEXT)))
    value.update(values)
    return value


@pytest.mark.parametrize("version", ["2.0", "2", "10.3", "0.9"])
def test_other_major_version(version: str) -> None:
    """A document of another major version is refused, and the error names both versions."""
    with pytest.raises(JsonError, match=rf"{version}.*{SCHEMA_VERSION}"):
        from_dict(changed(schema_version=version))


def test_unknown_keys_are_kept() -> None:
    """Keys that this version does not know stay with their record under extra, and are written again where they stood."""
    value = changed(schema_version="1.99", weather="晴", extra={"x-own": 1})
    value["source"] |= {"pages": 3, "text": "甲"}
    value["heading"]["a/b~c"] = None
    value["records"][0]["headline"]["language"] = "zh"
    value["records"][0]["paragraphs"][0]["lines"] = [1, 2]
    document = from_dict(value)
    assert document.schema_version == "1.99"
    assert document.extra == {
        "x-own": 1,
        "x-unread": {"/weather": "晴", "/source/pages": 3, "/source/text": "甲", "/heading/a~1b~0c": None},
    }
    assert document.articles[0].extra == {"x-unread": {"/headline/language": "zh", "/paragraphs/0/lines": [1, 2]}}
    assert document.articles[0].paragraphs == parse(TEXT).articles[0].paragraphs
    assert json.loads(to_json(document)) == value
    assert from_json(to_json(document)) == document


def test_unknown_keys_travel_with_their_record() -> None:
    """What a record brought along stays with it when records are taken out, and under extra when its place is gone."""
    value = changed()
    record = value["records"][0]
    value["records"] = [record, {**record, "mood": "好", "headline": {**record["headline"], "language": "zh"}}]
    document = from_dict(value)
    second = attrs.evolve(document.articles[1], headline=None)
    (written,) = to_dict(attrs.evolve(document, records=(second,)))["records"]
    assert written["mood"] == "好"
    assert written["extra"] == {"x-unread": {"/headline/language": "zh"}}
    assert document.articles[0].extra == {}


@pytest.mark.parametrize(
    ("unread", "left"),
    [
        ({"no pointer": 1}, {"no pointer": 1}),
        ({"/records/9/mood": 1}, {"/records/9/mood": 1}),
        ({"/records/first/mood": 1}, {"/records/first/mood": 1}),
        ({"/format": "other"}, {"/format": "other"}),
        ({"/records": 1}, {"/records": 1}),
        ("words", "words"),
    ],
)
def test_unknown_keys_without_a_place(unread: object, left: object) -> None:
    """What has no place in the document, or one that is taken, is written under extra; nothing is overwritten."""
    document = attrs.evolve(parse(TEXT), extra={"x-unread": unread})
    written = to_dict(document)
    assert written["extra"] == {"x-unread": left}
    assert (written["format"], len(written["records"])) == ("article", 1)


def test_unknown_keys_beside_a_damaged_extra() -> None:
    """An extra that is no object does not keep the rest from being read or refused in our own words."""
    with pytest.raises(JsonError):
        from_dict(changed(weather="晴", extra={"x-unread": 3}))
    assert from_dict(changed(weather="晴", extra=None)).extra == {"x-unread": {"/weather": "晴"}}


def test_reading_changes_nothing() -> None:
    """The dict that was read and the document that was written stay as they are."""
    value = changed(weather="晴")
    before = json.dumps(value)
    document = from_dict(value)
    to_dict(document)
    assert json.dumps(value) == before
    assert document.extra == {"x-unread": {"/weather": "晴"}}


@pytest.mark.parametrize("key", ["breadcrumbs", "extra", "outline", "session"])
def test_missing_key(key: str) -> None:
    """A key that an older version did not write is taken as empty."""
    value = changed()
    del value[key]
    assert from_dict(value) == parse(TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "3",
        '"text"',
        "{}",
        '{"schema_version": null}',
        '{"format": "article"}',
        "\ufeff{}",
        b"\xff\xfe\x00",
        "[" * 3 + "]",
    ],
)
def test_junk(text: str | bytes) -> None:
    """What is no JSON, or no document, is an error of this library."""
    with pytest.raises(JsonError):
        from_json(text)


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "text",
        changed(records=3),
        changed(records=[3]),
        changed(records=[{"type": "poem"}]),
        changed(records=[{"headline": None}]),
        changed(heading="headline"),
        changed(heading={"headline": {"spans": [[0, 1]]}}),
        changed(series="drei"),
        changed(bylines=[{"names": ["王中"], "role": "poet", "text": "王中", "spans": [[0, 2]]}]),
        changed(notes=[{"code": "x", "severity": "grave", "message": "x", "spans": []}]),
        changed(published={"iso": "2031-03-05"}),
        changed(detection={"score": "high"}),
        changed(lead=[{"text": "甲", "spans": [["a", "b"]]}]),
    ],
)
def test_wrong_shapes(value: object) -> None:
    """A dict of another shape is an error of this library."""
    with pytest.raises(JsonError):
        from_dict(value)


def figures(**values: object) -> dict[str, Any]:
    value = changed()
    value["records"][0]["figures"] = [{"text": "36个", "value": 36, "spans": [[0, 3]], **values}]
    return value


def test_numbers_stay_as_written() -> None:
    """A whole number stays whole and a fraction a fraction."""
    document = from_dict(figures(value=36, upper=40.5))
    (figure,) = document.articles[0].figures
    assert (repr(figure.value), repr(figure.upper)) == ("36", "40.5")
    assert '"value": 36,' in to_json(document)


@pytest.mark.parametrize(
    "value",
    ["36", True, [36], None],
)
def test_figures_without_a_number(value: object) -> None:
    """A figure whose value is no number is refused."""
    with pytest.raises(JsonError):
        from_dict(figures(value=value))


def test_dict_and_json_agree() -> None:
    """The dict is what the JSON says."""
    document = parse(TEXT)
    assert json.loads(to_json(document)) == json.loads(json.dumps(to_dict(document)))
    assert from_dict(to_dict(document)) == document
    assert isinstance(from_dict(to_dict(document)).articles[0].headline, Passage)
