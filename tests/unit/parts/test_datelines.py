"""Datelines: an outlet's own, an agency's, and what only begins like one."""

import pytest

from cqgov_parse.parts import datelines
from tests.unit.reading import fold


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("本报讯 4月1日，甲县政协", "本报讯"),
        ("本报讯（记者 苏棠）4月1日下午，", "本报讯"),
        ("本报讯 （通讯员 苏棠） 近日", "本报讯"),
        ("本报讯(记者苏棠)近日", "本报讯"),
        ("本网讯 (记者 苏棠 葛云)4月1日", "本网讯"),
        ("本刊讯　近日", "本刊讯"),
        ("本台消息 近日", "本台消息"),
        ("本报综合消息 近日", "本报综合消息"),
        ("本报讯", "本报讯"),
        ("云溪网讯（记者 苏棠 葛云 汤一诺 鲁知微）", "云溪网讯"),
        ("江渡网讯(特约记者 苏棠)", "江渡网讯"),
        ("武岭日报讯 (记者 苏棠)", "武岭日报讯"),
        ("万口手机台讯 (记者 苏棠)", "万口手机台讯"),
        ("甘水日报讯 昨(15)日上午，", "甘水日报讯"),
        ("青溪讯 近日", "青溪讯"),
        ("青溪县政协讯 近日", "青溪县政协讯"),
        ("雲溪網訊（記者 蘇棠）3月", "雲溪網訊"),
        ("新华社北京1月5日电 近日", "新华社北京1月5日电"),
        ("新华社北京１月５日电（记者苏棠）近日", "新华社北京１月５日电"),
        ("中新网青河1月29日电 (苏棠)近日", "中新网青河1月29日电"),
        ("中国青年报客户端青河9月23日电（中青报·中青网记者 苏棠 葛云）近日", "中国青年报客户端青河9月23日电"),
        ("青龙网7月30日8时35分讯(见习记者 苏棠)近日", "青龙网7月30日8时35分讯"),
        ("据新华社电 近日", "据新华社电"),
        ("某水融媒(記者 蘇棠/文 葛雲/圖)近日", "某水融媒"),
        ("青溪融媒体（记者 苏棠）近日", "青溪融媒体"),
    ],
)
def test_dateline(text: str, dateline: str) -> None:
    """A paragraph's dateline is its outlet's words up to 讯, 电 or the reporters' brackets, and no more."""
    end = datelines.end(fold(text))
    assert end is not None
    assert text[:end] == dateline


@pytest.mark.parametrize(
    "text",
    [
        "",
        "喜讯传来",
        "资讯平台上线",
        "通讯员苏棠报道",
        "通讯 近日",
        "短讯 一",
        "本报记者苏棠",
        "近日，青溪区政协",
        "我县电网改造",
        "电力公司检修",
        "新华社记者走访青溪",
        "网讯科技公司",
        "3月5日，云溪网讯通公司",
        "据《青溪日报》消息",
        "青溪日报（2031年合订本）",
        "从县政协传来的喜讯 大家都很高兴",
    ],
)
def test_no_dateline(text: str) -> None:
    """Words that merely hold 讯, 电 or a paper's name open no dateline."""
    assert datelines.end(fold(text)) is None
