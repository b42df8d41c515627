"""The lines of date, source, staff and counters around a headline."""

import pytest

from cqgov_parse.parts import imprint
from tests.unit.reading import fold, labelled, owned, view

Labels = list[tuple[str, str, int | None]]


def read(text: str) -> Labels | None:
    found = view(text)
    if not imprint.is_imprint(found.plain):
        return None
    labels = owned(text, imprint.split(found, 1))
    assert "".join("".join(words for _, words, _ in labels).split()) == "".join(
        text.split()
    )  # nothing lost, nothing twice
    return labels


def shown(text: str) -> dict[str, str]:
    """The labels that are neither markers nor furniture."""
    labels = read(text)
    assert labels is not None
    return {part: words for part, words, _ in labels if part not in ("marker", "furniture")}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("日期:2031-12-15", "2031-12-15"),
        ("日期：２０３１－１２－１５", "２０３１－１２－１５"),
        ("• 日期：2031-12-31", "2031-12-31"),
        ("发布日期:2031-01-22 09:50", "2031-01-22"),
        ("日 期：2031-03-05", "2031-03-05"),
        ("時間：2031年3月5日", "2031年3月5日"),
        ("（发稿时间：2031年01月23日）", "2031年01月23日"),
        ("[更新时间：2031/3/5]", "2031/3/5"),
        ("2031 年 09 月 12 日 星期五 放大 缩小 默认", "2031 年 09 月 12 日"),
        ("2031-03-05", "2031-03-05"),
        ("索引号：0101/2031-003　分类：政务动态　发文日期：2031年3月5日", "2031年3月5日"),
        ("2031.3.5", "2031.3.5"),
        ("二〇三一年三月五日", "二〇三一年三月五日"),
        ("2031-03-05 09:35 发表于 重庆", "2031-03-05"),
        ("更新时间：2031-03-05 索引号：115", "2031-03-05"),
        ("来源: 发布时间:2031-03-05 浏览次数: 次 【字体:小 大】", "2031-03-05"),
    ],
)
def test_dates(text: str, date: str) -> None:
    """The date alone is the date of publication, whatever stands around it on the line."""
    assert shown(text) == {"published": date}


def test_page_in_han_numerals() -> None:
    """A page's number may be in Chinese numerals before the page's name."""
    assert shown("第三版　县区政协") == {"section": "县区政协"}
    assert shown("青溪县政协 2031-03-05 10:20:44 发布于广东") == {"origin": "青溪县政协", "published": "2031-03-05"}


def test_accounts_and_offices() -> None:
    """An account's line has its name and place around the date; an office may stand where a writer does."""
    assert shown("原创 青溪融媒 2031年3月5日 19:05 浙江") == {"origin": "青溪融媒", "published": "2031年3月5日"}
    found = shown("发布时间:2031-03-05 08:31    作者:本报综合    点击:412")
    assert found == {"published": "2031-03-05", "byline": "作者:本报综合"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("来源：青溪日报　时间：2031-03-05 10:20", {"origin": "青溪日报", "published": "2031-03-05"}),
        ("稿件来源：青溪发布 发布时间：2031年3月5日", {"origin": "青溪发布", "published": "2031年3月5日"}),
        (
            "来源:云溪县融媒体中心 浏览量:3120 更新时间:2031-03-09 09:35:49",
            {"origin": "云溪县融媒体中心", "published": "2031-03-09"},
        ),
        ("信息来源：青溪区政协 | 发布日期：2031-03-05 | 浏览：35", {"origin": "青溪区政协", "published": "2031-03-05"}),
        ("来源：青溪县人民政府办公室 2031-03-05", {"origin": "青溪县人民政府办公室", "published": "2031-03-05"}),
        ("2031-03-05 来源：青溪发布 字号：[大 中 小] 打印", {"origin": "青溪发布", "published": "2031-03-05"}),
        ("2031/3/5 8:05 青溪新闻网", {"origin": "青溪新闻网", "published": "2031/3/5"}),
        ("青溪日报 2031-03-05", {"origin": "青溪日报", "published": "2031-03-05"}),
        ("来源:青溪发布", {"origin": "青溪发布"}),
        ("稿源：青溪政协", {"origin": "青溪政协"}),
        ("来源：青溪日报 责任编辑：苏棠", {"origin": "青溪日报", "byline": "责任编辑：苏棠"}),
    ],
)
def test_sources(text: str, expected: dict[str, str]) -> None:
    """Source and date are told apart in any order, and their labels are markers."""
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第006版:区县新闻", {"section": "区县新闻"}),
        ("A1版:要闻", {"section": "要闻"}),
        ("2031年3月5日 星期三 第02版 要闻", {"published": "2031年3月5日", "section": "要闻"}),
        ("2031年3月5日 第02版：综合 总第125期", {"published": "2031年3月5日", "section": "综合"}),
        ("2031年3月5日 区县新闻", {"published": "2031年3月5日", "section": "区县新闻"}),
    ],
)
def test_page_names(text: str, expected: dict[str, str]) -> None:
    """A page's name after its number or date is a section."""
    assert shown(text) == expected


def test_staff() -> None:
    """Staff belongs to the document, who wrote to the story."""
    labels = read("2031-01-15 09:12 来源:青溪报  编辑:苏棠  审核:葛云 作者:汤一诺")
    assert labels is not None
    assert [each for each in labels if each[0] == "byline"] == [
        ("byline", "编辑:苏棠", None),
        ("byline", "审核:葛云", None),
        ("byline", "作者:汤一诺", 1),
    ]
    assert ("furniture", "09:12", None) in labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("编辑: 苏棠 2031-01-19 11:11:42", {"byline": "编辑: 苏棠", "published": "2031-01-19"}),
        ("[责任编辑:苏棠]", {"byline": "[责任编辑:苏棠]"}),
        ("记者：苏棠", {"byline": "记者：苏棠"}),
    ],
)
def test_staff_lines(text: str, expected: dict[str, str]) -> None:
    """A staff name may stand alone or before the date."""
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "来源: 发布时间: 浏览次数: 次",
        "访问次数：35",
        "浏览次数：123 次",
        "字体：[ ]",
        "【字体: 小   中   大",
        "[责任编辑: ]",
        "编辑：",
        "• 分享到 :",
        "【字体：大 中 小】 打印 关闭",
        "阅读：1,024 点赞：33",
    ],
)
def test_nothing_but_controls(text: str) -> None:
    """A line of empty fields, counters and controls is furniture as a whole."""
    assert read(text) == [("furniture", text, None)]


def test_counters_are_furniture() -> None:
    """Counters and a time of day beside a date are furniture, the weekday is a marker."""
    labels = read("刊发日期:2031-03-05 星期三 09:12 阅读次数:12 作者:苏棠 语音阅读:")
    assert labels is not None
    assert [(part, words) for part, words, _ in labels] == [
        ("marker", "刊发日期:"),
        ("published", "2031-03-05"),
        ("marker", "星期三"),
        ("furniture", "09:12"),
        ("furniture", "阅读次数:12"),
        ("byline", "作者:苏棠"),
        ("furniture", "语音阅读:"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "青溪日报",
        "星期三",
        "09:35",
        "2031年3月5日，会议召开",
        "2031年3月5日甲县召开会议",
        "日期安排如下",
        "来源于群众",
        "时间就是效率",
        "来源：" + "青" * 50,
        "作者：县政协委员苏棠的三位老同学",
        "编辑部的故事",
        "时间:2031-13-45",
        "评论员文章",
        "来源：青溪日报。会议开幕。",
        "来源：青溪日报 " * 30,
        "大 家 好",
        "字体设计比赛",
    ],
)
def test_no_imprint(text: str) -> None:
    """Sentences that begin with such a word, a paper's bare name, a lone weekday and endless lines are none."""
    assert read(text) is None


@pytest.mark.parametrize(("text", "expected"), [("打印", True), ("日期:2031-03-05", True), ("甲县召开会议", False)])
def test_aside(text: str, expected: bool) -> None:
    """Furniture and imprint lines may stand anywhere around a text."""
    assert imprint.is_aside(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- 发表时间:2031-03-05 22:25:05来源:青河新闻网",
            [("marker", "-"), ("published", "2031-03-05"), ("origin", "青河新闻网")],
        ),
        ("来源|青溪县融媒体中心", [("origin", "青溪县融媒体中心")]),
        ("来源: 青溪网    信息时间:2031-03-05     阅读次数:", [("origin", "青溪网"), ("published", "2031-03-05")]),
        ("记者  苏棠  葛云        来源:青河网", [("byline", "记者  苏棠  葛云"), ("origin", "青河网")]),
        (
            "发布机构：青溪县政府办公室 | 发布时间：2031-03-05",
            [("origin", "青溪县政府办公室"), ("published", "2031-03-05")],
        ),
        ("发表日期:2031-03-05 点击", [("published", "2031-03-05"), ("furniture", "点击")]),
        ("作者:admin 时间:2031-03-05", [("furniture", "作者:admin"), ("published", "2031-03-05")]),
        ("2031年3月5日 星期三 农历辛亥年二月初二", [("published", "2031年3月5日")]),
    ],
)
def test_more_forms(text: str, expected: list[tuple[str, str]]) -> None:
    """Labels of other systems, a bar after the label, bare reporters beside a source, accounts that are no names."""
    labels = labelled(text, imprint.split(view(text), 1))
    assert [each for each in labels if each in expected] == expected
    assert "".join("".join(words for _, words in labels).split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "来源:青溪政协 编辑:苏棠 审核:葛云",
        "来源｜青溪政协  编辑｜苏棠  审核｜葛云",
        "来源丨青溪政协　编辑丨苏 棠　审核丨葛 云",
        "来源 | 青溪政协  编 辑 | 苏棠  审 核 | 葛云",
        "来源/青溪政协　编辑/苏棠　审核/葛云",
        "来源：青溪政协 | 编辑：苏 棠 | 审核：葛云",
    ],
)
def test_signs_between_label_and_value(text: str) -> None:
    """Colons, bars and strokes part a label from its value, and bars a field from the next; each name is a byline of its own."""
    labels = read(text)
    assert labels is not None
    kept = [(part, words.replace(" ", "")[-2:]) for part, words, _ in labels if part in ("origin", "byline")]
    assert kept == [("origin", "政协"), ("byline", "苏棠"), ("byline", "葛云")]


@pytest.mark.parametrize(
    "text",
    [
        "( 责任编辑:admin 新闻报料:2739868 )",
        "（编辑：admin）",
        "1886 期 / 第2版:2",
        "总第1886期 第2版",
    ],
)
def test_accounts_telephones_and_issues(text: str) -> None:
    """Who filled the form, a telephone number and the number of an issue are the page's own, and name nobody."""
    assert shown(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "原创 苏棠 青溪政协 2031-03-05 10:11 重庆",
        "青溪政协 2031年03月05日 10:11 重庆 听全文",
        "发布于 2031-03-05 10:11",
        "发表于2031年3月5日",
        "2031/3/5 来源:青溪政协 http://example.org/a_5.html",
        "03-05 18:57",
        "3月5日 10:11 · 重庆",
    ],
)
def test_heads_of_accounts(text: str) -> None:
    """The line below a title on an account's page holds its day, with a year or without; its author is a byline, the account the source."""
    found = shown(text)
    assert found.pop("published").endswith("5") or "5日" in text
    assert found in ({}, {"origin": "青溪政协"}, {"byline": "苏棠", "origin": "青溪政协"})


@pytest.mark.parametrize(
    "text",
    [
        "名　　称：县政协开展“小水电”专题调研",
        "文　　号：　　　　主题词：",
        "公开方式：主动公开　公开时限：常年公开",
        "关键词：政协 调研",
    ],
)
def test_fields_of_a_disclosure_table(text: str) -> None:
    """The fields with which a government's site discloses a document are furniture, the name printed once more among them."""
    assert shown(text) == {}


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("（综合：青溪日报、青溪网）", "青溪日报、青溪网"),
        ("综合：青溪日报", "青溪日报"),
        ("（据青溪日报）", "青溪日报"),
        ("（原载《青溪政协报》）", "《青溪政协报》"),
        ("（据青溪社电）", "青溪社"),
    ],
)
def test_other_words_for_a_source(text: str, origin: str) -> None:
    """What a text was put together from, taken from or first printed in is its source."""
    assert shown(text) == {"origin": origin}
