"""Where a text has what a correction quotes."""

import pytest

from cqgov_parse.corrections.correction import Quote
from cqgov_parse.corrections.places import passages, place
from cqgov_parse.text.page import page

TEXT = "甲会。\n乙会。\n甲会。\n"


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        (Quote("甲会", "", "。\n乙", 0), (0, 2)),
        (Quote("甲会", "。\n", "。\n", 8), (8, 10)),
        (Quote("甲会", "乙会。\n", "", 0), (8, 10)),
        (Quote("乙会", "丙。", "", 4), (4, 6)),
        (Quote("乙会", "", "", None), (4, 6)),
        (Quote("乙会", "甲会。\r\n", "。\r\n", 5), (4, 6)),
        (Quote("会", "", "。", None), None),
        (Quote("会", "", "。", 4), None),
        (Quote("丁会", "", "", 0), None),
        (Quote("甲会", "", "", 400), None),
    ],
)
def test_place(quote: Quote, found: tuple[int, int] | None) -> None:
    """At its position with its neighbours, else the only place with them, else at its position; never one of several."""
    assert place(TEXT, quote) == found


def test_position_without_its_neighbours() -> None:
    """Characters at the position are not believed where the same stand between the right neighbours elsewhere."""
    assert place("会。甲会。", Quote("会", "甲", "。", 0)) == (3, 4)
    assert place("会。", Quote("会", "甲", "。", 0)) == (0, 1)


def test_non_bmp_characters() -> None:
    """A character that UTF-16 writes in two units is one."""
    assert place("𠮷𠮷县", Quote("县", "𠮷", "", 2)) == (2, 3)


def test_passages() -> None:
    """Line ends, the blanks around them and inserted readings stand between the spans of a passage; a marker keeps them."""
    found = page("　甲乙(jiǎ) \n\n 丙 丁。")
    assert passages(found, ((0, 16),)) == ((1, 3), (12, 16))
    assert passages(found, ((0, 16),), whole=True) == ((1, 8), (12, 16))
    assert passages(found, ((3, 8),)) == ((3, 8),)
    assert passages(found, ((8, 11),)) == ()
