"""Pages: a source text with everything that formats ask of it."""

import pytest

from cqgov_parse.span import cut
from cqgov_parse.text.page import page
from tests.unit.reading import view

WRAPPED = "甲县政协委员一行来到丙镇看望\n在校学生，并同校长和老师们就\n校园食堂改造一事座谈。\n"


def test_lines_and_blocks() -> None:
    """A text with a paragraph a line has a block for every line that holds something."""
    found = page("　　甲县要闻\r\n\r\n３月５日，甲县开会。")
    assert not found.is_wrapped
    assert [block.plain for block in found.blocks] == ["甲县要闻", "3月5日,甲县开会。"]
    assert [line.number for line in found.lines] == [1, 3]


def test_wrapped_blocks() -> None:
    """Hard-wrapped text has its paragraphs as blocks, joined by width, whose spans give the source without line ends."""
    found = page(WRAPPED)
    assert found.is_wrapped
    assert [block.plain for block in found.blocks] == [WRAPPED.replace("\n", "").replace("，", ",")]
    assert cut(found.source, found.blocks[0].spans) == WRAPPED.replace("\n", "")


def test_blank_line_after_every_line() -> None:
    """An empty line after every wrapped line, as some text layers have it, parts nothing."""
    assert [block.plain for block in page(WRAPPED.replace("\n", "\n\n")).blocks] == [
        block.plain for block in page(WRAPPED).blocks
    ]


def test_empty_page() -> None:
    """An empty text has neither lines nor blocks."""
    assert page("").blocks == page(" \n\u3000\n").blocks == []


def test_insertions() -> None:
    """Inserted pinyin is found, and stands in no line."""
    found = page("區政協(xié)開會\n下午散會")
    assert [cut(found.source, [span]) for span in found.insertions] == ["(xié)"]
    assert [line.plain for line in found.lines] == ["区政协开会", "下午散会"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11 月 21 日，会议召开", "11月21日，会议召开"),
        ("增长 7.5 %（不含 3 镇）", "增长7.5%（不含3镇）"),
        ("记者 甲乙", "记者 甲乙"),
        ("5G 网络", "5G 网络"),
        ("无", "无"),
    ],
)
def test_tight(text: str, expected: str) -> None:
    """The blanks that typesetting puts around digits are left out, others stay, and spans follow."""
    found = page(text).tight(view(text))
    assert cut(text, found.spans) == expected
    assert len(found.plain) == len(expected)


def test_digits_set_apart() -> None:
    """Where a page sets every digit apart the blanks between digits go too; elsewhere they part numbers."""
    text = "2 0 3 1年5 月2 1 日，全县2 3个镇开会。"
    apart = page(text)
    assert apart.has_spaced_digits
    assert cut(text, apart.tight(view(text)).spans) == "2031年5月21日，全县23个镇开会。"
    assert not page("电话 62 30").has_spaced_digits
    assert cut("电话 62 30", page("电话 62 30").tight(view("电话 62 30")).spans) == "电话62 30"


def test_head() -> None:
    """A short page is its own head; a long one's ends with a line, well within the limit, also where there is only one line."""
    short = page("甲县政协召开会议。\n")
    assert short.head is short
    long = page("甲县政协召开会议。\n" * 30_000).head
    assert (len(long.source) <= 200_000, long.source[-2:], long.plain) == (True, "。\n", long.source)
    assert len(page("会" * 300_000).head.source) == 200_000
