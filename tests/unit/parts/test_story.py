"""A story: what its blocks are, and what is cut out of its paragraphs."""

import pytest

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import flow, photos, story
from cqgov_parse.text.page import page
from tests.unit.reading import fold, labelled, owned, view

LEAD = "3月5日，青溪县政协召开专题协商会。会议听取了有关情况介绍。"
NEXT = "委员们建议，要建立健全管护机制。县水利局作了回应。"


def labels(text: str, number: int | None = 1, headlines: tuple[str, ...] = ()) -> list[Label]:
    found = page(text)
    return list(story.labels(found, flow.blocks(found), number, [fold(line) for line in headlines]))


def read(text: str, number: int | None = 1, headlines: tuple[str, ...] = ()) -> list[tuple[str, str, int | None]]:
    found = owned(text, labels(text, number, headlines))
    assert "".join("".join(words for _, words, _ in found).split()) == "".join(text.split())
    return found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("打印", Part.FURNITURE),
        ("日期：2031-03-05", Part.FURNITURE),
        ("首页 > 要闻", Part.FURNITURE),
        ("□ 本报记者 苏棠", Part.BYLINE),
        ("（苏棠）", Part.BYLINE),
        ("（下转3版）", Part.JUMP),
        ("（上接1版）", Part.JUMP),
        ("河岸新貌。苏棠 摄", Part.CAPTION),
        ("图为河岸。", Part.CAPTION),
        ("深耕“试验田”：从技术到全链", Part.SUBHEAD),
        (LEAD, Part.PARAGRAPH),
        ("会议指出，", Part.PARAGRAPH),
    ],
)
def test_kind(text: str, part: Part) -> None:
    """A block tells by its own form what it is."""
    assert story.kind(page(text).blocks[0]) is part


@pytest.mark.parametrize(
    ("end", "label"),
    [
        ("（来源：青溪县政协）", ("origin", "（来源：青溪县政协）", None)),
        ("/ 青溪县政协办公室", ("byline", "/ 青溪县政协办公室", 1)),
        ("　/苏棠 葛云", ("byline", "/苏棠 葛云", 1)),
    ],
)
def test_what_closes_an_item(end: str, label: tuple[str, str, int | None]) -> None:
    """A source in brackets and names behind a stroke are cut out of the paragraph that they close."""
    assert read(LEAD + end) == [("paragraph", LEAD, 1), label]


def test_opening() -> None:
    """Dateline and reporters' brackets are cut out of the first paragraph."""
    assert read("本报讯 （记者 苏棠 通讯员 葛云） " + LEAD) == [
        ("dateline", "本报讯", 1),
        ("byline", "（记者 苏棠 通讯员 葛云）", 1),
        ("paragraph", LEAD, 1),
    ]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("本报讯（记者苏棠）", [("dateline", "本报讯"), ("byline", "（记者苏棠）")]),
        ("新华社青河3月5日电　", [("dateline", "新华社青河3月5日电")]),
        ("（上接1版）", [("jump", "（上接1版）")]),
        ("（上接1版）本报讯 ", [("jump", "（上接1版）"), ("dateline", "本报讯")]),
        ("● ", [("marker", "●")]),
        (">>", [("marker", ">>")]),
        ("【正文】", [("marker", "【正文】")]),
        ("【全媒体记者 苏棠】", [("byline", "【全媒体记者 苏棠】")]),
        ("（记者 苏棠）", [("byline", "（记者 苏棠）")]),
    ],
)
def test_openings(opening: str, expected: list[tuple[str, str]]) -> None:
    """Jumps, bullets, labels, datelines and bylines that a paragraph begins with are cut out, each as what it is."""
    found = read(opening + LEAD)
    assert [(part, words) for part, words, _ in found] == [*expected, ("paragraph", LEAD)]
    assert all(owner == (None if part == "marker" else 1) for part, _, owner in found)


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("（苏 棠）", [("byline", "（苏 棠）")]),
        ("　（记者 苏棠 葛云）", [("byline", "（记者 苏棠 葛云）")]),
        ("（民盟青河市委）", [("byline", "（民盟青河市委）")]),
        ("（下转3版）", [("jump", "（下转3版）")]),
        ("（苏棠）（下转3版）", [("byline", "（苏棠）"), ("jump", "（下转3版）")]),
        ("苏棠", [("byline", "苏棠")]),
        ("记者 苏棠", [("byline", "记者 苏棠")]),
    ],
)
def test_closings(closing: str, expected: list[tuple[str, str]]) -> None:
    """Bylines and jumps that close the last paragraph are cut out, a name without brackets too."""
    assert [(part, words) for part, words, _ in read(LEAD + closing)] == [("paragraph", LEAD), *expected]


@pytest.mark.parametrize("closing", ["（完）", "（左二）", "“民声直通车”", "完毕"])
def test_what_closes_no_story(closing: str) -> None:
    """Remarks in brackets and words that are no name stay in the paragraph."""
    assert [(part, words) for part, words, _ in read(LEAD + closing)] == [("paragraph", LEAD + closing)]


def test_bare_name_closes_only_the_last_paragraph() -> None:
    """A name without brackets counts only at the very end."""
    first = "政协智慧和力量得到充分发挥。苏棠"
    assert [part for part, _, _ in read(f"{first}\n{NEXT}")] == ["paragraph", "paragraph"]


def test_paragraph_of_the_lead() -> None:
    """Without a story a paragraph is part of the lead, and its bracket alone makes it no byline."""
    assert read(LEAD, None) == [("lead", LEAD, None)]
    assert [part for part, _, _ in read(LEAD + "（苏棠）", None)] == ["lead", "byline"]


def test_staff_belongs_to_the_document() -> None:
    """Editors and proofreaders at the end belong to the document, reporters to the story, also on one line."""
    assert [each for each in read(f"{LEAD}\n记者：苏棠 编辑：葛云\n责任编辑：汤一诺") if each[0] == "byline"] == [
        ("byline", "记者：苏棠", 1),
        ("byline", "编辑：葛云", None),
        ("byline", "责任编辑：汤一诺", None),
    ]


def test_credit_of_all_photos_belongs_to_the_document() -> None:
    """A credit for the photos of the whole page, without captions, is the document's."""
    assert read(f"{LEAD}\n本组图片由青溪县政协提供")[-1] == ("byline", "本组图片由青溪县政协提供", None)


def test_credit_of_a_group_of_photos() -> None:
    """A photographer of the whole group of photos, without captions, is named for the document."""
    assert read(f"{LEAD}\n本组图片均由记者 苏棠 摄")[-1] == ("byline", "本组图片均由记者 苏棠 摄", None)


def test_captions() -> None:
    """Captions with credits are labelled apart, and a credit on the next line covers the captions before it."""
    text = f"{LEAD}\n▲ 河岸新貌。记者 苏棠 摄\n图为库房。\n图为苗圃。\n葛云 摄影报道\n{NEXT}"
    found = labels(text)
    assert labelled(text, found)[1:8] == [
        ("marker", "▲"),
        ("caption", "河岸新貌。"),
        ("credit", "记者 苏棠 摄"),
        ("caption", "图为库房。"),
        ("caption", "图为苗圃。"),
        ("credit", "葛云 摄影报道"),
        ("paragraph", NEXT),
    ]
    assert [label.value for label in found if label.part is Part.CREDIT] == [None, "2"]


def test_credit_for_a_group_of_photos() -> None:
    """A credit that speaks of the whole group covers all captions before it."""
    text = f"{LEAD}\n图为库房。\n图为苗圃。本组图片由青溪县政协提供"
    assert [label.value for label in labels(text) if label.part is Part.CREDIT] == ["2"]


@pytest.mark.parametrize(
    "caption",
    ["苏委员（左二）察看护岸工程。", "3月5日，青溪县政协召开专题协商会。"],
)
def test_caption_without_credit(caption: str) -> None:
    """A single sentence that says where someone stands, or repeats the headline, is a caption."""
    text = f"{LEAD}\n{caption}\n{NEXT}"
    assert ("caption", caption, 1) in read(text, headlines=("青溪县政协召开专题协商会",))


def test_display_line_that_repeats_the_headline() -> None:
    """A line without a stop between paragraphs is a subhead, or a caption if it repeats the headline."""
    text = f"{LEAD}\n青溪县政协召开专题协商会\n把“问题清单”变成“履职清单”\n{NEXT}"
    assert [(part, words) for part, words, _ in read(text, headlines=("青溪县政协召开专题协商会",))][1:3] == [
        ("caption", "青溪县政协召开专题协商会"),
        ("subhead", "把“问题清单”变成“履职清单”"),
    ]


def test_subheads() -> None:
    """A subhead's mark is a marker."""
    assert [(part, words) for part, words, _ in read(f"{LEAD}\n■ 打好“生态牌”\n{NEXT}\n● 厚植情怀 ●\n{NEXT}")][1:7] == [
        ("marker", "■"),
        ("subhead", "打好“生态牌”"),
        ("paragraph", NEXT),
        ("marker", "●"),
        ("subhead", "厚植情怀"),
        ("marker", "●"),
    ]


def test_links_at_the_end() -> None:
    """Display lines after a line over links are navigation."""
    found = read(f"{LEAD}\n相关推荐\n甲镇举办丰收节\n乙镇修好机耕道")
    assert [part for part, _, _ in found] == ["paragraph", "furniture", "furniture", "furniture"]


def test_asides() -> None:
    """Controls, sources and breadcrumbs between or after paragraphs are labelled as what they are."""
    found = read(f"{LEAD}\n首页 > 要闻 | 2031-03-05\n来源：青溪发布\n打印")
    assert [(part, words) for part, words, _ in found if part not in ("marker", "paragraph")] == [
        ("breadcrumb", "首页"),
        ("breadcrumb", "要闻"),
        ("published", "2031-03-05"),
        ("origin", "青溪发布"),
        ("furniture", "打印"),
    ]


def test_jump_on_its_own_line() -> None:
    """A jump on a line of its own belongs to the story."""
    assert read(f"（上接1版）\n{LEAD}\n（下转3版）") == [
        ("jump", "（上接1版）", 1),
        ("paragraph", LEAD, 1),
        ("jump", "（下转3版）", 1),
    ]


def test_spaced_digits() -> None:
    """The blanks that typesetting puts around digits are left out of a paragraph."""
    text = "11 月 21 日，青溪县 3 个镇召开会议。会议听取了介绍。"
    found = labelled(text, labels(text))
    assert found == [("paragraph", "11月21日，青溪县3个镇召开会议。会议听取了介绍。")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("苏棠 摄", True),
        ("青溪县政协供图", True),
        ("记者 苏棠", False),
        ("首席记者 苏棠 文/图", False),
        ("大家好", False),
    ],
)
def test_credit(text: str, expected: bool) -> None:
    """A byline is a credit if it names photographers only."""
    assert photos.is_credit(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [(LEAD, True), ("青溪县开会", False), ("打印", False), ("来源：青溪报", False)]
)
def test_prose(text: str, expected: bool) -> None:
    """Running text is neither a display line nor something aside."""
    assert story.is_prose(fold(text)) is expected


def test_byline_that_nobody_can_read() -> None:
    """Brackets that hold no name are a byline of the story all the same when a format says so."""
    assert owned("（！！）", story.byline(view("（！！）"), 2)) == [("byline", "（！！）", 2)]


def test_title_in_an_agency_text() -> None:
    """A dateline with the title after it, as agencies send it, gives the dateline; the title is printed twice."""
    title = "一江清水向东流——青溪治理大河记"
    found = read(f"新华社青河3月5日电 题：{title}\n{LEAD * 3}\n{NEXT * 2}", headlines=(title,))
    assert found[:2] == [("dateline", "新华社青河3月5日电", 1), ("furniture", f"题：{title}", None)]


@pytest.mark.parametrize("label", ["摘要：", "【摘要】", "[摘要]", "摘要提示："])
def test_summary_line(label: str) -> None:
    """A site's summary introduces the document, though it may have no full stop."""
    assert read(f"{label}委员为大河治理建言\n{LEAD}")[1] == ("lead", "委员为大河治理建言", None)


@pytest.mark.parametrize("sign", ["（县政府办供稿）", "（青溪县大河镇）", "（青溪县政协办公室）"])
def test_offices_sign(sign: str) -> None:
    """An office in brackets after the last sentence signs it."""
    assert read(f"{LEAD}{sign}") == [("paragraph", LEAD, 1), ("byline", sign, 1)]
