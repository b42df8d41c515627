"""Names of pages and columns."""

import pytest

from cqgov_parse.parts import pagenames
from tests.unit.reading import fold

NAMES = """要闻|综合|区 县|區縣|图片新闻|区县快递|一周简讯|时政|民生|【要闻】|## 综合|● 党派动态 ●|2031两会特别报道|同心协力谱新篇——2031青河两会特别报道|清风专刊
青溪传真|基层掠影|江岸时政|委员之声|甲县新闻|甲县委员风采|一线|要 闻"""
OTHERS = "|某某见闻|甲区召开会议|综合治理|要闻发布|民生实事票决|会议纪要|调研报告|青溪县新闻中心动态工作|全县委员同心协力共赴协商之约专刊"


def lines(text: str) -> list[str]:
    return [each for line in text.split("\n") for each in line.split("|")]


@pytest.mark.parametrize("text", lines(NAMES))
def test_page_name(text: str) -> None:
    """A line may be nothing but the name of a page or column, letters set apart and marks aside."""
    assert pagenames.is_page_name(fold(text))


@pytest.mark.parametrize("text", lines(OTHERS))
def test_no_page_name(text: str) -> None:
    """A headline that merely begins with such a word is none."""
    assert not pagenames.is_page_name(fold(text))


@pytest.mark.parametrize(
    ("text", "below", "expected"),
    [
        ("时政", "甲区政协召开专题协商会", True),
        ("区 县", "甲区政协召开专题协商会", True),
        ("时政", "甲区开会", False),
        ("甲区政协召开会", "甲区政协召开专题协商会", False),
        ("3月5日", "甲区政协召开专题协商会", False),
        ("甲", "甲区政协召开专题协商会", False),
    ],
)
def test_label(text: str, below: str, expected: bool) -> None:
    """A first line far shorter than the next names a page or channel."""
    assert pagenames.is_label(fold(text), fold(below)) is (expected)
