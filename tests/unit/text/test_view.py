"""Views: folded text over spans of the source."""

import pytest

from cqgov_parse.span import Spans, cut
from cqgov_parse.text.view import View, concat, view

SOURCE = "甲县政协 召开\n协商会。"
BROKEN = View(((0, 4), (5, 7), (8, 12)), "甲县政协召开协商会。")


def test_view_of_a_span() -> None:
    """A view of one span of a text shows its characters and remembers where they stand."""
    found = view(SOURCE, (2, 4))
    assert (found.plain, found.spans, found.start) == ("政协", ((2, 4),), 2)


def test_empty_view() -> None:
    """An empty view is false, has no spans, and starts at 0."""
    found = view(SOURCE, (3, 3))
    assert not found
    assert (found.plain, found.spans, found.start) == ("", (), 0)
    assert bool(view(SOURCE, (0, 1)))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0, 4, ((0, 4),)), (3, 5, ((3, 4), (5, 6))), (0, 10, ((0, 4), (5, 7), (8, 12))), (5, 5, ())],
)
def test_positions_lead_back(start: int, end: int, expected: Spans) -> None:
    """A range of the folded text leads to the source's characters, past line ends and blanks between them."""
    assert BROKEN.at(start, end) == expected
    assert cut(SOURCE, BROKEN.at(start, end)) == BROKEN.plain[start:end]


@pytest.mark.parametrize(("start", "end", "expected"), [(1, 3, ((11, 13),)), (2, 2, ()), (3, 1, ())])
def test_positions_in_one_span(start: int, end: int, expected: Spans) -> None:
    """In a view of one span a range is shifted, and an empty one has no spans."""
    assert View(((10, 20),), "零一二三四五六七八九").at(start, end) == expected


def test_slice_leaves_blanks_off() -> None:
    """A slice has no blanks at its ends, and its spans leave them out too."""
    text = "报道  记者 甲乙  摄"
    found = view(text, (0, len(text))).slice(2, 11)
    assert (found.plain, found.spans) == ("记者 甲乙", ((4, 9),))


def test_slice_to_the_end() -> None:
    """Without an end a slice goes on to the view's end, across its spans."""
    found = BROKEN.slice(4)
    assert (found.plain, found.spans) == ("召开协商会。", ((5, 7), (8, 12)))


def test_slice_of_blanks() -> None:
    """A slice that holds only blanks is empty."""
    assert view("甲   乙", (0, 5)).slice(1, 4) == View((), "")


def test_concat() -> None:
    """Views one after the other make one, with touching spans joined."""
    found = concat([view(SOURCE, (0, 2)), view(SOURCE, (2, 4)), view(SOURCE, (8, 10))])
    assert (found.plain, found.spans) == ("甲县政协协商", ((0, 4), (8, 10)))
