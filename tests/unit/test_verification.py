"""Verification: a document is proved whole and faithful, and every fault is found."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from cqgov_parse import Document, Note, Parser, Passage, from_json, parse, to_json, verify
from cqgov_parse.format import Cursor, Format
from cqgov_parse.label import Label
from cqgov_parse.verification import Verification

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXT = "甲县政协召开座谈会\n本报讯 3月5日，甲县政协召开座谈会。（赵某某）\n打印"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds(path: Path) -> None:
    """Every seed is covered once, faithfully, and nothing of it is left without a place."""
    found = verify(parse(path.read_text("utf-8")))
    assert found.faults == ()
    assert (found.coverage, found.unplaced_share) == (1.0, 0.0)
    assert found.faithful == found.passages > 10


def test_counts() -> None:
    """Visible characters, covered ones and passages are counted."""
    found = verify(parse(TEXT))
    visible = len("".join(TEXT.split()))
    assert (found.visible, found.covered, found.unplaced) == (visible, visible, 0)
    assert found.faithful == found.passages


def test_empty_document() -> None:
    """An empty text is wholly covered."""
    found = verify(parse(""))
    assert (found.visible, found.coverage, found.unplaced_share, found.faults) == (0, 1.0, 0.0, ())


def test_shares() -> None:
    """The shares are parts of the visible characters."""
    found = Verification(visible=10, covered=8, unplaced=2, passages=1, faithful=1, faults=())
    assert (found.coverage, found.unplaced_share) == (0.8, 0.2)


def test_unplaced_is_counted() -> None:
    """Characters that were not understood are covered, and counted apart."""
    document = parse("甲县")
    text = Passage("甲县", ((0, 2),))
    found = verify(attrs.evolve(document, records=(), notes=(), unplaced=(text,)))
    assert (found.coverage, found.unplaced_share, found.faults) == (1.0, 1.0, ())


def changed(**fields: Any) -> Document:
    document = parse(TEXT)
    return attrs.evolve(document, records=(attrs.evolve(document.articles[0], **fields),))


def test_lost_text() -> None:
    """A character in no piece of structure is a fault, told by line and column."""
    found = verify(changed(headline=None))
    assert found.coverage < 1
    assert len(found.faults) == 9
    assert found.faults[0] == "line 1, column 1: '甲' is in no piece of structure"


def test_doubled_text() -> None:
    """A character in two pieces of structure is a fault."""
    found = verify(changed(deck=Passage("甲县", ((0, 2),))))
    assert [fault.split(": ")[1] for fault in found.faults] == [
        "'甲' is in more than one piece of structure",
        "'县' is in more than one piece of structure",
    ]


@pytest.mark.parametrize(
    "passage", [Passage("乙县", ((0, 2),)), Passage("甲县", ((0, 2), (900, 901))), Passage("甲县", ((2, 0),))]
)
def test_unfaithful_text(passage: Passage) -> None:
    """A text that is not what stands at its spans, or spans outside the source, is a fault that shows the text."""
    document = parse(TEXT)
    found = verify(attrs.evolve(document, markers=(passage,)))
    assert found.faithful == found.passages - 1
    assert any(passage.text in fault for fault in found.faults)


def test_annotations_are_laid_over() -> None:
    """What annotators say stands over the structure: checked for faithful text, not for covering."""
    document = parse(TEXT)
    extra = {"x-words": [{"text": "甲县", "spans": ((0, 2),)}], "x-wrong": {"text": "丙县", "spans": ((0, 2),)}}
    (fault,) = verify(attrs.evolve(document, extra=extra)).faults
    assert "丙县" in fault


def test_own_parts_of_a_plugin_count() -> None:
    """What a plugin labels with a name of its own is in the document once, under extra, also where an annotation stands over it."""

    def label(cursor: Cursor) -> Iterator[Label]:
        yield from cursor.take("x-bulletin-map", 1)
        yield from cursor.take("x-bulletin-page")

    document = Parser((Format("own", label, claims_rest=True),), ()).parse("地图\n第三页\n其余")
    assert verify(document).faults == ()
    over = {**document.extra, "x-words": {"text": "三", "spans": ((4, 5),)}}
    assert verify(attrs.evolve(document, extra=over)).faults == ()
    assert len(verify(attrs.evolve(document, extra={})).faults) == 3


def test_notes_are_no_structure() -> None:
    """A note that points somewhere does not cover it."""
    document = parse(TEXT)
    assert verify(attrs.evolve(document, notes=(Note("x", "info", "here", ((0, 9),)),))).faults == ()


def test_document_from_json() -> None:
    """A document read from JSON has no source text to be checked against, and says so."""
    with pytest.raises(ValueError, match="parse the text again"):
        verify(from_json(to_json(parse(TEXT))))
