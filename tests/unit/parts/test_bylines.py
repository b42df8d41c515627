"""Bylines and staff lines in every form that papers print, and what only looks like one."""

import pytest

from cqgov_parse.parts import bylines
from tests.unit.reading import fold

Read = list[tuple[str, list[str]]]

SHARED = "author reporter correspondent photographer editor organisation".split()


def read(text: str, *, bare: bool = False) -> Read | None:
    plain = fold(text)
    found = bylines.read(plain, bare=bare)
    if found is None:
        return None
    assert "".join(text[group.start : group.end] for group in found) == text  # the groups share the byline out
    assert all(group.role in SHARED for group in found)
    return [(group.role, ["".join(text[low:high].split()) for low, high in group.names]) for group in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（苏 棠）", [("author", ["苏棠"])]),
        ("（汤一诺 葛　云）", [("author", ["汤一诺", "葛云"])]),
        ("(代 岚 曾巩舟)", [("author", ["代岚", "曾巩舟"])]),
        ("（邹远帆、鲁知微）", [("author", ["邹远帆", "鲁知微"])]),
        ("（邹远帆鲁知微）", [("author", ["邹远帆", "鲁知微"])]),
        ("（木乃石体）", [("author", ["木乃石体"])]),
        ("（阿依·努尔）", [("author", ["阿依·努尔"])]),
        (
            "（郑某某 于某 殷某某 刘某某 黄 某 肖 红 胡文某）",
            [("author", ["郑某某", "于某", "殷某某", "刘某某", "黄某", "肖红", "胡文某"])],
        ),
        ("（民建青河市委）", [("organisation", ["民建青河市委"])]),
        ("（青河民盟）", [("organisation", ["青河民盟"])]),
        ("（本报综合）", [("organisation", ["本报综合"])]),
        ("（区融媒体中心）", [("organisation", ["区融媒体中心"])]),
        ("（青溪区政协办公室）", [("organisation", ["青溪区政协办公室"])]),
        ("（中共青河区委统战部）", [("organisation", ["中共青河区委统战部"])]),
        ("（九三学社青河市委会）", [("organisation", ["九三学社青河市委会"])]),
    ],
)
def test_brackets_at_the_end(text: str, expected: Read) -> None:
    """Bare names in brackets are authors, a body there is an organisation."""
    assert read(text, bare=True) == expected
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(记者 卢青禾 通讯员 汤一诺 葛云)", [("reporter", ["卢青禾"]), ("correspondent", ["汤一诺", "葛云"])]),
        ("（首席记者 苏棠）", [("reporter", ["苏棠"])]),
        ("（见习记者苏棠）", [("reporter", ["苏棠"])]),
        ("（特约记者 苏棠）", [("reporter", ["苏棠"])]),
        ("（特约通讯员 苏　棠）", [("correspondent", ["苏棠"])]),
        ("（融媒体记者 苏棠）", [("reporter", ["苏棠"])]),
        ("（全媒体记者 苏棠 葛云）", [("reporter", ["苏棠", "葛云"])]),
        ("(记者卢青禾鲁知微)", [("reporter", ["卢青禾", "鲁知微"])]),
        ("（实习记者卢青禾鲁一）", [("reporter", ["卢青禾", "鲁一"])]),
        ("（记者　苏棠　实习生　葛云）", [("reporter", ["苏棠"]), ("reporter", ["葛云"])]),
        ("（青河融媒—苏棠 葛云 报道）", [("reporter", ["苏棠", "葛云"])]),
        ("（青河广电-苏棠报道）", [("reporter", ["苏棠"])]),
        ("（記者 蘇棠 通訊員 葛雲）", [("reporter", ["蘇棠"]), ("correspondent", ["葛雲"])]),
        ("（卢青禾 供稿）", [("author", ["卢青禾"])]),
        ("（卢青禾整理）", [("reporter", ["卢青禾"])]),
        ("(責任編輯:葛雲)", [("editor", ["葛雲"])]),
        ("（责编:葛云）", [("editor", ["葛云"])]),
        ("【全媒体记者 苏棠】", [("reporter", ["苏棠"])]),
    ],
)
def test_brackets_with_roles(text: str, expected: Read) -> None:
    """In brackets each role has the names after it, also where names or role and name run together."""
    assert read(text) == expected
    assert read(text, bare=True) == expected


@pytest.mark.parametrize("mark", ["□ ", "□", "■ ", "◇", "　　"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本报记者 卢青禾", [("reporter", ["卢青禾"])]),
        ("通讯员　汤一诺　葛　云", [("correspondent", ["汤一诺", "葛云"])]),
        ("特约记者 卢青禾/文 本报记者 汤一诺/图", [("reporter", ["卢青禾"]), ("photographer", ["汤一诺"])]),
        ("本报记者 苏棠 本报通讯员 葛云", [("reporter", ["苏棠"]), ("correspondent", ["葛云"])]),
        ("本报评论员 苏棠", [("author", ["苏棠"])]),
    ],
)
def test_lines_under_headlines(mark: str, text: str, expected: Read) -> None:
    """A line between headline and text names who wrote, whatever mark stands before it."""
    assert read(mark + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全媒体记者：卢青禾 汤一诺", [("reporter", ["卢青禾", "汤一诺"])]),
        ("记者：苏棠", [("reporter", ["苏棠"])]),
        ("编辑：葛云 鲁知微", [("editor", ["葛云", "鲁知微"])]),
        ("编审：邹远帆", [("editor", ["邹远帆"])]),
        ("责编：苏 棠", [("editor", ["苏棠"])]),
        ("校对:苏棠", [("editor", ["苏棠"])]),
        ("审核：苏棠", [("editor", ["苏棠"])]),
        ("一审：苏棠 二审：葛云 三审：汤一诺", [("editor", ["苏棠"]), ("editor", ["葛云"]), ("editor", ["汤一诺"])]),
        ("一审一校：苏棠", [("editor", ["苏棠"])]),
        ("监制：苏棠", [("editor", ["苏棠"])]),
        ("总监制：苏棠", [("editor", ["苏棠"])]),
        ("责任编辑：苏棠　校对：李 青", [("editor", ["苏棠"]), ("editor", ["李青"])]),
        ("编 辑：苏 某", [("editor", ["苏某"])]),
        ("编　辑：苏　棠", [("editor", ["苏棠"])]),
        ("录入:葛云", [("editor", ["葛云"])]),
        (
            "主编：苏棠 责编：葛云 美编：汤一诺 责校：鲁知微 组版：邹远帆",
            [("editor", [name]) for name in "苏棠 葛云 汤一诺 鲁知微 邹远帆".split()],
        ),
        ("编辑/苏棠 审核/葛云", [("editor", ["苏棠"]), ("editor", ["葛云"])]),
        ("文 | 卢青禾", [("author", ["卢青禾"])]),
        ("图 | 汤一诺", [("photographer", ["汤一诺"])]),
        ("◇ 文 | 卢青禾", [("author", ["卢青禾"])]),
        ("文丨卢青禾 图丨汤一诺", [("author", ["卢青禾"]), ("photographer", ["汤一诺"])]),
        ("（文/卢青禾 图/汤一诺）", [("author", ["卢青禾"]), ("photographer", ["汤一诺"])]),
        ("文字：苏棠 图片：葛云", [("author", ["苏棠"]), ("photographer", ["葛云"])]),
        ("记者 卢青禾/整理", [("reporter", ["卢青禾"])]),
        ("汤一诺/制图", [("editor", ["汤一诺"])]),
        ("供稿：卢青禾", [("author", ["卢青禾"])]),
        ("卢青禾 供稿", [("author", ["卢青禾"])]),
        ("撰稿：苏棠、葛云", [("author", ["苏棠", "葛云"])]),
        ("作者：苏棠", [("author", ["苏棠"])]),
        ("通訊員：蘇棠", [("correspondent", ["蘇棠"])]),
        ("摄影：苏棠", [("photographer", ["苏棠"])]),
        ("策划：苏棠 统筹：葛云", [("editor", ["苏棠"]), ("editor", ["葛云"])]),
    ],
)
def test_end_lines(text: str, expected: Read) -> None:
    """Lines at the end name one role each, or several; staff are editors, never authors."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者 卢青禾", [("reporter", ["卢青禾"])]),
        ("记者 阿依·努尔", [("reporter", ["阿依·努尔"])]),
        ("青河日报记者 苏棠 青溪融媒体中心记者 葛云", [("reporter", ["苏棠"]), ("reporter", ["葛云"])]),
        ("汤一诺 摄影报道", [("photographer", ["汤一诺"])]),
        ("汤一诺摄影报道", [("photographer", ["汤一诺"])]),
        ("记者 汤一诺摄影报道", [("photographer", ["汤一诺"])]),
        ("记者 卢青禾 摄", [("photographer", ["卢青禾"])]),
        ("卢青禾 摄", [("photographer", ["卢青禾"])]),
        ("卢青禾摄", [("photographer", ["卢青禾"])]),
        ("卢青禾/摄", [("photographer", ["卢青禾"])]),
        ("记者 汤一诺/摄影", [("photographer", ["汤一诺"])]),
        ("記者 蘇棠 攝", [("photographer", ["蘇棠"])]),
        ("首席记者 卢青禾 文/图", [("reporter", ["卢青禾"]), ("photographer", ["卢青禾"])]),
        ("记者 苏棠 葛云 文/摄", [("reporter", ["苏棠", "葛云"]), ("photographer", ["苏棠", "葛云"])]),
        (
            "记者 苏棠 通讯员 葛云 文/图",
            [("reporter", ["苏棠"]), ("correspondent", ["葛云"]), ("photographer", ["葛云"])],
        ),
        ("文/图 苏棠", [("author", ["苏棠"]), ("photographer", ["苏棠"])]),
        ("（图/文 苏棠）", [("photographer", ["苏棠"]), ("author", ["苏棠"])]),
        ("（卢青禾 文 汤一诺 图）", [("author", ["卢青禾"]), ("photographer", ["汤一诺"])]),
    ],
)
def test_signs_after_names(text: str, expected: Read) -> None:
    """A sign after names speaks of them: a photographer is no reporter, and 文/图 gives the names both roles."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("青溪区政协供图", "青溪区政协"),
        ("区委宣传部供图", "区委宣传部"),
        ("图片由乙镇政府提供", "乙镇政府"),
        ("本组图片由受访单位提供", "受访单位"),
        ("（照片均由奉水县政协提供）", "奉水县政协"),
        ("受访者供图", "受访者"),
    ],
)
def test_supplied_by_a_body(text: str, body: str) -> None:
    """A credit may name a body instead of a person."""
    assert read(text) == [("photographer", [body])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（江津区水利局）", [("organisation", ["江津区水利局"])]),
        ("（云阳县公安局）", [("organisation", ["云阳县公安局"])]),
        ("（白云区文旅局）", [("organisation", ["白云区文旅局"])]),
        ("（青溪中学）", [("organisation", ["青溪中学"])]),
        pytest.param(
            "（木乃石体 苏棠）",
            [("author", ["木乃石体", "苏棠"])],
            marks=pytest.mark.xfail(reason="names are read before remarks"),
        ),
        pytest.param("（本报记者）", None, marks=pytest.mark.xfail(reason="names are read before remarks")),
        ("（来源：青溪发布）", None),
        ("（作者系区政协委员）", None),
    ],
)
def test_bodies_and_remarks_are_no_names(text: str, expected: Read | None) -> None:
    """A body whose name begins like family names stays whole; sources, remarks and roles alone name nobody."""
    assert read(text, bare=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者苏棠通讯员葛云", [("reporter", ["苏棠"]), ("correspondent", ["葛云"])]),
        ("视频：苏棠 剪辑：葛云", [("photographer", ["苏棠"]), ("editor", ["葛云"])]),
        ("（本栏目稿件由各地政协提供）", [("organisation", ["各地政协"])]),
    ],
)
def test_roles_in_a_row(text: str, expected: Read | None) -> None:
    """Roles that run together or follow each other each name their own; a whole column may be supplied by bodies."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("文图/记者 苏棠", [("reporter", ["苏棠"]), ("photographer", ["苏棠"])]),
        ("图文/苏棠", [("photographer", ["苏棠"]), ("author", ["苏棠"])]),
        ("文/记者 苏棠 图/葛云", [("reporter", ["苏棠"]), ("photographer", ["葛云"])]),
        ("图/记者 葛云", [("photographer", ["葛云"])]),
        ("新青河-青河日报首席记者 苏棠", [("reporter", ["苏棠"])]),
        ("（记者苏棠 图片由乙镇政府提供）", [("reporter", ["苏棠"]), ("photographer", ["乙镇政府"])]),
        pytest.param("记者节快乐", None, marks=pytest.mark.xfail(reason="a name need not begin with a family name")),
    ],
)
def test_rarer_forms(text: str, expected: Read | None) -> None:
    """Roles that run together, one sign for two roles, and a credit beside a name are read; a greeting is no byline."""
    assert read(text) == expected


def test_group_photos() -> None:
    """One credit for all photos of a group names the photographer."""
    assert read("本组图片均由记者 苏棠 摄") == [("photographer", ["苏棠"])]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "（）",
        "□",
        "记者从区政协获悉",
        "通讯员培训班开班",
        "编辑部迁址公告",
        "作者单位：青溪区政协",
        "来源：青河日报",
        "特别报道",
        "深度报道",
        "本报评论员",
        "苏棠 葛云",
        "甲县政协召开会议。（苏棠）",
        "3月5日，苏棠出席会议",
        "记者" * 2_500,
    ],
)
def test_no_byline(text: str) -> None:
    """Words of a role inside a sentence, names without a role, and endless lines are no byline."""
    assert read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "（记者）",
        "（2031年3月5日）",
        "（下转3版）",
        "（转自《青河日报》）",
        "（作者：苏棠，系区政协委员）",
        "（记者 会议）",
    ],
)
def test_no_byline_in_brackets(text: str) -> None:
    """Dates, jumps and remarks in brackets are no byline, nor is a role without a name."""
    assert read(text, bare=True) is None


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("会议通过决议。（苏 棠）", "（苏 棠）"),
        ("会议通过决议。　（苏棠　葛云）", "（苏棠　葛云）"),
        ("他说：“好！”（记者 苏棠）", "（记者 苏棠）"),
        ("要落实好《意见》（民盟青河市委）", "（民盟青河市委）"),
        ("会议通过决议。【记者 苏棠】", "【记者 苏棠】"),
        ("会议通过决议。[责任编辑：苏棠]", "[责任编辑：苏棠]"),
        ("（苏棠）", "（苏棠）"),
    ],
)
def test_closing(text: str, byline: str) -> None:
    """Brackets after the last sentence that hold names, roles or a body close a paragraph as its byline."""
    at = bylines.closing(fold(text))
    assert at is not None
    assert text[at:] == byline


@pytest.mark.parametrize(
    "text",
    [
        "会议通过决议。",
        "党组理论学习中心组（扩大）",
        "会议开幕。（扩大）",
        "委员们合影。（左二）",
        "故事讲完了。（完）",
        "执行主席是苏棠。（女）",
        "会议通过决议。（未完待续）",
        "现场气氛热烈。（资料图）",
        "抓好落实。（下转3版）",
        "县政协主席（苏棠）",
        "会议通过决议。()",
        "会议通过决议。苏棠）",
    ],
)
def test_no_closing(text: str) -> None:
    """Remarks in brackets, jumps, and brackets inside a sentence are no closing byline."""
    assert bylines.closing(fold(text)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民进青河市委会", True),
        ("青溪区政协办公室", True),
        ("青 河 日 报", True),
        ("某课题组", True),
        ("苏棠", False),
        ("今天天气好", False),
        ("办" * 30, False),
    ],
)
def test_body(text: str, expected: bool) -> None:
    """A body is told by the words that bodies' names end with, letters set apart or not."""
    assert bylines.is_body(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（记者苏棠通讯员葛云）", [("reporter", ["苏棠"]), ("correspondent", ["葛云"])]),
        ("记者苏棠 葛云通讯员罗大伟", [("reporter", ["苏棠", "葛云"]), ("correspondent", ["罗大伟"])]),
        ("视频：苏棠 剪辑：葛云", [("photographer", ["苏棠"]), ("editor", ["葛云"])]),
        ("文、图：苏棠", [("author", ["苏棠"]), ("photographer", ["苏棠"])]),
        ("文图：苏棠", [("author", ["苏棠"]), ("photographer", ["苏棠"])]),
        ("（青河政协报 苏棠）", [("organisation", ["青河政协报"]), ("author", ["苏棠"])]),
        ("（青溪县政协 苏棠 供稿）", [("organisation", ["青溪县政协"]), ("author", ["苏棠"])]),
        ("（青溪县融媒体中心 记者 苏棠）", [("organisation", ["青溪县融媒体中心"]), ("reporter", ["苏棠"])]),
        ("（责任编辑：县委办公室 苏棠）", [("editor", ["苏棠"])]),
        ("供稿：青溪县政协办公室", [("organisation", ["青溪县政协办公室"])]),
        ("供稿：青溪县政协办公室 苏棠", [("author", ["苏棠"])]),
        ("□ 苏棠 葛云", [("author", ["苏棠", "葛云"])]),
        ("（本报记者）", [("reporter", [])]),
    ],
)
def test_more_forms(text: str, expected: list[tuple[str, list[str]]]) -> None:
    """Roles inside a run of names, bodies before a name, signs for text and picture, a role without a name."""
    plain = fold(text)
    groups = bylines.read(plain, bare=True) or []
    assert [(group.role, [plain[low:high] for low, high in group.names]) for group in groups] == expected


@pytest.mark.parametrize(
    "text", ["（来源：青河县融媒体中心）", "（据青河政协报）", "来源：青河发布", "（作者系县政协委员）"]
)
def test_sources_sign_nothing(text: str) -> None:
    """A source is no byline."""
    assert bylines.read(fold(text), bare=True) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("供稿：甲水县政协 乙水区政协", [("organisation", ["甲水县政协", "乙水区政协"])]),
        ("供稿：甲水县政协、乙水区政协、丙水市政协", [("organisation", ["甲水县政协", "乙水区政协", "丙水市政协"])]),
        ("（市政协提案委员会办公室供稿）", [("organisation", ["市政协提案委员会办公室"])]),
        ("县政府办公室信息科整理", [("organisation", ["县政府办公室信息科"])]),
        ("编辑：县委办 政协办 苏棠", [("editor", ["苏棠"])]),
        ("全媒体记者 石头 布和", [("reporter", ["石头", "布和"])]),
        ("（白音查干）", [("author", ["白音查干"])]),
    ],
)
def test_bodies_that_supply_and_names_without_family_names(text: str, expected: Read) -> None:
    """Every body behind or before 供稿 is named; Mongolian names stay whole."""
    assert read(text, bare=True) == expected
