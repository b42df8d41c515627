"""The parts of a work report, told by headings and formulas."""

import pytest

from cqgov_parse.parts import sections
from tests.unit.reading import fold


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2030年工作回顾", "review"),
        ("过去五年工作回顾", "review"),
        ("一、2030年工作回顾", "review"),
        ("过去一年的主要成就", "review"),
        ("五年来的工作成就", "review"),
        ("一、二〇三〇年主要工作", "review"),
        ("工作总结", "review"),
        ("2031年工作打算", "plan"),
        ("2031年工作安排", "plan"),
        ("今后五年工作建议", "plan"),
        ("下一步工作计划", "plan"),
        ("二〇三一年重點工作", "plan"),
        ("主要目标", "plan"),
        ("加强政府自身建设", "plan"),
        ("2030年工作总结和2031年工作打算", "plan"),
        ("存在的不足", "shortcomings"),
        ("二、存在的问题", "shortcomings"),
        ("存在的问题和不足", "shortcomings"),
        ("目标任务完成情况", "review"),
        ("2030年国民经济和社会发展计划执行情况", "review"),
        ("经济发展稳中有进", None),
        ("坚持人民至上", None),
        ("以实干开新局", None),
        ("深化协商议政，以高水平履职助推经济社会发展取得显著成效", None),
        ("紧扣中心大局，以务实举措完成各项协商监督任务不断提质增效", None),
        ("", None),
    ],
)
def test_kind_of_heading(text: str, kind: str | None) -> None:
    """A heading's words tell the part that it opens; a slogan's do not."""
    assert sections.kind_of_heading(fold(text)) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2030年工作回顾", True),
        ("过去五年工作回顾", True),
        ("2031年工作打算", True),
        ("今后五年工作建议", True),
        ("存在的不足", True),
        ("主要工作", False),
        ("坚持人民至上", False),
        ("2031年" + "长" * 40 + "工作", False),
        ("2030年,工作回顾,以及打算", False),
    ],
)
def test_bare_part(text: str, expected: bool) -> None:
    """A short line without a number is a part's heading if it names the work and its time, or shortcomings."""
    assert sections.is_bare_part(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("2030年工作回顾", True), ("工作体会", True), ("主要工作", False), ("2031年工作安排", False)]
)
def test_plainly_review(text: str, expected: bool) -> None:
    """Some headings look back by their own words, others may stand over a plan."""
    assert sections.is_plainly_review(fold(text)) is expected


@pytest.mark.parametrize(
    "text",
    [
        "同时，我们也清醒看到，协商成果转化还有不足。",
        "在肯定成绩的同时，我们清醒认识到，工作仍有差距。",
        "我们也清醒地看到，与新要求相比还存在差距",
        "同时，工作中还存在一些不足：一是调研不深",
        "当然，我们的工作也存在短板。",
        "同時，我們也清醒看到，工作還有差距。",
    ],
)
def test_shortcomings(text: str) -> None:
    """A paragraph that admits shortcomings is known by its opening."""
    assert sections.is_shortcomings(fold(text))


def test_clear_head_is_no_shortcoming() -> None:
    """To see a situation clearly is no admission."""
    assert not sections.is_shortcomings(fold("我们清醒认识形势任务，抓好落实，各项工作有序推进。"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "我们坚持问题导向，补短板。",
        "存在的不足",
        "解决了一批群众关心的困难问题。",
        "抓实项目建设。" * 30 + "同时，存在不足",
    ],
)
def test_no_shortcomings(text: str) -> None:
    """Work on problems, or a heading, admits none."""
    assert not sections.is_shortcomings(fold(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各位委员！成绩来之不易。", True),
        ("这些成绩的取得，是县委坚强领导的结果。", True),
        ("在此，我代表常委会表示衷心感谢！", True),
        ("一年来的工作实践，使我们深刻体会到", True),
        ("各位代表，過去一年", True),
        ("抓实项目建设。完成投资2亿元。", False),
    ],
)
def test_summary(text: str, expected: bool) -> None:
    """Thanks, achievements summed up, and an address close a review."""
    assert sections.is_summary(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各位代表！过去一年", True),
        ("各位委员、同志们！", True),
        ("尊敬的各位领导：", True),
        ("同志们，新的一年", True),
        ("各位代表", False),
        ("大家好！", False),
    ],
)
def test_address(text: str, expected: bool) -> None:
    """A paragraph may turn to its audience."""
    assert sections.is_address(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各位代表！让我们团结奋斗，谱写新篇章！", True),
        ("各位代表！让我们更加紧密地团结起来。", True),
        ("为建设美丽甲县而努力奋斗！", True),
        ("让我们携手奋斗！", True),
        ("让我们奋斗。", True),
        ("各位委员、同志们！今年任务很重。", False),
        ("抓好落实。", False),
    ],
)
def test_closing(text: str, expected: bool) -> None:
    """A peroration calls on the audience, or turns to it or to what is to come and ends in a call."""
    assert sections.is_closing(fold(text)) is expected


@pytest.mark.parametrize(
    "text",
    [
        "各位委员：",
        "各位代表:",
        "各位委员、同志们：",
        "各位委员，各位同志：",
        "同志们：",
        "尊敬的各位代表：",
        "各位　委员：",
        "主席团、各位代表：",
        "主任、各位副主任、各位委员：",
        "尊敬的赵主任、各位副主任、各位委员：",
        "各位委員、同志們：",
    ],
)
def test_salutation(text: str) -> None:
    """A salutation stands alone on its line, with a colon."""
    assert sections.is_salutation(fold(text))


@pytest.mark.parametrize("text", ["各位代表！", "各位委员：现在", "大家：", "各位代表", "各位" + "甲" * 50 + "："])
def test_no_salutation(text: str) -> None:
    """The same words inside the text, or with another sign, are none."""
    assert not sections.is_salutation(fold(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("现在，我代表县人民政府，向大会报告工作，请予审议，并请政协委员提出意见。", True),
        ("我受常务委员会委托，向大会报告工作，请予审议；并请列席人员提出意见。", True),
        ("现将2030年工作报告如下。", True),
        ("现将有关情况汇报如下：", True),
        ("抓实项目建设。", False),
        ("我代表县政府宣布开工", False),
        ("现将2030年工作报告如下。" + "长" * 400, False),
    ],
)
def test_opening(text: str, expected: bool) -> None:
    """The opening formula of a report, or of a department's summary."""
    assert sections.is_opening(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("名词解释", True),
        ("名词注释", True),
        ("注释", True),
        ("（名词解释）", True),
        ("附件：名词解释", True),
        ("附件 《政府工作报告》有关内容名词注释", True),
        ("报告中有关用语说明", True),
        ("解释权归属", False),
        ("会议说明", False),
        ("说明" * 30, False),
    ],
)
def test_glossary(text: str, expected: bool) -> None:
    """A line over a glossary says that terms are explained below."""
    assert sections.is_glossary(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("附件", True),
        ("附件1：十件民生实事", True),
        ("附：清单", True),
        ("附表2 目标", True),
        ("附录", True),
        ("附近", False),
        ("附件由乙局提供。", False),
        ("附则", False),
    ],
)
def test_attachment(text: str, expected: bool) -> None:
    """A line that opens an attachment says so with its first word."""
    assert sections.is_attachment(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2031年，我们将重点做好以下工作：", True),
        ("各位委员！新的一年，县政协工作的总体要求是：坚持党的领导。", True),
        ("今后五年，全市工作的总体思路是：稳中求进。", True),
        ("2030年，县检察院确立了工作主题，提出了“提高质量”的总体要求。", False),
        ("今年以来，我们将改革向纵深推进。", False),
        ("抓好重点项目。实施项目36个。", False),
    ],
)
def test_turning_ahead(text: str, expected: bool) -> None:
    """A paragraph turns ahead if it opens with a time to come and says what shall be done, not what was."""
    assert sections.turns_ahead(fold(text)) is expected
