"""Plain text: one character for one, whatever the source holds."""

import pytest

from cqgov_parse.text.fold import fold, is_visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Page 3, (end).", "Page 3, (end)."),
        ("，：；！？（）％＋－．／＠［］｜～", ",:;!?()%+-./@[]|~"),
        ("０１２３４５６７８９ＡＺａｚ", "0123456789AZaz"),
        ("甲\u3000乙\u00a0丙\t丁", "甲 乙 丙 丁"),
        ("比分为︰、∶、﹕", "比分为:、:、:"),
        ("﹐﹔﹖﹗﹙﹚﹪℅", ",;?!()%%"),
        ("〔2031〕 〖简讯〗", "[2031] 【简讯】"),
        ("「民意」『直通』〝车〞﹁站﹂", "“民意”‘直通’“车”“站”"),
        ("甲―乙─丙", "甲—乙—丙"),
        ("阿・布･都‧拉", "阿·布·都·拉"),
        ("完｡上､下〜左", "完。上、下~左"),
        ("首页→要闻›正文»", "首页>要闻>正文>"),
        ("“曲”引号’不变、。《》【】…", "“曲”引号’不变、。《》【】…"),
    ],
)
def test_signs(text: str, expected: str) -> None:
    """Every width and every typesetter's variant of a sign reads as the one that patterns know."""
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("縣政協召開協商會議", "县政协召开协商会议"),
        ("臺灣懇談會、體育館", "台湾恳谈会、体育馆"),
        ("書記說：後勤要跟上", "书记说:后勤要跟上"),
    ],
)
def test_traditional(text: str, expected: str) -> None:
    """Traditional characters read as Simplified ones, character by character."""
    assert fold(text) == expected


@pytest.mark.parametrize(
    "unseen", list("\ufeff\u200b\u200d\u2060\u00ad\u202a\ufe0f\x00\x07\x1b\ud800\udfff\u3164\U000e0020\u2003\u180e")
)
def test_unseen_characters(unseen: str) -> None:
    """Controls, joiners, blanks of odd widths and lone surrogates read as a blank."""
    assert fold(f"甲{unseen}乙") == "甲 乙"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_line_ends(end: str) -> None:
    """Every character that ends a line reads as a line feed, one for one."""
    assert fold(f"上一行{end}下一行") == "上一行" + "\n" * len(end) + "下一行"


@pytest.mark.parametrize(
    "text",
    [
        "ﷺ ﬁ ㍿ ㎡ ½ … ① Ⅲ",
        "\U00020000\U0002f800古字",
        "".join(map(chr, range(0x2E80, 0x3400))),
        "".join(map(chr, range(0xF900, 0x10000))),
        "著名的著作，乾隆乾淨，甚麼",
        "𠀀" * 20 + "門",
    ],
)
def test_length(text: str) -> None:
    """The plain text has exactly as many characters as the source, also where Unicode's own folding would not."""
    assert len(fold(text)) == len(text)


def test_folding_is_settled() -> None:
    """What has been folded once is not changed by folding again."""
    text = "　「縣」政協（擴大）會議，３月５日―—６日；。"
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("character", "expected"),
    [
        ("政", True),
        ("，", True),
        ("\u200b", True),
        ("\x00", True),
        (" ", False),
        ("\u3000", False),
        ("\n", False),
        ("\u2028", False),
        ("\ufeff", False),
    ],
)
def test_is_visible(character: str, expected: bool) -> None:
    """Visible is what is no space to Python and no byte-order mark."""
    assert is_visible(character) is expected
