"""Spans: cutting, joining, and going from positions in a joined text back to the source."""

import pytest

from cqgov_parse.span import Span, Spans, cut, join, starts, within

TEXT = "〇一二三四五六七八九"


@pytest.mark.parametrize(
    ("spans", "expected"),
    [((), ""), (((0, 3),), "〇一二"), (((8, 10), (1, 2)), "八九一"), (((4, 4),), ""), (((2, 4), (4, 6)), "二三四五")],
)
def test_cut(spans: Spans, expected: str) -> None:
    """The characters at several spans come joined, in the order of the spans."""
    assert cut(TEXT, spans) == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], ()),
        ([(3, 3), (5, 4)], ()),
        ([(0, 2), (2, 5)], ((0, 5),)),
        ([(0, 2), (3, 3), (2, 5), (5, 6)], ((0, 6),)),
        ([(0, 2), (3, 5)], ((0, 2), (3, 5))),
        ([(4, 6), (0, 4)], ((4, 6), (0, 4))),
    ],
)
def test_join(spans: list[Span], expected: Spans) -> None:
    """Spans that touch become one, empty ones vanish, and the reading order stays."""
    assert join(spans) == expected


@pytest.mark.parametrize(("spans", "expected"), [((), (0,)), (((5, 8), (1, 3)), (0, 3, 5))])
def test_starts(spans: Spans, expected: tuple[int, ...]) -> None:
    """Each span's position in the joined text is given, and last the joined text's length."""
    assert starts(spans) == expected


@pytest.mark.parametrize("spans", [((0, 10),), ((0, 3), (5, 8)), ((6, 9), (1, 2), (3, 5)), ((2, 3), (4, 5), (6, 7))])
def test_within_every_range(spans: Spans) -> None:
    """Any range of the joined text leads to source spans that hold exactly its characters."""
    joined = cut(TEXT, spans)
    offsets = starts(spans)
    for start in range(len(joined) + 1):
        for end in range(start, len(joined) + 1):
            assert cut(TEXT, within(spans, offsets, start, end)) == joined[start:end]


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 1)])
def test_within_nothing(start: int, end: int) -> None:
    """An empty range has no spans."""
    assert within(((0, 5),), (0, 5), start, end) == ()


def test_within_joins() -> None:
    """Neighbouring source spans that touch come back as one."""
    spans = ((0, 3), (3, 6))
    assert within(spans, starts(spans), 1, 5) == ((1, 5),)
