"""Blocks: lines joined to paragraphs by their shape."""

from cqgov_parse.span import cut
from cqgov_parse.text.blocks import block, is_wrapped, joined, merge
from cqgov_parse.text.columns import columns
from cqgov_parse.text.fold import fold
from cqgov_parse.text.lines import Line, split

TEXT = """甲县政协召开协商会

　　调研组一行来到丙镇农贸市场
查看排水设施，与经营户座谈并
记录下七条意见。
会后，县政协要求有关部门逐条
办理，月底前把结果反馈给各位
委员和群众。
"""


def lines(text: str) -> list[Line]:
    return split(text, fold(text), [])


def _is_wrapped(found: list[Line]) -> bool:
    return is_wrapped(found, columns(found))


def test_one_line() -> None:
    """A block of one line has that line's characters, gap, indent and width."""
    line = lines("\n\n　　记者 甲乙")[0]
    found = block([line])
    assert (found.plain, found.spans, found.gap, found.indent, found.width) == (line.plain, line.spans, 2, 4, 4.5)


def test_several_lines() -> None:
    """Lines joined make one run of text; the line ends and indents stand between its spans."""
    found = block(lines("　　会议强调，\n要抓好落实。"))
    assert found.plain == "会议强调,要抓好落实。"
    assert found.spans == ((2, 7), (8, 14))
    assert (found.indent, found.width) == (4, 6.0)


def test_merge() -> None:
    """Blocks joined are one block of all their lines; one block alone stays itself."""
    first, second = (block([line]) for line in lines("甲县政协\n开会"))
    merged = merge([first, second])
    assert (merged.plain, len(merged.lines)) == ("甲县政协开会", 2)
    assert merge([first]) is first


def test_wrapped_text_becomes_paragraphs() -> None:
    """A hard-wrapped text is joined to paragraphs by the width of its lines, and no character is lost."""
    found = lines(TEXT)
    assert _is_wrapped(found)
    paragraphs = joined(found)
    assert [len(each.lines) for each in paragraphs] == [1, 3, 3]
    assert "".join(cut(TEXT, each.spans) for each in paragraphs) == "".join(TEXT.split())


def test_unwrapped_text() -> None:
    """A text with a paragraph a line is not wrapped."""
    assert not _is_wrapped(lines("标题\n甲县政协召开会议，研究部署下一步工作，审议有关事项。\n会议通过了决定。"))
    assert not _is_wrapped([])


def test_short_paragraphs() -> None:
    """A text of a few short paragraphs, each of which ends a sentence, is not wrapped."""
    assert not _is_wrapped(lines("甲县政协召开座谈会\n3月5日，座谈会召开。\n会议强调，要抓好落实。"))


def test_solo_and_opening_lines() -> None:
    """A line that must stand alone does, and a line that opens something begins a block."""
    found = lines(TEXT)
    assert [len(each.lines) for each in joined(found, solo={2}, opens={5})] == [1, 1, 1, 1, 1, 2]
