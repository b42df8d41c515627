"""The tail of a page: what follows the text is told by its place."""

import pytest

from cqgov_parse.parts import flow, story, tail
from cqgov_parse.text.page import page
from tests.unit.reading import fold, labelled

TEXT = "3月5日，青溪县政协召开专题协商会。会议听取了有关情况介绍。"


def read(text: str) -> list[tuple[str, str]]:
    found = page(text)
    return labelled(text, story.labels(found, flow.blocks(found), 1))


@pytest.mark.parametrize(
    "closer", ["责任编辑：苏 棠", "编辑|葛云", "【打印】【关闭】", "来源：青溪县融媒体中心", "相关新闻"]
)
@pytest.mark.parametrize(
    "line",
    ["县政协开展送医下乡活动", "大河乡抓实防汛 筑牢屏障", "更多好文", "白石镇：一株茶苗富一方 2031-03-01", "验证码："],
)
def test_lines_below_the_end(closer: str, line: str) -> None:
    """Below a staff line, a source or a control after the last prose, a line that is no sentence is the page's own."""
    assert read(f"{TEXT}\n{closer}\n{line}")[-1] == ("furniture", line)


@pytest.mark.parametrize("line", ["县政协开展送医下乡活动", "“大河”变清流"])
def test_lines_above_prose(line: str) -> None:
    """A control between paragraphs ends nothing: a display line with prose below it is a subhead."""
    found = read(f"{TEXT}\n打印\n{line}\n{TEXT}")
    assert found[2:] == [("subhead", line), ("paragraph", TEXT)]


def test_nothing_ends_the_text() -> None:
    """Without a line that closes the text, the last line stays text."""
    assert read(f"{TEXT}\n会上交流了各乡镇的做法") == [("paragraph", TEXT), ("paragraph", "会上交流了各乡镇的做法")]


def test_page_numbers_and_dividers_end_nothing() -> None:
    """A page's number or a row of signs may stand anywhere in a text."""
    assert read(f"{TEXT}\n03\n会上交流了各乡镇的做法")[-1] == ("paragraph", "会上交流了各乡镇的做法")


@pytest.mark.parametrize("line", ["苏棠", "苏 棠 葛云", "欧阳明", "青溪县政协办公室", "政协青溪县委员会"])
def test_signature(line: str) -> None:
    """Below the last paragraph, a line of names, or a body's name, signs the article."""
    assert tail.is_signature(fold(line))
    assert read(f"{TEXT}\n{line}")[-1] == ("byline", line)


@pytest.mark.parametrize("line", ["大河奔流", "凝心聚力谱新篇", "记者手记", "下一步打算", "附件一"])
def test_no_signature(line: str) -> None:
    """A slogan or a heading below the last paragraph signs nothing."""
    assert not tail.is_signature(fold(line))


def test_notice_of_rights() -> None:
    """A notice of rights below the end is no prose: links after it are the page's own as well."""
    notice = "本网所有内容，凡注明来源为“青溪日报”的，版权均属青溪日报社所有，未经许可不得使用。"
    found = read(f"{TEXT}\n打印\n{notice}\n为您推荐\n白石镇举办春耕培训")
    assert [part for part, _ in found] == ["paragraph", *["furniture"] * 4]
    assert read(f"{TEXT}\n会议指出，版权保护要抓早抓小。")[-1][0] == "paragraph"
