"""The digest whose items open with a body's name, a label or a bullet."""

import pytest

from cqgov_parse import Document, Parser, verify
from tests.unit.reading import words

PARSER = Parser(annotators=())
ONE = "5月12日，甲县政协组织委员巡河，沿途查看排口、清点问题、问计群众，会后向有关部门移交线索十五条，推动十二条立行立改，其余三条列入年度计划，限期销号。"
TWO = "近日，乙区政协召开河长协商会，同水利、环保等部门面对面商量，就河道清淤、岸线绿化、管网改造等内容达成共识九条，明确责任单位、完成时限，会后逐条跟踪督办。"
THREE = "5月15日，丙县政协走访企业，察看污水处理设施运行情况，听取企业负责人介绍，提出整改意见六条，企业当场表态限期落实，县政协将适时组织委员开展回访，确保见效。"


def parse(text: str, *, detected: bool = True) -> Document:
    document = PARSER.parse(text, format=None if detected else "run_in_digest")
    assert document.format == "run_in_digest"
    assert verify(document).faults == ()
    return document


def items(document: Document) -> list[tuple[str | None, list[str]]]:
    return [
        (words(article.headline), [paragraph.text for paragraph in article.paragraphs]) for article in document.articles
    ]


def names(document: Document) -> list[list[tuple[str, ...]]]:
    return [[byline.names for byline in article.bylines] for article in document.articles]


def test_labels() -> None:
    """A label in brackets that a paragraph opens with is its item's headline."""
    document = parse(
        f"四级联动护清流\n我市区县政协委员行动速览（三）\n近日，市政协发出倡议后，各地委员积极响应。\n【甲县】{ONE}（赵某某）\n【乙区】{TWO}（钱　某）\n【丙县】{THREE}（孙某某）\n"
    )
    assert (str(document.heading.headline), str(document.heading.deck), document.series) == (
        "四级联动护清流",
        "我市区县政协委员行动速览（三）",
        3,
    )
    assert [passage.text for passage in document.lead] == ["近日，市政协发出倡议后，各地委员积极响应。"]
    assert items(document) == [("甲县", [ONE]), ("乙区", [TWO]), ("丙县", [THREE])]
    assert names(document) == [[("赵某某",)], [("钱某",)], [("孙某某",)]]


@pytest.mark.parametrize("bullet", ["●", "● ", "◆ ", ">>"])
def test_bullets(bullet: str) -> None:
    """A bullet opens an item and is no part of it; names at the end belong to all."""
    document = parse(f"简讯\n{bullet}{ONE}\n{bullet}{TWO}\n{bullet}{THREE}\n（赵某 钱某 孙某 李某 周某 吴某）\n")
    assert items(document) == [(None, [ONE]), (None, [TWO]), (None, [THREE])]
    assert [byline.names for byline in document.bylines] == [("赵某", "钱某", "孙某", "李某", "周某", "吴某")]
    assert names(document) == [[], [], []]


def test_closing_bylines() -> None:
    """Where nothing opens the items the closing bylines part them; an item may have several paragraphs."""
    document = parse(f"简讯\n{ONE}\n委员们边走边议。（赵某某）\n{TWO}（钱　某）\n{THREE}（孙某某）\n")
    assert items(document) == [(None, [ONE, "委员们边走边议。"]), (None, [TWO]), (None, [THREE])]
    assert names(document) == [[("赵某某",)], [("钱某",)], [("孙某某",)]]


def test_lead_before_signed_items() -> None:
    """A paragraph above the first body's item is the lead."""
    document = parse(
        f"简讯\n连日来，各地认真学习会议精神，结合实际抓好落实，涌现出不少好做法。\n{ONE}（赵某某）\n{TWO}（钱某）\n{THREE}（孙某）\n"
    )
    assert len(document.lead) == 1
    assert len(document.articles) == 3


def test_names_of_bodies() -> None:
    """Paragraphs that each open with another body are items; generic openings are the lead."""
    first = ONE.removeprefix("5月12日，")
    document = parse(
        f"凝心聚力向前行\n区县政协学习会议精神（二）\n连日来，各地政协认真学习会议精神。\n{first}\n{TWO}\n{THREE}\n（赵　某　钱某某　孙　某　李某某　周　某　吴某）\n"
    )
    assert items(document) == [(None, [first]), (None, [TWO]), (None, [THREE])]
    assert [passage.text for passage in document.lead] == ["连日来，各地政协认真学习会议精神。"]
    assert [byline.names for byline in document.bylines] == [("赵某", "钱某某", "孙某", "李某某", "周某", "吴某")]


def test_half_width() -> None:
    """A page in half-width signs is read the same way."""
    half = str.maketrans("，。（）：", ",。():")
    document = parse(f"简讯\n{ONE}（赵某某）\n{TWO}（钱某）\n{THREE}（孙某）\n".translate(half))
    assert len(document.articles) == 3
    assert names(document) == [[("赵某某",)], [("钱某",)], [("孙某",)]]


def test_broadcast_labels() -> None:
    """The labels of a broadcast's script name no item, and staff in brackets is a byline."""
    document = parse(
        f"甲县新闻播报\n【正文】{ONE}\n【同期声】委员赵某说，这事办得好。\n【全媒体记者 苏棠】{TWO}\n", detected=False
    )
    assert "正文" not in [headline for headline, _ in items(document)]
    assert "【正文】" in [marker.text for marker in document.markers]
    assert [byline.names for article in document.articles for byline in article.bylines] == [("苏棠",)]


def test_wrapped() -> None:
    """A hard-wrapped digest has the same items."""
    text = """区县政协动态集锦
近日，甲县政协组织委员巡河，沿途查看排
口、清点问题、问计群众，会后移交线索十
五条，限期销号。（赵　某）
近日，乙区政协召开河长协商会，同有关部
门面对面商量，达成共识九条，逐条跟踪督
办。（钱　某）
近日，丙县政协走访企业，察看污水处理设
施运行情况，提出整改意见六条，企业当场
表态。（孙　某）
"""
    document = parse(text)
    assert [len(article.paragraphs) for article in document.articles] == [1, 1, 1]
    assert names(document) == [[("赵某",)], [("钱某",)], [("孙某",)]]
    assert "\n" not in document.articles[0].paragraphs[0].text


@pytest.mark.parametrize("text", ["", "甲", "只有标题", f"标题\n{ONE}", "●\n●", "【甲】", "【甲】乙\n【丙】丁"])
def test_what_is_no_digest(text: str) -> None:
    """Where there are no items the format still loses nothing."""
    assert verify(parse(text, detected=False)).coverage == 1.0
