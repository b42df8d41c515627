"""Titles of roundups."""

import pytest

from cqgov_parse.parts import roundup_titles
from tests.unit.reading import fold


@pytest.mark.parametrize(
    "text",
    [
        "要 闻 周 报",
        "一周时政回顾（10.14—10.20）",
        "青溪一周",
        "“数”说一周　“字”看青溪",
        "青溪时政要闻速览",
        "青溪：一周要闻",
        "青溪县政协要闻回顾",
        "梯田云上的一周",
        "见“政”青溪这一周",
        "青政一周｜李花开了，协商桌也支起来了",
        "政协9月要闻",
        "十月政协掠影",
        "月度要闻",
        "履职周报",
        "政协月报（第3期）",
        "一周看青溪",
        "一周要闻来了",
    ],
)
def test_titles(text: str) -> None:
    """A week or a month beside a word for its news, or a weekly's own name, makes the title of a roundup."""
    assert roundup_titles.is_title(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "青溪县成立一周年座谈会召开",
        "民政局开展为期一周的培训",
        "我县本周启动春灌",
        "科技活动周开幕",
        "9月新闻发布会召开",
        "县政协召开3月工作例会",
        "2031年工作回顾",
        "《青溪周报》创刊座谈会举行",
        "本周六开通新线路",
        "县领导周末督查工作",
        "周强作工作报告",
        "一周内三次走访。",
    ],
)
def test_no_titles(text: str) -> None:
    """Headlines of single articles that speak of weeks, months or news are no titles of roundups."""
    assert not roundup_titles.is_title(fold(text))
