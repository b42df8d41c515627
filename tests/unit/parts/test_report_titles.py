"""The title block of a report."""

import pytest

from cqgov_parse.parts import report_titles
from cqgov_parse.text.page import page
from tests.unit.reading import fold, labelled


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青溪县政府工作报告", True),
        ("工 作 报 告", True),
        ("工　作　报　告", True),
        ("政府工作报告（摘要）", True),
        ("政府工作報告（徵求意見稿）", True),
        ("2030年工作总结", True),
        ("个人述职报告", True),
        ("关于水利工作情况的报告", True),
        ("报告文学作品集", False),
        ("县长作政府工作报告。", False),
        ("长" * 60 + "报告", False),
        ("", False),
    ],
)
def test_title(text: str, expected: bool) -> None:
    """A report's title ends with the word report or summary, letters set apart or not, a remark in brackets after it."""
    assert report_titles.is_title(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "under_title", "expected"),
    [
        ("——2031年1月9日在青溪县第十八届人民代表大会第六次会议上", False, True),
        ("—在3月2日县人代会上", False, True),
        ("--2031年1月9日", False, True),
        ("（2031年1月9日在青溪县第十八届人民代表大会第六次会议上）", True, True),
        ("（2031年1月9日青溪县第十八届人民代表大会第六次会议通过）", True, True),
        ("2031年1月9日在青溪县第十八届人民代表大会第六次会议上", True, True),
        ("在青溪县第十三届人民代表大会第一次会议上", True, True),
        ("第九届委员会第五次会议", True, True),
        ("2031年1月9日在青溪县第十八届人民代表大会第六次会议上", False, False),
        ("（征求意见稿）", True, False),
        ("（发稿时间：2031年1月9日）", True, False),
        ("——坚持以人民为中心", False, False),
        ("县长　苏　棠", True, False),
        ("在会议上，县长作了报告。", True, False),
        ("长" * 120, True, False),
    ],
)
def test_session(text: str, under_title: bool, expected: bool) -> None:
    """A session line tells day and session after a dash, and without one only below a title."""
    assert report_titles.is_session(fold(text), under_title) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2031年1月9日", True),
        ("（2031年1月9日）", True),
        ("一九九八年三月十五日", True),
        ("2031年1月9日在县人代会上", False),
        ("青溪县", False),
    ],
)
def test_date_line(text: str, expected: bool) -> None:
    """A line may be nothing but a date."""
    assert report_titles.is_date_line(fold(text)) is expected


def labels(title: str, session: str = "") -> list[tuple[str, str]]:
    source = f"{title}\n{session}"
    blocks = page(source).lines
    count = len(page(title).lines)
    return labelled(source, report_titles.labels(blocks[:count], blocks[count:]))


def test_one_line() -> None:
    """A title of one line is the headline, the session the deck."""
    assert labels("青溪县政府工作报告", "——2031年1月9日在县人代会上") == [
        ("headline", "青溪县政府工作报告"),
        ("deck", "——2031年1月9日在县人代会上"),
    ]


def test_title_over_several_lines() -> None:
    """A title broken before the committee's number or the word report is one headline."""
    assert labels("政协青溪县\n第九届委员会常务委员会\n工 作 报 告") == [
        ("headline", "政协青溪县第九届委员会常务委员会工 作 报 告")
    ]


def test_kicker_and_deck() -> None:
    """A slogan before the title is the kicker, a line after it the deck, with a session over two lines."""
    assert labels("实干 担当\n青溪县政府工作报告\n数说成绩单", "——2031年1月9日在青溪县\n人民代表大会上") == [
        ("kicker", "实干 担当"),
        ("headline", "青溪县政府工作报告"),
        ("deck", "数说成绩单——2031年1月9日在青溪县人民代表大会上"),
    ]


def test_title_of_another_form() -> None:
    """Without the word report the last line is the headline; without any line there is nothing."""
    assert labels("数读成绩单") == [("headline", "数读成绩单")]
    assert labels("") == []
