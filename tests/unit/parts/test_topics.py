"""Topic sentences: the claim that opens a report's paragraph."""

import pytest

from cqgov_parse.parts import topics
from tests.unit.reading import fold


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("抓实项目建设。完成投资2亿元。", "抓实项目建设。"),
        ("产业转型步伐加快。规上工业", "产业转型步伐加快。"),
        ("擦亮协商品牌，带动基层治理。全年", "擦亮协商品牌，带动基层治理。"),
        ("聚焦“一件事”。全年", "聚焦“一件事”。"),
        ("“聚焦一件事。”全年", "“聚焦一件事。”"),
        ("坚持实事求是。全年", "坚持实事求是。"),
        ("全力以赴稳增长。", "全力以赴稳增长。"),
        ("擦亮協商品牌。全年", "擦亮協商品牌。"),
    ],
)
def test_topic(text: str, topic: str) -> None:
    """A short first sentence of one or two clauses that names a task or a result is the topic."""
    end = topics.end(fold(text))
    assert end is not None
    assert text[:end] == topic


@pytest.mark.parametrize(
    "text",
    [
        "",
        "抓实项目建设",
        "好。全年",
        "各位代表！过去一年",
        "各位代表，过去一年成绩喜人。全年",
        "我们坚持党的领导。全年",
        "今年工作开局良好。全年",
        "协商是民主的重要形式。要",
        "发展是硬道理。全年",
        "完成投资2.7亿元。同比",
        "投资增长三成：全年。",
        "获得市委主要领导批示。全年",
        "协商成果受到市政协表彰。全年",
        "要抓好落实。各级",
        "深入调研，广泛协商，凝聚共识。全年",
        "抓项目；促投资。全年",
        "增长迅速！全年",
        "加快建设" + "长" * 40 + "。全年",
    ],
)
def test_no_topic(text: str) -> None:
    """Addresses, statements, reported facts, figures, long sentences and those that another sign closes are none."""
    assert topics.end(fold(text)) is None


def test_topic_after_an_enumerator() -> None:
    """The topic may begin after a number."""
    text = "一是抓实学习。全年学习12次。"
    assert topics.end(text, 2) == 7
