"""The roundup of a week's or month's news."""

import pytest

from cqgov_parse import Document, Parser, verify
from tests.unit.reading import words

PARSER = Parser(annotators=())
REST = "实地察看春耕备耕、农资供应、机具检修等情况，同种粮大户拉家常、算收支，要求有关部门把服务送到田间地头，不误农时、不负春光，牢牢稳住农业基本盘。"


def parse(text: str, *, detected: bool = True) -> Document:
    document = PARSER.parse(text, format=None if detected else "weekly_roundup")
    assert document.format == "weekly_roundup"
    assert verify(document).faults == ()
    return document


def items(document: Document) -> list[tuple[str | None, str | None, str | None]]:
    """Column, day and headline of each article."""
    return [(article.section, words(article.day), words(article.headline)) for article in document.articles]


def test_government_site() -> None:
    """Articles before any day, days plain and in brackets, a caption, a column of briefs, page controls."""
    document = parse(
        f"首页>青溪要闻\n青溪一周要闻\n日期:2031-03-09\n苏某某调研春耕\n3月3日，县委书记苏某某深入乙镇，{REST}\n苏某某察看秧苗。记者 葛某/摄\n"
        f"3月4日\n葛某某主持召开县政府常务会议\n3月4日，县长葛某某主持召开会议，{REST}\n【3月5日  星期三】\n青溪县政协召开座谈会\n会议现场。记者 汤某 摄\n3月5日，青溪县政协召开座谈会，{REST}\n"
        f"一周简讯\n>>5日，青溪县政协赴丙镇视察，{REST}\n>>6日，青溪县总工会慰问职工，{REST}\n打印\n"
    )
    assert str(document.heading.headline) == "青溪一周要闻"
    assert document.published is not None
    assert document.published.iso == "2031-03-09"
    assert items(document) == [
        (None, None, "苏某某调研春耕"),
        (None, "3月4日", "葛某某主持召开县政府常务会议"),
        (None, "3月5日  星期三", "青溪县政协召开座谈会"),
        ("一周简讯", None, None),
        ("一周简讯", None, None),
    ]
    assert [[photo.caption.text for photo in article.photos] for article in document.articles][:3] == [
        ["苏某某察看秧苗。"],
        [],
        ["会议现场。"],
    ]
    assert document.articles[1].day is not None
    assert document.articles[1].day.iso == "--03-04"
    assert [entry.text for entry in document.outline] == ["3月4日", "3月5日  星期三", "一周简讯"]
    assert document.articles[3].paragraphs[0].text.startswith("5日，青溪县政协")


def test_columns() -> None:
    """Columns group the articles under them; a range of days under the title is its deck."""
    document = parse(
        f"青溪一周\n（3月3日—3月9日）\n时政\n苏某某调研春耕\n3月3日，县委书记苏某某深入乙镇，{REST}\n民生\n老楼装上新电梯\n3月4日，甲社区首台加装电梯启用，{REST}\n往期回顾\n编辑：苏棠\n青溪发布\n"
    )
    assert str(document.heading.deck) == "（3月3日—3月9日）"
    assert items(document) == [("时政", None, "苏某某调研春耕"), ("民生", None, "老楼装上新电梯")]
    assert [byline.names for byline in document.bylines] == [("苏棠",)]
    assert [each.text for each in document.furniture] == ["往期回顾", "青溪发布"]


def test_teasers() -> None:
    """Headlines listed above their stories are furniture, not articles."""
    document = parse(
        f"青溪要闻周报\n本期看点\n苏某某调研春耕\n老楼装上新电梯\n▼▼▼\n苏某某调研春耕\n3月3日，县委书记苏某某深入乙镇，{REST}\n老楼装上新电梯\n3月4日，甲社区首台加装电梯启用，{REST}\n我们下周见\n"
    )
    assert [headline for _, _, headline in items(document)] == ["苏某某调研春耕", "老楼装上新电梯"]
    assert sorted(each.text for each in document.furniture) == sorted(
        ["本期看点", "苏某某调研春耕", "老楼装上新电梯", "▼▼▼", "我们下周见"]
    )


def test_teasers_without_a_line_over_them() -> None:
    """Headlines that are printed twice are teasers the first time."""
    document = parse(
        f"青溪一周要闻\n县委书记苏某某调研春耕\n老楼装上新电梯啦\n县委书记苏某某调研春耕\n3月3日，苏某某深入乙镇，{REST}\n老楼装上新电梯啦\n3月4日，甲社区首台电梯启用，{REST}\n"
    )
    assert [headline for _, _, headline in items(document)] == ["县委书记苏某某调研春耕", "老楼装上新电梯啦"]


def test_items_of_bullets() -> None:
    """Items without headlines are parted by their bullets."""
    document = parse(
        f"青溪履职一周\n●3月3日，县政协赴乙镇视察，{REST}\n●3月4日，县政协召开主席会议，{REST}\n会议还研究了其他事项。\n●3月5日，县政协走访企业，{REST}\n"
    )
    assert str(document.heading.headline) == "青溪履职一周"
    assert [len(article.paragraphs) for article in document.articles] == [1, 2, 1]
    assert [marker.text for marker in document.markers] == ["●"] * 3


def test_days_without_a_title() -> None:
    """Days alone make a roundup; the weekday may stand first."""
    document = parse(
        f"周一（3月3日）\n县政协赴乙镇视察\n县政协赴乙镇视察，{REST}\n周二（3月4日）\n县政协召开主席会议\n县政协召开主席会议，{REST}\n"
    )
    assert items(document) == [
        (None, "周一（3月3日）", "县政协赴乙镇视察"),
        (None, "周二（3月4日）", "县政协召开主席会议"),
    ]
    assert document.heading.headline is None


def test_date_of_the_issue() -> None:
    """A day with a year among days without one is the issue's date, not a heading."""
    document = parse(
        f"青溪一周\n2031年3月9日\n3月3日\n县政协赴乙镇视察\n县政协赴乙镇视察，{REST}\n3月4日\n县政协召开主席会议\n县政协召开会议，{REST}\n"
    )
    assert document.published is not None
    assert document.published.iso == "2031-03-09"
    assert [day for _, day, _ in items(document)] == ["3月3日", "3月4日"]


def test_column_before_a_day() -> None:
    """A display line right before a day is a column; a day ends nothing but the day before it."""
    document = parse(
        f"青溪一周\n政务要情\n3月3日\n县政协赴乙镇视察\n县政协赴乙镇视察，{REST}\n3月4日\n县政协召开主席会议\n县政协召开会议，{REST}\n",
        detected=False,
    )
    assert [day for _, day, _ in items(document)] == ["3月3日", "3月4日"]
    assert verify(document).coverage == 1.0


def test_kicker() -> None:
    """Two display lines over an item are kicker and headline."""
    document = parse(
        f"青溪一周要闻\n3月3日\n青溪县政协召开专题协商会\n一条步道 三方共建\n3月3日，青溪县政协召开会议，{REST}\n3月4日\n县政协召开会议\n县政协召开会议，{REST}\n"
    )
    assert str(document.articles[0].kicker) == "青溪县政协召开专题协商会"
    assert str(document.articles[0].headline) == "一条步道 三方共建"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "甲",
        "青溪一周",
        "3月3日",
        "3月3日\n3月4日",
        "青溪一周\n简讯\n",
        "青溪一周\n3月3日，开会。\n尾行一条",
        f"青溪一周\n简讯\n{REST}\n{REST}",
    ],
)
def test_fragments(text: str) -> None:
    """Fragments of a roundup lose nothing."""
    assert verify(parse(text, detected=False)).faults == ()


def test_newsletter() -> None:
    """A list of headlines by columns over the same columns makes a newsletter, though the name of one for telephones ends like a paper's."""
    listed = "【时政快报】\n◆甲县部署春耕\n【民生速递】\n◆乙镇新添公园\n"
    document = parse(
        f"2031年3月9日 星期日\n青溪手机报\n导读\n{listed}【时政快报】\n◆甲县部署春耕\n3月3日，甲县部署春耕，{REST}\n"
        f"【民生速递】\n◆乙镇新添公园\n图：乙镇河边的公园。\n3月4日，乙镇两处公园建成，{REST}\n"
    )
    assert items(document) == [("时政快报", None, "甲县部署春耕"), ("民生速递", None, "乙镇新添公园")]
    assert [each.text for each in document.furniture] == ["导读", *listed.split()]
    assert [str(photo.caption) for photo in document.articles[1].photos] == ["图：乙镇河边的公园。"]
