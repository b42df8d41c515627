"""Numbers of headings and items in reports."""

import pytest

from cqgov_parse.parts import numbering
from tests.unit.reading import fold


@pytest.mark.parametrize(
    ("text", "number", "level", "words"),
    [
        ("二、工作", "二", 1, "工作"),
        ("十二、工作", "十二", 1, "工作"),
        ("二．工作", "二", 1, "工作"),
        ("一、 工作", "一", 1, "工作"),
        ("（一）工作", "(一)", 2, "工作"),
        ("(十一)工作", "(十一)", 2, "工作"),
        ("（一）、工作", "(一)", 2, "工作"),
        ("1.工作", "1", 3, "工作"),
        ("１．工作", "1", 3, "工作"),
        ("12、工作", "12", 3, "工作"),
        ("1）工作", "1", 3, "工作"),
        ("（1）工作", "(1)", 4, "工作"),
        ("①工作", "①", 4, "工作"),
        ("一是抓项目", "一是", 0, "抓项目"),
        ("二要抓项目", "二要", 0, "抓项目"),
        ("第一，抓项目", "第一", 0, "抓项目"),
        ("第十二、抓项目", "第十二", 0, "抓项目"),
        ("首先，抓项目", "首先", 0, "抓项目"),
        ("最后，抓项目", "最后", 0, "抓项目"),
    ],
)
def test_numbers(text: str, number: str, level: int, words: str) -> None:
    """A heading's number and level, or an item's enumerator, is read with where the words begin."""
    found = numbering.read(fold(text))
    assert found is not None
    assert (fold(found.text), found.level, text[found.end :]) == (number, level, words)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "工作",
        "1.5倍",
        "二. 5倍",
        "第一书记",
        "首先抓",
        "一方面，",
        "2031年",
        "3月5日",
        "一是，",
        "100.工作",
        "（扩大）会议",
        "十分重要",
    ],
)
def test_no_numbers(text: str) -> None:
    """Decimals, years, words that begin with a numeral and remarks in brackets are no numbers."""
    assert numbering.read(fold(text)) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("二、工作回顾", "工作回顾"),
        ("（一）坚持实干。", "坚持实干"),
        ("（一）坚持实干：", "坚持实干"),
        ("2031年工作回顾", "2031年工作回顾"),
        ("一是抓项目。", "一是抓项目"),
        ("二、", ""),
        ("。", ""),
    ],
)
def test_bare_words(text: str, words: str) -> None:
    """A heading's bare words stand without number and closing mark; an enumerator is part of its item."""
    low, high = numbering.bare(fold(text))
    assert text[low:high] == words


def test_padded_numbers() -> None:
    """Stories made for telephones are numbered `01`, `02`, with a blank; a year or a time is no number."""
    found = numbering.read("01 县政协调研油茶产业")
    assert found is not None
    assert (found.text, found.level, found.end) == ("01", 3, 3)
    assert numbering.read("08年以来") is None
    assert numbering.read("01:30 开始") is None
