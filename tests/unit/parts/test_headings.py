"""Heading lines that a mark tells."""

import pytest

from cqgov_parse.label import Part
from cqgov_parse.parts import headings
from tests.unit.reading import fold, owned, view


@pytest.mark.parametrize(
    ("text", "style", "words"),
    [
        ("## 渝溪", "#", "渝溪"),
        ("＃渝溪", "#", "渝溪"),
        ("###### 渝溪", "#", "渝溪"),
        ("● 甲江区 ●", "●●", "甲江区"),
        ("●甲江区●", "●●", "甲江区"),
        ("—— 甲江区 ——", "——", "甲江区"),
        ("***甲江区***", "**", "甲江区"),
        ("==甲江区==", "==", "甲江区"),
        ("■ 甲县：一条路怎么修", "■", "甲县：一条路怎么修"),
        ("■■ 甲县", "■", "甲县"),
        ("◎甲县", "◎", "甲县"),
        ("▶甲县", "▶", "甲县"),
        ("◆甲县", "◆", "甲县"),
        ("▲甲县", "▲", "甲县"),
        ("□ 甲县", "□", "甲县"),
        ("★甲县", "★", "甲县"),
        ("＞＞甲县", ">", "甲县"),
        ("【甲县】", "【】", "甲县"),
        ("〖 甲县 〗", "【】", "甲县"),
    ],
)
def test_heading(text: str, style: str, words: str) -> None:
    """A line with a mark before it, on both sides, or in brackets is a heading; its style tells which."""
    found = headings.read(fold(text))
    assert found is not None
    assert (found.style, text[found.start : found.end]) == (style, words)


@pytest.mark.parametrize(
    "text", ["", "甲县", "■", "####### 甲县", "【甲县】正文", "【甲】【乙】", "①甲县", "——甲县", "【】", "-"]
)
def test_no_heading(text: str) -> None:
    """A line without a mark, a mark alone, and brackets with more behind them are no heading."""
    assert headings.read(fold(text)) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("【甲县】3月5日，开会。", "甲县"),
        ("【 甲县 】 开会", "甲县"),
        ("【正文】会议召开", "正文"),
        ("【甲】【乙】", "甲"),
    ],
)
def test_run_in(text: str, words: str) -> None:
    """A paragraph may begin with a label in brackets."""
    found = headings.run_in(fold(text))
    assert found is not None
    assert text[found.start : found.end] == words


@pytest.mark.parametrize("text", ["", "【甲县】", "【甲县】  ", "甲县【乙】", "【" + "甲" * 30 + "】开会"])
def test_no_run_in(text: str) -> None:
    """A label with nothing behind it, or a long one, is not run in."""
    assert headings.run_in(fold(text)) is None


@pytest.mark.parametrize(("text", "mark"), [("■ 甲县", "■"), (">>5日，", ">"), ("甲县", ""), ("", ""), ("# 甲县", "")])
def test_mark(text: str, mark: str) -> None:
    """The bullet that a line begins with, if any."""
    assert headings.mark(text) == mark


def test_labels() -> None:
    """A heading's words are labelled for their story, the marks around them as markers of the document."""
    text = "● 甲江区 ●"
    found = headings.read(text)
    assert found is not None
    assert owned(text, headings.labels(view(text), Part.HEADLINE, found.start, found.end, 3)) == [
        ("marker", "●", None),
        ("headline", "甲江区", 3),
        ("marker", "●", None),
    ]
    assert owned("甲县", headings.labels(view("甲县"), Part.COLUMN, 0, 2)) == [("column", "甲县", None)]
