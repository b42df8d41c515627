"""Running heads: what print repeats beside every page's number."""

import pytest

from cqgov_parse import parse
from cqgov_parse.parts import running
from cqgov_parse.text.page import page

TITLE = "青溪县人民法院工作报告"
BODY = """{title}
——2031年2月9日在青溪县第十七届人民代表大会第四次会议上
各位代表：
现在，我代表县人民法院向大会报告工作，请予审议。
一、2030年工作回顾
审结各类案件6021件，为企业挽回损失，化解纠纷一百余起，同比上升
{first}
3.2%，无一错案发生，群众满意度居全市第二位。
走访企业五十余家，出台十条措施，收到锦旗二十面，优化了
{second}
营商环境，保住岗位三百余个。
二、2031年工作安排
我们将开展专项行动，让胜诉权益早日兑现。
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{TITLE}\n— 1 —", f"{TITLE}\n— 2 —"),
        (f"— 1 —\n{TITLE}", f"— 2 —\n{TITLE}"),
        ("— 1 —", "— 2 —"),
        ("县法院工作报告  1", "县法院工作报告  2"),
    ],
)
def test_paragraphs_go_on(first: str, second: str) -> None:
    """A paragraph that a page's end breaks is whole, whatever the print repeats between its halves."""
    document = parse(BODY.format(title=TITLE, first=first, second=second))
    texts = [paragraph.text for item in document.report_items for paragraph in item.paragraphs]
    assert any("同比上升3.2%" in text for text in texts)
    assert any("优化了营商环境" in text for text in texts)
    assert not document.unplaced


@pytest.mark.parametrize(
    "text",
    [
        "本报讯 9 月 10 日，县委\n副书记到镇里\n本报讯 9 月 11 日，县委\n会议召开",
        "一、抓产业\n— 1 —\n二、抓民生\n— 2 —",
        "会议要求，\n— 1 —\n会议要求，\n— 2 —",
    ],
)
def test_text_is_no_head(text: str) -> None:
    """Lines that only resemble each other, or that are sentences, are no running heads."""
    assert not running.heads(page(text))
