"""Pieces: the structure as the page draws it."""

import pytest

from cqgov_parse.records import Document
from cqgov_parse.registry import parse, parse_file
from cqgov_parse.span import cut
from cqgov_parse.text.fold import is_visible
from cqgov_parse.view.pieces import Piece, Taken, pieces

SEEDS = ("headline_digest", "newspaper_page", "run_in_digest", "weekly_roundup", "work_report")


def covered(document: Document) -> list[int]:
    return sorted(at for piece in pieces(document) for start, end in piece.spans for at in range(start, end))


@pytest.mark.parametrize("seed", SEEDS)
def test_tiling(seed: str) -> None:
    """The pieces of a document hold every visible character once."""
    document = parse_file(f"seeds/{seed}.txt")
    text = document.source.text or ""
    held = [at for at in covered(document) if is_visible(text[at])]
    assert held == [at for at, character in enumerate(text) if is_visible(character)]


def test_order() -> None:
    """A heading stands before the record that follows it in the source, a subhead before its paragraph, and what is set aside last."""
    document = parse_file("seeds/weekly_roundup.txt")
    found = list(pieces(document))
    day = next(n for n, piece in enumerate(found) if piece.part == "day")
    assert found[day + 1].record == 1
    assert found[day].record is None
    assert {piece.part for piece in found[-5:]} <= {"marker", "furniture", "unplaced"}


def test_unplaced() -> None:
    """What no label holds is a piece of its own."""
    text = "某县政协召开座谈会\n3月5日，某县政协召开座谈会。\n"
    document = parse(text, time_budget=0)
    found = [piece for piece in pieces(document) if piece.part == "unplaced"]
    assert [cut(text, piece.spans) for piece in found] == ["3月5日，某县政协召开座谈会。"]


@pytest.mark.parametrize(
    ("span", "meets"),
    [((0, 2), False), ((0, 3), True), ((4, 5), True), ((5, 9), False), ((8, 30), True), ((12, 13), False)],
)
def test_taken(span: tuple[int, int], meets: bool) -> None:
    """Spans that share a character with a piece are known, those that only touch one are not."""
    assert Taken([Piece("headline", ((2, 5), (9, 12)))]).meets((span,)) is meets
