"""Columns: hard-wrapped lines found by their width, and the paragraphs that they make up."""

import pytest

from cqgov_parse.text.columns import breaks, columns, wrapped_share
from cqgov_parse.text.fold import fold
from cqgov_parse.text.lines import Line, split

FULL = "委员们沿河查看护岸工程进度并"  # 14 wide, an open line
OTHER = "听取镇里关于管护队伍的介绍与"


def lines(*texts: str) -> list[Line]:
    text = "\n".join(texts)
    return split(text, fold(text), [])


def test_no_lines() -> None:
    """A text without lines has no columns, no wrapped share and no paragraphs."""
    assert columns([]) == []
    assert wrapped_share([], []) == 0.0
    assert breaks([], []) == []


def test_one_column() -> None:
    """Lines of one width with a short last line are one column of that width."""
    (column,) = columns(lines(FULL, OTHER, FULL, "现场气氛热烈。"))
    assert (column.start, column.end, column.width) == (0, 4, 14.0)


def test_single_line_has_no_width() -> None:
    """A line alone is a run without a column's width."""
    (column,) = columns(lines("甲县政协召开主席会议"))
    assert column.width == 0.0


def test_two_columns() -> None:
    """Where the width changes another column begins."""
    found = columns(lines(FULL, OTHER, FULL, "现场气氛热烈。", *([FULL + OTHER] * 3), "会议要求。"))
    assert [(column.start, column.end) for column in found] == [(0, 4), (4, 8)]


def test_wide_lines_are_not_columns() -> None:
    """Lines wider than any typesetter's column stand alone each."""
    found = columns(lines("长" * 70, "长" * 70, "长" * 70))
    assert [(column.start, column.end) for column in found] == [(0, 1), (1, 2), (2, 3)]


@pytest.mark.parametrize(("solo", "expected"), [({0}, [(0, 1), (1, 5)]), ({2}, [(0, 2), (2, 3), (3, 5)])])
def test_solo_lines(solo: set[int], expected: list[tuple[int, int]]) -> None:
    """A line that must stand alone is a run of its own, even inside a column of its width."""
    found = columns(lines(FULL, OTHER, FULL, OTHER, "会后座谈。"), solo)
    assert [(column.start, column.end) for column in found] == expected


@pytest.mark.parametrize(
    ("texts", "wrapped"),
    [
        ([FULL, OTHER, FULL, "完。"], True),
        ([FULL + "。", "短", "甲县政协开展调研活动。"], False),
        (["长" * 70] * 4, False),
        (["一、提案工作回顾", "办理更加扎实。", "二、存在的问题", "质量还不够高。", "三、今后工作建议"], False),
    ],
)
def test_wrapped_share(texts: list[str], wrapped: bool) -> None:
    """The wrapped share is high where most characters stand in columns of at least three lines."""
    found = lines(*texts)
    assert (wrapped_share(found, columns(found)) >= 0.5) is wrapped


def test_short_line_ends_a_paragraph() -> None:
    """After a line that is short and ends a sentence a new paragraph begins."""
    found = lines(FULL, OTHER, "现场热烈。", FULL, OTHER, "会后回访。")
    assert breaks(found, columns(found)) == [0, 3]


def test_full_line_goes_on() -> None:
    """A sentence that ends with a full line does not end the paragraph."""
    found = lines(FULL, "听取镇里关于管护队伍的介绍。", FULL, OTHER, "会后回访。")
    assert breaks(found, columns(found)) == [0]


def test_indents_begin_paragraphs() -> None:
    """Where indents are kept they tell the paragraphs, whatever the last line's width."""
    one = "　　" + FULL[:12]
    found = lines(one, OTHER, "听取镇里关于管护队伍的介绍。", one, OTHER, FULL, "会后回访。")
    assert breaks(found, columns(found)) == [0, 3]


def test_lost_indents() -> None:
    """Where indents are lost a first line is narrower by two, which parts paragraphs even after a full line."""
    first = FULL[:12]
    found = lines(first, OTHER, "现场热烈。", first, OTHER, "听取镇里关于管护队伍的介绍。", first, OTHER, "会后回访。")
    assert breaks(found, columns(found)) == [0, 3, 6]


def test_opened_paragraphs() -> None:
    """A line that is known to open something begins a paragraph wherever it stands."""
    found = lines(FULL, OTHER, "本报讯　近日甲县政协赴乙镇开", FULL, OTHER, "会后回访。")
    opens = {2}
    assert breaks(found, columns(found, (), opens), opens) == [0, 2]


def test_quotation_goes_on_with_its_speaker() -> None:
    """With lost indents a quotation that fills a first line is not parted from the words on its speaker."""
    first = "“这条路修得好，大家都满。”"
    found = lines(
        "委员们沿河查看护岸工程进",
        OTHER,
        "现场热烈。",
        first,
        "居民甲乙高兴地告诉前来回访的",
        "委员们。",
        FULL[:12],
        OTHER,
        "会后回访。",
    )
    assert 4 not in breaks(found, columns(found))
