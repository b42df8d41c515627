"""Lines: what stands between two line ends, and whether its sentence goes on."""

import pytest

from cqgov_parse.span import cut
from cqgov_parse.text.fold import fold
from cqgov_parse.text.insertions import insertions
from cqgov_parse.text.lines import Line, ends_sentence, split


def lines(text: str) -> list[Line]:
    plain = fold(text)
    return split(text, plain, insertions(text, plain))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85", "\f"])
def test_line_ends(end: str) -> None:
    """Any kind of line end parts lines, which are numbered as an editor counts them."""
    found = lines(f"甲县要闻{end}{end}　　乙县开会{end}")
    assert [(line.plain, line.number, line.gap) for line in found] == [("甲县要闻", 1, 0), ("乙县开会", 3, 1)]


def test_blank_lines() -> None:
    """Lines of blanks, of every width, count as empty and only widen the gap."""
    found = lines("标题\n \n\u3000\u3000\n\t\u00a0\n正文。\n\n")
    assert [(line.plain, line.gap) for line in found] == [("标题", 0), ("正文。", 3)]


@pytest.mark.parametrize(
    ("text", "indent"), [("正文", 0), ("  正文", 2), ("　　正文", 4), ("\t正文", 1), (" 　正文", 3)]
)
def test_indent(text: str, indent: int) -> None:
    """An indent counts blanks before the text, a wide one as two."""
    (line,) = lines(text)
    assert (line.plain, line.indent) == ("正文", indent)
    assert cut(text, line.spans) == "正文"


@pytest.mark.parametrize(
    ("text", "width"),
    [("会议强调", 4.0), ("2031年", 3.0), ("２０３１年", 5.0), ("a b", 1.5), ("  会 ", 1.0), ("长" * 130, 130.0)],
)
def test_width(text: str, width: float) -> None:
    """Width is what the line takes on paper: full-width characters one, ASCII a half."""
    assert lines(text)[0].width == width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议开幕。", True),
        ("谁来管？", True),
        ("加油干！”", True),
        ("他说：“好。”", True),
        ("如何落地……", True),
        ("先行先试；", True),
        ("由区政协主办（见图）", False),
        ("由区政协主办。（见图）", True),
        ("会议由区政协主办。/甲 乙", True),
        ("由区政协和区水利局/甲", False),
        ("（记者 甲乙）", True),
        ("乙 丙）", True),
        ("效果好（居民说得好。）", True),
        ("《意见》", False),
        ("》", True),
        ("平台上线.", True),
        ("增长3.", False),
        ("召开会议", False),
        ("会议指出，", False),
        ("", True),
    ],
)
def test_ends_sentence(text: str, expected: bool) -> None:
    """A sentence's end counts with the quotation marks and brackets after it; a title, a comma or a figure's point is none."""
    assert ends_sentence(fold(text)) is expected


def test_open_line() -> None:
    """A line is open if its sentence goes on in the next."""
    assert [line.is_open for line in lines("会议要求，要\n抓好落实。")] == [True, False]


def test_inserted_pinyin_is_left_out() -> None:
    """Readings that a mirror put after characters are no part of the line, and what is left points to the source."""
    text = "開(kāi)發(fā)區政協(xié)會(huì )上"
    (line,) = lines(text)
    assert line.plain == "开发区政协会上"
    assert cut(text, line.spans) == "開發區政協會上"


def test_line_of_pinyin_alone() -> None:
    """A reading at a line's end is left out without touching the next line."""
    found = lines("政協(xié)\n會議(yì)召開")
    assert [line.plain for line in found] == ["政协", "会议召开"]


@pytest.mark.parametrize(
    ("text", "plain", "printed"),
    [
        ("甲县<br/>开会", "甲县开会", "甲县开会"),
        ("<p>　　甲县开会。</p>", "甲县开会。", "甲县开会。"),
        ("甲\u200b县\x00开会", "甲县开会", "甲县开会"),
        ("甲&nbsp;乙", "甲      乙", "甲&nbsp;乙"),
        ("&emsp;&emsp;甲县", "甲县", "甲县"),
        ("<br/>", "<br/>", "<br/>"),
        ("<甲县>&开会;", "<甲县>&开会;", "<甲县>&开会;"),
    ],
)
def test_markup_and_controls_are_left_out(text: str, plain: str, printed: str) -> None:
    """Tags and characters without a shape are no part of a line, unless it holds nothing else; a reference to a blank is a blank."""
    (line,) = lines(text)
    assert (line.plain, cut(text, line.spans)) == (plain, printed)
