"""Records: plain values that point to their characters."""

import attrs
import pytest

from cqgov_parse.records import Article, Document, Heading, Passage, Photo, ReportItem, Source

SOURCE = "标题\r\n　　第一段。\n\n第二段\u2028尾"


def document(text: str | None) -> Document:
    return Document(source=Source(text=text))


@pytest.mark.parametrize(
    ("character", "line", "column"),
    [("标", 1, 1), ("\r", 1, 3), ("第", 2, 3), ("。", 2, 6), ("二", 4, 2), ("尾", 5, 1)],
)
def test_position(character: str, line: int, column: int) -> None:
    """Line and column of a character count from 1, over every kind of line end."""
    assert document(SOURCE).position(SOURCE.index(character)) == (line, column)


def test_position_has_names() -> None:
    """A position tells line and column by name."""
    position = document(SOURCE).position(SOURCE.index("一"))
    assert (position.line, position.column) == (2, 4)


@pytest.mark.parametrize(
    ("text", "offset", "expected"), [("", 0, (1, 1)), ("甲乙", 2, (1, 3)), ("甲\n乙", 3, (2, 2)), ("甲\n", 2, (1, 3))]
)
def test_position_at_the_end(text: str, offset: int, expected: tuple[int, int]) -> None:
    """The end of the text has a position too: behind its last character."""
    assert document(text).position(offset) == expected


def test_position_without_source() -> None:
    """A document that was read from JSON has no source text to count lines in, and says so."""
    with pytest.raises(ValueError, match="parse the text again"):
        document(None).position(0)


def test_records_by_kind() -> None:
    """The records of a document can be had by kind, in their order."""
    first, second, third = Article(section="甲"), ReportItem(number="一是"), Article(section="乙")
    found = Document(records=(first, second, third))
    assert found.articles == (first, third)
    assert found.report_items == (second,)


def test_texts() -> None:
    """A record's text is its paragraphs, a line each; a report item's begins with its topic sentence."""
    paragraphs = (Passage("甲。"), Passage("乙。"))
    assert Article(headline=Passage("题"), paragraphs=paragraphs).text == "甲。\n乙。"
    assert ReportItem(headline=Passage("抓实项目。"), paragraphs=paragraphs).text == "抓实项目。\n甲。\n乙。"
    assert ReportItem(paragraphs=paragraphs).text == "甲。\n乙。"
    assert Article().text == ReportItem().text == ""


def test_passage() -> None:
    """A passage prints as its text, and leads from positions in it to the source."""
    passage = Passage("政协开会", ((3, 5), (6, 8)))
    assert str(passage) == "政协开会"
    assert passage.at(1, 3) == ((4, 5), (6, 7))
    assert passage.at(2, 2) == ()


def test_folded_text_is_no_part_of_a_passage() -> None:
    """Passages with the same text at the same place are equal, whether their folded text is known or not."""
    assert Passage("（甲）", ((0, 3),), "(甲)") == Passage("（甲）", ((0, 3),))
    assert "plain" not in repr(Passage("甲", ((0, 1),), "甲"))


@pytest.mark.parametrize(
    "record", [Document(), Article(), ReportItem(), Passage("甲"), Heading(), Photo(Passage("图"))]
)
def test_records_are_frozen(record: attrs.AttrsInstance) -> None:
    """No field of a record can be set."""
    name = attrs.fields(type(record))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, name, None)


def test_source_text_is_not_compared() -> None:
    """Two documents are equal without their source text, as one read from JSON is equal to the one parsed."""
    assert document("甲") == document(None)
    assert "甲县" not in repr(document("甲县"))
