"""How a work report is laid out."""

import pytest

from cqgov_parse.parts import report_layout
from cqgov_parse.text.page import page

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


def test_parts() -> None:
    """Numbered first-level lines are parts only where one of them speaks of a period, shortcomings or plans."""
    assert report_layout.firsts_are_parts(page("一、2030年工作回顾\n二、2031年主要任务").blocks)
    assert not report_layout.firsts_are_parts(page("一、抓实项目投资\n二、坚持产业强区").blocks)
