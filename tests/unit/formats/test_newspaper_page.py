"""Newspaper pages: e-paper pages with navigation, and the text of pages whose blocks stand in any order."""

import pytest

from cqgov_parse import Document, Parser, verify
from tests.unit.reading import words

PARSER = Parser(annotators=())
LONG = "11月21日，青溪县政协组织委员视察护岸工程，实地察看河道治理进展，听取情况介绍，并同施工单位座谈，就清淤、护坡、绿化等工作交换意见，现场协调解决材料运输等五个具体问题。"
MORE = "委员们建议，要抢抓枯水季节，倒排工期，挂图作战，确保明年汛期前全部完工，让沿河群众早日受益；要建立长效管护机制，明确管护主体，落实管护经费，把好事办好、实事办实。"
RIVER = """青溪县政协组织委员视察护岸工程，实
地察看河道治理进展，听取工程建设情况
介绍，并同施工单位座谈，就清淤、护坡
等工作交换意见。（苏　棠）
"""
LIFT = """近日，白沙县委员工作室接待来访群
众二十三人次，逐条梳理旧楼加装电梯的
意见，现场答复七条，其余意见逐件登记
转办，跟踪办理。（葛云　汤一诺）
"""
SCHOOL = """丰林县政协委员赴乡村小学送教，为
学生带去八堂科学实验课，捐赠图书八百
册，并与教师座谈，商定每月开展一次送
教活动，受到师生欢迎。（鲁知微）
"""

BROKEN = (
    """近日，青溪县政协组织委员视察护岸工
程，实地察看河道治理进展。委员们听取
工程建设情况介绍，并同施工单位座谈，
""",
    """就清淤、护坡等工作交换意见，商定尽快
拿出方案。
""",
)


def parse(text: str, *, detected: bool = False) -> Document:
    document = PARSER.parse(text, format=None if detected else "newspaper_page")
    assert document.format == "newspaper_page"
    assert verify(document).faults == ()
    return document


def titles(document: Document) -> list[str | None]:
    return [words(article.headline) for article in document.articles]


def names(document: Document) -> list[list[tuple[str, ...]]]:
    return [[byline.names for byline in article.bylines] for article in document.articles]


def test_electronic_page() -> None:
    """On an e-paper page the navigation is furniture, the page's name the section, and the list of headlines decides the title."""
    document = parse(
        f"青溪日报\n第006版:区县新闻\n上一版 下一版\n护岸工程开工记\n旧楼装上新电梯\n3上一篇  下一篇4\n2031年11月22日 放大 缩小 默认\n"
        f"青溪县政协视察护岸工程\n护岸工程开工记\n□ 本报记者 苏棠\n{LONG}\n{MORE}\n录入:葛云\n",
        detected=True,
    )
    (article,) = document.articles
    assert (str(article.kicker), str(article.headline)) == ("青溪县政协视察护岸工程", "护岸工程开工记")
    assert str(document.section) == "区县新闻"
    assert document.published is not None
    assert document.published.iso == "2031-11-22"
    assert names(document) == [[("苏棠",)]]
    assert [(byline.names, byline.role) for byline in document.bylines] == [(("葛云",), "editor")]
    assert [paragraph.text for paragraph in article.paragraphs] == [LONG, MORE]
    assert {"青溪日报", "上一版 下一版", "护岸工程开工记", "旧楼装上新电梯"} <= {
        each.text for each in document.furniture
    }
    assert document.heading.headline is None


def test_headline_listed_first() -> None:
    """Where the listed headline is the first of two lines the second is the deck."""
    document = parse(
        f"青溪政协报\n按日期搜索\n护岸工程开工记\n版面翻页\n护岸工程开工记\n青溪县政协视察护岸工程\n{LONG}\n{MORE}\n"
    )
    (article,) = document.articles
    assert (str(article.headline), str(article.deck)) == ("护岸工程开工记", "青溪县政协视察护岸工程")


def test_titles_above() -> None:
    """In a scrambled page each title goes to its story; the page's name is the section."""
    document = parse(f"区 县\n护岸工程开工记\n{RIVER}旧楼装上新电梯\n{LIFT}科学课走进乡村小学\n{SCHOOL}")
    assert str(document.section) == "区 县"
    assert titles(document) == ["护岸工程开工记", "旧楼装上新电梯", "科学课走进乡村小学"]
    assert names(document) == [[("苏棠",)], [("葛云", "汤一诺")], [("鲁知微",)]]
    assert all(len(article.paragraphs) == 1 for article in document.articles)
    assert document.articles[0].paragraphs[0].text == "".join(RIVER.split("（")[0].split())
    assert [note.code for note in document.notes if note.code != "headline-matched"] == []


def test_titles_below() -> None:
    """Titles that stand below their stories are given back to them, and every placement is explained."""
    document = parse(f"{RIVER}护岸工程开工记\n{LIFT}旧楼装上新电梯\n{SCHOOL}科学课走进乡村小学\n")
    assert titles(document) == ["护岸工程开工记", "旧楼装上新电梯", "科学课走进乡村小学"]
    notes = [note for note in document.notes if note.code == "headline-matched"]
    assert len(notes) == 3
    assert all(note.spans and note.severity == "info" for note in notes)


def test_blank_line_after_every_line() -> None:
    """Empty lines after every line change nothing."""
    text = f"护岸工程开工记\n{RIVER}旧楼装上新电梯\n{LIFT}"
    assert titles(parse(text.replace("\n", "\n\n"))) == titles(parse(text)) == ["护岸工程开工记", "旧楼装上新电梯"]


def test_byline_under_the_title() -> None:
    """A byline with a mark opens the story below it."""
    document = parse(f"护岸工程开工记\n□ 本报记者　苏　棠\n{RIVER.replace('（苏　棠）', '')}旧楼装上新电梯\n{LIFT}")
    assert names(document) == [[("苏棠",)], [("葛云", "汤一诺")]]
    assert document.articles[0].bylines[0].role == "reporter"


def test_photo_news() -> None:
    """A caption under a column for photos is an article without headline and paragraphs."""
    document = parse(f"图片新闻\n苗圃里，委员察看花木长势。\n鲁知微　摄\n护岸工程开工记\n{RIVER}旧楼装上新电梯\n{LIFT}")
    photo = document.articles[0]
    assert (photo.headline, photo.paragraphs) == (None, ())
    assert [(each.caption.text, [credit.names for credit in each.credits]) for each in photo.photos] == [
        ("苗圃里，委员察看花木长势。", [("鲁知微",)])
    ]


def test_columns() -> None:
    """A column inside the page holds the stories of one form that stand under it."""
    document = parse(f"护岸工程开工记\n{RIVER}旧楼装上新电梯\n{LIFT}区县快递\n本报讯　{SCHOOL}")
    assert [article.section for article in document.articles] == [None, None, "区县快递"]
    assert [entry.text for entry in document.outline] == ["区县快递"]
    assert str(document.articles[2].dateline) == "本报讯"


def test_jumps_and_masthead() -> None:
    """A page may begin and end inside a story; a masthead's date and staff belong to the document."""
    document = parse(
        f"2031年11月22日 星期六 渝东新闻 主编:苏棠 责编:葛云 美编:汤一诺\n（上接1版）\n{RIVER}旧楼装上新电梯\n{LIFT.replace('（葛云　汤一诺）', '')}（下转3版）\n"
    )
    assert [(jump.kind, jump.page) for jump in document.jumps] == [("continued-from", "1"), ("continued-to", "3")]
    assert document.published is not None
    assert document.published.iso == "2031-11-22"
    assert str(document.section) == "渝东新闻"
    assert [byline.role for byline in document.bylines] == ["editor"] * 3


def test_line_that_fits_no_story() -> None:
    """A display line that no story fits stays without one, with a note that names the nearest."""
    document = parse(
        f"护岸工程开工记\n{RIVER}旧楼装上新电梯\n{LIFT}科学课走进乡村小学\n{SCHOOL}（下转3版）\n好风凭借力送上青云\n人间四月芳菲始尽\n"
    )
    lost = [note for note in document.notes if note.code == "headline-unplaced"]
    assert len(lost) <= 2
    assert all(note.severity == "warning" and "record" in note.message for note in lost)
    assert titles(document)[:3] == ["护岸工程开工记", "旧楼装上新电梯", "科学课走进乡村小学"]


def test_caption_inside_a_paragraph() -> None:
    """A paragraph that a caption interrupts is joined."""
    upper, lower = BROKEN
    document = parse(f"护岸工程开工记\n{upper}河岸新貌。鲁知微 摄\n{lower}旧楼装上新电梯\n{LIFT}")
    first = document.articles[0]
    assert [paragraph.text for paragraph in first.paragraphs] == ["".join((upper + lower).split())]
    assert [photo.caption.text for article in document.articles for photo in article.photos] == ["河岸新貌。"]


def test_detection_of_wrapped_pages() -> None:
    """A page's number and name, narrow columns and bylines on lines of their own are evidence for a newspaper page."""
    document = parse(
        f"第006版:区县新闻\n护岸工程开工记\n□ 本报记者　苏　棠\n{RIVER.replace('（苏　棠）', '')}旧楼装上新电梯\n□ 本报记者　葛　云\n{LIFT.replace('（葛云　汤一诺）', '')}",
        detected=True,
    )
    assert "lines cut at a newspaper column's width" in [evidence.rule for evidence in document.detection.evidence]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "甲",
        "乱七八糟",
        "（上接1版）",
        "图片新闻",
        "□ 本报记者 苏棠",
        RIVER,
        "区 县\n" + RIVER,
        "苏棠 摄\n" + RIVER,
        RIVER + "（下转3版）",
    ],
)
def test_fragments(text: str) -> None:
    """Fragments of a page lose nothing."""
    assert verify(parse(text)).faults == ()
