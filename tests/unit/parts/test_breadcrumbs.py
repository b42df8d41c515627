"""Breadcrumb lines, and what is left of them."""

import pytest

from cqgov_parse.parts import breadcrumbs
from tests.unit.reading import cuts, fold, labelled, view


@pytest.mark.parametrize(
    ("text", "steps", "rest"),
    [
        ("您当前的位置:首页>云溪要闻", ["首页", "云溪要闻"], ""),
        ("当前位置： 首页 > 政务信息 > 青口动态", ["首页", "政务信息", "青口动态"], ""),
        (
            "您的位置：武岭网 > 时政新闻 > 正文   |   2031-01-09   阅读量：",
            ["武岭网", "时政新闻", "正文"],
            "2031-01-09   阅读量：",
        ),
        ("您现在的位置是：首页 ＞ 要闻", ["首页", "要闻"], ""),
        ("导航：首页>要闻 2031-03-05", ["首页", "要闻"], "2031-03-05"),
        ("首页 >> 西部 >> 正文", ["首页", "西部", "正文"], ""),
        ("首页＞要闻＞正文", ["首页", "要闻", "正文"], ""),
        ("首页»要闻»正文", ["首页", "要闻", "正文"], ""),
        ("云溪网首页>新闻", ["云溪网首页", "新闻"], ""),
        ("云溪网 > 新闻 > 正文", ["云溪网", "新闻", "正文"], ""),
        ("當前位置：首頁 > 要聞", ["首頁", "要聞"], ""),
        ("当前栏目：要闻", ["要闻"], ""),
        ("您所在的位置：首页 >> 履职", ["首页", "履职"], ""),
        ("当前位置：首页/正文", ["首页", "正文"], ""),
        ("当前位置：首页/新闻中心/正文", ["首页", "新闻中心", "正文"], ""),
    ],
)
def test_breadcrumb(text: str, steps: list[str], rest: str) -> None:
    """Each step of the way is a breadcrumb, what stands between and before is a marker, and date and counter are left over."""
    assert breadcrumbs.is_breadcrumb(fold(text))
    labels, left = breadcrumbs.split(view(text))
    found = labelled(text, labels)
    assert [words for part, words in found if part == "breadcrumb"] == steps
    assert {part for part, _ in found} <= {"breadcrumb", "marker"}
    assert "".join(cuts(text, left.spans)) == rest
    covered = "".join(words for _, words in found) + rest
    assert sorted("".join(covered.split())) == sorted("".join(text.split()))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "首页",
        "当前位置：",
        "位置十分优越",
        "要闻>图片新闻",
        ">要闻动态>图片新闻",
        ">>5日，青溪区开会",
        "a > b",
        "增长率 > 8%",
        "首页 > 要闻。今天开会",
        "首页 > " + "要" * 70,
        "当前位置：" + "要" * 40,
        "当前位置：首页>今天开会。",
    ],
)
def test_no_breadcrumb(text: str) -> None:
    """A comparison, a bullet, a sentence or a way without a home is no breadcrumb line."""
    assert not breadcrumbs.is_breadcrumb(fold(text))


def test_bar_at_the_end() -> None:
    """A bar after the way with nothing behind it is a marker, and nothing is left."""
    text = "您的位置：首页 > 要闻 |"
    labels, left = breadcrumbs.split(view(text))
    assert labelled(text, labels)[-1] == ("marker", "|")
    assert not left


def test_doubled_separator() -> None:
    """An empty step between two separators is no breadcrumb."""
    text = "首页 > > 要闻"
    assert [words for part, words in labelled(text, breadcrumbs.split(view(text))[0]) if part == "breadcrumb"] == [
        "首页",
        "要闻",
    ]
