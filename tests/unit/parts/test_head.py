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


def test_masthead_above_an_issue_number() -> None:
    """What stands above an issue's number is the periodical's name, where a title stands below it."""
    labels, title, _, _ = read(f"青溪政协\n第 41 期\n春耕时节话协商\n——各乡镇委员履职要情\n{TEXT}")
    assert ("furniture", "青溪政协", None) in labels
    assert title == ["春耕时节话协商", "——各乡镇委员履职要情"]


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


HEADLINE = "青溪县政协召开河湖治理专题协商会"
IMPRINT = "2031-03-05 10:22  来源：青溪县融媒体中心"


@pytest.mark.parametrize("again", [HEADLINE, "青溪县政协召开河湖治理  专题协商会"])
def test_title_printed_again(again: str) -> None:
    """The title once more below its date line is the page's, not a second headline."""
    labels, title, *_ = read(f"{HEADLINE}\n{IMPRINT}\n{again}\n{TEXT}")
    assert title == [HEADLINE]
    assert ("furniture", again, None) in labels


def test_subhead_below_the_date_line() -> None:
    """A display line below the title's date line is the first subhead, unless it is a deck by its form."""
    assert read(f"{HEADLINE}\n{IMPRINT}\n建平台：就在家门口\n{TEXT}")[1] == [HEADLINE]
    assert read(f"{HEADLINE}\n{IMPRINT}\n——青溪县政协工作纪实\n{TEXT}")[1] == [HEADLINE, "——青溪县政协工作纪实"]
    assert read(f"{HEADLINE}\n{IMPRINT}\n苏棠出席 葛云主持\n{TEXT}")[1] == [HEADLINE, "苏棠出席 葛云主持"]


def test_issue_above_the_title() -> None:
    """A paper's date and page stand above titles: what follows them is the title."""
    assert read(f"青溪政协报\n2031年3月5日 星期三\n03\n区县\n{HEADLINE}\n{TEXT}")[1] == [HEADLINE]


def test_fields_on_lines_of_their_own() -> None:
    """A source whose label stands on the line above is the origin."""
    labels, title, *_ = read(f"{HEADLINE}\n发布时间：\n2031-03-05\n信息来源：\n今日青溪\n分享到：\n{TEXT}")
    assert title == [HEADLINE]
    assert ("origin", "今日青溪", None) in labels


def test_accounts_of_a_site() -> None:
    """A line amid controls below the date line is one of them."""
    labels, title, *_ = read(f"{HEADLINE}\n{IMPRINT}\n青溪人大微信\n公众号二维码\n分享\n{TEXT}")
    assert title == [HEADLINE]
    assert ("furniture", "青溪人大微信", None) in labels


@pytest.mark.parametrize("slogan", ["碧水长流", "守护清波", "春风化雨"])
def test_slogan(slogan: str) -> None:
    """A slogan of four characters right above a longer line belongs to the title."""
    assert read(f"{slogan}\n{HEADLINE}\n{TEXT}")[1] == [slogan, HEADLINE]


@pytest.mark.parametrize("channel", ["今日青溪", "青溪政协", "青溪县", "时政"])
def test_channel(channel: str) -> None:
    """A channel's name there is the section."""
    labels, title, *_ = read(f"{channel}\n{HEADLINE}\n{TEXT}")
    assert title == [HEADLINE]
    assert ("section", channel, None) in labels


def test_signed_below_the_title() -> None:
    """A sign and names below a title are its byline; the sign alone does not make one."""
    _, title, signed, _ = read(f"{HEADLINE}\n——青溪县政协工作纪实\n■ 苏棠\n{TEXT}")
    assert (len(title), signed) == (2, ["■ 苏棠"])
    assert read(f"{HEADLINE}\n■ 建平台、强队伍\n{TEXT}")[2] == []


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "“峡谷里的路通了，\n产业的路才起步”\n——访青溪县政协委员苏棠",
            ["“峡谷里的路通了，产业的路才起步”", "——访青溪县政协委员苏棠"],
        ),
        ("名　　称：县政协调研小水电工作\n县政协调研\n小水电工作", ["县政协调研小水电工作"]),
        ("首页 > 要闻 > 县政协调研小水电工作\n县政协调研\n小水电工作", ["县政协调研小水电工作"]),
        ("“小水电”怎么管\n县政协给出“新答案”", ["“小水电”怎么管", "县政协给出“新答案”"]),
    ],
)
def test_headlines_broken_over_lines(lines: str, title: list[str]) -> None:
    """A quotation that goes on, or the whole title printed elsewhere in the head, joins two title lines; others stay two."""
    _, found, _, _ = read(f"{lines}\n{TEXT}")
    assert found == title


def test_letters_set_apart() -> None:
    """A first line whose letters stand apart names the column."""
    labels, title, _, _ = read(f"委 员 之 家\n青溪县政协开展读书活动\n{TEXT}")
    assert (labels, title) == ([("section", "委 员 之 家", None)], ["青溪县政协开展读书活动"])
