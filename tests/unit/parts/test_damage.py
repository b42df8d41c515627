"""Damage: what a text shows of its own losses, and ordinary texts that show none."""

import pytest

from cqgov_parse.parts import damage
from cqgov_parse.span import cut
from cqgov_parse.text.page import page


def found(text: str) -> dict[str, list[str]]:
    """The places of every note, by code."""
    return {note.code: [cut(text, [span]) for span in note.spans] for note in damage.notes(page(text))}


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("县政协\x00召开会议。", "control-characters", "\x00"),
        ("县政\u200b协召开会议。", "control-characters", "\u200b"),
        ("县政协<br/>召开会议。", "markup", "<br/>"),
        ("县政协&nbsp;召开会议。", "markup", "&nbsp;"),
        ("委员\ue5e5建议。", "private-use", "\ue5e5"),
        ("落实\ufffd\ufffd十四五规划。", "mojibake", "\ufffd\ufffd"),
        ("落实锟斤拷规划。", "mojibake", "锟斤拷"),
        ("落实鈥滃崄规划。", "mojibake", "鈥滃"),
        ("落实â€œ十四五规划。", "mojibake", "â€œ"),
        ("会议指出,?十四五规划要落实。", "mojibake", "?"),
        ("2031年月5日，县政协开会。", "damaged-date", "2031年月5日"),
        ("县政协开会。月5日，委员视察。", "damaged-date", "月5日"),
        ("3月日，县政协开会。", "damaged-date", "3月日"),
        ("203年3月5日，县政协开会。", "damaged-date", "203年3月5日"),
        ("年3月5日，县政协开会。", "damaged-date", "年3月5日"),
        ("发布日期：2031-03-", "damaged-date", "2031-03-"),
        ("时间：2031--05", "damaged-date", "2031--05"),
        ("2031年3月5日　星期一", "weekday-mismatch", "2031年3月5日　星期一"),
        ("县政协（主席甲乙召开会议。", "unpaired-bracket", "（"),
        ("县政协主席甲乙）召开会议。", "unpaired-bracket", "）"),
        ("【要闻（一】县政协开会。", "unpaired-bracket", "（"),
    ],
)
def test_damage_is_found(text: str, code: str, place: str) -> None:
    """Each kind of damage has a note of its own that gives the place."""
    assert found(text) == {code: [place]}


@pytest.mark.parametrize(
    "text",
    [
        "2031年3月5日　星期三",
        "2031年3月5日，县政协召开会议。本月5日，每月5日，上月底。",
        "3月上旬，2031年3月，23年3月5日。　年　月　日",
        "电话：023-62345678",
        "怎么办？委员们说：“商量着办？”",
        "怎么办?记者问。",
        "1）抓学习；（2）抓落实；a)抓项目。",
        "（记者 甲乙）【要闻】《意见（试行）》",
        "首页 > 要闻 < 正文 R&D A&B <甲县>",
        "邛崃（Qióng lái）、café、naïve",
        "发布日期：2031-03-05 浏览：12",
    ],
)
def test_ordinary_texts_show_none(text: str) -> None:
    """Texts that look a little like damage have no note."""
    assert found(text) == {}


def test_one_note_for_all_places() -> None:
    """Many places of one kind are one note with at most 200 of them, whose message says how many there are."""
    (note,) = damage.notes(page("政协\x00" * 300))
    assert (note.code, note.severity, len(note.spans)) == ("control-characters", "warning", 200)
    assert "in 300 places: U+0000" in note.message


def test_brackets_too_far_apart() -> None:
    """A bracket whose other half stands paragraphs away has none."""
    text = "（" + "县政协召开会议。" * 100 + "）"
    assert [span[0] for note in damage.notes(page(text)) for span in note.spans] == [0, len(text) - 1]
