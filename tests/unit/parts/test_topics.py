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


@pytest.mark.parametrize("opener", ["这一年，我们", "五年来，我们", "过去五年，全县上下", "我们", "一年来，"])
def test_an_opener_that_repeats(opener: str) -> None:
    """What three paragraphs open with is no subject: the topic is judged by what comes after it, and holds both."""
    claims = ["坚持产业兴县、动能转换。", "守护山水，绘就底色。", "厚植民生底色。"]
    plains = [fold(opener + claim + "全年完成12件。") for claim in claims]
    openers = topics.openers(plains)
    assert openers == {fold(opener)}
    assert [topics.end(plain, 0, openers) for plain in plains] == [len(opener + claim) for claim in claims]


@pytest.mark.parametrize(
    "claims",
    [
        ["坚持产业兴县。", "守护山水。"],
        ["完成投资12亿元。", "新增学位300个。", "造林4万亩。", "修路8公里。"],
        ["荣获表彰。", "坚持产业兴县。", "守护山水。"],
    ],
)
def test_no_opener(claims: list[str]) -> None:
    """Two paragraphs are chance, and sentences that report facts or figures are no topics however they begin."""
    assert topics.openers([fold("这一年，我们" + claim + "全年完成。") for claim in claims]) == frozenset()
