"""Titles: which line is kicker, headline and deck."""

import pytest

from cqgov_parse.label import Part
from cqgov_parse.parts import titles
from cqgov_parse.text.page import page
from tests.unit.reading import fold, owned, view


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        (["甲区政协召开座谈会"], "headline"),
        (["甲区政协召开座谈会", "一条步道 三方共建"], "kicker headline"),
        (["苏某某在座谈会上强调", "拧紧责任链条 守住安全底线"], "kicker headline"),
        (["苏某某调研时指出：", "把协商桌摆到田间"], "kicker headline"),
        (["【聚焦两会】", "甲县政协会议开幕"], "kicker headline"),
        (["院坝里议出好日子", "——甲区政协开展“有事来商量”工作纪实"], "headline deck"),
        (["院坝里议出好日子", "--甲区政协协商纪实"], "headline deck"),
        (["院坝里议出好日子", "—甲区政协协商纪实"], "headline deck"),
        (["甲县政协召开全会", "苏某率队  葛某 汤某陪同"], "headline deck"),
        (["甲县政协召开全会", "苏某某出席并讲话"], "headline deck"),
        (["甲县政协召开全会", "苏某某主持会议并讲话 葛某某、汤某某出席"], "headline deck"),
        (["以实干开新局", "甲区政协举行专题协商会"], "headline deck"),
        (["四级联动护清流", "我市区县政协委员行动速览（三）"], "headline deck"),
        (["某某见闻", "院坝里议出好日子", "来自三个镇的报道"], "kicker headline deck"),
        (["一", "二", "三", "四"], "kicker headline deck deck"),
        ([], ""),
    ],
)
def test_over_one_story(lines: list[str], parts: str) -> None:
    """Over one story the first of two lines is the kicker, unless the second is a deck by its form."""
    assert [str(part) for part in titles.assign([view(line) for line in lines], of_story=True)] == parts.split()


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        (["甲区政协召开座谈会", "一条步道 三方共建"], "headline deck"),
        (["四级联动护清流", "我市区县政协委员行动速览（三）"], "headline deck"),
        (["我市区县政协委员行动速览（三）", "四级联动护清流"], "kicker headline"),
        (["某某见闻", "院坝里议出好日子", "来自三个镇的报道"], "kicker headline deck"),
        (["【特刊】", "院坝里议出好日子"], "kicker headline"),
    ],
)
def test_over_a_digest(lines: list[str], parts: str) -> None:
    """Over a digest the first of two lines is the headline, unless it bears a series mark or brackets."""
    assert [str(part) for part in titles.assign([view(line) for line in lines], of_story=False)] == parts.split()


def test_known_headline() -> None:
    """Where a list of headlines tells which line it is, the others stand around it."""
    lines = [view(line) for line in ("甲区政协", "召开座谈会", "一条步道")]
    assert [str(part) for part in titles.assign(lines, of_story=True, headline=0)] == ["headline", "deck", "deck"]
    assert [str(part) for part in titles.assign(lines, of_story=True, headline=2)] == ["kicker", "kicker", "headline"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲区召开会议", True),
        ("问计于民！", True),
        ("谁来管？", True),
        ("３月５日", True),
        ("“好日子”", True),
        ("甲区政协（扩大）会议", True),
        ("甲" * titles.LONGEST, True),
        ("甲" * (titles.LONGEST + 1), False),
        ("甲区召开会议。", False),
        ("甲区召开会议，", False),
        ("要抓好落实；", False),
        ("会议指出：", False),
        ("甲、", False),
        ("今天开会。散会", False),
        ("他说：“好。”", False),
        ("（苏棠）", False),
        ("甲", False),
        ("", False),
    ],
)
def test_display(text: str, expected: bool) -> None:
    """A line can be a title if it is short and no sentence."""
    assert titles.is_display(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("速览（三）", 3),
        ("速览（之二）", 2),
        ("速览(12)", 12),
        ("速览（２）", 2),
        ("速览（十二）", 12),
        ("速览（三）  ", 3),
        ("（三）速览", None),
        ("速览三", None),
        ("速览（扩大）", None),
        ("速览（2031）", None),
        ("速览（一百）", 100),
        ("委员走基层见闻之二", 2),
        ("协商议事侧记③", 3),
        ("发展的重中之一", None),
    ],
)
def test_series(text: str, number: int | None) -> None:
    """A series mark at a title's end gives its number."""
    assert titles.series(fold(text)) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("——甲区纪实", True),
        ("—甲区纪实", True),
        ("--甲区纪实", True),
        ("-甲", False),
        ("苏某某出席并讲话", True),
        ("苏某率队 葛某陪同", True),
        ("苏某某、葛某等出席", True),
        ("苏某某作政协常委会工作报告", True),
        ("阿依·努尔主持", True),
        ("甲区召开会议", False),
        ("一条步道 三方共建", False),
    ],
)
def test_deck(text: str, expected: bool) -> None:
    """A dash, or names with what they did, make a line a deck."""
    assert titles.is_deck(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲县政协召开会议", True),
        ("民革某市委赴乙县调研", True),
        ("一条步道 三方共建", False),
        ("甲县政协", False),
        ("调研", False),
    ],
)
def test_factual(text: str, expected: bool) -> None:
    """A factual line names a body and what it did."""
    assert titles.is_factual(fold(text)) is expected


def labels(*lines: str, story: int | None, headline: int | None = None) -> list[tuple[str, str, int | None]]:
    source = "\n".join(lines)
    return owned(source, titles.labels(list(page(source).blocks), story, headline))


def test_labels() -> None:
    """A title's lines are labelled with their story; the dash before a deck is a marker."""
    assert labels("院坝议事", "——乙区纪实", story=1) == [
        ("headline", "院坝议事", 1),
        ("marker", "——", 1),
        ("deck", "乙区纪实", 1),
    ]


def test_labels_of_brackets() -> None:
    """The brackets around a title line are markers."""
    assert labels("【聚焦】", "甲县开会", story=None) == [
        ("marker", "【", None),
        ("kicker", "聚焦", None),
        ("marker", "】", None),
        ("headline", "甲县开会", None),
    ]
    assert labels("【聚焦】", story=2) == [("marker", "【", 2), ("headline", "聚焦", 2), ("marker", "】", 2)]


def test_labels_with_known_headline() -> None:
    """A headline that is known from elsewhere is taken."""
    assert labels("甲县开会", "一条步道", story=1, headline=0) == [("headline", "甲县开会", 1), ("deck", "一条步道", 1)]


def test_names_and_acts_above() -> None:
    """Names and what they did above a headline are its deck."""
    for above in ("苏棠出席并讲话 葛云通报情况", "苏棠主持 葛云 罗大伟出席", "苏棠作动员讲话"):
        lines = [view(above), view("青溪县政协召开民主协商会")]
        assert titles.assign(lines, of_story=True) == [Part.DECK, Part.HEADLINE]
