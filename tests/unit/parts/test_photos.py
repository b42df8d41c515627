"""Photos whose captions bear no mark of their own."""

import pytest

from cqgov_parse.parts import captions, flow, story
from cqgov_parse.text.page import page
from tests.unit.reading import fold, labelled

LONG = "3月5日，青溪县政协组织委员到大河镇视察水库除险加固工程，听取县水利局情况介绍，并就工期、质量和群众用水安排提出意见。会议要求，汛前完工。"
NEXT = "委员们建议，要建立健全管护机制，把责任落实到村到户，并由乡镇每月巡查一次，发现问题及时报告。县水利局作了回应。"


def read(text: str) -> list[tuple[str, str]]:
    found = page(text)
    return labelled(text, story.labels(found, flow.blocks(found), 1))


@pytest.mark.parametrize(
    "line",
    [
        "座谈会现场。",
        "座谈会现场",
        "协商会会场一角。",
        "调研组在大河镇茶园查看长势。",
        "葛云在白石小学食堂查看留样柜。",
        "委员在田间与农户交谈。",
        "孩子们正在操场练习跳绳。",
    ],
)
def test_what_is_seen(line: str) -> None:
    """Between long paragraphs, one clause that names a scene or says who looks at what where is a caption."""
    assert read(f"{LONG}\n{line}\n{NEXT}")[1] == ("caption", line)


@pytest.mark.parametrize(
    "line",
    [
        "县政协主席苏棠主持会议。",
        "会议在县政协会议室听取了汇报。",
        "记者在村里看到了变化。",
        "半年前可不是这样。",
        "县领导苏棠、葛云参加调研。",
        "据悉，委员在田间与农户交谈已成常态。",
        "3月6日，调研组在茶园查看长势。",
    ],
)
def test_short_paragraphs(line: str) -> None:
    """A short paragraph that tells news is no caption."""
    assert read(f"{LONG}\n{line}\n{NEXT}")[1] == ("paragraph", line)


def test_alone() -> None:
    """A story that is one short sentence is text."""
    assert read("调研组在大河镇茶园查看长势。") == [("paragraph", "调研组在大河镇茶园查看长势。")]


def test_brackets() -> None:
    """Lines in brackets between paragraphs are captions, the brackets are marks; remarks on the text stay text."""
    found = read(f"{LONG}\n（苏棠在白石村了解水厂运行情况）\n（座谈会上的交流）\n{NEXT}")
    assert [each for each in found if each[0] == "caption"] == [
        ("caption", "苏棠在白石村了解水厂运行情况"),
        ("caption", "座谈会上的交流"),
    ]
    assert not captions.in_brackets(fold("（作者系青溪县政协委员）"))
    assert not captions.in_brackets(fold("（据青溪县政协网站消息）"))


def test_credit_below() -> None:
    """On a page of pictures every paragraph with a photographer below it is a caption with its credit."""
    text = f"{LONG}\n青河通讯社记者 苏棠 摄\n{NEXT}\n葛云 摄\n"
    assert [part for part, _ in read(text)] == ["caption", "credit", "caption", "credit"]
    assert [part for part, _ in read(f"{LONG}\n苏棠 摄")] == ["caption", "credit"]


def test_credit_at_the_end() -> None:
    """A photographer below the last of several paragraphs credits the article, and one who wrote, too, signs it."""
    assert [part for part, _ in read(f"{LONG}\n{NEXT}\n苏棠 摄")] == ["paragraph", "paragraph", "byline"]
    assert [part for part, _ in read(f"{LONG}\n苏棠摄影报道")] == ["paragraph", "byline"]


def test_credit_of_the_whole_page() -> None:
    """A line that credits all pictures of the page belongs to no single caption."""
    found = read(f"图为库房。\n图为苗圃。\n本组图片由记者 苏棠 摄\n{LONG}")
    assert found[2] == ("byline", "本组图片由记者 苏棠 摄")


@pytest.mark.parametrize(
    "credit",
    [
        "青溪县政协 供图",
        "（青溪县政协办公室 供图）",
        "（图片由受访者提供）",
        "青溪县政协供图",
        "苏棠摄",
        "（苏 棠 摄）",
    ],
)
def test_supplied(credit: str) -> None:
    """A body that supplied a picture is its credit, with or without blanks and brackets."""
    assert read(f"水厂新貌。 {credit}") == [("caption", "水厂新貌。"), ("credit", credit)]


def test_a_page_of_pictures() -> None:
    """Where `摄影报道` stands below every paragraph, each is its picture's caption; below an article's last one it signs the article."""
    other = "日前，青溪县政协组织委员走进白石小学，了解课后服务开展情况。图为委员们观看学生制作泥塑。"
    assert [part for part, _ in read(f"{NEXT}\n苏棠 摄影报道\n{other}\n葛云 摄影报道")] == ["caption", "credit"] * 2
    assert [part for part, _ in read(f"{LONG}\n{NEXT}\n苏棠 摄影报道")] == ["paragraph", "paragraph", "byline"]
