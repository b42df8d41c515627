"""Roles: the words of a byline, cut into signs of a role and what stands between them."""

import pytest

from cqgov_parse.parts.roles import has_glued_sign, may_begin, pieces
from tests.unit.reading import fold


def read(text: str) -> list[tuple[str, str]]:
    plain = fold(text)
    return [(piece.role, text[piece.start : piece.end]) for piece in pieces(plain, 0, len(plain))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者 苏棠", [("reporter", "记者"), ("", "苏棠")]),
        ("特约通讯员：苏棠、葛云", [("correspondent", "特约通讯员"), ("", "苏棠"), ("", "葛云")]),
        ("记者苏棠", [("reporter", "记者"), ("", "苏棠")]),
        ("青溪日报记者 苏棠", [("reporter", "青溪日报记者"), ("", "苏棠")]),
        ("编 辑：苏 棠", [("editor", "编 辑"), ("", "苏"), ("", "棠")]),
        ("责编/葛云", [("editor", "责编"), ("", "葛云")]),
        ("文丨苏棠", [("author", "文"), ("", "苏棠")]),
        ("苏棠/摄", [("", "苏棠"), ("photographer", "摄")]),
        ("苏棠摄", [("", "苏棠"), ("photographer", "摄")]),
        ("苏棠摄影报道", [("", "苏棠"), ("photographer", "摄影报道")]),
        ("苏棠 文/图", [("", "苏棠"), ("author", "文"), ("photographer", "图")]),
        ("苏棠文图", [("", "苏棠"), ("author", "文图"), ("photographer", "文图")]),
        ("", []),
        ("　：", []),
    ],
)
def test_pieces(text: str, expected: list[tuple[str, str]]) -> None:
    """Words of a role are told from names, whatever sign or blank parts them, or none at all."""
    assert read(text) == expected


def test_separators_are_kept() -> None:
    """A piece knows what stood before it, and a glued sign counts as if parted by a stroke."""
    assert [piece.separator for piece in pieces("记者: 苏棠/图", 0, 8)] == ["", ": ", "/"]
    assert [piece.separator for piece in pieces("苏棠摄", 0, 3)] == ["", "/"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者 苏棠", True),
        ("□ 本报记者 苏棠", True),
        ("（通讯员 苏棠）", True),
        ("青溪融媒体中心记者：苏棠", True),
        ("责任编辑丨苏棠", True),
        ("记者从县政协获悉", False),
        ("编辑部迁址", False),
        ("近日，青溪县", False),
        ("", False),
    ],
)
def test_may_begin(text: str, expected: bool) -> None:
    """A line may be a byline if it begins with a role that a blank or sign sets off."""
    assert may_begin(fold(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("苏棠报道", True), ("苏棠摄", True), ("苏棠 摄", False), ("苏棠/摄", False), ("摄", False), ("苏棠", False)],
)
def test_glued_sign(text: str, expected: bool) -> None:
    """A sign at the end is glued if neither blank nor stroke parts it from the word before."""
    assert has_glued_sign(text, len(text)) is expected
