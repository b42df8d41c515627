"""Where a text has what a correction quotes."""

import pytest

from cqgov_parse.corrections.correction import Quote
from cqgov_parse.corrections.places import Searched, seen

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
    assert Searched(TEXT).place(quote) == found


def test_position_without_its_neighbours() -> None:
    """Characters at the position are not believed where the same stand between the right neighbours elsewhere."""
    assert Searched("会。甲会。").place(Quote("会", "甲", "。", 0)) == (3, 4)
    assert Searched("会。").place(Quote("会", "甲", "。", 0)) == (0, 1)


def test_non_bmp_characters() -> None:
    """A character that UTF-16 writes in two units is one."""
    assert Searched("𠮷𠮷县").place(Quote("县", "𠮷", "", 2)) == (2, 3)


def test_line_ends() -> None:
    """What stands behind line ends of two characters is found where it stands in this text."""
    text = Searched("甲会。\r\n乙会。\r\n甲会。\r乙会。\r\n丙")
    assert text.place(Quote("甲会", "。\n", "。\n", 8)) == (10, 12)
    assert text.place(Quote("会。\n丙", "", "", None)) == (15, 20)


def test_seen() -> None:
    """Line ends and the blanks around them stand between the spans of a passage; where nothing is seen there is none."""
    text = "　甲乙 \n\n 丙 丁。"
    assert seen(text, ((0, len(text)),)) == ((1, 3), (7, 11))
    assert seen(text, ((3, 6),)) == ()
