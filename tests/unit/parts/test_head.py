"""The head of a page: everything above the text, sorted."""

import pytest

from cqgov_parse.parts import flow, head
from cqgov_parse.span import cut
from cqgov_parse.text.page import page
from tests.unit.reading import owned


def read(
    text: str, limit: int | None = None, of_story: int | None = None
) -> tuple[list[tuple[str, str, int | None]], list[str], list[str], int]:
    """The head's labels, title lines, bylines, and how many blocks it takes."""
    found = head.read(flow.blocks(page(text)), limit, of_story)
    return (
        owned(text, found.labels),
        [cut(text, block.spans) for block in found.title],
        [cut(text, block.spans) for block in found.bylines],
        found.end,
    )


TEXT = "3月5日，青溪县政协召开专题协商会。会议听取了情况介绍。"


def test_site() -> None:
    """Breadcrumbs, title, date and byline are told apart, and the head ends where the text begins."""
    labels, title, bylines, end = read(
        f"您当前的位置：首页>青溪要闻\n青溪县政协召开专题协商会\n日期:2031-03-05\n记者 苏棠\n{TEXT}"
    )
    assert [(part, words) for part, words, _ in labels if part != "marker"] == [
        ("breadcrumb", "首页"),
        ("breadcrumb", "青溪要闻"),
        ("published", "2031-03-05"),
    ]
    assert (title, bylines, end) == (["青溪县政协召开专题协商会"], ["记者 苏棠"], 4)


def test_period_and_jump() -> None:
    """A range of days below the title is its deck, above it the period, and a jump belongs to the head too."""
    labels, title, _, end = read(f"青溪一周\n（3月1日—3月7日）\n（上接1版）\n{TEXT}")
    assert [(part, words) for part, words, _ in labels] == [("jump", "（上接1版）")]
    assert (title, end) == (["青溪一周", "（3月1日—3月7日）"], 3)
    labels, title, _, end = read(f"（3月1日—3月7日）\n青溪一周\n{TEXT}")
    assert [(part, words) for part, words, _ in labels] == [("period", "（3月1日—3月7日）")]
    assert (title, end) == (["青溪一周"], 2)


def test_author_in_the_imprint() -> None:
    """Who wrote, printed in the date line, belongs to the story."""
    labels, _, _, _ = read(f"青溪县开会\n来源：青溪报 作者：苏棠 编辑：葛云\n{TEXT}", of_story=1)
    assert ("byline", "作者：苏棠", 1) in labels
    assert any(part == "byline" and owner is None for part, _, owner in labels)


def test_section_and_paper() -> None:
    """The name of a page or paper above the title is no title line."""
    labels, title, _, _ = read(f"要闻\n青溪日报\n青溪县政协召开专题协商会\n{TEXT}")
    assert (labels, title) == (
        [("section", "要闻", None), ("furniture", "青溪日报", None)],
        ["青溪县政协召开专题协商会"],
    )


def test_channel_label() -> None:
    """A first line far shorter than the title names a channel."""
    labels, title, _, _ = read(f"河湖长\n青溪县政协召开专题协商会\n{TEXT}")
    assert (labels, title) == ([("section", "河湖长", None)], ["青溪县政协召开专题协商会"])


def test_lone_name_is_the_title() -> None:
    """Where nothing else can be the title the name of a column is."""
    _, title, _, _ = read(f"简讯\n{TEXT}")
    assert title == ["简讯"]


@pytest.mark.xfail(reason="a line that ends in 发布 is taken for the name of an account")
def test_title_that_ends_like_an_account() -> None:
    """A title line that ends like the name of an account is a title line all the same."""
    _, title, _, _ = read(f"青溪县举行新闻发布会\n全县水资源公报发布\n{TEXT}")
    assert title == ["青溪县举行新闻发布会", "全县水资源公报发布"]


@pytest.mark.xfail(reason="a short first line is taken for the name of a channel")
def test_short_slogan() -> None:
    """A slogan of four characters over a headline is a title line."""
    _, title, _, _ = read(f"凝心聚力\n青溪县政协召开专题协商会\n{TEXT}")
    assert title == ["凝心聚力", "青溪县政协召开专题协商会"]


def test_list_of_headlines_above_navigation() -> None:
    """Lines above the page's navigation are a list of headlines, not the title; a page's name among them is the section."""
    labels, title, _, _ = read(f"青溪日报\n要闻\n委员进社区\n上一版 下一版\n青溪县政协召开专题协商会\n{TEXT}")
    assert ("section", "要闻", None) in labels
    assert sorted(words for part, words, _ in labels if part == "furniture") == [
        "上一版 下一版",
        "委员进社区",
        "青溪日报",
    ]
    assert title == ["青溪县政协召开专题协商会"]


def test_headlines_on_one_line() -> None:
    """A long line that strings the headlines together is furniture."""
    listed = "青溪县政协召开专题协商会委员进社区听民声协商桌摆到田间地头一条步道三方共建河湖长制走深走实老旧小区改造加快推进送教下乡点亮科学梦想文史馆里话变迁"
    labels, title, _, end = read(f"{listed}\n青溪县政协召开专题协商会\n{TEXT}")
    assert labels == [("furniture", listed, None)]
    assert (title, end) == (["青溪县政协召开专题协商会"], 2)


def test_short_lists_are_titles() -> None:
    """A line that does not repeat what stands below, or is short, is no list."""
    _, title, _, _ = read(f"青溪县政协召开协商会\n一条步道 三方共建\n{TEXT}")
    assert title == ["青溪县政协召开协商会", "一条步道 三方共建"]


def test_head_ends_at_a_caption() -> None:
    """A caption under the title begins the text."""
    _, title, _, end = read(f"青溪县政协召开专题协商会\n专题协商会现场。苏棠 摄\n{TEXT}")
    assert (title, end) == (["青溪县政协召开专题协商会"], 1)


@pytest.mark.parametrize("limit", [0, 1, 2])
def test_limit(limit: int) -> None:
    """The head does not go beyond a given block."""
    _, title, _, end = read("青溪见闻\n甲镇\n乙镇", limit)
    assert (title, end) == (["青溪见闻", "甲镇", "乙镇"][:limit], limit)


def test_empty() -> None:
    """A text without a line has an empty head."""
    assert read("") == ([], [], [], 0)
