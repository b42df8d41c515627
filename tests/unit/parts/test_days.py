"""Day headings, and the period that a roundup covers."""

import pytest

from cqgov_parse.parts import days
from tests.unit.reading import fold, labelled, owned, view


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4月10日", "4月10日"),
        ("　４月１０日", "４月１０日"),
        ("4 月 10 日", "4 月 10 日"),
        ("3月3号", "3月3号"),
        ("2031年4月10日", "2031年4月10日"),
        ("【10月14日  星期一】", "10月14日  星期一"),
        ("周一（3月3日）", "周一（3月3日）"),
        ("（3月3日　星期一）", "（3月3日　星期一）"),
        ("MON 10.14", "MON 10.14"),
        ("10.14 Monday", "10.14 Monday"),
        ("3月3日（星期一）", "3月3日（星期一）"),
        ("3月3日 周日", "3月3日 周日"),
        ("星期一", "星期一"),
        ("礼拜天", "礼拜天"),
        ("### 3月3日", "3月3日"),
        ("● 3月3日 ●", "3月3日"),
        ("——3月3日——", "3月3日"),
        ("▼3月3日", "3月3日"),
    ],
)
def test_day(text: str, day: str) -> None:
    """A line that is nothing but a day is a day heading; marks and brackets around it are markers."""
    labels = days.day(view(text))
    assert labels is not None
    found = labelled(text, labels)
    assert [words for part, words in found if part == "day"] == [day]
    assert {part for part, _ in found} <= {"day", "marker"}
    assert "".join("".join(words for _, words in found).split()) == "".join(text.split())
    assert days.is_day(fold(text).strip())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4月10日，",
        "4月10日上午",
        "13月5日",
        "3月32日",
        "（3月3日）",
        "12日",
        "4月10日会议召开",
        "星期八",
        "3月3日 " + "●" * 40,
    ],
)
def test_no_day(text: str) -> None:
    """A date with anything else beside it, or one that no calendar has, is no day heading."""
    assert days.day(view(text)) is None
    assert not days.is_day(fold(text))


def test_day_of_a_story() -> None:
    """The labels can belong to a story."""
    assert owned("●3月3日", days.day(view("●3月3日"), 5) or ()) == [("marker", "●", 5), ("day", "3月3日", 5)]


@pytest.mark.parametrize(
    "text",
    [
        "（8月12日—8月16日）",
        "8月12日—16日",
        "8月12日——8月16日",
        "8月12日至8月16日",
        "8月12日 到 8月16日",
        "【8月12日－8月16日】",
        "[8月12日～8月16日]",
        "2031年8月12日—2031年8月16日",
        "（8.12-8.16）",
        "2031.8.12-2031.8.16",
        "2031-08-12至2031-08-16",
        "（2031年9月）",
        "【9月份】",
    ],
)
def test_period(text: str) -> None:
    """A range of days alone on a line is a period, however it is written."""
    assert days.is_period(fold(text))
    assert not days.is_day(fold(text))


@pytest.mark.parametrize(("text", "day"), [("3月3日-5日", "3月3日-5日"), ("【3月3日至4月1日】", "3月3日至4月1日")])
def test_days_in_a_range(text: str, day: str) -> None:
    """A range of days may head what happened on them, as a single day does."""
    labels = days.day(view(text))
    assert labels is not None
    assert [words for part, words in labelled(text, labels) if part == "day"] == [day]
    assert days.is_period(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8月12日",
        "8月—9月",
        "（8月12日—8月16日）工作",
        "自8月12日至8月16日",
        "8月12日—",
        "8月12日至8月16日" + " " * 40,
    ],
)
def test_no_period(text: str) -> None:
    """A single day, months alone or more words are no period."""
    assert not days.is_period(fold(text))
