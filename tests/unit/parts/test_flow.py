"""Flow: lines as paragraphs and display lines, broken paragraphs mended."""

import pytest

from cqgov_parse.parts import flow
from cqgov_parse.span import cut
from cqgov_parse.text.page import page
from tests.unit.reading import fold


def blocks(text: str) -> list[str]:
    found = page(text)
    return [cut(text, block.spans) for block in flow.blocks(found)]


WRAPPED = """甲县政协
召开座谈会
□ 本报记者　苏棠
本报讯　近日，青溪县政协组织委员赴
乙镇视察农村饮水安全工程，实地察看
取水点、净水厂和管网末梢，听取镇里
情况介绍。
委员们建议，要建立健全管护机制，落
实管护经费，确保群众喝上放心水。
（下转3版）
一是完善制度，明确管护主体，把水价
收缴与工程维修养护结合起来。
【丙镇】近日，丙镇议事会走进院坝，
收集意见十二条。
"""


def test_unwrapped_lines_stay() -> None:
    """In a text with a paragraph a line every line is a block."""
    text = "甲县政协召开座谈会\n3月5日，座谈会召开，听取了各界人士的意见。\n会议强调，要抓好落实。"
    assert blocks(text) == text.split("\n")


def test_wrapped_lines_are_joined() -> None:
    """Hard-wrapped lines become paragraphs; bylines and jumps stand alone; datelines, numbers and labels open a paragraph."""
    text = WRAPPED
    assert page(text).is_wrapped
    found = blocks(text)
    assert "□ 本报记者　苏棠" in found
    assert "（下转3版）" in found
    assert [paragraph[:6] for paragraph in found if paragraph.endswith("。")] == [
        "本报讯　近日",
        "委员们建议，",
        "一是完善制度",
        "【丙镇】近日",
    ]
    assert "".join("".join(found).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "会议强调，要把协商成果转化为治理效能，把调研成果转化为工作举措，凝心聚力推动全县各项\n工作落到实处，见到成效。",
        "与会人员围绕农村饮水、校园食堂、村组公路、\n道路养护等内容发言，提出意见建议十二条。",
        "会议强调，要抓好落实。县政协副主席苏某某，\n秘书长葛某某参加会议。",
        "会议指出，委员要发挥主体作用。各镇要主动\n对接委员，抓好服务。",
    ],
)
def test_broken_paragraphs_are_mended(text: str) -> None:
    """A paragraph that stops inside a sentence goes on with the next line."""
    assert blocks(text) == [text.replace("\n", "")]


def test_page_number_inside_a_paragraph() -> None:
    """A page's number between the halves of a sentence follows the joined paragraph."""
    text = "会议强调，要把协商成果转化为治理效能，把调研成果转化为工作举措，凝心聚力推动全县各项\n— 3 —\n工作落到实处，见到成效。\n会议结束。"
    assert blocks(text) == [
        "会议强调，要把协商成果转化为治理效能，把调研成果转化为工作举措，凝心聚力推动全县各项工作落到实处，见到成效。",
        "— 3 —",
        "会议结束。",
    ]


def test_page_number_inside_a_wrapped_paragraph() -> None:
    """So it is where lines are wrapped at a column's width."""
    text = "近日，青溪县政协组织委员赴乙镇视察\n农村饮水安全工程，实地察看取水点、\n净水厂和管网末梢，听取情况介绍，并\n— 3 —\n同群众座谈，一起商量管护办法，收集\n意见建议十二条，梳理后交有关部门研\n究办理。\n"
    found = blocks(text)
    assert len(found) == 2
    assert found[0].endswith(
        "听取情况介绍，并同群众座谈，一起商量管护办法，收集意见建议十二条，梳理后交有关部门研究办理。"
    )
    assert found[1] == "— 3 —"


@pytest.mark.parametrize(
    "following",
    [
        "二、下一步打算",
        "本报讯 近日",
        "■ 乙县",
        "【乙县】",
        "3月5日",
        "（记者 苏棠）",
        "打印",
        "日期：2031-03-05",
        "（下转3版）",
        "一是抓实学习",
    ],
)
def test_what_begins_something_new(following: str) -> None:
    """A broken paragraph does not go on with a line that begins something new."""
    text = f"会议强调，要把协商成果转化为治理效能，把调研成果转化为工作举措，凝心聚力推动全县各项工作\n{following}"
    assert len(blocks(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "会议强调，要抓好落实。",
        "会议强调，要抓好以下工作：",
        "会议指出，某事很重要——",
        "甲县政协召开座谈会",
        "政协智慧和力量得到发挥。苏棠",
        "会议开幕。记者 苏棠 摄",
        "会议强调，要抓好落实。各镇（下转3版）",
        "好，",
    ],
)
def test_whole_paragraphs(text: str) -> None:
    """A paragraph that ends a sentence, leads to a list, is a title, or closes with a name or a jump is whole."""
    assert len(blocks(f"{text}\n县政协副主席苏某某参加会议。")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("打印", True),
        ("日期：2031-03-05", True),
        ("首页 > 要闻", True),
        ("4月10日", True),
        ("（苏棠　葛云）", True),
        ("（上接1版）", True),
        ("（下转3版）", True),
        ("责任编辑：苏棠", True),
        ("甲县政协召开座谈会", False),
        ("4月10日，甲县开会。", False),
        ("（一）坚持实干", False),
        ("版权所有 " * 40, False),
    ],
)
def test_apart(text: str, expected: bool) -> None:
    """Controls, date lines, bylines, days and jumps stand alone whatever is around them."""
    assert flow.is_apart(page(text).lines[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("打印", True), ("来源：青溪日报", True), ("首页>要闻", True), ("甲县开会", False)]
)
def test_aside(text: str, expected: bool) -> None:
    """Furniture, date and source lines and breadcrumbs stand aside."""
    assert flow.is_aside(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者 苏棠", True),
        ("□ 本报记者 苏棠", True),
        ("（苏棠 葛云）", True),
        ("（民盟青河市委）", True),
        ("苏棠 摄", True),
        ("苏棠摄影报道", True),
        ("本组图片由青溪县政协提供", True),
        ("责任编辑：苏棠", True),
        ("（扩大）", False),
        ("记者从县政协获悉", False),
        ("苏棠", False),
        ("记者 苏棠。会议开幕。", False),
        ("记者 " + "苏棠 " * 80, False),
    ],
)
def test_byline(text: str, expected: bool) -> None:
    """A line is a byline by a role in it or by its brackets."""
    assert flow.is_byline(fold(text).strip()) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("● 乙县 ●", True),
        ("（一）坚持实干", True),
        ("本报讯 近日", True),
        ("3月5日", True),
        ("苏棠 摄", True),
        (">>5日，", True),
        ("（下转3版）", True),
        ("委员们建议", False),
    ],
)
def test_starter(text: str, expected: bool) -> None:
    """Headings, numbers, datelines, days, bylines and jumps begin something new."""
    assert flow.is_starter(fold(text)) is expected


@pytest.mark.parametrize("sign", ["摄", "摄影", "供图", "文/图"])
def test_sign_of_a_credit_on_the_next_line(sign: str) -> None:
    """The sign of a credit that has come to stand on a line of its own belongs to the name above it."""
    assert blocks(f"委员们在察看水渠。 苏 棠\n{sign}\n乙镇政协召开会议。")[0] == f"委员们在察看水渠。 苏 棠{sign}"
