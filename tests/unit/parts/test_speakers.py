"""The speaker of a report."""

import pytest

from cqgov_parse.parts import speakers
from tests.unit.reading import fold


@pytest.mark.parametrize(
    ("text", "post", "name"),
    [
        ("青河市市长 苏某某", "青河市市长", "苏某某"),
        ("区人民法院院长 苏棠", "区人民法院院长", "苏棠"),
        ("代理检察长  苏棠", "代理检察长", "苏棠"),
        ("代县长 苏 棠", "代县长", "苏 棠"),
        ("县长　苏　棠", "县长", "苏　棠"),
        ("检察长苏棠", "检察长", "苏棠"),
        ("（区政协主席　贺　鸣）", "区政协主席", "贺　鸣"),
        ("青溪县人民政府县长：苏棠", "青溪县人民政府县长", "苏棠"),
        ("县委副书记、县长 苏棠", "县委副书记、县长", "苏棠"),
        ("县人大常委会主任 欧阳蓝", "县人大常委会主任", "欧阳蓝"),
        ("市长 阿依·努尔", "市长", "阿依·努尔"),
        ("區政協主席 蘇棠", "區政協主席", "蘇棠"),
    ],
)
def test_speaker(text: str, post: str, name: str) -> None:
    """A line of post and name, with or without blank, colon or brackets, names the speaker."""
    found = speakers.read(fold(text))
    assert found is not None
    assert found.post is not None
    assert (text[slice(*found.post)], text[slice(*found.name)]) == (post, name)


@pytest.mark.parametrize(
    ("text", "name"), [("苏　棠", "苏　棠"), ("苏某某", "苏某某"), ("（苏棠）", "苏棠"), ("巴图·努尔", "巴图·努尔")]
)
def test_bare_name(text: str, name: str) -> None:
    """A bare name is the speaker only where the caller allows it."""
    found = speakers.read(fold(text), bare=True)
    assert found is not None
    assert (text[slice(*found.name)], found.post) == (name, None)
    assert speakers.read(fold(text)) is None


def test_name_before_a_verb() -> None:
    """A verb after the name is no part of it: `县长 甲某讲话` stands over speeches, too."""
    found = speakers.read(fold("县长 苏棠讲话"))
    assert found is not None
    assert "县长 苏棠讲话"[slice(*found.name)] == "苏棠"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "苏",
        "青溪县县长",
        "县长候选人 苏棠",
        "主席 苏棠 葛云",
        "时间 地点",
        "县长 会议",
        "墨某某",
        "县长 " + "苏" * 80,
        "县长苏棠作报告。",
    ],
)
def test_no_speaker(text: str) -> None:
    """A post alone, several names, or words that are no name with a family name are no speaker."""
    assert speakers.read(fold(text), bare=True) is None
