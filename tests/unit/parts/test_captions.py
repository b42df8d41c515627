"""Captions and credits of photos."""

import pytest

from cqgov_parse.parts import captions
from tests.unit.reading import fold, labelled, owned, view


def read(text: str) -> tuple[str, str, str | None] | None:
    found = captions.read(fold(text))
    if found is None:
        return None
    credit = None if found.credit is None else text[found.credit :]
    return text[: found.start], text[found.start : found.end].strip(), credit


@pytest.mark.parametrize(
    "credit",
    [
        "记者 苏棠/摄",
        "记者 苏棠 摄",
        "苏棠 摄",
        "苏　棠　摄",
        "记者 苏棠/摄影",
        "苏棠摄",
        "本报记者 苏棠 葛云 摄",
        "特约通讯员 苏棠 摄",
        "青溪日报记者 苏棠 摄",
        "記者 蘇棠 攝",
        "苏棠 摄影报道",
        "通讯员 苏棠 供图",
        "奉水县政协供图",
        "奉水县委宣传部供图",
        "图片由奉水县政协提供",
        "（奉水县政协供图）",
        "（苏棠 摄）",
        "记者 苏棠 实习生 葛云 摄",
        "受访者供图",
        "摄影：苏棠",
    ],
)
def test_credit(credit: str) -> None:
    """A sentence that a photo credit follows is a caption."""
    assert read(f"4月10日，青溪区政协议政会召开。{credit}") == ("", "4月10日，青溪区政协议政会召开。", credit)
    assert read(f"新建的护岸。  {credit}") == ("", "新建的护岸。", credit)


@pytest.mark.parametrize(
    ("text", "words", "credit"),
    [("议政会现场 苏棠 摄", "议政会现场", "苏棠 摄"), ("河岸新貌（苏棠 摄）", "河岸新貌", "（苏棠 摄）")],
)
def test_credit_after_a_line_without_stop(text: str, words: str, credit: str) -> None:
    """A credit can follow words that no full stop closes."""
    assert read(text) == ("", words, credit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("▲李委员（左三）察看苗圃。记者 苏棠 摄", ("▲", "李委员（左三）察看苗圃。", "记者 苏棠 摄")),
        ("▲ 李委员察看苗圃。", ("▲ ", "李委员察看苗圃。", None)),
        ("△河岸新貌", ("△", "河岸新貌", None)),
        ("↑河岸新貌", ("↑", "河岸新貌", None)),
        ("图为议政会现场。", ("", "图为议政会现场。", None)),
        ("图：议政会现场", ("", "图：议政会现场", None)),
        ("上图：河岸", ("", "上图：河岸", None)),
        ("左图为河岸。 苏棠 摄", ("", "左图为河岸。", "苏棠 摄")),
        ("①河岸②苗圃③库房 苏棠 摄影报道", ("①", "河岸②苗圃③库房", "苏棠 摄影报道")),
        ("①河岸新貌。", ("①", "河岸新貌。", None)),
        ("图一为河岸", ("", "图一为河岸", None)),
        ("图①：河岸", ("图①：", "河岸", None)),
    ],
)
def test_marks(text: str, expected: tuple[str, str, str | None]) -> None:
    """Arrows, circled numbers and the words 图为 tell a caption, with a credit or without."""
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "议政会现场。",
        "全县生产总值增长，工业投资提供支撑。",
        "会议为发展提供保障。",
        "他一边记录一边拍摄",
        "这部纪录片由李某拍摄",
        "这条路的设计图",
        "区政协专题协商会将于下月召开，有关报道。",
        "（苏棠 摄）",
        "苏棠 摄",
        "图为议政会。" + "会议继续进行。" * 60,
        "▲议政会开幕。随后听取汇报。接着讨论。" * 6,
        "▲第一句说事。第二句说事。",
    ],
)
def test_no_caption(text: str) -> None:
    """Sentences that end in such words, a credit without words before it, and long texts are no captions."""
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("李委员（左二）在发言。", True),
        ("李委员(右一)发言", True),
        ("李委员（前排中）发言", True),
        ("李委员（前排左三）发言", True),
        ("李委员（中）发言", True),
        ("理论学习中心组（扩大）会议", False),
        ("李委员（女）发言", False),
        ("", False),
        ("（一）加强学习，抓好落实。", False),
    ],
)
def test_position(text: str, expected: bool) -> None:
    """Where someone stands in a picture is told only by captions; other brackets tell nothing of the kind."""
    assert captions.has_position(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "others", "expected"),
    [
        ("3月5日，青溪县政协召开专题协商会。", ["青溪县政协召开专题协商会"], True),
        ("青溪县政协召开专题协商会", ["3月5日，青溪县政协召开专题协商会，听取各方意见。李某主持。"], True),
        ("委员们在河岸边察看护岸工程。", ["青溪县政协召开专题协商会"], False),
        ("会议", ["会议"], False),
        ("青溪县政协召开专题协商会。会后委员们参观了展览。", ["青溪县政协召开专题协商会"], False),
        ("青溪县政协召开专题协商会", [], False),
    ],
)
def test_repeats(text: str, others: list[str], expected: bool) -> None:
    """One sentence that says again what headline or lead says is a caption without credit; dates and signs do not count."""
    assert captions.repeats(fold(text), [fold(other) for other in others]) is expected


def test_labels() -> None:
    """A caption's mark, words and credit are labelled apart; the words and the credit belong to the story."""
    text = "▲ 李委员（左三）察看苗圃。 记者 苏棠 摄"
    found = captions.read(fold(text))
    assert found is not None
    assert owned(text, captions.labels(view(text), found, 4)) == [
        ("marker", "▲", None),
        ("caption", "李委员（左三）察看苗圃。", 4),
        ("credit", "记者 苏棠 摄", 4),
    ]


def test_labels_without_credit() -> None:
    """A caption without mark and credit is one label."""
    text = "图为会场"
    found = captions.read(text)
    assert found is not None
    assert labelled(text, captions.labels(view(text), found, 1)) == [("caption", "图为会场")]
