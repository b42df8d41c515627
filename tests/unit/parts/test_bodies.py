"""Bodies: the names of committees, parties and departments, as far as a digest's form needs them."""

import pytest

from cqgov_parse.parts import bodies
from tests.unit.reading import fold


@pytest.mark.parametrize(
    "text",
    [
        "甲县政协召开会议",
        "青溪区政协党组召开会议",
        "民革青河市委召开会议",
        "九三学社青溪支社赴乡镇",
        "5月12日，甲县政协召开会议",
        "近日，甲縣政協召開會議",
        "2031年5月12日上午，甲县人大常委会召开会议",
        "中共甲县委召开会议",
        "甲县总工会慰问职工",
    ],
)
def test_opening(text: str) -> None:
    """An item of a run-in digest begins with a certain body, after a date at most."""
    assert bodies.opens_with(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "连日来，各地政协认真学习",
        "我市区县政协积极行动",
        "记者从甲县政协获悉",
        "各级政协组织",
        "会议强调，要抓好落实",
        "春耕时节，委员们走进田间地头同群众拉家常听取大家的意见甲县政协",
    ],
)
def test_no_opening(text: str) -> None:
    """Generic words, reporters and sentences about something else open no item."""
    assert not bodies.opens_with(fold(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民革青河市委", True),
        ("民盟青河市委、市台联", True),
        ("甲县政协", True),
        ("青溪区政协 白沙区政协", True),
        ("甲县", False),
        ("春风里的协商", False),
        ("甲县政协召开会议研究部署近期的各项工作", False),
    ],
)
def test_name(text: str, expected: bool) -> None:
    """A line may be nothing but a body's name, or two."""
    assert bodies.is_name(fold(text)) is expected


@pytest.mark.parametrize(("text", "count"), [("甲县政协、乙区人大常委会", 2), ("政通人和", 0), ("中共甲县委", 1)])
def test_mentions(text: str, count: int) -> None:
    """The bodies that a text names are counted."""
    assert bodies.mentions(text) == count
