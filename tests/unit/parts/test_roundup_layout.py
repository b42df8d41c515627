"""The layout of a roundup, learnt from the repetition in it."""

import pytest

from cqgov_parse.parts import roundup_layout, story
from cqgov_parse.parts.roundup_layout import Layout
from cqgov_parse.text.page import page
from tests.unit.reading import fold

TEXT = "3月3日，青溪县政协召开会议，听取春耕备耕、农资供应、机具检修等情况的通报，研究部署下一步工作。"


def layout(text: str) -> Layout:
    blocks = page(text).blocks
    return roundup_layout.read(blocks, [story.kind(block) for block in blocks])


@pytest.mark.parametrize(
    ("text", "headline", "columns"),
    [
        (f"◆甲县开会部署工作\n{TEXT}\n◆乙县开会部署工作\n{TEXT}", "◆", set()),
        (f"■要闻\n◆甲县开会部署工作\n{TEXT}\n■民生\n◆乙县开会部署工作\n{TEXT}", "◆", {"■"}),
        (f"【要闻】\n甲县开会部署工作\n{TEXT}\n【民生】\n乙县开会部署工作\n{TEXT}\n【简讯】\n{TEXT}", "", {"【】"}),
        (f"甲县开会部署工作\n{TEXT}\n乙县开会部署工作\n{TEXT}", "", set()),
        (f"1.甲县开会部署工作\n{TEXT}\n2.乙县开会部署工作\n{TEXT}", "level 3", set()),
    ],
)
def test_marks_of_headlines_and_columns(text: str, headline: str, columns: set[str]) -> None:
    """The mark that most items open with is the headlines'; another that stands over headlines is the columns'."""
    found = layout(text)
    assert (found.headline, set(found.columns), found.has_headlines) == (headline, columns, True)


def test_openers_that_count_on() -> None:
    """Numbers open items where they count on from one; `3、4月份` does not."""
    assert layout(f"1、{TEXT}\n2、{TEXT}\n3、{TEXT}").openers == {"1": 3}
    assert layout(f"3、4月份，{TEXT}\n7、8月份，{TEXT}").openers == {}


@pytest.mark.parametrize(
    ("text", "style", "words"),
    [
        ("●3月3日，开会。", "●", "3月3日，开会。"),
        (">> 3日，开会。", ">", "3日，开会。"),
        ("1、3日，开会。", "1", "3日，开会。"),
        ("2.开会。", "1", "开会。"),
        ("③ 开会。", "①", "开会。"),
        ("【县总工会】3日，开会。", "【】", "3日，开会。"),
    ],
)
def test_opener(text: str, style: str, words: str) -> None:
    """A bullet, a number or a label run into the text opens an item; what it says begins after it."""
    plain = fold(text)
    found = roundup_layout.opener(plain)
    assert found is not None
    assert (found.style, plain[found.text :]) == (style, fold(words))


@pytest.mark.parametrize(
    "text", ["3月3日，开会。", "3.2亿元的项目开工。", "会议指出，要开会。", "【记者 甲某】开会。", "1、"]
)
def test_no_opener(text: str) -> None:
    """Dates, figures, bylines in brackets and numbers alone open nothing."""
    assert roundup_layout.opener(fold(text)) is None


@pytest.mark.parametrize(
    ("paragraphs", "brief", "under_day", "expected"),
    [
        (["3日，开会。", "4日，开会。", "会议强调，落实。"], True, False, [0, 1]),
        (["县政协开会。", "县总工会慰问。", "他说，很好。"], True, False, [0, 1]),
        (["3月3日，开会。", "会议强调，落实。", "3月4日，开会。"], False, False, [0, 2]),
        (["3月3日，开会。", "县总工会慰问。"], False, False, [0]),
        (["县委书记甲某开会。", "县长乙某调研。"], True, True, [0, 1]),
        (["3月3日，县委书记甲某开会。", "县领导乙某参加。"], True, True, [0]),
        ([], True, False, []),
    ],
)
def test_starts(paragraphs: list[str], brief: bool, under_day: bool, expected: list[int]) -> None:
    """Without headlines items begin with a day or, in columns of briefs and under days, with whatever does not go on."""
    plains = [fold(each) for each in paragraphs]
    bare = layout("")
    assert roundup_layout.starts(bare, plains, brief=brief, under_day=under_day) == expected


@pytest.mark.parametrize(
    ("line", "below", "expected"),
    [
        ("时政要闻", "甲县召开工作部署会议", True),
        ("政在", "甲县召开工作部署会议", True),
        ("履职进行时", "甲县召开工作部署会议", True),
        ("甲县政协召开专题协商会", "一条步道三方共建", False),
        ("甲县召开会议", "一条步道三方共建好", False),
        ("一句话新闻", None, True),
        ("老楼装上新电梯", None, False),
    ],
)
def test_columns(line: str, below: str | None, expected: bool) -> None:
    """A column's name is known as such, or much shorter than the headline under it and tells of nothing that was done."""
    assert roundup_layout.is_column(layout(""), line, below) is expected


def test_one_liners() -> None:
    """Lines without a stop are items where one sign opens them in a row under a column and no text stands between."""
    blocks = page("基层动态\n●甲镇：好事\n●乙镇：“红管家”上岗为民办好事\n●丙镇：三千亩药材统一覆膜\n编辑：苏棠").blocks
    plains = [block.plain for block in blocks]
    kinds = [story.kind(block) for block in blocks]
    assert list(roundup_layout.one_liners(plains, kinds)) == [1, 2, 3]
    blocks = page(f"基层动态\n●甲镇：好事\n{TEXT}\n●乙镇：好事\n{TEXT}").blocks
    assert not list(roundup_layout.one_liners([b.plain for b in blocks], [story.kind(b) for b in blocks]))


@pytest.mark.parametrize(
    ("headline", "broken"),
    [
        ("县委召开常委会会议研究部署防汛抗旱和夏粮收购工作", True),
        ("● 县委召开常委会会议研究部署防汛抗旱和夏粮收购 ●", True),
        ("县委召开常委会会议", False),
    ],
)
def test_headlines_that_the_width_broke(headline: str, broken: bool) -> None:
    """On a wrapped page a display line as wide as the text goes on below, and so does a sign that waits for its pair."""
    width = 22
    cut = [headline[n : n + width] for n in range(0, len(headline), width)]
    body = [TEXT[n : n + width] for n in range(0, len(TEXT), width)]
    found = roundup_layout.whole(page("\n".join([*cut, *body, "乙县开会", *body, "丙县开会", *body])).blocks)
    assert found[0].plain == fold(headline)
    assert (len(cut) > 1) is broken
