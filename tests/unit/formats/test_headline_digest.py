"""The digest with a heading over every item."""

import pytest

from cqgov_parse import Document, Parser, detect, verify
from tests.unit.reading import words

PARSER = Parser(annotators=())
ONE = "3月11日，甲县政协委员赴某镇座谈，与村民商量机耕道的走向，就占地补偿、路面宽度、管护责任等问题逐一回应，现场签下协商意见书，让农机下得了田、粮食运得出村。"
TWO = "3月12日，乙区政协主席某某到某社区走访，听取居民对加装电梯的意见，同住建、规划等部门算细账、出主意，当场答复七件，其余三件限期办结，居民们纷纷点赞叫好。"
THREE = "3月13日，丙县政协组织医卫界委员下乡义诊，为群众免费检查身体、送药送方，讲解常见病预防知识，发放宣传册八百份，接诊群众二百六十余人次，受到大家欢迎。"
LEAD = "三月，委员们走进田间街巷，把协商会开到群众家门口，一件件民生小事有了着落。"


def parse(text: str, *, detected: bool = True) -> Document:
    document = PARSER.parse(text, format=None if detected else "headline_digest")
    assert document.format == "headline_digest"
    assert verify(document).faults == ()
    return document


def title(document: Document) -> list[str | None]:
    return [words(line) for line in (document.heading.kicker, document.heading.headline, document.heading.deck)]


def headlines(document: Document) -> list[str | None]:
    return [words(article.headline) for article in document.articles]


def names(document: Document) -> list[list[tuple[str, ...]]]:
    return [[byline.names for byline in article.bylines] for article in document.articles]


@pytest.mark.parametrize(("before", "after"), [("■ ", ""), ("● ", " ●"), ("◎", ""), ("▶", ""), ("◆ ", ""), ("## ", "")])
def test_marked_headings(before: str, after: str) -> None:
    """Headings of one mark, on one side or both, part the items; the marks are markers."""
    document = parse(
        f"春风里的协商（之二）\n院坝里议出好日子\n来自三个镇的报道\n{LEAD}\n"
        f"{before}甲县：一条路怎么修{after}\n{ONE}（赵某某）\n{before}乙区：老楼加梯{after}\n{TWO}\n（钱　某　孙某某）\n责任编辑：周某\n"
    )
    assert title(document) == ["春风里的协商（之二）", "院坝里议出好日子", "来自三个镇的报道"]
    assert document.series == 2
    assert [passage.text for passage in document.lead] == [LEAD]
    assert headlines(document) == ["甲县：一条路怎么修", "乙区：老楼加梯"]
    assert [[paragraph.text for paragraph in article.paragraphs] for article in document.articles] == [[ONE], [TWO]]
    assert names(document) == [[("赵某某",)], [("钱某", "孙某某")]]
    assert [byline.names for byline in document.bylines] == [("周某",)]
    marks = "".join(marker.text for marker in document.markers)
    assert marks == (before.strip() + after.strip()) * 2


def test_names_as_headings() -> None:
    """Bare names of places or bodies, which the text below repeats, are headings."""
    document = parse(f"三月里的协商\n甲县\n{ONE}（赵某）\n乙区\n{TWO}（钱某）\n丙县\n{THREE}（孙某）\n")
    assert title(document) == [None, "三月里的协商", None]
    assert headlines(document) == ["甲县", "乙区", "丙县"]
    assert names(document) == [[("赵某",)], [("钱某",)], [("孙某",)]]


def test_names_with_matters() -> None:
    """Bare headings of name and matter, with colon in any width, are headings."""
    document = parse(
        f"三月里的协商\n甲县：商量机耕道\n{ONE}（赵某）\n乙区:老楼加梯\n{TWO}（钱某）\n丙县：送医下乡\n{THREE}（孙某）\n"
    )
    assert headlines(document) == ["甲县：商量机耕道", "乙区:老楼加梯", "丙县：送医下乡"]


def test_brackets_as_headings() -> None:
    """Names in brackets on lines of their own are headings; the brackets are markers."""
    document = parse(f"各地协商见闻录\n【甲县】\n{ONE}\n【乙区】\n{TWO}\n（赵　某　钱某某）\n")
    assert headlines(document) == ["甲县", "乙区"]
    assert {marker.text for marker in document.markers} == {"【", "】"}
    assert names(document) == [[], []]
    assert [byline.names for byline in document.bylines] == [("赵某", "钱某某")]


def test_kicker_over_a_headline() -> None:
    """A body's name over an item's own headline is its kicker, and a column's name over both is a column."""
    document = parse(
        f"三月里的协商\n要闻\n甲县政协召开座谈会\n■ 一条路怎么修\n{ONE}\n综合\n乙区政协走访社区\n■ 老楼装上新电梯\n{TWO}\n",
        detected=False,
    )
    assert headlines(document) == ["一条路怎么修", "老楼装上新电梯"]
    assert verify(document).coverage == 1.0


def test_byline_under_the_title() -> None:
    """Who compiled the digest is named for the whole document."""
    document = parse(
        f"三月里的协商\n本报记者 周某 整理\n{LEAD}\n■ 甲县：一条路怎么修\n{ONE}（赵某）\n■ 乙区：老楼加梯\n{TWO}（钱某）\n"
    )
    assert [(byline.names, byline.role) for byline in document.bylines] == [(("周某",), "reporter")]
    assert [passage.text for passage in document.lead] == [LEAD]


def test_captions_and_subheads() -> None:
    """Captions belong to the item above them."""
    document = parse(f"三月里的协商\n■ 甲县：一条路怎么修\n{ONE}\n座谈会现场。赵某 摄\n■ 乙区：老楼加梯\n{TWO}\n")
    assert [[photo.caption.text for photo in article.photos] for article in document.articles] == [["座谈会现场。"], []]


def test_wrapped() -> None:
    """A hard-wrapped digest has the same items."""
    text = """三月里的协商
● 甲县 ●
　　近日，甲县政协委员赴某镇座谈，与
村民商量机耕道的走向，现场签下协商意
见书，让农机下得了田。（赵　某）
● 乙区 ●
　　近日，乙区政协委员到某社区走访，
听取居民对加装电梯的意见，当场答复七
件，居民们纷纷点赞。（钱　某）
"""
    document = parse(text, detected=False)
    assert headlines(document) == ["甲县", "乙区"]
    assert [len(article.paragraphs) for article in document.articles] == [1, 1]
    assert names(document) == [[("赵某",)], [("钱某",)]]


def test_title_with_the_same_mark() -> None:
    """Title lines that bear the mark of the items' headings, with a lead below them, are the title."""
    document = parse(
        f"## 见闻录\n\n## 三月的协商\n\n{LEAD}\n\n## 民盟某市委\n\n近日，民盟某市委下乡。{ONE}\n\n## 民建某市委\n\n近日，民建某市委下乡。{TWO}\n"
    )
    assert headlines(document) == ["民盟某市委", "民建某市委"]
    assert [passage.text for passage in document.lead] == [LEAD]


@pytest.mark.parametrize(
    "text", ["", "甲", "只有标题\n没有正文", f"标题\n{ONE}", "■ 甲\n■ 乙", f"■ 甲县\n{ONE}", "第一行\n第二行\n第三行。"]
)
def test_what_is_no_digest(text: str) -> None:
    """Where there are no items the format still loses nothing."""
    document = parse(text, detected=False)
    assert verify(document).coverage == 1.0


def test_one_article_without_headings() -> None:
    """Read as a digest, an article without headings inside is one record."""
    document = parse(f"甲县开会\n{ONE}\n{TWO}", detected=False)
    assert len(document.records) == 1


def test_headlines_that_tell_what_bodies_did() -> None:
    """News of several bodies, each under a headline that its first words tell again, are a digest; an article's subheads are not."""
    news = [
        ("甲水县政协视察冷链物流设施", "3月5日，甲水县政协组织委员视察冷链物流设施建设情况"),
        ("乙山区政协走访界别委员", "3月6日，乙山区政协走访工商联界别委员，听取意见"),
        ("丙川市政协召开协商座谈会", "3月7日，丙川市政协召开协商座谈会，就养老服务建言"),
    ]
    items = "\n".join(f"{headline}\n{text}。{ONE}" for headline, text in news)
    document = parse(f"早读政协\n{items}\n")
    assert headlines(document) == [headline for headline, _ in news]
    subheads = "\n".join(
        f"{head}\n{head}，这是大家的心里话。{ONE}" for head in ("把路修到门口", "把水引到田里", "把心聚到一处")
    )
    assert detect(f"青溪县政协服务乡村振兴纪实\n{LEAD}\n{subheads}\n").format.name == "article"


@pytest.mark.parametrize("mark", ["■", "▌", "◎ "])
def test_headings_that_ask_or_exclaim(mark: str) -> None:
    """A marked line over text is a heading, though it ends like a sentence."""
    document = parse(
        f"议事桌边的新鲜事\n{mark}甲县：谁来装电梯？\n{ONE}\n{mark}乙区：路灯亮了！\n{TWO}\n{mark}丙县的约定\n{ONE}\n"
    )
    assert headlines(document) == ["甲县：谁来装电梯？", "乙区：路灯亮了！", "丙县的约定"]
