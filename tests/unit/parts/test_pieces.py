"""The pieces of a scrambled newspaper page, and the story bodies that they make up."""

import pytest

from cqgov_parse.parts import page_bodies, pieces
from cqgov_parse.span import cut
from cqgov_parse.text.page import page

RIVER = """青溪县政协组织委员视察护岸工程，实
地察看河道治理进展，听取工程建设情况
介绍，并同施工单位座谈，就清淤、护坡
等工作交换意见。"""
LIFT = """近日，白沙县委员工作室接待来访群
众二十三人次，逐条梳理旧楼加装电梯的
意见，现场答复七条，其余意见逐件登记
转办，跟踪办理。"""
SCHOOL = """丰林县政协委员赴乡村小学送教，为
学生带去八堂科学实验课，捐赠图书八百
册，并与教师座谈，商定每月开展一次送
教活动，受到师生欢迎。"""

BROKEN = """近日，青溪县政协组织委员视察护岸工
程，实地察看河道治理进展。委员们听取
工程建设情况介绍，并同施工单位座谈，|就清淤、护坡等工作交换意见，商定尽快
拿出方案。"""


def read(text: str) -> list[tuple[str, str]]:
    """Each piece's kind and the first characters of its text."""
    found = pieces.pieces(page(text))
    assert sorted("".join("".join(cut(text, piece.block.spans).split()) for piece in found)) == sorted(
        "".join(text.split())
    )
    return [(str(piece.kind), cut(text, piece.block.spans)[:5]) for piece in found]


def bodies(text: str) -> list[tuple[list[str], bool, bool, bool]]:
    """The kinds of each body's pieces, whether it is opened and closed, and whether a dateline opens it."""
    found = pieces.pieces(page(text))
    return [
        ([str(found[n].kind) for n in body.pieces], body.opened, body.closed, body.dated)
        for body in page_bodies.texts(found)
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("护岸工程开工记", "title"),
        ("□ 本报记者　苏　棠", "before"),
        ("（苏　棠）", "after"),
        ("（上接1版）", "from"),
        ("（下转3版）", "to"),
        ("区县快递", "column"),
        ("▲委员察看护岸。鲁知微 摄", "caption"),
        ("责任编辑：葛云", "aside"),
        ("第006版:区县新闻", "aside"),
        ("打印", "aside"),
    ],
)
def test_kinds(line: str, kind: str) -> None:
    """Each block of a page is told by its own form."""
    assert (kind, line[:5]) in read(f"{RIVER}\n{line}\n{LIFT}\n")


def test_text() -> None:
    """Wrapped lines joined to paragraphs are text."""
    assert read(f"{RIVER}\n{LIFT}\n") == [("text", "青溪县政协"), ("text", "近日，白沙")]


def test_page_name() -> None:
    """A short line above everything names the page."""
    assert read(f"河湖长\n护岸工程昨日正式开工\n{RIVER}\n")[0] == ("column", "河湖长")
    assert read(f"打印\n河湖长\n护岸工程昨日正式开工\n{RIVER}\n")[1] == ("column", "河湖长")


def test_credit_makes_a_caption() -> None:
    """A credit on its own line makes a caption of the short text above it."""
    assert ("caption", "苗圃里，委") in read(f"图片新闻\n苗圃里，委员察看花木长势。\n鲁知微　摄\n{RIVER}\n")


def test_paragraph_around_a_caption() -> None:
    """A paragraph that a caption interrupts is one piece before the caption."""
    upper, lower = BROKEN.split("|")
    found = pieces.pieces(page(f"{upper}\n▲河岸新貌。鲁知微 摄\n{lower}\n{LIFT}\n"))
    assert [piece.kind for piece in found] == ["text", "caption", "text"]
    assert found[0].block.plain == (upper + lower).replace("\n", "").replace("，", ",")


def test_bodies_between_titles() -> None:
    """A title parts bodies; a byline at the end closes one."""
    assert bodies(f"护岸工程开工记\n{RIVER}（苏　棠）\n旧楼装上新电梯\n{LIFT}\n") == [
        (["text"], False, True, False),
        (["text"], False, False, False),
    ]


def test_bodies_that_open() -> None:
    """Datelines, bylines above and jumps open a body."""
    assert bodies(f"{RIVER}\n本报讯　{SCHOOL}\n") == [(["text"], False, False, False), (["text"], True, False, True)]
    assert bodies(f"{RIVER}\n□ 本报记者　葛　云\n{LIFT}\n") == [
        (["text"], False, False, False),
        (["before", "text"], True, False, False),
    ]
    assert bodies(f"{RIVER}\n（上接1版）\n{LIFT}\n")[1][1] is True


def test_bodies_that_close() -> None:
    """A byline or jump on a line of its own closes the body above it, and the next text begins another."""
    assert bodies(f"{RIVER}\n（苏　棠）\n{LIFT}\n（下转3版）\n{SCHOOL}\n") == [
        (["text", "after"], False, True, False),
        (["text", "to"], False, True, False),
        (["text"], False, False, False),
    ]


def test_photos() -> None:
    """A photo under its column is a body of its own; one that repeats a story belongs to it."""
    alone = bodies(f"图片新闻\n苗圃里，委员察看花木长势。\n鲁知微　摄\n护岸工程开工记\n{RIVER}（苏　棠）\n")
    assert alone == [(["caption"], True, True, False), (["text"], False, True, False)]
    same = bodies(
        f"青溪县政协组织委员视察护岸工程，察看河道治理进展。 鲁知微 摄\n旧楼装上新电梯\n{LIFT}（葛　云）\n护岸工程开工记\n{RIVER}（苏　棠）\n"
    )
    assert (["text", "caption"], False, True, False) in same


def test_bylines_without_a_text() -> None:
    """A byline that no text follows stands aside."""
    found = pieces.pieces(page(f"{RIVER}（苏　棠）\n护岸工程开工记\n□ 本报记者　葛　云\n"))
    assert [piece.kind for piece in found][-1] == "before"
    page_bodies.texts(found)
    assert [piece.kind for piece in found][-1] == "aside"


def test_plain() -> None:
    """A body's text is that of its pieces."""
    found = pieces.pieces(page(f"{RIVER}\n（苏　棠）\n"))
    (body,) = page_bodies.texts(found)
    assert page_bodies.plain(found, body) == (RIVER.replace("\n", "") + "(苏 棠)").replace("，", ",")


@pytest.mark.parametrize(("n", "expected"), [(0, (None, 0)), (1, (None, 0)), (2, (0, 1)), (5, (0, 1)), (9, (1, None))])
def test_neighbours(n: int, expected: tuple[int | None, int | None]) -> None:
    """The bodies above and below a piece are told by where bodies begin."""
    assert page_bodies.neighbours([1, 5], n) == expected


def test_empty_page() -> None:
    """A page without pieces has no bodies."""
    assert page_bodies.texts([]) == []
