"""How a work report is laid out."""

import pytest

from cqgov_parse.parts import numbering, report_layout
from cqgov_parse.text.blocks import Block, block
from cqgov_parse.text.page import page


def _lines(text: str) -> list[Block]:
    """Every line as a block."""
    return [block((line,)) for line in page(text).lines]


_TEXT = "。\n".join(
    ["工作报告开头的一段话，说明一年来的情况", "全区经济运行平稳，民生持续改善", "各项事业取得新的成绩"]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、2030年工作回顾", True),
        ("（二）坚持产业强区", True),
        ("■抓实项目", True),
        ("3.抓实项目", False),
        ("全区经济运行平稳，民生持续改善。", False),
    ],
)
def test_headings(text: str, expected: bool) -> None:
    """Numbered sections and short marked lines are headings; lower numbers and sentences are none."""
    assert report_layout.is_heading(page(text).blocks[0]) is expected


def test_main_end() -> None:
    """The main text ends where a glossary begins in the later part, and at the last block where none does."""
    whole = page(_TEXT + "。").blocks
    assert report_layout.main_end(whole) == len(whole)
    noted = page(_TEXT + "。\n名词解释\n1.双百：是指两个一百。").blocks
    assert noted[report_layout.main_end(noted)].plain == "名词解释"


def test_addresses() -> None:
    """An address on a line of its own belongs to the paragraph that it opens; over a heading it stays alone."""
    found = report_layout.addressed(
        _lines("各位代表！\n一年来，各项事业取得新的成绩。\n各位代表！\n一、2031年工作安排"), 0
    )
    assert [block.plain for block in found] == [
        "各位代表!一年来,各项事业取得新的成绩。",
        "各位代表!",
        "一、2031年工作安排",
    ]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("（一）抓实产业。规模以上工业增长6%。", "(一)抓实产业。"),
        ("一、2030年工作回顾地区生产总值增长6.1%，投资增长8%。", "一、2030年工作回顾"),
        ("一、2030年工作回顾 地区生产总值增长6.1%，规模以上工业增加值增长8%，投资增长9%。", "一、2030年工作回顾"),
        ("二、凝心聚力 谱写履职新篇", "二、凝心聚力 谱写履职新篇"),
        ("(一)抓实工业.规模以上工业增长6%.", "(一)抓实工业."),
    ],
)
def test_heading_end(text: str, heading: str) -> None:
    """A heading ends with its line, its sentence, or the name of its part where text is glued to it."""
    plain = page(text).blocks[0].plain
    number = numbering.read(plain)
    assert number is not None
    assert plain[: report_layout.heading_end(plain, number)] == heading


@pytest.mark.parametrize(
    ("tail", "closing"),
    [
        ("各位代表！让我们携手奋进！", True),
        ("各位代表，我们坚信，青溪的明天一定会更加美好。", True),
        ("新的一年，我们将锐意进取，为全面完成各项任务而努力奋斗。", True),
        ("各位代表！让我们携手奋进！\n谢谢大家！", True),
        ("各位代表！成绩来之不易，在此表示衷心感谢！", False),
        ("实施重点项目36个，完成投资52亿元。", False),
    ],
)
def test_closing(tail: str, closing: bool) -> None:
    """The last paragraph is the peroration if it calls on the audience or on what is to come, however short; thanks are none."""
    blocks = _lines(f"政府工作报告\n一、2030年工作回顾\n各项事业取得新的成绩。\n{tail}")
    assert (report_layout.closing(blocks, len(blocks)) == 3) is closing


def test_entries() -> None:
    """A numbered sentence over the next number is an entry of a list; one over its own text is a heading."""
    blocks = _lines("一、新改建农村公路150公里。\n二、建成食堂20个。\n三、抓实改革。\n推进改革事项36项。")
    assert [report_layout.is_entry(blocks, n, len(blocks)) for n in range(3)] == [True, True, False]
