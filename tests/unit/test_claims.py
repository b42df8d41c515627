"""Claims: each character of a text is taken once, and none is forgotten."""

import pytest

from cqgov_parse.claims import Claims, Overlap
from cqgov_parse.errors import FormatFaultError
from cqgov_parse.span import Spans
from cqgov_parse.text.page import page
from tests.unit.reading import cuts


def left(text: str, *taken: Spans) -> list[tuple[str, bool]]:
    claims = Claims(page(text))
    for spans in taken:
        claims.take("lead", spans)
    return [("".join(cuts(text, spans)), words) for spans, words in claims.left()]


def test_free_characters() -> None:
    """What is free is taken whole, with touching spans joined and without overlaps."""
    claims = Claims(page("甲乙丙丁"))
    assert claims.take("lead", ((0, 2), (2, 3))) == (((0, 3),), [])
    assert list(claims.left()) == [(((3, 4),), True)]


def test_taken_characters() -> None:
    """What is taken stays with its holder; the rest of the span is given, and the overlap names who had it."""
    claims = Claims(page("甲乙丙丁戊己"))
    claims.take("headline", ((1, 2),))
    claims.take("deck", ((3, 4),))
    assert claims.take("lead", ((0, 6),)) == (((0, 1), (2, 3), (4, 6)), [Overlap((1, 4), ("deck", "headline"))])
    assert claims.take("lead", ((1, 2),)) == ((), [Overlap((1, 2), ("headline",))])


def test_empty_spans() -> None:
    """An empty span takes nothing and overlaps nothing."""
    claims = Claims(page("甲乙"))
    claims.take("headline", ((0, 2),))
    assert claims.take("lead", ((1, 1), (0, 0), (2, 2))) == ((), [])
    assert claims.take("lead", ()) == ((), [])


@pytest.mark.parametrize("span", [(0, 3), (-1, 1), (2, 1), (5, 6)])
def test_spans_outside(span: tuple[int, int]) -> None:
    """Spans outside the text are the format's fault."""
    with pytest.raises(FormatFaultError, match="2 characters"):
        Claims(page("甲乙")).take("lead", (span,))


def test_more_parts_than_can_be_told_apart() -> None:
    """With endless kinds of parts every character is still taken once."""
    claims = Claims(page("甲" * 400))
    for n in range(400):
        assert claims.take(f"x-{n}", ((n, n + 1),)) == (((n, n + 1),), [])
    free, (overlap,) = claims.take("lead", ((0, 400),))
    assert (free, overlap.span) == ((), (0, 400))


@pytest.mark.parametrize(
    ("text", "taken", "expected"),
    [
        ("甲乙", ((0, 2),), []),
        ("甲　\n 乙", ((0, 1), (4, 5)), []),
        ("甲\n  乙丙  \n\n丁", ((0, 1),), [("乙丙", True), ("丁", True)]),
        ("\u200b甲\x00", (), [("\u200b", False), ("甲", True), ("\x00", False)]),
        ("甲\u200b\u200b\n\u2060", ((0, 1),), [("\u200b\u200b", False), ("\u2060", False)]),
        ("", (), []),
    ],
)
def test_left(text: str, taken: Spans, expected: list[tuple[str, bool]]) -> None:
    """What nobody took comes a line at a time, characters without a shape apart from words, blanks left out."""
    assert left(text, taken) == expected
