"""Names: which strings are one person's name, and how a list of names is taken apart."""

import pytest

from cqgov_parse.parts import names
from tests.unit.reading import cuts, fold


@pytest.mark.parametrize(
    "text",
    ["苏棠", "汤一诺", "上官雪", "欧阳若水", "张王李赵", "吉克阿依", "阿依·努尔", "尼玛·扎西·多吉", "甲乙丙", "蘇棠"],
)
def test_name(text: str) -> None:
    """Two to four Han characters are a name, four only after a family name; so are parts joined by a dot."""
    assert names.is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "苏",
        "苏 棠",
        "Tom",
        "苏·",
        "区委办",
        "大会",
        "会议室",
        "的士",
        "王的",
        "木乃石体",
        "中国人民",
        "县政协",
        "青溪日报",
        "甲乙丙丁戊",
        "扩大",
    ],
)
def test_no_name(text: str) -> None:
    """A single character, blanks or digits inside, words of bodies, meetings and papers, and four unknown characters are none."""
    assert not names.is_name(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("苏棠", True), ("欧阳蓝", True), ("上官雪", True), ("墨棠", False), ("", False), ("·努尔", False)],
)
def test_surname(text: str, expected: bool) -> None:
    """A family name of one or two characters is known."""
    assert names.has_surname(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("木乃石体", True), ("石体", False), ("中心日报", False), ("木乃石体子", False), ("ABCD", False)],
)
def test_unfamiliar(text: str, expected: bool) -> None:
    """Four Han characters without a family name could be the name of someone of another people."""
    assert names.is_unfamiliar(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("苏棠", ["苏棠"]),
        ("苏 棠", ["苏 棠"]),
        ("苏　棠　汤一诺", ["苏　棠", "汤一诺"]),
        ("代 岚 曾巩舟", ["代 岚", "曾巩舟"]),
        ("赵 钱 孙 李", ["赵 钱", "孙 李"]),
        ("赵  钱", ["赵  钱"]),
        ("邹远帆、鲁知微", ["邹远帆", "鲁知微"]),
        ("邹远帆，鲁知微；葛云", ["邹远帆", "鲁知微", "葛云"]),
        ("邹远帆/鲁知微", ["邹远帆", "鲁知微"]),
        ("邹远帆＆葛云", ["邹远帆", "葛云"]),
        ("卢青禾鲁知微", ["卢青禾", "鲁知微"]),
        ("卢青禾鲁知微葛云", ["卢青禾", "鲁知微", "葛云"]),
        ("欧阳若水汤一诺", ["欧阳若水", "汤一诺"]),
        ("苏棠葛云", ["苏棠", "葛云"]),
        ("苏棠（女） 葛云（回族）", ["苏棠", "葛云"]),
        ("苏棠（左） 葛云（右一）", ["苏棠", "葛云"]),
        ("苏棠 葛云等", ["苏棠", "葛云"]),
        ("阿依·努尔 苏 棠", ["阿依·努尔", "苏 棠"]),
        ("蘇棠 葛雲", ["蘇棠", "葛雲"]),
    ],
)
def test_lists(text: str, expected: list[str]) -> None:
    """Names are taken apart however they are parted; a blank is a separator, or a filler inside a name of two characters."""
    found = names.read(fold(text))
    assert found is not None
    assert cuts(text, found) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "甲 ",
        "苏 棠 葛",
        "赵、钱",
        "苏 区政协",
        "苏棠 县政协办公室",
        "苏棠 2031",
        "苏 Tom",
        "赵 3",
        "据某某某网友反映",
    ],
)
def test_no_lists(text: str) -> None:
    """A list in which anything is no name, or half a name, is none."""
    assert names.read(fold(text)) is None


def test_part_of_a_text() -> None:
    """Names can be read in a part of a text; the spans count from the text's beginning."""
    text = "记者 苏棠 葛云 报道"
    found = names.read(text, 3, 8)
    assert found is not None
    assert cuts(text, found) == ["苏棠", "葛云"]
