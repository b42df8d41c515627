"""Mastheads that share their line with the first headline."""

import pytest

from cqgov_parse import parse
from cqgov_parse.parts import masthead

LINE = "2 0 3 1年 3月 2 0 日 星期四 青溪新闻 主编:容 照 责编:桑 柘 县政协视察网箱养殖"


def test_headline_behind_staff() -> None:
    """The headline begins behind the last name of the staff."""
    at = masthead.end(LINE)
    assert at is not None
    assert LINE[at:] == "县政协视察网箱养殖"


@pytest.mark.parametrize(
    "line",
    ["2031年3月20日 星期四 青溪新闻 主编:容 照", "2031年3月20日，县政协视察网箱养殖", "县政协视察网箱养殖 容 照"],
)
def test_other_lines(line: str) -> None:
    """A masthead alone, a sentence and a headline have no headline behind a masthead."""
    assert masthead.end(line) is None


def test_page_with_masthead() -> None:
    """Day, name and staff go to the document, the headline to its story."""
    body = "本报讯 近日, 县政协组织委员乘船视察网\n箱养殖和漂浮物清理情况. 委员们建议, 县里\n要尽快编制库区规划, 划出禁养区、限养区.\n(桑 柘)\n"
    document = parse(f"{LINE}\n{body}", format="newspaper_page")
    assert document.published is not None
    assert document.published.iso == "2031-03-20"
    assert document.section is not None
    assert document.section.text == "青溪新闻"
    assert [str(article.headline) for article in document.articles] == ["县政协视察网箱养殖"]
