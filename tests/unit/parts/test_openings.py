"""What the items of a run-in digest open with."""

import pytest

from cqgov_parse.parts import openings
from tests.unit.reading import fold

TEXT = "5月12日，甲县政协组织委员巡河，沿途查看排口。"


@pytest.mark.parametrize(
    ("before", "style", "words"),
    [
        ("【甲县】", "【】", "甲县"),
        ("甲县政协：", "name:", "甲县政协"),
        ("江北区　", "name ", "江北区"),
        ("江北区——", "name—", "江北区"),
        ("江北区丨", "name|", "江北区"),
        ("江北区政协 | ", "name|", "江北区政协"),
        ("[江北区] ", "[]", "江北区"),
        ("●", "●", ""),
        ("☞ ", "☞", ""),
        ("📍", "📍", ""),
        ("* ", "*", ""),
        ("1.", "1", ""),
        ("2、", "1", ""),
        ("（三）", "一", ""),
    ],
)
def test_opening(before: str, style: str, words: str) -> None:
    """A label, a name, a sign of any kind or a number opens a paragraph; the text begins after it."""
    plain = fold(before + TEXT)
    found = openings.read(plain)
    assert found is not None
    assert (found.style, plain[found.start : found.end], plain[found.text :]) == (style, words, fold(TEXT))


@pytest.mark.parametrize(
    "text", [TEXT, "", "“这事好办。”村民说。", "3.5公里的路修好了。", "【正文】" + TEXT, "他说：好。"]
)
def test_no_opening(text: str) -> None:
    """A date, a quotation, a decimal, a broadcast's label and a speaker open no item."""
    assert openings.read(fold(text)) is None


def test_pattern() -> None:
    """What most paragraphs open with is the document's pattern; one that lacks it does not change that."""
    paragraphs = ["●【甲县】开会。", "●【乙区】视察。", "会议强调，要抓好落实。", "●【丙县】走访。"]
    pattern = openings.learn(paragraphs)
    assert pattern is not None
    assert [openings.begins(plain, pattern) for plain in paragraphs] == [True, True, False, True]
    assert [opening.style for opening in openings.chain(paragraphs[0], pattern.styles)] == ["●", "【】"]


def test_no_pattern() -> None:
    """A sign that opens one paragraph alone, or a number that does not count on, is no pattern."""
    assert openings.learn(["●甲县开会。", "乙区视察。", "丙县走访。"]) is None
    assert openings.learn(["1、甲县开会。", "1、乙区视察。"]) is None
