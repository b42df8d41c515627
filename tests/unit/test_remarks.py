"""Remarks: notes on a document as a whole."""

import pytest

import cqgov_parse

STORY = "甲县政协召开座谈会\n来源：某报　时间：2031-03-05\n3月5日，甲县政协召开座谈会，委员围绕春耕提出建议。\n"


def codes(text: str, **options: str) -> list[str]:
    return [note.code for note in cqgov_parse.parse(text, **options).notes if note.code.startswith(("no-", "several"))]  # type: ignore[arg-type]


def test_several_documents() -> None:
    """Several documents stay one, with a note whose spans are the first line of each."""
    text = STORY + "\n　　" + STORY.replace("甲县", "乙县")
    document = cqgov_parse.parse(text)
    (note,) = [note for note in document.notes if note.code == "several-documents"]
    assert [text[start:end] for start, end in note.spans] == ["甲县政协召开座谈会", "乙县政协召开座谈会"]
    assert "lines 1, 5" in note.message


@pytest.mark.parametrize(
    "text", ["", " \n\u3000\n", "上一篇 下一篇\n打印　关闭窗口\n— 3 —\n浏览次数：12\n", "2031-03-05 来源：某报\n"]
)
def test_no_records(text: str) -> None:
    """A text of blanks, page controls or dates alone has no records, and a note says so; nothing is unplaced."""
    document = cqgov_parse.parse(text)
    assert not document.records
    assert not document.unplaced
    assert codes(text) == ["no-records"]


def test_no_format() -> None:
    """What no format knows is kept whole, as an article, with a note; an article, and a format that the caller named, have none."""
    text = "第一，人勤春早。\n第二，水到渠成。\n"
    document = cqgov_parse.parse(text)
    assert document.format == "article"
    assert "".join(passage.text for record in document.articles for passage in record.paragraphs) == text.replace(
        "\n", ""
    )
    assert codes(text) == ["no-format"]
    assert codes(STORY) == codes(text, format="article") == []


def test_split() -> None:
    """The texts that split gives are the whole text again, and each parses as a document of its own."""
    second = STORY.replace("甲县", "乙县").replace("\n", "\r\n")
    text = "\ufeff" + STORY + "\r\n" + "　" + second
    found = cqgov_parse.split(text)
    assert found == ("\ufeff" + STORY + "\r\n", "　" + second)
    headlines = [article.headline for each in found for article in cqgov_parse.parse(each).articles]
    assert [headline and headline.text for headline in headlines] == ["甲县政协召开座谈会", "乙县政协召开座谈会"]
    assert cqgov_parse.split("") == ()
    assert cqgov_parse.split("\n") == ("\n",)
