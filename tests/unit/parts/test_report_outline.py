"""The parts of a report: told by words, years, content and order."""

import pytest

from cqgov_parse.parts import report_outline
from cqgov_parse.text.blocks import Block, block
from cqgov_parse.text.page import page

DONE = "规模以上工业增加值增长7.2%，累计建成项目36个，先后荣获省级称号2项，农村公路提前完成，群众收入达36800元。"
TODO = "要加快项目建设，力争开工20个以上，确保投资增长8%左右，我们将努力让群众的日子更加红火。"
SHORT = "同时，我们也清醒看到，经济总量偏小，产业结构不优，民生领域还有不少短板，少数干部作风不实。"


def blocks(*lines: str) -> list[Block]:
    """Every line as a block."""
    return [block((line,)) for line in page("\n".join(lines)).lines]


def openings(*lines: str) -> list[tuple[int, str, bool]]:
    """The block, kind and printedness of every part."""
    found = report_outline.read(blocks(*lines), 0, len(lines))
    return [(at, opening.kind, opening.is_heading) for at, opening in sorted(found.items())]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("一、2030年工作回顾", DONE, "二、2031年工作安排", TODO), [(0, "review", True), (2, "plan", True)]),
        (
            ("2030年主要工作", "一、抓项目", DONE, "2031年主要工作", "一、抓改革", TODO),
            [(0, "review", True), (3, "plan", True)],
        ),
        (
            (
                "一、2030年工作回顾",
                DONE,
                "二、过去五年工作回顾",
                DONE,
                "三、今后五年奋斗目标",
                TODO,
                "四、2031年重点工作",
                TODO,
                "五、加强政府自身建设",
                TODO,
            ),
            [(0, "review", True), (2, "review", True), (4, "plan", True), (6, "plan", True), (8, "plan", True)],
        ),
        (("一、抓产业", DONE, "二、抓民生", DONE, "三、加强自身建设", DONE), []),
        (
            ("一、砥砺前行迈上新台阶", DONE, DONE, SHORT, "二、锚定目标谱写新篇章", TODO, TODO),
            [(0, "review", True), (4, "plan", True)],
        ),
        (
            ("一、砥砺前行迈上新台阶", DONE, DONE, "二、锚定目标谱写新篇章", TODO, TODO),
            [(0, "review", True), (3, "plan", True)],
        ),
        (
            (
                "凝心聚力谱新篇",
                "一、抓产业",
                DONE,
                "二、抓民生",
                DONE,
                SHORT,
                "砥砺前行启新程",
                "一、抓改革",
                TODO,
                "二、抓队伍",
                TODO,
            ),
            [(0, "review", True), (6, "plan", True)],
        ),
        (
            ("一、抓产业", DONE, "二、抓民生", DONE, SHORT, "2031年，我们将重点做好以下工作：", "一、抓改革", TODO),
            [(5, "plan", False)],
        ),
        (("一、抓产业", DONE, "二、抓民生", DONE, SHORT, "一、抓改革", TODO, "二、抓队伍", TODO), [(5, "plan", False)]),
        (
            ("一、主要工作", DONE, "二、存在的问题", SHORT, "三、下步打算", TODO),
            [(0, "review", True), (2, "shortcomings", True), (4, "plan", True)],
        ),
    ],
)
def test_parts(lines: tuple[str, ...], expected: list[tuple[int, str, bool]]) -> None:
    """Numbered, bare, slogan and unprinted headings open the parts that their words, years, contents and order tell."""
    assert openings(*lines) == expected


def test_a_turn_before_a_printed_plan_opens_nothing() -> None:
    """A sentence that looks ahead opens no part where a heading of the plan follows."""
    assert openings("一、2030年工作回顾", DONE, DONE, "2031年，我们将再接再厉。", "二、2031年工作安排", TODO) == [
        (0, "review", True),
        (4, "plan", True),
    ]
