"""Texts whose paragraphs a program has put on one line."""

from cqgov_parse import parse
from cqgov_parse.text.page import page

PARAGRAPH = (
    "审结刑事案件三百一十八件，判处罪犯四百二十七人，对电信诈骗从严惩处，追赃挽损一千二百余万元，群众安全感继续提升。"
)
PARTS = [
    "青溪县人民法院工作报告",
    "——2031年2月9日在青溪县第十七届人民代表大会第四次会议上",
    "县人民法院院长 容 照",
    "各位代表：",
    "现在，我代表县人民法院向大会报告工作，请予审议。",
    "2030年工作回顾",
    "2030年，县人民法院忠实履行职责，各项工作取得新进展。",
    "一、守护一方平安",
    *[f"严惩各类犯罪。{PARAGRAPH}"] * 4,
    "2031年工作安排",
    "2031年，我们将重点做好以下工作。",
    *[f"提高审判质效。我们将{PARAGRAPH}"] * 3,
]


def test_paragraphs_come_back() -> None:
    """A report on one line has the records of the same report with its paragraphs apart."""
    flat, printed = parse(" ".join(PARTS)), parse("\n".join(PARTS))
    assert [item.part for item in flat.report_items] == [item.part for item in printed.report_items]
    assert [entry.text for entry in flat.outline] == [entry.text for entry in printed.outline]
    assert flat.speaker is not None
    assert printed.speaker is not None
    assert flat.speaker.name == printed.speaker.name == "容照"
    assert flat.session == printed.session or (flat.session and flat.session.text) == (
        printed.session and printed.session.text
    )


def test_spaced_names_stay() -> None:
    """Blanks inside names part nothing, and short lines stay as they are."""
    text = "县人民法院院长 容 照 出席会议。 会议由桑 柘主持。"
    assert [line.plain for line in page(text).lines] == [text.replace("，", ",")]
    long = f"{PARAGRAPH} " * 12 + "记者 容 照 桑 柘"
    assert page(long).lines[-1].plain.endswith("容 照 桑 柘")
