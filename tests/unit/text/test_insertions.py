"""Insertions: pinyin, markup and characters without a shape between the characters of a text."""

import pytest

from cqgov_parse.text.fold import fold
from cqgov_parse.text.insertions import controls, insertions, markup, readings


def test_brackets_that_are_no_pinyin() -> None:
    """Latin letters in brackets stay in the text while no tone mark shows that they are readings."""
    assert readings("数字经济(app)与平台(xie)") == []
    assert readings("café(menu) 与咖啡") == []


@pytest.mark.parametrize(
    "text",
    [
        "<br>",
        "<BR/>",
        "</p>",
        '<span style="color: red">',
        "<o:p>",
        "<!-- 页尾 -->",
        "&ldquo;",
        "&#8220;",
        "&#x201C;",
        "<H1 >",
    ],
)
def test_markup(text: str) -> None:
    """Tags of known elements, comments and character references are markup."""
    assert markup(f"甲{text}乙") == [(1, 1 + len(text))]


@pytest.mark.parametrize("text", ["<甲县>", "首页 > 要闻 < 正文", "<AI>", "R&D;", "A&B", "<<", "<p", "&;"])
def test_signs_that_are_no_markup(text: str) -> None:
    """Angle brackets and ampersands of other use are text."""
    assert markup(f"甲{text}乙") == []


def test_controls() -> None:
    """Characters without a shape are found, runs of them as one; blanks and line ends are none."""
    assert controls("甲\x00\u200b乙\u2003\u3000\n\x85丙\ufeff") == [(1, 3), (9, 10)]


def test_insertions_do_not_overlap() -> None:
    """What two rules find in one place is one insertion, and all stand in order."""
    text = "甲<span\u200b>乙<span title=\u200bx>丙協(xié)"
    assert insertions(text, fold(text)) == [(1, 8), (9, 24), (26, 31)]
