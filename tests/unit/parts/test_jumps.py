"""Jump lines: from and to other pages."""

import pytest

from cqgov_parse.parts import jumps
from tests.unit.reading import fold


@pytest.mark.parametrize(
    ("text", "page", "words"),
    [
        ("(上接1版)", "1", "(上接1版)"),
        ("（上接第2版）会议强调，", "2", "（上接第2版）"),
        ("（上接Ａ０３版）会议强调，", "A03", "（上接Ａ０３版）"),
        ("（紧接第一版）会议强调，", "1", "（紧接第一版）"),
        ("（接第三版）会议强调，", "3", "（接第三版）"),
        ("[上接十二版]", "12", "[上接十二版]"),
        ("上接二十一版", "21", "上接二十一版"),
        ("上接二〇版", "20", "上接二〇版"),
        ("上接二○版", "20", "上接二○版"),
        ("（上接一百版）", "100", "（上接一百版）"),
        ("緊接01版", "1", "緊接01版"),
        ("紧接01版  会议强调，", "1", "紧接01版"),
        ("紧接01版 会议强调，", "1", "紧接01版"),
    ],
)
def test_continued_from(text: str, page: str, words: str) -> None:
    """A text may begin with the page that it is continued from, in digits or Chinese numerals."""
    found = jumps.at_start(fold(text))
    assert found is not None
    assert (found.kind, found.page, text[found.start : found.end].strip()) == ("continued-from", page, words)
    assert jumps.at_end(fold(text)) is None


@pytest.mark.parametrize(
    ("text", "page", "words"),
    [
        ("(下转2版)", "2", "(下转2版)"),
        ("要抓好落实。（下转3版）", "3", "（下转3版）"),
        ("要抓好落实。(下转第二版)", "2", "(下转第二版)"),
        ("要抓好落实（下轉第四版）", "4", "（下轉第四版）"),
        ("要抓好落实。(下转04版·要闻)", "4", "(下转04版·要闻)"),
        ("要抓好落实。【转第3版】", "3", "【转第3版】"),
        ("要抓好落实。下转 B12 版", "B12", "下转 B12 版"),
        ("（下转第二十版）", "20", "（下转第二十版）"),
    ],
)
def test_continued_to(text: str, page: str, words: str) -> None:
    """A text may end with the page on which it goes on."""
    found = jumps.at_end(fold(text))
    assert found is not None
    assert (found.kind, found.page, text[found.start : found.end].strip()) == ("continued-to", page, words)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "第2版",
        "见第2版",
        "一版要闻",
        "上接",
        "他转身离开",
        "上接会议部署，下转基层一线",
        "下转第3版。",
        "正文。" * 20 + "（下转3版）" + "正文。" * 20,
    ],
)
def test_no_jump(text: str) -> None:
    """A page's bare number, the words inside a sentence, and a jump in the middle are none."""
    assert jumps.at_start(fold(text)) is None
    assert jumps.at_end(fold(text)) is None


def test_line_of_its_own() -> None:
    """On a line of its own a jump to another page can be read from either end."""
    assert jumps.at_start("(下转2版)") == jumps.at_end("(下转2版)")
