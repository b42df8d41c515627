"""The article format: single articles of every kind of site, and whatever nobody else claims."""

import pytest

from cqgov_parse import Article, Document, Parser, verify
from tests.unit.reading import words

PARSER = Parser(annotators=())
FIRST = "11月21日，青溪县政协组织委员视察护岸工程，实地察看河道治理进展，听取情况介绍，并同施工单位座谈，就清淤、护坡、绿化等工作交换意见，现场协调解决材料运输等五个具体问题。"
SECOND = "委员们建议，要抢抓枯水季节，倒排工期，挂图作战，确保明年汛期前全部完工，让沿河群众早日受益；要建立长效管护机制，明确管护主体，落实管护经费，把好事办好、实事办实。"


def parse(text: str) -> tuple[Document, Article]:
    document = PARSER.parse(text)
    assert document.format == "article"
    assert verify(document).faults == ()
    assert document.unplaced == ()
    (article,) = document.articles
    return document, article


def lines(article: Article) -> list[str | None]:
    return [words(line) for line in (article.kicker, article.headline, article.deck)]


def paragraphs(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


def bylines(found: Document | Article) -> list[tuple[tuple[str, ...], str]]:
    return [(byline.names, byline.role) for byline in found.bylines]


def test_government_site() -> None:
    """A site's article: breadcrumbs, title, date, captions between paragraphs, page controls."""
    document, article = parse(
        f"您当前的位置：首页>青溪要闻\r\n青溪县政协视察护岸工程\r\n日期：2031-11-22\r\n{FIRST}\r\n委员（左三）察看护岸。记者 葛云/摄\r\n{SECOND}\r\n扫一扫在手机打开当前页\r\n"
    )
    assert [step.text for step in document.breadcrumbs] == ["首页", "青溪要闻"]
    assert document.published is not None
    assert document.published.iso == "2031-11-22"
    assert lines(article) == [None, "青溪县政协视察护岸工程", None]
    assert paragraphs(article) == [FIRST, SECOND]
    assert [(photo.caption.text, [credit.names for credit in photo.credits]) for photo in article.photos] == [
        ("委员（左三）察看护岸。", [("葛云",)])
    ]
    assert [each.text for each in document.furniture] == ["扫一扫在手机打开当前页"]
    assert document.heading.headline is None


def test_media_site() -> None:
    """A media site's article: one line of source, views and time; reporters in the dateline; staff at the end."""
    document, article = parse(
        f"新闻\n青溪县政协视察护岸工程\n苏某某率队  葛某陪同\n来源:青溪县融媒体中心 浏览量:3120 更新时间:2031-11-22 09:35:49\n"
        f"本报讯（记者 鲁知微 通讯员 邹远帆）{FIRST}\n{SECOND}\n全媒体记者：汤一诺\n编辑：葛云 编审：苏棠\n分享到：\n最新评论\n"
    )
    assert lines(article) == [None, "青溪县政协视察护岸工程", "苏某某率队  葛某陪同"]
    assert article.dateline is not None
    assert article.dateline.text == "本报讯"
    assert bylines(article) == [(("鲁知微",), "reporter"), (("邹远帆",), "correspondent"), (("汤一诺",), "reporter")]
    assert bylines(document) == [(("葛云",), "editor"), (("苏棠",), "editor")]
    assert str(document.origin) == "青溪县融媒体中心"
    assert str(document.section) == "新闻"
    assert paragraphs(article) == [FIRST, SECOND]


def test_traditional() -> None:
    """A page in Traditional characters is read the same way, and keeps its characters."""
    document, article = parse(
        "當前位置：首頁 > 要聞\n青溪縣政協視察護岸工程\n本報訊（記者 蘇棠）近日，青溪縣政協組織委員視察護岸工程，實地察看河道治理進展，聽取情況介紹，並同施工單位座談，就清淤、護坡、綠化等工作交換意見，現場協調解決五個問題。（葛雲）\n"
    )
    assert document.source.script == "Hant"
    assert lines(article) == [None, "青溪縣政協視察護岸工程", None]
    assert bylines(article) == [(("蘇棠",), "reporter"), (("葛雲",), "author")]
    assert paragraphs(article)[0].startswith("近日，青溪縣政協")


def test_hard_wrapped() -> None:
    """A text cut into lines of a column's width is joined to its paragraphs by the width of its lines."""
    wrapped = """青溪县政协视察护岸工程

　　近日，青溪县政协组织委员视察护岸
工程，实地察看河道治理进展，听取情况
介绍，并同施工单位座谈。
　　委员们建议，要抢抓枯水季节，倒排
工期，确保汛期前全部完工，让沿河群众
早日受益。（苏　棠）
"""
    _, article = parse(wrapped)
    assert lines(article) == [None, "青溪县政协视察护岸工程", None]
    assert paragraphs(article) == [
        "近日，青溪县政协组织委员视察护岸工程，实地察看河道治理进展，听取情况介绍，并同施工单位座谈。",
        "委员们建议，要抢抓枯水季节，倒排工期，确保汛期前全部完工，让沿河群众早日受益。",
    ]
    assert bylines(article) == [(("苏棠",), "author")]
    doubled = PARSER.parse(wrapped.replace("\n", "\n\n"))
    assert [paragraphs(each) for each in doubled.articles] == [paragraphs(article)]


def test_subheads() -> None:
    """Display lines inside a report are subheads of the one article."""
    _, article = parse(f"一条河的协商故事\n{FIRST}\n深耕“试验田”\n{SECOND}\n■ 打好“生态牌”\n{FIRST}\n")
    assert [(subhead.before, subhead.text) for subhead in article.subheads] == [
        (1, "深耕“试验田”"),
        (2, "打好“生态牌”"),
    ]


def test_jumps() -> None:
    """An article that another page continues tells both jumps."""
    document, article = parse(f"青溪县政协视察护岸工程\n（上接1版）{FIRST}\n{SECOND}（下转第四版）\n")
    assert [(jump.kind, jump.page, jump.record) for jump in document.jumps] == [
        ("continued-from", "1", 0),
        ("continued-to", "4", 0),
    ] or [(jump.kind, jump.page) for jump in document.jumps] == [("continued-from", "1"), ("continued-to", "4")]
    assert paragraphs(article) == [FIRST, SECOND]


def test_photo_page() -> None:
    """A page of captions has photos and no paragraphs."""
    document = PARSER.parse("图为护岸工程现场。苏棠 摄影报道\n图为委员座谈。葛云 摄影报道\n")
    assert [photo.caption.text for article in document.articles for photo in article.photos] == [
        "图为护岸工程现场。",
        "图为委员座谈。",
    ]
    assert [article.paragraphs for article in document.articles] == [()]


def test_byline_under_the_title() -> None:
    """A byline between title and text belongs to the article."""
    _, article = parse(f"青溪县政协视察护岸工程\n□ 本报记者　苏　棠\n{FIRST}\n{SECOND}\n")
    assert bylines(article) == [(("苏棠",), "reporter")]


def test_source_as_last_line() -> None:
    """A source on the last line is the document's source."""
    document, article = parse(f"青溪县政协视察护岸工程\n{FIRST}\n来源：青溪发布\n")
    assert (str(document.origin), paragraphs(article)) == ("青溪发布", [FIRST])


@pytest.mark.parametrize("text", ["", "\n\n　\n", "\ufeff"])
def test_nothing(text: str) -> None:
    """A text without a word gives a document without records."""
    document = PARSER.parse(text)
    assert (document.format, document.records, document.unplaced) == ("article", (), ())


@pytest.mark.parametrize("text", ["甲", "！！！", "A press release.", "２０３１", "会议", "、、\n。。", "〇" * 500])
def test_odd_texts(text: str) -> None:
    """Whatever nobody claims becomes an article, or at least loses no character."""
    document = PARSER.parse(text)
    assert document.format == "article"
    assert verify(document).faults == ()
